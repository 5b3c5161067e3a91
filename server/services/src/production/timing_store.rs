//! SQL of how long recipes take.

use super::RecipeTiming;
use crate::db::{DbError, Tx};
use chrono::NaiveTime;
use obrador_core::{
    ids::TenantId,
    production::{Durations, Lead, Stage, Timing},
};
use sqlx::{Row as _, any::AnyRow};
use std::collections::BTreeMap;

const COLUMNS: &str =
    "SELECT recipe_id, mixing_minutes, proofing_minutes, baking_minutes, cooling_minutes, packing_minutes,
        until_stage, lead_minutes, lead_days, lead_by, version
     FROM recipe_timings WHERE tenant_id = $1";

/// How a recipe is made in time, where somebody has said it.
pub(super) async fn one(
    tx: &mut Tx,
    tenant: &TenantId,
    recipe: &str,
) -> Result<Option<RecipeTiming>, DbError> {
    const ONE: &str = "SELECT recipe_id, mixing_minutes, proofing_minutes, baking_minutes, cooling_minutes,
            packing_minutes, until_stage, lead_minutes, lead_days, lead_by, version
         FROM recipe_timings WHERE tenant_id = $1 AND recipe_id = $2";
    let row = sqlx::query(ONE)
        .bind(tenant.as_str())
        .bind(recipe)
        .fetch_optional(&mut **tx)
        .await?;
    row.as_ref().map(read).transpose()
}

/// Of all recipes, by their ids.
pub(super) async fn all(tx: &mut Tx, tenant: &TenantId) -> Result<BTreeMap<String, Timing>, DbError> {
    let rows = sqlx::query(COLUMNS)
        .bind(tenant.as_str())
        .fetch_all(&mut **tx)
        .await?;
    let of = |row: &AnyRow| Ok((row.try_get("recipe_id")?, read(row)?.timing));
    rows.iter().map(of).collect()
}

/// Has the bakery such a recipe?
pub(super) async fn is_recipe(tx: &mut Tx, tenant: &TenantId, recipe: &str) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT 1 AS found FROM recipes WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(recipe)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.is_some())
}

/// In place of what was said before.
pub(super) async fn save(
    tx: &mut Tx,
    tenant: &TenantId,
    recipe: &str,
    stored: RecipeTiming,
    now: i64,
) -> Result<(), DbError> {
    let Timing {
        durations,
        until,
        lead,
    } = stored.timing;
    let (minutes, days, by) = match lead {
        Lead::Minutes(minutes) => (minutes, None, None),
        Lead::DayBefore { days, by } => (0, Some(i64::from(days)), Some(by.format("%H:%M").to_string())),
    };
    let [mixing, proofing, baking, cooling, packing] = Stage::ALL.map(|stage| durations.minutes(stage));
    sqlx::query(
        "INSERT INTO recipe_timings (tenant_id, recipe_id, mixing_minutes, proofing_minutes, baking_minutes, cooling_minutes,
            packing_minutes, until_stage, lead_minutes, lead_days, lead_by, version, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (tenant_id, recipe_id) DO UPDATE SET mixing_minutes = $3, proofing_minutes = $4, baking_minutes = $5,
            cooling_minutes = $6, packing_minutes = $7, until_stage = $8, lead_minutes = $9, lead_days = $10, lead_by = $11,
            version = $12, changed_at = $13",
    )
    .bind(tenant.as_str())
    .bind(recipe)
    .bind(mixing)
    .bind(proofing)
    .bind(baking)
    .bind(cooling)
    .bind(packing)
    .bind(until.as_str())
    .bind(minutes)
    .bind(days)
    .bind(by)
    .bind(stored.version)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<RecipeTiming, DbError> {
    let mut minutes = [0; 5];
    for (place, stage) in Stage::ALL.into_iter().enumerate() {
        minutes[place] = row.try_get(format!("{stage}_minutes").as_str())?;
    }
    let days: Option<i64> = row.try_get("lead_days")?;
    let by: Option<String> = row.try_get("lead_by")?;
    let lead = match days.zip(by) {
        None => Lead::minutes(row.try_get("lead_minutes")?).map_err(DbError::corrupt)?,
        Some((days, by)) => {
            let by = NaiveTime::parse_from_str(&by, "%H:%M").map_err(DbError::corrupt)?;
            Lead::day_before(u8::try_from(days).map_err(DbError::corrupt)?, by).map_err(DbError::corrupt)?
        }
    };
    let until: Stage = row
        .try_get::<&str, _>("until_stage")?
        .parse()
        .map_err(DbError::corrupt)?;
    Ok(RecipeTiming {
        timing: Timing {
            durations: Durations::of_minutes(minutes).map_err(DbError::corrupt)?,
            until,
            lead,
        },
        version: row.try_get("version")?,
    })
}
