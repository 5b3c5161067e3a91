//! What is not there yet and counts already: whoever is invited has a place.

use crate::db::{DbError, Tx};
use obrador_core::{ids::TenantId, usage::Metric};

/// How many invitations of the bakery `$tenant` may still be accepted at `$now`.
macro_rules! open_invitations {
    ($tenant:literal, $now:literal) => {
        concat!(
            "SELECT COUNT(*) FROM invitations i WHERE i.tenant_id = ",
            $tenant,
            " AND i.expires_at > ",
            $now,
            " AND i.accepted_at IS NULL AND i.revoked_at IS NULL"
        )
    };
}
pub(super) use open_invitations;

/// How much of a metric is promised beside its level, in ledger units: it counts as used.
pub(crate) async fn promised(
    tx: &mut Tx,
    tenant: &TenantId,
    metric: Metric,
    now: i64,
) -> Result<i64, DbError> {
    if metric != Metric::Users {
        return Ok(0);
    }
    let count = sqlx::query_scalar(open_invitations!("$1", "$2"))
        .bind(tenant.as_str())
        .bind(now)
        .fetch_one(&mut **tx)
        .await?;
    Ok(count)
}
