//! A bakery's subscription and usage as they are now: read once, for the page, its panel and the server function.

use super::{
    card_labels::card_of,
    metric_reading::MetricReading,
    summary::{Urgent, UsageSummary},
};
use crate::{
    caller::at_bakery,
    error::{AppError, ErrorCode},
};
use chrono::{DateTime, Utc};
use obrador_core::{
    auth::Permission,
    subscription::{Plan, PlanId, PriceList},
    usage::{Assessment, Status},
};
use obrador_locales::Texts;
use obrador_services::{Services, actor::Actor, subscription::Subscription, usage::Overview};
use std::sync::Arc;

/// What a bakery has subscribed to, and what it uses of that.
#[derive(Debug, Clone)]
pub struct CurrentUsage {
    /// The subscription.
    pub subscription: Arc<Subscription>,
    /// The nine metrics.
    pub overview: Arc<Overview>,
}

/// Reads both for the actor's bakery.
pub async fn load(actor: &Actor, services: &Services) -> Result<CurrentUsage, AppError> {
    let tenant = at_bakery(actor, Permission::ViewSubscription)?;
    let overview = services.usage.summary(&tenant).await;
    let overview = overview.map_err(|error| AppError::usage(actor.lang, &error))?;
    let subscription = services.subscription.current(&tenant).await;
    let subscription = subscription.map_err(|error| AppError::storage(actor.lang, &error))?;
    Ok(CurrentUsage {
        subscription: subscription.ok_or_else(|| AppError::of(ErrorCode::NotFound, actor.lang))?,
        overview,
    })
}

impl CurrentUsage {
    /// One metric in full; there is none of another name.
    pub fn reading(
        &self,
        actor: &Actor,
        services: &Services,
        metric: &str,
    ) -> Result<MetricReading, AppError> {
        let metric = metric.parse().ok();
        let usage = metric.and_then(|metric| self.overview.metric(metric));
        usage
            .map(|usage| MetricReading::of(Texts::of(actor.lang), usage, services.clock.now()))
            .ok_or_else(|| AppError::of(ErrorCode::NotFound, actor.lang))
    }

    /// The panel's texts.
    pub fn summary(&self, actor: &Actor, services: &Services) -> UsageSummary {
        summary_of(
            Texts::of(actor.lang),
            services.subscription.price_list(),
            self.subscription.plan,
            &self.overview.metrics,
            services.clock.now(),
        )
    }
}

/// When something was read, and what is said when the next reading fails.
pub(super) fn read_at(t: Texts, now: DateTime<Utc>) -> [String; 2] {
    let time = now.format("%H:%M UTC").to_string();
    ["refresh-updated", "refresh-failed"].map(|key| t.with(key, &[("time", time.clone().into())]))
}

fn summary_of(
    t: Texts,
    price_list: &PriceList,
    plan: PlanId,
    metrics: &[Assessment],
    now: DateTime<Utc>,
) -> UsageSummary {
    let [updated, failed] = read_at(t, now);
    let mut urgent: Vec<_> = metrics.iter().filter(|m| m.status.needs_attention()).collect();
    urgent.sort_by_key(|m| (m.status != Status::Critical, m.metric));
    let (attention_title, calm) = if urgent.is_empty() {
        (t.get("attention-none"), t.get("attention-none-detail"))
    } else {
        let count = [
            ("count", (urgent.len() as f64).into()),
            ("number", urgent.len().to_string().into()),
        ];
        (t.with("attention-title", &count), String::new())
    };
    let cards: Vec<_> = metrics
        .iter()
        .map(|usage| card_of(t, usage, way_up(price_list, plan, usage)))
        .collect();
    let line = |usage: &&Assessment| {
        let card = cards.iter().find(|card| card.metric == usage.metric.as_str())?;
        Some(Urgent {
            metric: card.metric.clone(),
            status: card.status.clone(),
            name: card.name.clone(),
            outcome: card.outcome.clone(),
        })
    };
    let attention = urgent.iter().filter_map(line).collect();
    UsageSummary {
        updated,
        failed,
        attention_title,
        calm,
        attention,
        cards,
    }
}

/// The cheapest plan above `plan` that covers the present use and leaves room.
fn way_up<'c>(price_list: &'c PriceList, plan: PlanId, usage: &Assessment) -> Option<&'c Plan> {
    if !usage.offers_way_up() {
        return None;
    }
    let need = usage.current.max(usage.limit.at_most().unwrap_or(0.0)) + 1.0;
    price_list.cheapest_covering(plan, &[(usage.metric, need)])
}
