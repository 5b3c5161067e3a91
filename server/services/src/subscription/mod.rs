//! What a bakery has subscribed to.

mod price_list;
mod store;

pub use price_list::LoadError;
pub(crate) use price_list::load;
pub(crate) use store::from_row;

use crate::{
    actor::By,
    audit,
    cache::FreshCache,
    clock::Clock,
    db::{Access, Db, DbError, Tx},
};
use chrono::{DateTime, Months, Utc};
use obrador_core::{
    ids::TenantId,
    subscription::{BillingCycle, Catalogue, Plan, PlanId},
    tenant::reason::Reason,
};
use serde::Serialize;
use std::{fmt, str::FromStr, sync::Arc};

/// How a subscription stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Trying, not yet paying.
    Trialing,
    /// Running.
    Active,
    /// A bill is overdue.
    PastDue,
    /// Ends with the period.
    Cancelled,
    /// Over: everything can be read, nothing changed.
    ReadOnly,
}

impl State {
    /// All of them, in the order of a subscription's life.
    pub const ALL: [Self; 5] = [
        Self::Trialing,
        Self::Active,
        Self::PastDue,
        Self::Cancelled,
        Self::ReadOnly,
    ];

    /// Its name in SQL and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Trialing => "trialing",
            Self::Active => "active",
            Self::PastDue => "past_due",
            Self::Cancelled => "cancelled",
            Self::ReadOnly => "read_only",
        }
    }
}

impl FromStr for State {
    type Err = DbError;
    fn from_str(text: &str) -> Result<Self, DbError> {
        Self::ALL
            .into_iter()
            .find(|s| s.as_str() == text)
            .ok_or_else(|| DbError::corrupt(text))
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A plan that an owner asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRequest {
    /// The plan.
    pub plan: PlanId,
    /// Who asked, as an audit row calls them.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A bakery's subscription.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Subscription {
    /// The plan.
    pub plan: PlanId,
    /// How often it is billed.
    pub cycle: BillingCycle,
    /// How it stands.
    pub state: State,
    /// When the present period began.
    pub period_start: DateTime<Utc>,
    /// When the next one begins.
    pub renews_on: DateTime<Utc>,
    /// Goes up with every change; part of the key of whatever is computed from the plan.
    pub version: i64,
    /// The plan an owner asks for, until the operator sets one.
    #[serde(skip)]
    pub request: Option<PlanRequest>,
}

impl Subscription {
    /// Does it run? A trial and a cancelled subscription run to the end of their period; afterwards everything can be
    /// read and nothing changed.
    pub fn is_running(&self, now: DateTime<Utc>) -> bool {
        match self.state {
            State::Active | State::PastDue => true,
            State::Trialing | State::Cancelled => now < self.renews_on,
            State::ReadOnly => false,
        }
    }

    /// Does it make sense to ask for that plan: another one, or the same where it does not go on by itself?
    pub fn may_ask_for(&self, plan: PlanId) -> bool {
        plan != self.plan || !matches!(self.state, State::Active | State::PastDue)
    }
}

/// Why a plan can't be set.
#[derive(Debug, thiserror::Error)]
pub enum SetPlanError {
    /// No such bakery.
    #[error("there is no tenant '{0}'")]
    UnknownTenant(TenantId),
    /// Somebody else changed it meanwhile.
    #[error("the subscription changed meanwhile")]
    Changed,
    /// It is what the bakery has already.
    #[error("the subscription is like that already")]
    Same,
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// The plan an operator sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The plan.
    pub plan: PlanId,
    /// How often it is billed; as it is, if not given.
    pub cycle: Option<BillingCycle>,
    /// The version of the subscription that was seen, where one was.
    pub of_version: Option<i64>,
}

/// Subscriptions and the price list. Cheap to clone.
#[derive(Debug, Clone)]
pub struct SubscriptionService {
    db: Db,
    clock: Clock,
    catalogue: Arc<Catalogue>,
    cache: Arc<FreshCache<Subscription>>,
}

impl SubscriptionService {
    /// A service on that storage and price list.
    pub fn new(db: Db, clock: Clock, catalogue: Arc<Catalogue>) -> Self {
        Self {
            db,
            clock,
            catalogue,
            cache: Arc::new(FreshCache::new(20_000)),
        }
    }

    /// The price list.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The price list, for a page that outlives the request's borrow.
    pub fn shared_catalogue(&self) -> Arc<Catalogue> {
        Arc::clone(&self.catalogue)
    }

    /// The plan of that subscription.
    pub fn plan(&self, subscription: &Subscription) -> &Plan {
        self.catalogue.plan(subscription.plan)
    }

    /// What the bakery has subscribed to; none for an unknown bakery. A change in this process counts at once,
    /// one in another after 30 seconds.
    pub async fn current(&self, tenant: &TenantId) -> Result<Option<Arc<Subscription>>, DbError> {
        let now = self.clock.micros();
        if let Some(subscription) = self.cache.get(tenant.as_str(), now) {
            return Ok(Some(subscription));
        }
        let epoch = self.cache.epoch();
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let Some(found) = store::current(&mut tx, tenant).await? else {
            return Ok(None);
        };
        let found = Arc::new(found);
        self.cache
            .insert(tenant.as_str().to_owned(), Arc::clone(&found), now, epoch);
        Ok(Some(found))
    }

    /// The first subscription of a bakery, in the transaction that makes the bakery.
    pub(crate) async fn open(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        plan: PlanId,
        cycle: BillingCycle,
        now: DateTime<Utc>,
    ) -> Result<Subscription, DbError> {
        let renews_on = period_end(now, cycle);
        let new = Subscription {
            plan,
            cycle,
            state: State::Active,
            period_start: now,
            renews_on,
            version: 1,
            request: None,
        };
        store::insert(tx, tenant, &new, now.timestamp_micros()).await?;
        Ok(new)
    }

    /// Notes that an owner asks for a plan, for the platform's operator to see. What can't be asked for, and what was
    /// asked for already, changes nothing.
    pub async fn ask_for(&self, tenant: &TenantId, plan: PlanId, by: impl Into<By>) -> Result<(), DbError> {
        let at = self.clock.micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let current = store::current(&mut tx, tenant).await?;
        let is_new = |now: &Subscription| now.request.as_ref().is_none_or(|request| request.plan != plan);
        if !current.is_some_and(|now| now.may_ask_for(plan) && is_new(&now)) {
            return Ok(());
        }
        let by = by.into();
        store::request(&mut tx, tenant, plan, &by.name(), at).await?;
        let wish = serde_json::json!({ "plan": plan });
        let entry = audit::Entry::new(Some(tenant), by, "subscription.ask", at).after(&wish);
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        self.cache.forget(tenant.as_str());
        Ok(())
    }

    /// What was asked for is settled without another plan: its owner took it back, or its operator said no.
    pub async fn settle_request(&self, tenant: &TenantId, by: impl Into<By>) -> Result<(), DbError> {
        let at = self.clock.micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let current = store::current(&mut tx, tenant).await?;
        if let Some(request) = current.and_then(|now| now.request)
            && store::settle_request(&mut tx, tenant, &request).await?
        {
            let before = serde_json::json!({ "plan": request.plan, "by": request.by });
            let entry = audit::Entry::new(Some(tenant), by, "subscription.ask_settled", at).before(&before);
            audit::append(&mut tx, &entry).await?;
        }
        tx.commit().await?;
        self.cache.forget(tenant.as_str());
        Ok(())
    }

    /// The trial of a bakery that has just signed up, in the transaction that makes the bakery.
    pub(crate) async fn open_trial(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        plan: PlanId,
        cycle: BillingCycle,
        now: DateTime<Utc>,
        ends: DateTime<Utc>,
    ) -> Result<(), DbError> {
        let new = Subscription {
            plan,
            cycle,
            state: State::Trialing,
            period_start: now,
            renews_on: ends,
            version: 1,
            request: None,
        };
        store::insert(tx, tenant, &new, now.timestamp_micros()).await
    }

    /// Sets the plan from now on, a new period with it; the platform's operator's way, without a bill.
    pub async fn set_plan(
        &self,
        tenant: &TenantId,
        plan: PlanId,
        cycle: Option<BillingCycle>,
        by: impl Into<By>,
    ) -> Result<Subscription, SetPlanError> {
        let choice = Choice {
            plan,
            cycle,
            of_version: None,
        };
        self.change(tenant, choice, by.into()).await
    }

    /// The same with a reason, which is recorded with the change; refused where the subscription is no longer the one
    /// that the operator saw, and where nothing would change.
    pub async fn set_plan_because(
        &self,
        tenant: &TenantId,
        choice: Choice,
        by: impl Into<By>,
        reason: &Reason,
    ) -> Result<Subscription, SetPlanError> {
        let by = by.into().because(reason.clone());
        self.change(tenant, choice, by).await
    }

    async fn change(&self, tenant: &TenantId, choice: Choice, by: By) -> Result<Subscription, SetPlanError> {
        let now = self.clock.now();
        let at = now.timestamp_micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let before = store::current(&mut tx, tenant).await?;
        let before = before.ok_or_else(|| SetPlanError::UnknownTenant(tenant.clone()))?;
        if choice.of_version.is_some_and(|seen| seen != before.version) {
            return Err(SetPlanError::Changed);
        }
        let cycle = choice.cycle.unwrap_or(before.cycle);
        let (plan, state) = (choice.plan, State::Active);
        // Whoever gives a reason for a change is told that there is none; a new period alone is the command's.
        if by.reason().is_some() && (before.plan, before.cycle, before.state) == (plan, cycle, state) {
            return Err(SetPlanError::Same);
        }
        let after = Subscription {
            plan,
            cycle,
            state,
            period_start: now,
            renews_on: period_end(now, cycle),
            version: before.version + 1,
            request: None,
        };
        if !store::update(&mut tx, tenant, &after, before.version, at).await? {
            return Err(SetPlanError::Changed);
        }
        let (old, new) = (serde_json::json!(before), serde_json::json!(after));
        let entry = audit::Entry::new(Some(tenant), by, "subscription.set_plan", at)
            .before(&old)
            .after(&new);
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        self.cache.forget(tenant.as_str());
        Ok(after)
    }

    /// Forgets what it remembers of all bakeries: some are gone, or made anew.
    pub(crate) fn forget(&self) {
        self.cache.clear();
    }
}

/// A month or a year later, on the same day of the month or its last.
fn period_end(start: DateTime<Utc>, cycle: BillingCycle) -> DateTime<Utc> {
    let months = match cycle {
        BillingCycle::Monthly => 1,
        BillingCycle::Yearly => 12,
    };
    start.checked_add_months(Months::new(months)).unwrap_or(start)
}
