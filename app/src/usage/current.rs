//! A bakery's subscription and usage as they are now: read once, for the page, its panel and the server function.

use super::{
    card_labels::card_of, labels::metric_name, metric_reading::MetricReading, summary::UsageSummary,
    ways::Ways,
};
use crate::{
    caller::at_bakery,
    error::{AppError, ErrorCode},
};
use chrono::{DateTime, Utc};
use obrador_core::{
    auth::Permission,
    i18n::{Case, DateStyle, format_date_in_case},
    usage::{Assessment, forecast::Outcome},
};
use obrador_locales::Texts;
use obrador_services::{Services, actor::Actor, subscription::Subscription, usage::Overview, zone::Zone};
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
            .map(|usage| {
                let ways = self.ways(actor, services, usage);
                MetricReading::of(actor, usage, ways, services.clock.now())
            })
            .ok_or_else(|| AppError::of(ErrorCode::NotFound, actor.lang))
    }

    fn ways(&self, actor: &Actor, services: &Services, usage: &Assessment) -> Ways {
        Ways::of(actor, services, &self.subscription, &self.overview, usage)
    }

    /// The panel's texts.
    pub fn summary(&self, actor: &Actor, services: &Services) -> UsageSummary {
        let t = Texts::of(actor.lang);
        let [updated, failed] = read_at(t, actor.zone, services.clock.now());
        let mut metrics: Vec<_> = self.overview.metrics.iter().collect();
        metrics.sort_by(|one, other| one.by_urgency(other));
        let urgent = metrics.iter().filter(|m| m.status.needs_attention()).count();
        let (attention_title, calm) = if urgent == 0 {
            (t.get("attention-none"), calm_until(t, &metrics))
        } else {
            let count = [
                ("count", (urgent as f64).into()),
                ("number", urgent.to_string().into()),
            ];
            (t.with("attention-title", &count), String::new())
        };
        let mut cards: Vec<_> = metrics
            .into_iter()
            .map(|usage| card_of(t, usage, self.ways(actor, services, usage)))
            .collect();
        // A plan is told once, with the most urgent limit it covers; the others only ask for it.
        let told: Vec<_> = cards.iter().map(|card| card.plan.clone()).collect();
        for (place, card) in cards.iter_mut().enumerate() {
            if told[..place].contains(&card.plan) {
                card.way_up.clear();
            }
        }
        UsageSummary {
            updated,
            failed,
            attention_title,
            calm,
            cards,
        }
    }
}

/// When something was read, and what is said when the next reading fails.
pub(super) fn read_at(t: Texts, zone: Zone, now: DateTime<Utc>) -> [String; 2] {
    let time = zone.time(t.lang, now);
    ["refresh-updated", "refresh-failed"].map(|key| t.with(key, &[("time", time.clone().into())]))
}

/// Until when nothing is to do, as far as that is known.
fn calm_until(t: Texts, metrics: &[&Assessment]) -> String {
    let first = metrics
        .iter()
        .filter_map(|usage| Some((usage.earliest()?, usage.metric)));
    if let Some((day, metric)) = first.min() {
        let day = format_date_in_case(t.lang, day, DateStyle::Long, Case::Allative);
        let args = [("day", day.into()), ("metric", metric_name(t, metric).into())];
        return t.with("attention-none-until", &args);
    }
    let early = |usage: &&Assessment| matches!(usage.forecast.outcome, Outcome::InsufficientHistory { .. });
    t.get(if metrics.iter().any(early) {
        "attention-none-early"
    } else {
        "attention-none-detail"
    })
}
