//! SQL that writes batches, with all that was planned of them.

use super::part_store;
use crate::db::{DbError, Tx};
use obrador_core::{
    ids::TenantId,
    production::{Batch, Tracking},
    quantity::Quantity,
};
use sqlx::Row as _;

/// The number of the next batch.
pub(super) async fn next_number(tx: &mut Tx, tenant: &TenantId) -> Result<i64, DbError> {
    let row = sqlx::query("SELECT COALESCE(MAX(number), 0) + 1 AS next FROM batches WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .fetch_one(&mut **tx)
        .await?;
    Ok(row.try_get("next")?)
}

/// A batch that was just planned.
pub(super) struct New<'a> {
    pub(super) batch: &'a Batch,
    /// What is weighed in for it.
    pub(super) ingredients: &'a [(String, Quantity)],
    pub(super) dough: Option<Quantity>,
    /// The key of the request that it is of, where it has one, and what that said.
    pub(super) request: Option<(&'a str, &'a str)>,
}

/// A batch that was just planned.
pub(super) async fn insert(
    tx: &mut Tx,
    tenant: &TenantId,
    new: New<'_>,
    (actor, now): (&str, i64),
) -> Result<(), DbError> {
    let stored = new.batch.as_stored();
    let content = &stored.content;
    let (location, made_at) = (content.location.as_ref(), content.made_at.as_ref());
    let due = content.due;
    let begins = content.stages.first().map_or(due, |it| it.span.start);
    let ends = content.stages.last().map_or(due, |it| it.span.end);
    sqlx::query(
        "INSERT INTO batches (tenant_id, id, number, revision, recipe_id, recipe_name, location_id, location_name, made_at_id,
            made_at_name, quantity, unit, dough, begins_at, ends_at, due_at, request_key, request_sha256, created_by,
            created_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20)",
    )
    .bind(tenant.as_str())
    .bind(stored.id.as_str())
    .bind(stored.number)
    .bind(stored.revision)
    .bind(content.recipe.id.as_str())
    .bind(content.recipe.name.as_str())
    .bind(location.map(|location| location.id.as_str()))
    .bind(location.map(|location| location.name.as_str()))
    .bind(made_at.map(|location| location.id.as_str()))
    .bind(made_at.map(|location| location.name.as_str()))
    .bind(content.quantity.small)
    .bind(content.quantity.unit.as_str())
    .bind(new.dough.map(|dough| dough.small))
    .bind(begins.timestamp_micros())
    .bind(ends.max(due).timestamp_micros())
    .bind(due.timestamp_micros())
    .bind(new.request.map(|(key, _)| key))
    .bind(new.request.map(|(_, sha256)| sha256))
    .bind(actor)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    part_store::insert(tx, tenant, stored, new.ingredients).await
}

/// The batches that the request of that key made, in their order, and what it said.
pub(super) async fn of_request(
    tx: &mut Tx,
    tenant: &TenantId,
    key: &str,
) -> Result<Option<(Vec<String>, String)>, DbError> {
    let rows = sqlx::query(
        "SELECT id, request_sha256 FROM batches WHERE tenant_id = $1 AND request_key = $2 ORDER BY number",
    )
    .bind(tenant.as_str())
    .bind(key)
    .fetch_all(&mut **tx)
    .await?;
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    let said = first.try_get("request_sha256")?;
    let ids: Result<Vec<String>, _> = rows.iter().map(|row| row.try_get("id")).collect();
    Ok(Some((ids?, said)))
}

/// Something has happened to a batch; perhaps it is over by it.
pub(super) async fn touch(tx: &mut Tx, tenant: &TenantId, batch: &Batch, now: i64) -> Result<(), DbError> {
    // Done or stopped it is whether stages are followed or not.
    let is_over = batch.status(Tracking::Stages).is_over();
    sqlx::query(
        "UPDATE batches SET changed_at = $3, over_at = COALESCE(over_at, $4) WHERE tenant_id = $1 AND id = $2",
    )
        .bind(tenant.as_str())
        .bind(batch.as_stored().id.as_str())
        .bind(now)
        .bind(is_over.then_some(now))
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Ingredients were taken out of stock for it; the first time counts.
pub(super) async fn booked(tx: &mut Tx, tenant: &TenantId, id: &str, now: i64) -> Result<(), DbError> {
    sqlx::query("UPDATE batches SET booked_at = COALESCE(booked_at, $3) WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(id)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
