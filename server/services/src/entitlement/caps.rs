//! Reading and setting what an owner allows the bakery below its plan.

use super::{
    EntitlementService,
    own_caps::{Caps, in_own_unit},
    store,
};
use crate::{
    actor::By,
    audit,
    db::{Access, DbError, Tx},
    json_number,
};
use obrador_core::{
    entitlement::in_ledger_units,
    ids::TenantId,
    subscription::{Operation, Plan},
    usage::Metric,
};
use std::sync::Arc;

/// Why a cap can't be set.
#[derive(Debug, thiserror::Error)]
pub enum SetCapError {
    /// Negative, not finite, or not whole where things are counted.
    #[error("a cap is a whole number of at least 0 (for storage a number of GB)")]
    Value,
    /// The plan allows no more than this anyway, in the metric's own unit.
    #[error("the plan allows {0}; a cap lies below")]
    AbovePlan(f64),
    /// The subscription is over.
    #[error("the subscription is over")]
    Over,
    /// No such bakery.
    #[error("there is no tenant '{0}'")]
    UnknownTenant(TenantId),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// What is wrong with several caps, each named by its metric.
pub type WrongCaps = Vec<(Metric, SetCapError)>;

impl EntitlementService {
    /// The owner's caps. A change in this process counts at once, one in another after 30 seconds.
    pub async fn caps(&self, tenant: &TenantId) -> Result<Arc<Caps>, DbError> {
        let now = self.0.clock.micros();
        if let Some(caps) = self.0.caps.get(tenant.as_str(), now) {
            return Ok(caps);
        }
        let epoch = self.0.caps.epoch();
        let mut tx = self.0.db.begin(tenant, Access::Read).await?;
        let caps = Arc::new(store::caps(&mut tx, tenant).await?);
        self.0
            .caps
            .insert(tenant.as_str().to_owned(), Arc::clone(&caps), now, epoch);
        Ok(caps)
    }

    /// Caps a metric at `cap`, in its own unit, or lifts its cap.
    pub async fn set_cap(
        &self,
        tenant: &TenantId,
        metric: Metric,
        cap: Option<f64>,
        by: impl Into<By>,
    ) -> Result<(), SetCapError> {
        match self.set_caps(tenant, &[(metric, cap)], by).await {
            Err(errors) => errors.into_iter().try_for_each(|(_, error)| Err(error)),
            Ok(()) => Ok(()),
        }
    }

    /// Sets several caps, all or none; the errors name each metric whose cap is wrong.
    pub async fn set_caps(
        &self,
        tenant: &TenantId,
        caps: &[(Metric, Option<f64>)],
        by: impl Into<By>,
    ) -> Result<(), WrongCaps> {
        let Some((first, _)) = caps.first() else {
            return Ok(());
        };
        let failed = |error: DbError| vec![(*first, SetCapError::Database(error))];
        let (by, now) = (by.into(), self.0.clock.micros());
        let mut tx = self.0.db.begin(tenant, Access::Write).await.map_err(failed)?;
        let subscription = store::lock_subscription(&mut tx, tenant).await.map_err(failed)?;
        let subscription =
            subscription.ok_or_else(|| vec![(*first, SetCapError::UnknownTenant(tenant.clone()))])?;
        if Operation::SetCap.when_over().is_none() && !self.standing(&subscription).active {
            return Err(vec![(*first, SetCapError::Over)]);
        }
        let caps = all_below_plan(self.0.price_list.plan(subscription.plan), caps)?;
        let before = store::caps(&mut tx, tenant).await.map_err(failed)?;
        for (metric, cap) in caps {
            change_cap(&mut tx, tenant, metric, before.of(metric), cap, &by, now)
                .await
                .map_err(failed)?;
        }
        tx.commit().await.map_err(failed)?;
        self.0.caps.invalidate(tenant.as_str());
        Ok(())
    }
}

/// The caps in ledger units, or each that is wrong.
fn all_below_plan(
    plan: &Plan,
    caps: &[(Metric, Option<f64>)],
) -> Result<Vec<(Metric, Option<i64>)>, WrongCaps> {
    let (mut right, mut wrong) = (Vec::with_capacity(caps.len()), Vec::new());
    for (metric, cap) in caps {
        match below_plan(plan, *metric, *cap) {
            Ok(cap) => right.push((*metric, cap)),
            Err(error) => wrong.push((*metric, error)),
        }
    }
    if wrong.is_empty() { Ok(right) } else { Err(wrong) }
}

/// Writes a cap, in ledger units, and that it has changed, if it has; in words it has the metric's own unit.
async fn change_cap(
    tx: &mut Tx,
    tenant: &TenantId,
    metric: Metric,
    old: Option<i64>,
    new: Option<i64>,
    by: &By,
    now: i64,
) -> Result<(), DbError> {
    if old == new {
        return Ok(());
    }
    store::set_cap(tx, tenant, metric, new, now).await?;
    let action = if new.is_some() {
        "entitlement.set_cap"
    } else {
        "entitlement.lift_cap"
    };
    let told = |cap: Option<i64>| {
        let cap = cap.map(|cap| json_number(in_own_unit(metric, cap)));
        serde_json::json!({ "metric": metric, "cap": cap })
    };
    let (old, new) = (told(old), told(new));
    let entry = audit::Entry::new(Some(tenant), by, action, now)
        .before(&old)
        .after(&new);
    audit::append(tx, &entry).await
}

/// The cap in ledger units, if it lies at or below what the plan allows.
fn below_plan(plan: &Plan, metric: Metric, cap: Option<f64>) -> Result<Option<i64>, SetCapError> {
    let Some(cap) = cap else { return Ok(None) };
    let cap = whole(metric, cap)?;
    let allowed = plan.limit(metric);
    match in_ledger_units(metric, allowed) {
        Some(limit) if cap > limit => Err(SetCapError::AbovePlan(allowed.at_most().unwrap_or_default())),
        _ => Ok(Some(cap)),
    }
}

/// In ledger units; a millionth of a thing is a slip, a millionth of a GB is not.
fn whole(metric: Metric, cap: f64) -> Result<i64, SetCapError> {
    let units = (cap * metric.ledger_units() as f64).round();
    let counts_things = metric.ledger_units() == 1;
    if !(0.0..=1e15).contains(&units) || (counts_things && cap.fract() != 0.0) {
        return Err(SetCapError::Value);
    }
    Ok(units as i64)
}
