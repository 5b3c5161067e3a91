//! SQL of batches, with all that was planned of them.

use super::{part_store, step_store, view::StepEntry};
use crate::{
    clock::from_micros,
    db::{DbError, Statement, Tx},
};
use obrador_core::{
    ids::TenantId,
    procurement::Named,
    production::{Batch, BatchContent, StoredBatch},
    quantity::Quantity,
};
use sqlx::{Row as _, any::AnyRow};

const COLUMNS: &str =
    "SELECT id, number, revision, recipe_id, recipe_name, location_id, location_name, made_at_id, made_at_name, quantity, unit,
        due_at,
        booked_at, created_by, created_at, changed_at FROM batches WHERE tenant_id = ";

/// A batch as it is stored, and what was weighed in for it.
pub(super) struct Found {
    pub(super) batch: Batch,
    pub(super) ingredients: Vec<(String, Quantity)>,
    pub(super) booked_at: Option<i64>,
    pub(super) created_by: String,
    pub(super) created_at: i64,
    pub(super) changed_at: i64,
    pub(super) steps: Vec<StepEntry>,
}

/// The number of the next batch.
pub(super) async fn next_number(tx: &mut Tx, tenant: &TenantId) -> Result<i64, DbError> {
    let row = sqlx::query("SELECT COALESCE(MAX(number), 0) + 1 AS next FROM batches WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .fetch_one(&mut **tx)
        .await?;
    Ok(row.try_get("next")?)
}

/// A batch that was just planned, with what is weighed in for it.
pub(super) async fn insert(
    tx: &mut Tx,
    tenant: &TenantId,
    (batch, ingredients): (&Batch, &[(String, Quantity)]),
    (actor, now): (&str, i64),
) -> Result<(), DbError> {
    let stored = batch.as_stored();
    let content = &stored.content;
    let location = content.location.as_ref();
    let begins = content
        .stages
        .first()
        .map_or(content.due, |planned| planned.span.start);
    sqlx::query(
        "INSERT INTO batches (tenant_id, id, number, revision, recipe_id, recipe_name, location_id, location_name, made_at_id,
            made_at_name, quantity, unit, begins_at, due_at, created_by, created_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)",
    )
    .bind(tenant.as_str())
    .bind(stored.id.as_str())
    .bind(stored.number)
    .bind(stored.revision)
    .bind(content.recipe.id.as_str())
    .bind(content.recipe.name.as_str())
    .bind(location.map(|location| location.id.as_str()))
    .bind(location.map(|location| location.name.as_str()))
    .bind(content.made_at.as_ref().map(|it| it.id.as_str()))
    .bind(content.made_at.as_ref().map(|it| it.name.as_str()))
    .bind(content.quantity.small)
    .bind(content.quantity.unit.as_str())
    .bind(begins.timestamp_micros())
    .bind(content.due.timestamp_micros())
    .bind(actor)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    part_store::insert(tx, tenant, stored, ingredients).await
}

/// Something has happened to a batch.
pub(super) async fn touch(tx: &mut Tx, tenant: &TenantId, batch: &Batch, now: i64) -> Result<(), DbError> {
    sqlx::query("UPDATE batches SET changed_at = $3 WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(batch.as_stored().id.as_str())
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Its ingredients were taken out of stock.
pub(super) async fn booked(tx: &mut Tx, tenant: &TenantId, id: &str, now: i64) -> Result<(), DbError> {
    sqlx::query("UPDATE batches SET booked_at = $3 WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(id)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// The batches of these ids that are there.
pub(super) async fn of_ids(tx: &mut Tx, tenant: &TenantId, ids: &[String]) -> Result<Vec<Found>, DbError> {
    let mut all = Vec::with_capacity(ids.len());
    for ids in ids.chunks(500) {
        let mut select = Statement::new(COLUMNS);
        select.push_bind(tenant.as_str().to_owned());
        select.one_of(" AND id", ids.iter().cloned());
        let rows = select.build().fetch_all(&mut **tx).await?;
        all.extend(with_parts(tx, tenant, &rows).await?);
    }
    Ok(all)
}

/// The batches that are due, or begin, from one moment until before another, in microseconds UTC; what is due first comes
/// first.
pub(super) async fn between(
    tx: &mut Tx,
    tenant: &TenantId,
    (from, until): (i64, i64),
) -> Result<Vec<Found>, DbError> {
    let mut select = Statement::new(COLUMNS);
    select.push_bind(tenant.as_str().to_owned());
    for (condition, place) in [
        (" AND ((due_at >= ", "due_at"),
        (" OR (begins_at >= ", "begins_at"),
    ] {
        select.push(condition).push_bind(from);
        select.push(if place == "due_at" {
            " AND due_at < "
        } else {
            " AND begins_at < "
        });
        select.push_bind(until).push(")");
    }
    let rows = select
        .push(") ORDER BY due_at, number")
        .build()
        .fetch_all(&mut **tx)
        .await?;
    with_parts(tx, tenant, &rows).await
}

async fn with_parts(tx: &mut Tx, tenant: &TenantId, rows: &[AnyRow]) -> Result<Vec<Found>, DbError> {
    let mut all = Vec::with_capacity(rows.len());
    for some in rows.chunks(200) {
        let mut stored = Vec::with_capacity(some.len());
        for row in some {
            stored.push((read(row)?, row));
        }
        let ids: Vec<String> = stored.iter().map(|(batch, _)| batch.id.clone()).collect();
        let mut entries: Vec<(String, StepEntry)> = Vec::new();
        for (id, taken, entry) in step_store::of_batches(tx, tenant, &ids).await? {
            if let Some((batch, _)) = stored.iter_mut().find(|(batch, _)| batch.id == id) {
                batch.steps.push(taken);
            }
            entries.push((id, entry));
        }
        for row in part_store::of_batches(
            tx,
            tenant,
            &ids,
            "SELECT batch_id, stage, begins_at, ends_at FROM batch_stages",
            "",
        )
        .await?
        {
            let id: String = row.try_get("batch_id")?;
            if let Some((batch, _)) = stored.iter_mut().find(|(batch, _)| batch.id == id) {
                batch.content.stages.push(part_store::stage(&row)?);
            }
        }
        for row in part_store::of_batches(
            tx,
            tenant,
            &ids,
            "SELECT batch_id, parent_id FROM batch_parents",
            " ORDER BY parent_id",
        )
        .await?
        {
            let id: String = row.try_get("batch_id")?;
            if let Some((batch, _)) = stored.iter_mut().find(|(batch, _)| batch.id == id) {
                batch.content.parents.push(row.try_get("parent_id")?);
            }
        }
        let mut weighed: Vec<(String, (String, Quantity))> = Vec::new();
        let lines = "SELECT batch_id, ingredient_id, quantity, unit FROM batch_ingredients";
        for row in part_store::of_batches(tx, tenant, &ids, lines, " ORDER BY batch_id, place").await? {
            let quantity = part_store::quantity(&row)?;
            weighed.push((
                row.try_get("batch_id")?,
                (row.try_get("ingredient_id")?, quantity),
            ));
        }
        for (mut batch, row) in stored {
            batch.content.stages.sort_by_key(|planned| planned.stage);
            let own = |(id, _): &&(String, (String, Quantity))| *id == batch.id;
            all.push(Found {
                ingredients: weighed.iter().filter(own).map(|(_, line)| line.clone()).collect(),
                steps: entries
                    .iter()
                    .filter(|(id, _)| *id == batch.id)
                    .map(|(_, entry)| entry.clone())
                    .collect(),
                booked_at: row.try_get("booked_at")?,
                created_by: row.try_get("created_by")?,
                created_at: row.try_get("created_at")?,
                changed_at: row.try_get("changed_at")?,
                batch: Batch::stored(batch),
            });
        }
    }
    Ok(all)
}

fn read(row: &AnyRow) -> Result<StoredBatch, DbError> {
    let text = |column: &str| row.try_get::<Option<String>, _>(column);
    let location = text("location_id")?.zip(text("location_name")?);
    let made_at = text("made_at_id")?.zip(text("made_at_name")?);
    let named = |(id, name): (String, String)| Named { id, name };
    Ok(StoredBatch {
        id: row.try_get("id")?,
        number: row.try_get("number")?,
        revision: row.try_get("revision")?,
        content: BatchContent {
            recipe: Named {
                id: row.try_get("recipe_id")?,
                name: row.try_get("recipe_name")?,
            },
            location: location.map(named),
            made_at: made_at.map(named),
            quantity: part_store::quantity(row)?,
            due: from_micros(row.try_get("due_at")?),
            stages: Vec::new(),
            parents: Vec::new(),
        },
        steps: Vec::new(),
    })
}
