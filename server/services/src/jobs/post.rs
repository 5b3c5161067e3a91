//! A mail that goes out from the table.

use super::{JobKind, NewJob, store};
use crate::{
    db::{DbError, Tx},
    mail::Letter,
};
use obrador_core::ids::TenantId;

/// Asks for the letter to be sent, in the transaction of what it follows from: once to that person for `once`. `tenant` is
/// the bakery it is about, which it goes with; none where the bakery is gone already.
pub(crate) async fn post(
    tx: &mut Tx,
    letter: &Letter,
    tenant: Option<&TenantId>,
    once: &str,
    now: i64,
) -> Result<bool, DbError> {
    let job = NewJob {
        kind: JobKind::Mail,
        name: format!("mail:{once}:{}", letter.user()),
        tenant: tenant.cloned(),
        payload: serde_json::to_string(letter).map_err(DbError::corrupt)?,
        due_at: now,
    };
    store::insert(tx, &job, now).await
}
