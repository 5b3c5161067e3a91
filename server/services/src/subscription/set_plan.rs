//! The operator sets a bakery's plan.

use super::{State, Subscription, SubscriptionService, store};
use crate::{
    actor::By,
    audit,
    db::{Access, DbError},
    jobs::{self, Notice},
};
use obrador_core::{
    ids::TenantId,
    subscription::{BillingCycle, PlanId, period_at},
    tenant::reason::Reason,
};

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

impl SubscriptionService {
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
        self.change(tenant, choice, by.into(), true).await
    }

    /// The same in a past that is made up, as the demo's is: it is no news to its owners.
    pub(crate) async fn set_plan_in_the_past(
        &self,
        tenant: &TenantId,
        plan: PlanId,
        cycle: BillingCycle,
        by: impl Into<By>,
    ) -> Result<Subscription, SetPlanError> {
        let choice = Choice {
            plan,
            cycle: Some(cycle),
            of_version: None,
        };
        self.change(tenant, choice, by.into(), false).await
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
        self.change(tenant, choice, by, true).await
    }

    async fn change(
        &self,
        tenant: &TenantId,
        choice: Choice,
        by: By,
        tell: bool,
    ) -> Result<Subscription, SetPlanError> {
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
            anchor: now,
            period_start: now,
            renews_on: period_at(now, cycle, now).end,
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
        if tell {
            let notice = Notice::PlanSet {
                plan,
                cycle,
                renews_on: after.renews_on,
            };
            jobs::note(&mut tx, tenant, &notice, at).await?;
        }
        tx.commit().await?;
        self.cache.invalidate(tenant.as_str());
        Ok(after)
    }
}
