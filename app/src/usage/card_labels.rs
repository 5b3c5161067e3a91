//! What a card says: figures and sentences of one metric in the reader's language.

use super::{
    card::card_view,
    labels::{metric_name, outcome_words_on_server, quantity, status_key},
    sparkline::spark,
    summary::Card,
};
use crate::{i18n::texts, plan_labels::plan_name};
use leptos::prelude::*;
use obrador_core::{
    i18n::{MoneyStyle, format_money, format_percent},
    subscription::Plan,
    usage::{Assessment, Kind},
};
use obrador_locales::Texts;

/// The card of one metric where nothing of it changes.
#[component]
pub fn UsageCard(usage: Assessment) -> impl IntoView {
    card_view(RwSignal::new(card_of(texts(), &usage, None)), false)
}

/// What the card of `usage` says. `way_up` is the cheapest plan that would cover it.
pub(super) fn card_of(t: Texts, usage: &Assessment, way_up: Option<&Plan>) -> Card {
    let amount = |value: f64| quantity(t.lang, usage.metric, value);
    let limit = usage.limit.at_most();
    let of_limit = limit.map(|limit| t.with("usage-of-limit", &[("limit", amount(limit).into())]));
    let daily = usage.kind == Kind::Daily;
    let percentage = usage.usage_percentage;
    let decimals = |percentage: f64| u8::from(percentage < 10.0 && percentage > 0.0);
    let spark = spark(&usage.trend());
    let offer = way_up.filter(|_| usage.offers_way_up()).map(|plan| {
        let price = format_money(t.lang, plan.monthly, MoneyStyle::Auto);
        t.with(
            "usage-way-up",
            &[("plan", plan_name(t, plan.id).into()), ("price", price.into())],
        )
    });
    Card {
        metric: usage.metric.as_str().to_owned(),
        name: metric_name(t, usage.metric),
        status: usage.status.as_str().to_owned(),
        status_word: t.get(status_key(usage.status)),
        current: amount(usage.current),
        of_limit: of_limit.unwrap_or_default(),
        today: if daily {
            t.get("usage-today")
        } else {
            String::new()
        },
        bar: percentage.map_or(0.0, |it| it.clamp(0.0, 100.0)).to_string(),
        percent: percentage.map_or_else(String::new, |it| format_percent(t.lang, it, decimals(it))),
        line: spark.line,
        area: spark.area,
        end: spark.end,
        trend: trend_words(t, usage),
        outcome: outcome_words_on_server(t, usage),
        way_up: offer.unwrap_or_default(),
    }
}

/// The sparkline in words.
fn trend_words(t: Texts, usage: &Assessment) -> String {
    let trend = usage.trend();
    let amount = |value: f64| quantity(t.lang, usage.metric, value);
    let low = trend.iter().map(|s| s.value).fold(f64::INFINITY, f64::min);
    let high = trend.iter().map(|s| s.value).fold(f64::NEG_INFINITY, f64::max);
    match trend.first().filter(|_| trend.len() > 1) {
        None => t.get("usage-trend-none"),
        Some(first) => {
            let days = (usage.today - first.date).num_days();
            t.with(
                "usage-trend",
                &[
                    ("count", (days as f64).into()),
                    ("days", days.to_string().into()),
                    ("first", amount(first.value).into()),
                    ("last", amount(usage.current).into()),
                    ("low", amount(low).into()),
                    ("high", amount(high).into()),
                ],
            )
        }
    }
}
