//! SQL of what went into what, walked from a lot or a batch.

use crate::db::{DbError, Statement, Tx};
use obrador_core::{
    ids::TenantId,
    production::LotUse,
    quantity::{Quantity, Unit},
};
use sqlx::{Row as _, any::AnyRow};
use std::collections::{BTreeMap, BTreeSet};

/// As many values as are bound in one statement.
const AT_ONCE: usize = 500;

/// Which way batches are walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// To what went into them.
    Back,
    /// To what they went into.
    On,
}

/// What went into batches: each with its parents.
pub(super) type Parents = BTreeMap<String, Vec<String>>;

/// These batches and all that can be come to from them, and which of these went into which.
pub(super) async fn walk(
    tx: &mut Tx,
    tenant: &TenantId,
    starts: impl IntoIterator<Item = String>,
    way: Way,
) -> Result<(BTreeSet<String>, Parents), DbError> {
    let mut level: Vec<String> = starts.into_iter().collect();
    let mut all: BTreeSet<String> = level.iter().cloned().collect();
    let mut parents = Parents::new();
    while !level.is_empty() {
        let mut next = Vec::new();
        for ids in level.chunks(AT_ONCE) {
            for (batch, parent) in links(tx, tenant, ids, way).await? {
                let other = if way == Way::Back { &parent } else { &batch };
                if all.insert(other.clone()) {
                    next.push(other.clone());
                }
                parents.entry(batch).or_default().push(parent);
            }
        }
        level = next;
    }
    Ok((all, parents))
}

async fn links(
    tx: &mut Tx,
    tenant: &TenantId,
    ids: &[String],
    way: Way,
) -> Result<Vec<(String, String)>, DbError> {
    let mut select = Statement::new("SELECT batch_id, parent_id FROM batch_parents WHERE tenant_id = ");
    select.push_bind(tenant.as_str().to_owned());
    let from = if way == Way::Back {
        " AND batch_id"
    } else {
        " AND parent_id"
    };
    select
        .one_of(from, ids.iter().cloned())
        .push(" ORDER BY batch_id, parent_id");
    let rows = select.build().fetch_all(&mut **tx).await?;
    rows.iter()
        .map(|row| Ok((row.try_get("batch_id")?, row.try_get("parent_id")?)))
        .collect()
}

/// What was taken out of a lot for batches.
pub(super) async fn of_lot(tx: &mut Tx, tenant: &TenantId, lot: &str) -> Result<Vec<LotUse>, DbError> {
    let rows = sqlx::query(
        "SELECT l.ingredient_id, m.lot_id, m.batch_id, -m.quantity AS quantity, l.unit FROM stock_movements m
         JOIN stock_lots l ON l.tenant_id = m.tenant_id AND l.id = m.lot_id
         WHERE m.tenant_id = $1 AND m.lot_id = $2 AND m.batch_id IS NOT NULL",
    )
    .bind(tenant.as_str())
    .bind(lot)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(used).collect()
}

/// What was taken out of stock for these batches; what no lot had has none.
pub(super) async fn of_batches(
    tx: &mut Tx,
    tenant: &TenantId,
    batches: &BTreeSet<String>,
) -> Result<Vec<LotUse>, DbError> {
    let batches: Vec<&String> = batches.iter().collect();
    let mut uses = Vec::new();
    for ids in batches.chunks(AT_ONCE) {
        let ids = || ids.iter().map(|id| (*id).clone());
        let mut select = Statement::new(
            "SELECT l.ingredient_id, m.lot_id, m.batch_id, -m.quantity AS quantity, l.unit FROM stock_movements m
             JOIN stock_lots l ON l.tenant_id = m.tenant_id AND l.id = m.lot_id WHERE m.tenant_id = ",
        );
        select.push_bind(tenant.as_str().to_owned());
        select.one_of(" AND m.batch_id", ids());
        select.push(
            " UNION ALL SELECT ingredient_id, NULL, batch_id, -quantity, unit FROM lotless_movements WHERE tenant_id = ",
        );
        select.push_bind(tenant.as_str().to_owned());
        select.one_of(" AND batch_id", ids());
        for row in select.build().fetch_all(&mut **tx).await? {
            uses.push(used(&row)?);
        }
    }
    Ok(uses)
}

/// The batches that used of an ingredient, from that moment on, what no lot had.
pub(super) async fn short_since(
    tx: &mut Tx,
    tenant: &TenantId,
    (ingredient, since): (&str, i64),
) -> Result<BTreeSet<String>, DbError> {
    let rows = sqlx::query(
        "SELECT DISTINCT batch_id FROM lotless_movements
         WHERE tenant_id = $1 AND ingredient_id = $2 AND at >= $3 AND batch_id IS NOT NULL",
    )
    .bind(tenant.as_str())
    .bind(ingredient)
    .bind(since)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(|row| Ok(row.try_get("batch_id")?)).collect()
}

fn used(row: &AnyRow) -> Result<LotUse, DbError> {
    let unit: Unit = row
        .try_get::<&str, _>("unit")?
        .parse()
        .map_err(DbError::corrupt)?;
    Ok(LotUse {
        ingredient: row.try_get("ingredient_id")?,
        lot: row.try_get("lot_id")?,
        batch: row.try_get("batch_id")?,
        quantity: Quantity::new(row.try_get("quantity")?, unit),
    })
}
