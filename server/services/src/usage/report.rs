//! Snapshots that a program reports, beside those that the tracker takes.

use super::store::{ledger, snapshots};
use crate::{
    actor::By,
    audit,
    clock::Clock,
    db::{Access, Db, DbError, locks},
    subscription,
};
use chrono::{NaiveDate, TimeDelta};
use obrador_core::{
    bounds::{amount::REPORTED, time::REPORTED_DAYS},
    ids::TenantId,
    subscription::Operation,
    usage::{Metric, Snapshot},
};

/// What a report did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported {
    /// The day had no value yet.
    Created,
    /// The day had this very value.
    Unchanged,
    /// The day had another one, and it was to be replaced.
    Replaced,
}

/// Why a report is refused.
#[derive(Debug, thiserror::Error)]
pub enum TrackUsageError {
    /// No such bakery.
    #[error("there is no tenant '{0}'")]
    UnknownTenant(TenantId),
    /// The day isn't there yet.
    #[error("{date} is in the future: today is {today} (UTC)")]
    Future {
        /// The day.
        date: NaiveDate,
        /// The present usage day.
        today: NaiveDate,
    },
    /// Longer ago than days are reported.
    #[error("{date} is before {first}")]
    TooEarly {
        /// The day.
        date: NaiveDate,
        /// The first day that can be reported.
        first: NaiveDate,
    },
    /// The bakery's subscription is over.
    #[error("the subscription is over")]
    Over,
    /// Not a count.
    #[error("a value is at least 0 and at most {REPORTED}")]
    Value,
    /// Half a thing.
    #[error("{0} counts whole things")]
    NotWhole(Metric),
    /// The day has another value.
    #[error("{metric} has {recorded} for {date} already; send \"replace\": true to replace it")]
    Conflict {
        /// The metric.
        metric: Metric,
        /// The day.
        date: NaiveDate,
        /// Its value.
        recorded: f64,
    },
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

pub(super) async fn track_usage(
    db: &Db,
    clock: &Clock,
    tenant: &TenantId,
    metric: Metric,
    snapshot: Snapshot,
    replace: bool,
    by: By,
) -> Result<Reported, TrackUsageError> {
    let Snapshot { date, value } = snapshot;
    let today = clock.today();
    if date > today {
        return Err(TrackUsageError::Future { date, today });
    }
    let first = today - TimeDelta::days(REPORTED_DAYS);
    if date < first {
        return Err(TrackUsageError::TooEarly { date, first });
    }
    if !(0.0..=REPORTED).contains(&value) {
        return Err(TrackUsageError::Value);
    }
    if !metric.can_be(value) {
        return Err(TrackUsageError::NotWhole(metric));
    }
    let mut tx = db.begin(tenant, Access::Write).await?;
    tx.share_lock(locks::PURGE).await?;
    if !snapshots::tenant_exists(&mut tx, tenant).await? {
        return Err(TrackUsageError::UnknownTenant(tenant.clone()));
    }
    if !subscription::may(&mut tx, tenant, Operation::ReportUsage, clock.micros()).await? {
        return Err(TrackUsageError::Over);
    }
    // First of all, as the tracker does: two who lock in the same order never wait for each other.
    ledger::bump_version(&mut tx, tenant).await?;
    let at = clock.micros();
    let before = snapshots::recorded(&mut tx, tenant, metric, date).await?;
    let reported = match before {
        None => Reported::Created,
        // Dropping the transaction takes the version back, too.
        Some(recorded) if recorded.to_bits() == value.to_bits() => return Ok(Reported::Unchanged),
        Some(_) if replace => Reported::Replaced,
        Some(recorded) => {
            return Err(TrackUsageError::Conflict {
                metric,
                date,
                recorded,
            });
        }
    };
    snapshots::save_reported(&mut tx, tenant, metric, snapshot, at).await?;
    if by.is_operators_key() {
        // A bakery's own programs report each night; an operator does so for a reason.
        let told = |value: Option<f64>| serde_json::json!({ "metric": metric, "date": date, "value": value });
        let entry = audit::Entry::new(Some(tenant), by, "usage.report", at)
            .before(&told(before))
            .after(&told(Some(value)));
        audit::append(&mut tx, &entry).await?;
    }
    tx.commit().await?;
    Ok(reported)
}
