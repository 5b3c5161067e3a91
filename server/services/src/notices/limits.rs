//! Limits ahead: looked for once a day, told once per metric, level and period.

use super::{NoticeService, letters, store};
use crate::{
    db::{Access, DbError},
    jobs::{self, Outcome as JobOutcome},
    mail::MailTransport,
    random,
    usage::UsageError,
};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use obrador_core::{
    i18n::Lang,
    ids::TenantId,
    usage::{Assessment, Status, forecast::Outcome},
};
use serde::{Deserialize, Serialize};

/// Bakeries read at a time.
const AT_ONCE: i64 = 200;
/// When each day's check begins: the tracker has taken the day before by then.
const HOUR_UTC: u32 = 6;

/// How far a day's check is: what a job that was interrupted goes on from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Progress {
    day: Option<NaiveDate>,
    after: String,
    /// Bakeries that could not be checked.
    failed: usize,
}

/// A metric and its limit in a line of a mail.
pub type Line = fn(Lang, &Assessment) -> String;

impl NoticeService {
    /// Goes on with the day's check for a while, or is done with it until tomorrow. `line` words a metric.
    pub async fn check_limits(&self, payload: &str, line: Line) -> Result<JobOutcome, DbError> {
        let now = self.clock.now();
        let today = now.date_naive();
        if self.mailer.way() == MailTransport::Off || now < begin(today) {
            return Ok(next(begin(if now < begin(today) {
                today
            } else {
                tomorrow(today)
            })));
        }
        let mut progress: Progress = serde_json::from_str(payload).unwrap_or_default();
        if progress.day != Some(today) {
            // A check that midnight interrupted begins anew.
            progress = Progress {
                day: Some(today),
                ..Progress::default()
            };
        }
        let mut tx = self.db.begin_system("limits to tell of", Access::Read).await?;
        let tenants = store::tenants(&mut tx, &progress.after, AT_ONCE).await?;
        drop(tx);
        let Some(last) = tenants.last().map(ToString::to_string) else {
            return Ok(match progress.failed {
                0 => next(begin(tomorrow(today))),
                failed => JobOutcome::Failed(format!("{failed} bakeries can't be checked; the log says why")),
            });
        };
        for tenant in tenants {
            match self.check_bakery(&tenant, line).await {
                Err(UsageError::Database(error)) if error.is_unavailable() => return Err(error),
                Err(error) => {
                    tracing::error!(%tenant, %error, "limits ahead can't be told");
                    progress.failed += 1;
                }
                Ok(()) => {}
            }
        }
        progress.after = last;
        Ok(JobOutcome::Again {
            due_at: now,
            payload: serde_json::to_string(&progress).map_err(DbError::corrupt)?,
        })
    }

    /// Tells a bakery's owners of what is ahead and was not told, and forgets what has recovered.
    async fn check_bakery(&self, tenant: &TenantId, line: Line) -> Result<(), UsageError> {
        let now = self.clock.now();
        let at = now.timestamp_micros();
        let Some(subscription) = self.subscription.current(tenant).await? else {
            return Ok(());
        };
        if !subscription.is_running(now) {
            return Ok(());
        }
        let overview = self.usage.summary(tenant).await?;
        let ahead: Vec<_> = overview.metrics.iter().filter(|it| level(it).is_some()).collect();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let told = store::told(&mut tx, tenant).await?;
        if ahead.is_empty() && told.is_empty() {
            return Ok(());
        }
        let day = days_since_1970(now.date_naive());
        for one in overview
            .metrics
            .iter()
            .filter(|it| told.iter().any(|metric| metric == it.metric.as_str()))
        {
            if is_calm(one.status) {
                store::calm(&mut tx, tenant, one.metric, day).await?;
            } else {
                store::not_calm(&mut tx, tenant, one.metric).await?;
            }
        }
        // Where nobody can be written to, nothing is told: whoever wants it later is told then.
        let (bakery, owners) = store::owners_who_want_limits(&mut tx, tenant).await?;
        let period = subscription.period_start.timestamp_micros();
        let mut new = Vec::new();
        for one in ahead.into_iter().filter(|_| !owners.is_empty()) {
            // Whoever is told that it is critical need not be told that it is a warning, too.
            let critical = one.status == Status::Critical
                && store::tell(&mut tx, tenant, one.metric, Status::Critical, period, at).await?;
            let warning = store::tell(&mut tx, tenant, one.metric, Status::Warning, period, at).await?;
            if critical || (warning && one.status == Status::Warning) {
                new.push(one);
            }
        }
        if !new.is_empty() {
            // The rows above make it once.
            let once = format!("limits:{}", random::id());
            for owner in owners {
                let items = new.iter().map(|one| line(owner.lang, one)).collect();
                if let Some(letter) = letters::limits(&owner, &bakery.name, items) {
                    jobs::post(&mut tx, &letter, Some(tenant), &once, at).await?;
                }
            }
        }
        tx.commit().await?;
        self.jobs.wake();
        Ok(())
    }
}

/// Is nothing to be done about it? Much used and standing still, or full, is no recovery.
fn is_calm(status: Status) -> bool {
    matches!(status, Status::Safe | Status::Unlimited)
}

/// How near a limit is whose date can be told; none where there is nothing to do, or it is merely much used.
fn level(one: &Assessment) -> Option<Status> {
    let dated = matches!(one.forecast.outcome, Outcome::AtLimit | Outcome::Breach { .. });
    Some(one.status).filter(|status| status.needs_attention() && dated)
}

fn begin(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(i64::from(HOUR_UTC))
}

fn tomorrow(today: NaiveDate) -> NaiveDate {
    today.succ_opt().unwrap_or(today)
}

fn next(due_at: DateTime<Utc>) -> JobOutcome {
    JobOutcome::Again {
        due_at,
        payload: "{}".to_owned(),
    }
}

fn days_since_1970(day: NaiveDate) -> i64 {
    (day - NaiveDate::default()).num_days()
}
