//! SQL of what trainings learned.

use super::{LearnedRecord, Missing, WhyNotLearned, service::Series};
use crate::db::{DbError, Statement, Tx};
use obrador_core::{demand::Earned, ids::TenantId};
use sqlx::{Row as _, any::AnyRow};
use std::collections::{BTreeMap, BTreeSet};

/// What was learned, or why nothing.
pub(super) type Outcome = Result<Box<LearnedRecord>, WhyNotLearned>;

/// What a bake list needs of it.
#[derive(Debug, Clone)]
pub(super) struct Brief {
    pub(super) earned: Option<Earned>,
    pub(super) best_level: Option<f64>,
    pub(super) missing: Vec<Missing>,
    pub(super) why_not: Option<WhyNotLearned>,
}

/// More of them; those that are there already stay.
pub(super) async fn insert(
    tx: &mut Tx,
    tenant: &TenantId,
    training: &str,
    results: &[(Series, Outcome)],
) -> Result<(), DbError> {
    if results.is_empty() {
        return Ok(());
    }
    let mut rows = Vec::with_capacity(results.len());
    for (series, outcome) in results {
        let json = match outcome {
            Ok(it) => {
                let earned = it.earned.as_ref().map(serde_json::to_string).transpose();
                Some((
                    serde_json::to_string(&it.learned).map_err(DbError::corrupt)?,
                    earned.map_err(DbError::corrupt)?,
                ))
            }
            Err(_) => None,
        };
        rows.push((series, outcome, json));
    }
    let mut insert = Statement::new(
        "INSERT INTO training_results (tenant_id, training_id, product_id, location_id, model, learned, earned, level,
             best_level, missing, reason, have_days, need_days) ",
    );
    insert.push_values(rows, |mut row, (series, outcome, json)| {
        let learned = outcome.as_ref().ok();
        let why = outcome.as_ref().err();
        let days = match why {
            Some(WhyNotLearned::TooShort { have, need }) => Some((i64::from(*have), i64::from(*need))),
            _ => None,
        };
        let (learned_json, earned_json) =
            json.map_or((None, None), |(learned, earned)| (Some(learned), earned));
        let missing = learned.map(|it| {
            let names = it.missing.iter().map(|missing| missing.as_str());
            names.collect::<Vec<_>>().join(" ")
        });
        row.push_bind(tenant.as_str().to_owned())
            .push_bind(training.to_owned())
            .push_bind(series.0.clone())
            .push_bind(series.1.clone())
            .push_bind(learned.map(|it| it.learned.model.as_str()))
            .push_bind(learned_json)
            .push_bind(earned_json)
            .push_real(learned.map(|it| it.level))
            .push_real(learned.and_then(|it| it.best_level))
            .push_bind(missing)
            .push_bind(why.map(|why| why.as_str()))
            .push_bind(days.map(|days| days.0))
            .push_bind(days.map(|days| days.1));
    });
    insert.push(" ON CONFLICT (tenant_id, training_id, product_id, location_id) DO NOTHING");
    insert.build().execute(&mut **tx).await?;
    Ok(())
}

/// Of which there are results.
pub(super) async fn done(
    tx: &mut Tx,
    tenant: &TenantId,
    training: &str,
) -> Result<BTreeSet<Series>, DbError> {
    let rows = sqlx::query(
        "SELECT product_id, location_id FROM training_results WHERE tenant_id = $1 AND training_id = $2",
    )
    .bind(tenant.as_str())
    .bind(training)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(series).collect()
}

/// All of a training, or those of one product.
pub(super) async fn of(
    tx: &mut Tx,
    tenant: &TenantId,
    training: &str,
    product: Option<&str>,
) -> Result<BTreeMap<Series, Outcome>, DbError> {
    let mut select = Statement::new(
        "SELECT product_id, location_id, learned, earned, level, best_level, missing, reason, have_days, need_days
         FROM training_results WHERE tenant_id = ",
    );
    select.push_bind(tenant.as_str().to_owned());
    select.push(" AND training_id = ").push_bind(training.to_owned());
    if let Some(product) = product {
        select.push(" AND product_id = ").push_bind(product.to_owned());
    }
    let mut all = BTreeMap::new();
    for row in select.build().fetch_all(&mut **tx).await? {
        all.insert(series(&row)?, outcome(&row)?);
    }
    Ok(all)
}

/// What a bake list needs of all of them.
pub(super) async fn briefs(
    tx: &mut Tx,
    tenant: &TenantId,
    training: &str,
) -> Result<BTreeMap<Series, Brief>, DbError> {
    let rows = sqlx::query(
        "SELECT product_id, location_id, earned, best_level, missing, reason, have_days, need_days
         FROM training_results WHERE tenant_id = $1 AND training_id = $2",
    )
    .bind(tenant.as_str())
    .bind(training)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            let brief = Brief {
                earned: earned(row)?,
                best_level: row.try_get("best_level")?,
                missing: missing(row)?,
                why_not: why_not(row)?,
            };
            Ok((series(row)?, brief))
        })
        .collect()
}

/// It begins anew.
pub(super) async fn forget_of(tx: &mut Tx, tenant: &TenantId, training: &str) -> Result<(), DbError> {
    sqlx::query("DELETE FROM training_results WHERE tenant_id = $1 AND training_id = $2")
        .bind(tenant.as_str())
        .bind(training)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// What trainings before this one learned.
pub(super) async fn forget_but(tx: &mut Tx, tenant: &TenantId, training: &str) -> Result<(), DbError> {
    sqlx::query(
        "DELETE FROM training_results WHERE tenant_id = $1 AND training_id IN (
             SELECT t.id FROM trainings t JOIN trainings own ON own.tenant_id = t.tenant_id AND own.id = $2
             WHERE t.tenant_id = $1 AND t.asked_at < own.asked_at AND own.state = 'done'
         )",
    )
    .bind(tenant.as_str())
    .bind(training)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn series(row: &AnyRow) -> Result<Series, DbError> {
    Ok((row.try_get("product_id")?, row.try_get("location_id")?))
}

fn earned(row: &AnyRow) -> Result<Option<Earned>, DbError> {
    let json: Option<String> = row.try_get("earned")?;
    json.map(|json| serde_json::from_str(&json).map_err(DbError::corrupt))
        .transpose()
}

fn missing(row: &AnyRow) -> Result<Vec<Missing>, DbError> {
    let names: Option<String> = row.try_get("missing")?;
    let names = names.unwrap_or_default();
    let named = Missing::ALL.into_iter();
    Ok(named
        .filter(|it| names.split(' ').any(|name| name == it.as_str()))
        .collect())
}

fn why_not(row: &AnyRow) -> Result<Option<WhyNotLearned>, DbError> {
    let days = |name: &str| -> Result<u32, DbError> {
        Ok(row.try_get::<Option<i64>, _>(name)?.unwrap_or_default() as u32)
    };
    let reason: Option<String> = row.try_get("reason")?;
    Ok(match reason.as_deref() {
        None => None,
        Some("too_short") => Some(WhyNotLearned::TooShort {
            have: days("have_days")?,
            need: days("need_days")?,
        }),
        Some("nothing_sold") => Some(WhyNotLearned::NothingSold),
        Some("no_sales") => Some(WhyNotLearned::NoSales),
        Some("archived") => Some(WhyNotLearned::Archived),
        Some(other) => return Err(DbError::corrupt(other)),
    })
}

fn outcome(row: &AnyRow) -> Result<Outcome, DbError> {
    if let Some(why) = why_not(row)? {
        return Ok(Err(why));
    }
    let json: Option<String> = row.try_get("learned")?;
    Ok(Ok(Box::new(LearnedRecord {
        learned: serde_json::from_str(&json.unwrap_or_default()).map_err(DbError::corrupt)?,
        earned: earned(row)?,
        level: row.try_get::<Option<f64>, _>("level")?.unwrap_or_default(),
        best_level: row.try_get("best_level")?,
        missing: missing(row)?,
    })))
}
