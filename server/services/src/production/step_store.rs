//! SQL of the steps of batches: appended, never changed.

use super::view::StepEntry;
use crate::{
    clock::from_micros,
    db::{DbError, Statement, Tx},
};
use obrador_core::{
    ids::{TenantId, UserId},
    production::{Stage, Step, Taken},
    quantity::{Quantity, Unit},
    tenant::reason::Reason,
};
use sqlx::{Row as _, any::AnyRow};

/// Appends a step.
pub(super) async fn append(
    tx: &mut Tx,
    tenant: &TenantId,
    batch: &str,
    (taken, actor): (&Taken, &str),
) -> Result<(), DbError> {
    let quantity = taken.step.quantity();
    sqlx::query(
        "INSERT INTO batch_steps (tenant_id, batch_id, version, click_id, step, stage, quantity, unit, reason, person_id,
            actor, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(tenant.as_str())
    .bind(batch)
    .bind(taken.version)
    .bind(taken.id.as_str())
    .bind(taken.step.as_str())
    .bind(taken.step.stage().map(Stage::as_str))
    .bind(quantity.map(|quantity| quantity.small))
    .bind(quantity.map(|quantity| quantity.unit.as_str()))
    .bind(taken.step.reason().map(Reason::as_str))
    .bind(taken.by.as_ref().map(UserId::as_str))
    .bind(actor)
    .bind(taken.at.timestamp_micros())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The steps of these batches, each with whose it is and who took it, in the order in which they arrived.
pub(super) async fn of_batches(
    tx: &mut Tx,
    tenant: &TenantId,
    batches: &[String],
) -> Result<Vec<(String, Taken, StepEntry)>, DbError> {
    let mut select = Statement::new(
        "SELECT batch_id, version, click_id, step, stage, quantity, unit, reason, person_id, actor, at FROM batch_steps
         WHERE tenant_id = ",
    );
    select.push_bind(tenant.as_str().to_owned());
    select.one_of(" AND batch_id", batches.iter().cloned());
    let rows = select
        .push(" ORDER BY batch_id, version")
        .build()
        .fetch_all(&mut **tx)
        .await?;
    rows.iter()
        .map(|row| {
            let entry = StepEntry {
                version: row.try_get("version")?,
                actor: row.try_get("actor")?,
            };
            Ok((row.try_get("batch_id")?, taken(row)?, entry))
        })
        .collect()
}

fn taken(row: &AnyRow) -> Result<Taken, DbError> {
    let text = |column: &str| row.try_get::<Option<String>, _>(column);
    let stage = text("stage")?.map(|stage| stage.parse::<Stage>().map_err(DbError::corrupt));
    let unit = text("unit")?.map(|unit| unit.parse::<Unit>().map_err(DbError::corrupt));
    let small: Option<i64> = row.try_get("quantity")?;
    let quantity = small.zip(unit.transpose()?);
    let reason = text("reason")?.map(|reason| reason.parse::<Reason>().map_err(DbError::corrupt));
    let name: String = row.try_get("step")?;
    let step = Step::stored(
        &name,
        stage.transpose()?,
        quantity.map(|(small, unit)| Quantity::new(small, unit)),
        reason.transpose()?,
    );
    let by = text("person_id")?.map(|id| id.parse().map_err(DbError::corrupt));
    Ok(Taken {
        version: row.try_get("version")?,
        id: row.try_get("click_id")?,
        at: from_micros(row.try_get("at")?),
        by: by.transpose()?,
        step: step.ok_or_else(|| DbError::corrupt(name))?,
    })
}
