//! What may be done as a subscription stands.

use super::store;
use crate::{
    clock::from_micros,
    db::{DbError, Tx},
};
use obrador_core::{ids::TenantId, subscription::Operation};

/// May that be done at the bakery as its subscription stands in this transaction? A bakery that is not there is for the
/// caller to tell of.
pub(crate) async fn may(
    tx: &mut Tx,
    tenant: &TenantId,
    operation: Operation,
    now: i64,
) -> Result<bool, DbError> {
    if operation.when_over().is_some() {
        return Ok(true);
    }
    let subscription = store::current(tx, tenant).await?;
    Ok(subscription.is_none_or(|subscription| subscription.is_running(from_micros(now))))
}
