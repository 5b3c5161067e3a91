//! SQL of what belongs to batches: their stages, what goes into them, what is weighed in.

use crate::{
    clock::from_micros,
    db::{DbError, RowOf, Statement, Tx},
};
use obrador_core::{
    ids::TenantId,
    production::{PlannedStage, Span, Stage, StoredBatch},
    quantity::{Quantity, Unit},
};
use sqlx::{Row as _, any::AnyRow};
use std::collections::{BTreeMap, BTreeSet};

/// All that belongs to a batch that was just planned.
pub(super) async fn insert(
    tx: &mut Tx,
    tenant: &TenantId,
    stored: &StoredBatch,
    ingredients: &[(String, Quantity)],
) -> Result<(), DbError> {
    let content = &stored.content;
    let own = |row: &mut RowOf<'_>| {
        row.push_bind(tenant.as_str().to_owned())
            .push_bind(stored.id.clone());
    };
    if !content.stages.is_empty() {
        let mut insert =
            Statement::new("INSERT INTO batch_stages (tenant_id, batch_id, stage, begins_at, ends_at) ");
        insert.push_values(&content.stages, |mut row, planned| {
            own(&mut row);
            row.push_bind(planned.stage.as_str().to_owned())
                .push_bind(planned.span.start.timestamp_micros())
                .push_bind(planned.span.end.timestamp_micros());
        });
        insert.build().execute(&mut **tx).await?;
    }
    if !content.parents.is_empty() {
        let mut insert = Statement::new("INSERT INTO batch_parents (tenant_id, batch_id, parent_id) ");
        insert.push_values(&content.parents, |mut row, parent| {
            own(&mut row);
            row.push_bind(parent.clone());
        });
        insert.build().execute(&mut **tx).await?;
    }
    let places: Vec<_> = ingredients.iter().enumerate().collect();
    for some in places.chunks(100) {
        let mut insert = Statement::new(
            "INSERT INTO batch_ingredients (tenant_id, batch_id, place, ingredient_id, quantity, unit) ",
        );
        insert.push_values(some, |mut row, (place, (ingredient, quantity))| {
            own(&mut row);
            row.push_bind(*place as i64)
                .push_bind(ingredient.clone())
                .push_bind(quantity.small)
                .push_bind(quantity.unit.as_str().to_owned());
        });
        insert.build().execute(&mut **tx).await?;
    }
    Ok(())
}

/// What these ingredients are called, and the unit that each is kept in.
pub(super) async fn ingredients(
    tx: &mut Tx,
    tenant: &TenantId,
    ids: BTreeSet<String>,
) -> Result<BTreeMap<String, (String, Unit)>, DbError> {
    let ids: Vec<String> = ids.into_iter().collect();
    let mut all = BTreeMap::new();
    for ids in ids.chunks(500) {
        let mut select = Statement::new("SELECT id, name, unit FROM ingredients WHERE tenant_id = ");
        select.push_bind(tenant.as_str().to_owned());
        select.one_of(" AND id", ids.iter().cloned());
        for row in select.build().fetch_all(&mut **tx).await? {
            let unit: Unit = row
                .try_get::<&str, _>("unit")?
                .parse()
                .map_err(DbError::corrupt)?;
            all.insert(row.try_get("id")?, (row.try_get("name")?, unit));
        }
    }
    Ok(all)
}

/// What these locations are called, and whether they are no longer in use.
pub(super) async fn locations(
    tx: &mut Tx,
    tenant: &TenantId,
    ids: impl IntoIterator<Item = String>,
) -> Result<BTreeMap<String, (String, bool)>, DbError> {
    let mut select = Statement::new(
        "SELECT id, name, CASE WHEN archived_at IS NULL THEN 0 ELSE 1 END AS archived FROM locations WHERE tenant_id = ",
    );
    select.push_bind(tenant.as_str().to_owned());
    select.one_of(" AND id", ids);
    let rows = select.build().fetch_all(&mut **tx).await?;
    rows.iter()
        .map(|row| {
            let archived: i64 = row.try_get("archived")?;
            Ok((row.try_get("id")?, (row.try_get("name")?, archived == 1)))
        })
        .collect()
}

/// Rows of a table that belong to these batches.
pub(super) async fn of_batches(
    tx: &mut Tx,
    tenant: &TenantId,
    ids: &[String],
    columns: &'static str,
    order: &'static str,
) -> Result<Vec<AnyRow>, DbError> {
    let mut select = Statement::new(columns);
    select
        .push(" WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    select.one_of(" AND batch_id", ids.iter().cloned()).push(order);
    Ok(select.build().fetch_all(&mut **tx).await?)
}

/// When a stage is planned.
pub(super) fn stage(row: &AnyRow) -> Result<PlannedStage, DbError> {
    let stage: Stage = row
        .try_get::<&str, _>("stage")?
        .parse()
        .map_err(DbError::corrupt)?;
    Ok(PlannedStage {
        stage,
        span: Span {
            start: from_micros(row.try_get("begins_at")?),
            end: from_micros(row.try_get("ends_at")?),
        },
    })
}

/// How much a row says.
pub(super) fn quantity(row: &AnyRow) -> Result<Quantity, DbError> {
    let unit: Unit = row
        .try_get::<&str, _>("unit")?
        .parse()
        .map_err(DbError::corrupt)?;
    Ok(Quantity::new(row.try_get("quantity")?, unit))
}
