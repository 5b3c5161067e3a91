//! An owner asks for a plan, and that is settled.

use super::{Subscription, SubscriptionService, store};
use crate::{
    actor::By,
    audit,
    db::{Access, DbError},
    jobs::{self, Notice},
};
use chrono::TimeDelta;
use obrador_core::{ids::TenantId, subscription::PlanId};

impl SubscriptionService {
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
        if !store::request(&mut tx, tenant, plan, &by.name(), at).await? {
            return Ok(());
        }
        let wish = serde_json::json!({ "plan": plan });
        let entry = audit::Entry::new(Some(tenant), by, "subscription.ask", at).after(&wish);
        audit::append(&mut tx, &entry).await?;
        // Asked and taken back over and over, it is told once an hour.
        let once = format!(
            "asked:{plan}:{}",
            at / TimeDelta::hours(1).num_microseconds().unwrap_or(1)
        );
        jobs::note_once(&mut tx, tenant, &Notice::PlanAsked { plan }, &once, at).await?;
        tx.commit().await?;
        self.cache.invalidate(tenant.as_str());
        Ok(())
    }

    /// Its owner takes back what was asked for.
    pub async fn withdraw_request(&self, tenant: &TenantId, by: impl Into<By>) -> Result<(), DbError> {
        self.settle(tenant, by.into(), false).await
    }

    /// What was asked for is answered without another plan; its owners are told.
    pub async fn decline_request(&self, tenant: &TenantId, by: impl Into<By>) -> Result<(), DbError> {
        self.settle(tenant, by.into(), true).await
    }

    async fn settle(&self, tenant: &TenantId, by: By, tell: bool) -> Result<(), DbError> {
        let at = self.clock.micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let current = store::current(&mut tx, tenant).await?;
        if let Some(request) = current.and_then(|now| now.request)
            && store::settle_request(&mut tx, tenant, &request).await?
        {
            let before = serde_json::json!({ "plan": request.plan, "by": request.by });
            let entry = audit::Entry::new(Some(tenant), by, "subscription.ask_settled", at).before(&before);
            audit::append(&mut tx, &entry).await?;
            if tell {
                let plan = request.plan;
                jobs::note(&mut tx, tenant, &Notice::PlanDeclined { plan }, at).await?;
            }
        }
        tx.commit().await?;
        self.cache.invalidate(tenant.as_str());
        Ok(())
    }
}
