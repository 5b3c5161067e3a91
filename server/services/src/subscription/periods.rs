//! Time goes on: periods follow each other, trials and cancelled subscriptions end.

use super::{State, Subscription, SubscriptionService, store};
use crate::{
    audit,
    clock::from_micros,
    db::{Access, DbError},
    jobs::{self, Notice},
};
use chrono::{DateTime, TimeDelta, Utc};
use obrador_core::{bounds::time::TRIAL_NOTICE_DAYS, ids::TenantId};

/// Bakeries read at a time.
const AT_ONCE: i64 = 200;
/// So many days after an end it is still told.
const NEWS_DAYS: i64 = 7;
/// States in which the end of a period changes something.
const GOING_ON: &[State] = &[State::Trialing, State::Active, State::PastDue, State::Cancelled];

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MovedOn {
    /// Periods that began.
    pub renewed: usize,
    /// Subscriptions that ended.
    pub ended: usize,
    /// Trials whose owners are told of their end.
    pub told: usize,
    /// Bakeries that could not be worked; the log says why.
    pub failed: usize,
}

impl SubscriptionService {
    /// Takes every subscription whose period is over into the present one, ends trials and what was cancelled, and has
    /// trials told that end in a few days. Done twice, or by two servers at once, it is done once.
    pub async fn move_on(&self) -> Result<MovedOn, DbError> {
        let mut sum = MovedOn::default();
        let now = self.clock.now();
        let mut after = None;
        loop {
            let over = self.over(GOING_ON, now, after.as_ref()).await?;
            let Some(last) = over.last().cloned() else { break };
            for (_, id) in over {
                let tenant = id.parse().map_err(DbError::corrupt)?;
                match self.move_one_on(&tenant, now).await {
                    Ok((renewed, ended)) => {
                        sum.renewed += renewed;
                        sum.ended += ended;
                    }
                    Err(error) if error.is_unavailable() => return Err(error),
                    Err(error) => {
                        tracing::error!(%tenant, %error, "a subscription can't go on");
                        sum.failed += 1;
                    }
                }
            }
            after = Some(last);
        }
        self.tell_of_trials_that_end(now, &mut sum).await?;
        Ok(sum)
    }

    /// When the next period is over.
    pub async fn next_end(&self) -> Result<Option<DateTime<Utc>>, DbError> {
        let mut tx = self.db.begin_system("the next renewal", Access::Read).await?;
        let next = store::next_end(&mut tx, self.clock.micros()).await?;
        Ok(next.map(from_micros))
    }

    async fn over(
        &self,
        states: &[State],
        until: DateTime<Utc>,
        after: Option<&(i64, String)>,
    ) -> Result<Vec<(i64, String)>, DbError> {
        let mut tx = self
            .db
            .begin_system("periods that are over", Access::Read)
            .await?;
        store::over(&mut tx, states, until.timestamp_micros(), after, AT_ONCE).await
    }

    /// Every period that began meanwhile has its row in the audit trail. Answers how many began, and ended.
    async fn move_one_on(&self, tenant: &TenantId, now: DateTime<Utc>) -> Result<(usize, usize), DbError> {
        let at = now.timestamp_micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let Some(before) = store::current(&mut tx, tenant).await? else {
            return Ok((0, 0));
        };
        let (mut present, mut renewed, mut ended) = (before.clone(), 0, 0);
        while present.renews_on <= now && present.state != State::ReadOnly {
            let (next, action) = after_period(&present);
            let (old, new) = (serde_json::json!(present), serde_json::json!(next));
            let entry = audit::Entry::new(Some(tenant), "periods", action, at)
                .before(&old)
                .after(&new);
            audit::append(&mut tx, &entry).await?;
            if let Some(notice) = end_to_tell(&present) {
                // What ended long ago is no news: it was over before this program told of it.
                if now - present.renews_on < TimeDelta::days(NEWS_DAYS) {
                    jobs::note(&mut tx, tenant, &notice, at).await?;
                }
                ended += 1;
            } else {
                renewed += 1;
            }
            present = next;
        }
        if renewed + ended == 0 || !store::move_on(&mut tx, tenant, &present, before.version, at).await? {
            return Ok((0, 0));
        }
        tx.commit().await?;
        self.cache.invalidate(tenant.as_str());
        Ok((renewed, ended))
    }

    /// Notes trials that end in a few days, each once. One that fails does not hold up the others.
    async fn tell_of_trials_that_end(&self, now: DateTime<Utc>, sum: &mut MovedOn) -> Result<(), DbError> {
        let soon = now + TimeDelta::days(TRIAL_NOTICE_DAYS);
        let mut after = None;
        loop {
            let ending = self.over(&[State::Trialing], soon, after.as_ref()).await?;
            let Some(last) = ending.last().cloned() else {
                return Ok(());
            };
            for (_, id) in ending {
                let tenant = id.parse().map_err(DbError::corrupt)?;
                match self.tell_of_a_trial(&tenant, now, soon).await {
                    Ok(told) => sum.told += usize::from(told),
                    Err(error) if error.is_unavailable() => return Err(error),
                    Err(error) => {
                        tracing::error!(%tenant, %error, "a trial's end can't be told");
                        sum.failed += 1;
                    }
                }
            }
            after = Some(last);
        }
    }

    /// False where it is told already.
    async fn tell_of_a_trial(
        &self,
        tenant: &TenantId,
        now: DateTime<Utc>,
        soon: DateTime<Utc>,
    ) -> Result<bool, DbError> {
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        // Looked at again: an operator may have set a plan meanwhile.
        let trial = store::current(&mut tx, tenant).await?;
        let trial = trial.filter(|it| it.state == State::Trialing && it.renews_on <= soon);
        let Some(ends) = trial.map(|trial| trial.renews_on) else {
            return Ok(false);
        };
        let (notice, once) = (
            Notice::TrialEnding { ends },
            format!("trial:{}", ends.timestamp()),
        );
        let told = jobs::note_once(&mut tx, tenant, &notice, &once, now.timestamp_micros()).await?;
        tx.commit().await?;
        Ok(told)
    }
}

/// What follows a period, and how the audit trail calls that.
fn after_period(present: &Subscription) -> (Subscription, &'static str) {
    if present.renews() {
        return (present.renewed(), "subscription.renew");
    }
    let ended = Subscription {
        state: State::ReadOnly,
        version: present.version + 1,
        ..present.clone()
    };
    (ended, "subscription.end")
}

/// What owners are told of the end of that period: nothing where it goes on by itself.
fn end_to_tell(present: &Subscription) -> Option<Notice> {
    let ended = present.renews_on;
    match present.state {
        State::Trialing => Some(Notice::TrialEnded { ended }),
        State::Cancelled => Some(Notice::SubscriptionEnded { ended }),
        State::Active | State::PastDue | State::ReadOnly => None,
    }
}
