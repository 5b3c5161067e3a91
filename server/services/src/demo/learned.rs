//! What the demo's bakeries have learned of their sales: a training two days ago, and a forecast yesterday evening. None of it
//! counts: what their days count follows its own course.

use super::{
    DemoError,
    script::Bakery,
    store::{BY, id},
};
use crate::{
    clock::Clock, db::Db, demand::DemandService, entitlement::EntitlementService, jobs::JobService,
    production::ProductionService, subscription::SubscriptionService, usage::UsageService,
};
use chrono::{DateTime, TimeDelta, Utc};
use obrador_core::subscription::FeatureId;

/// Trains and forecasts for a bakery that has been there for long enough, where the price list has it.
pub(super) async fn write(
    db: &Db,
    now: DateTime<Utc>,
    subscription: &SubscriptionService,
    bakery: &Bakery,
) -> Result<(), DemoError> {
    let price_list = subscription.shared_price_list();
    let offered = price_list.cheapest_with(FeatureId::BasicForecasting).is_some();
    if bakery.joined_days_ago < super::DAYS || !offered {
        return Ok(());
    }
    let tenant = id(bakery.id)?;
    let usage = UsageService::start(db.clone(), Clock::fixed(now), price_list, None).await;
    let at = |days: i64| {
        let clock = Clock::fixed(now - TimeDelta::days(days));
        let entitlement =
            EntitlementService::new(db.clone(), clock.clone(), subscription.clone(), usage.clone());
        let jobs = JobService::new(db.clone(), clock.clone());
        let production = ProductionService::new(db.clone(), clock.clone(), entitlement.clone());
        DemandService::new((db.clone(), clock), entitlement, jobs, production)
    };
    at(2).learn_in_the_past(&tenant, BY).await?;
    at(1).forecast_in_the_past(&tenant, BY).await?;
    Ok(())
}
