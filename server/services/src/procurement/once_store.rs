//! SQL of the requests that made orders.

use super::receipt_store::Request;
use crate::db::{DbError, Tx};
use obrador_core::ids::TenantId;
use sqlx::Row as _;

/// The order that the request of that key made, and what it said.
pub(super) async fn made(
    tx: &mut Tx,
    tenant: &TenantId,
    key: &str,
) -> Result<Option<(String, String)>, DbError> {
    let row = sqlx::query(
        "SELECT id, request_sha256 FROM purchase_orders WHERE tenant_id = $1 AND request_key = $2",
    )
    .bind(tenant.as_str())
    .bind(key)
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| Ok((row.try_get("id")?, row.try_get("request_sha256")?)))
        .transpose()
}

/// Notes which request made an order.
pub(super) async fn note(
    tx: &mut Tx,
    tenant: &TenantId,
    order: &str,
    request: Request<'_>,
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE purchase_orders SET request_key = $3, request_sha256 = $4 WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant.as_str())
    .bind(order)
    .bind(request.key)
    .bind(request.sha256)
    .execute(&mut **tx)
    .await?;
    Ok(())
}
