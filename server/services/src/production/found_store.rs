//! SQL that finds batches, with all that belongs to them.

use super::{part_store, step_store, view::StepEntry};
use crate::{
    clock::from_micros,
    db::{DbError, Statement, Tx},
};
use obrador_core::{
    ids::TenantId,
    procurement::Named,
    production::{Batch, BatchContent, StoredBatch},
    quantity::{Quantity, Unit},
};
use sqlx::{Row as _, any::AnyRow};

const COLUMNS: &str =
    "SELECT id, number, revision, recipe_id, recipe_name, location_id, location_name, made_at_id, made_at_name, quantity, unit,
        dough, due_at, booked_at, over_at, created_by, created_at, changed_at FROM batches WHERE tenant_id = ";

/// A batch as it is stored, and what was weighed in for it.
pub(super) struct Found {
    pub(super) batch: Batch,
    pub(super) ingredients: Vec<(String, Quantity)>,
    /// What its dough weighs, where that is known.
    pub(super) dough: Option<Quantity>,
    pub(super) booked_at: Option<i64>,
    pub(super) is_over: bool,
    pub(super) created_by: String,
    pub(super) created_at: i64,
    pub(super) changed_at: i64,
    pub(super) steps: Vec<StepEntry>,
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

/// The batches that are being made, as planned, at some time from one moment until before another, in microseconds UTC; what
/// is due first comes first. With `overdue` those also that were due from that moment on and are not over.
pub(super) async fn between(
    tx: &mut Tx,
    tenant: &TenantId,
    (from, until): (i64, i64),
    overdue: Option<i64>,
) -> Result<Vec<Found>, DbError> {
    let mut select = Statement::new(COLUMNS);
    select.push_bind(tenant.as_str().to_owned());
    select.push(" AND ((ends_at > ").push_bind(from);
    select.push(" AND begins_at < ").push_bind(until);
    // What takes no time is made at that moment.
    select.push(") OR (ends_at = ").push_bind(from);
    select.push(" AND begins_at = ").push_bind(from).push(")");
    if let Some(since) = overdue {
        select
            .push(" OR (over_at IS NULL AND due_at >= ")
            .push_bind(since);
        select.push(" AND due_at < ").push_bind(until).push(")");
    }
    let rows = select
        .push(") ORDER BY due_at, number")
        .build()
        .fetch_all(&mut **tx)
        .await?;
    with_parts(tx, tenant, &rows).await
}

/// The batches that have begun and are not over, of those due from that moment on.
pub(super) async fn under_way(tx: &mut Tx, tenant: &TenantId, since: i64) -> Result<Vec<Found>, DbError> {
    let mut select = Statement::new(COLUMNS);
    select.push_bind(tenant.as_str().to_owned());
    select.push(" AND booked_at IS NOT NULL AND over_at IS NULL AND due_at >= ");
    let rows = select.push_bind(since).build().fetch_all(&mut **tx).await?;
    with_parts(tx, tenant, &rows).await
}

/// What is weighed in for each batch that has not begun and is not over, of those due from that moment on; the one that
/// begins first comes first.
pub(super) async fn promised(
    tx: &mut Tx,
    tenant: &TenantId,
    since: i64,
) -> Result<Vec<(String, Vec<(String, Quantity)>)>, DbError> {
    let rows = sqlx::query(
        "SELECT b.id, i.ingredient_id, i.quantity, i.unit FROM batches b
         JOIN batch_ingredients i ON i.tenant_id = b.tenant_id AND i.batch_id = b.id
         WHERE b.tenant_id = $1 AND b.booked_at IS NULL AND b.over_at IS NULL AND b.due_at >= $2
         ORDER BY b.begins_at, b.number, i.place",
    )
    .bind(tenant.as_str())
    .bind(since)
    .fetch_all(&mut **tx)
    .await?;
    let mut all: Vec<(String, Vec<(String, Quantity)>)> = Vec::new();
    for row in &rows {
        let (id, line) = (
            row.try_get("id")?,
            (row.try_get("ingredient_id")?, part_store::quantity(row)?),
        );
        match all.last_mut() {
            Some((last, lines)) if *last == id => lines.push(line),
            _ => all.push((id, vec![line])),
        }
    }
    Ok(all)
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
                dough: row
                    .try_get::<Option<i64>, _>("dough")?
                    .map(|small| Quantity::new(small, Unit::Kilogram)),
                booked_at: row.try_get("booked_at")?,
                is_over: row.try_get::<Option<i64>, _>("over_at")?.is_some(),
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
