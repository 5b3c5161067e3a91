//! One metric in full: its chart, its numbers, its what-if.

use super::{
    card_labels::card_of,
    chart::{Drawing, Size, frame, shows_limit},
    current::read_at,
    figure::figure,
    labels::{limit_quantity, used_quantity},
    metric_chart::{CHART_DAYS, MetricChart, line_of},
    metric_now::MetricNow,
    metric_reading::MetricReading,
    numbers::{fan_table, folded, history_table},
    past_dates::PastDatesSection,
    ways::{Ways, WaysOut},
    what_if::{WhatIfMetric, on_slider},
    what_if_form::WhatIfForm,
};
use crate::{i18n::texts, messages::Messages, page::FormOwner, wire::number};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use obrador_core::{
    i18n::{DateStyle, format_date, format_growth},
    usage::{
        Assessment, Kind, Limit, LimitBy, PastDates, Snapshot,
        forecast::{FanPoint, fan},
        format_share, percentage,
    },
};
use obrador_locales::Texts;
use obrador_services::actor::Actor;

/// What the detail of a metric shows.
#[derive(Debug, Clone)]
pub struct MetricDetail {
    /// The metric.
    pub usage: Assessment,
    /// The same in words, and what its chart is drawn from.
    pub reading: MetricReading,
    /// The what-if's growth, in percent added to the present one.
    pub growth: f64,
    /// How near its dates came in the past, where enough of that is known.
    pub past: Option<PastDates>,
    /// When its days begin.
    pub day_note: String,
}

/// The page of one metric.
#[component]
pub fn DetailPage(detail: MetricDetail) -> impl IntoView {
    let t = texts();
    let MetricDetail {
        usage,
        reading,
        growth,
        past,
        day_note,
    } = detail;
    let growth = on_slider(growth);
    let fan = fan(&WhatIfMetric::of(&usage).question(growth), CHART_DAYS).points;
    let metric = usage.metric;
    let metrics = vec![usage.clone()];
    let of = use_context::<FormOwner>().map_or_else(String::new, |owner| owner.of);
    // Texts alone, so this can't fail.
    let first = serde_json::to_string(&reading).unwrap_or_default();
    view! {
        <nav class="breadcrumb" aria-label=t.get("breadcrumb")>
            <a href="/app/settings/subscription">{t.get("nav-subscription")}</a>
        </nav>
        <MetricNow first=first of=of/>
        <WaysOut card=reading.card.clone()/>
        <Chart usage=usage.clone() fan=fan.clone() reading=reading growth=growth/>
        <WhatIfForm metrics=metrics growth=growth/>
        <Numbers usage=usage fan=fan/>
        <p class="muted">{day_note}</p>
        {past.map(|past| view! { <PastDatesSection metric=metric past=past/> })}
    }
    .into_any()
}

impl MetricReading {
    /// The metric as it is now.
    pub(super) fn of(actor: &Actor, usage: &Assessment, ways: Ways, now: DateTime<Utc>) -> Self {
        let (t, zone) = (Texts::of(actor.lang), actor.zone);
        let growth = format_growth(t.lang, usage.forecast.daily_growth_rate, usage.metric.unit());
        let linear = usage.forecast.linear_breach_date.map_or_else(
            || t.get("detail-no-date"),
            |date| format_date(t.lang, date, DateStyle::Long),
        );
        let figures = [
            (
                "detail-now",
                used_quantity(t.lang, usage.metric, usage.current, usage.limit),
            ),
            ("detail-limit", limit_words(t, usage)),
            ("detail-growth", growth),
            ("detail-linear", linear),
        ];
        let [updated, failed] = read_at(t, zone, now);
        Self {
            updated,
            failed,
            card: card_of(t, usage, ways),
            figures: figures
                .map(|(key, value)| [t.get(key), value].join("\t"))
                .join("\n"),
            facts: WhatIfMetric::of(usage).to_wire(),
        }
    }
}

/// The limit that holds; the owner's own is named, and so is the plan's above it.
fn limit_words(t: Texts, usage: &Assessment) -> String {
    let amount = |limit: Limit| match limit {
        Limit::Unlimited => t.get("status-unlimited"),
        Limit::AtMost(limit) => limit_quantity(t.lang, usage.metric, limit),
    };
    let limit = amount(usage.limit);
    if usage.limit_by() != Some(LimitBy::Owner) {
        return limit;
    }
    let plan = amount(usage.plan_limit);
    t.with(
        "detail-own-limit",
        &[("limit", limit.into()), ("plan", plan.into())],
    )
}

#[component]
fn Chart(usage: Assessment, fan: Vec<FanPoint>, reading: MetricReading, growth: f64) -> impl IntoView {
    let t = texts();
    let mut history: Vec<_> = usage
        .history
        .iter()
        .filter(|s| s.date < usage.today)
        .copied()
        .collect();
    let now = Snapshot {
        date: usage.today,
        value: usage.current,
    };
    // A level is what it is now; a day's total is not over.
    let today = (usage.kind == Kind::Daily && !history.is_empty()).then_some(now);
    if today.is_none() {
        history.push(now);
    }
    let drawing = Drawing {
        lang: t.lang,
        history: &history,
        today,
        limit: usage.limit,
        fan: &fan,
        marks: &[],
    };
    let mut legend = vec![("history", t.get("chart-history"))];
    if today.is_some() {
        legend.push(("today", t.get("chart-today")));
    }
    let shows_limit = shows_limit(&drawing);
    if shows_limit {
        let own = usage.limit_by() == Some(LimitBy::Owner);
        legend.push((
            "limit",
            t.get(if own { "chart-own-limit" } else { "chart-limit" }),
        ));
    }
    if !fan.is_empty() {
        legend.push(("median", t.get("chart-median")));
        legend.push(("fan", t.get("chart-fan")));
    }
    let label = t.with("chart-label", &[("metric", reading.card.name.into())]);
    let frames: Vec<_> = [Size::WIDE, Size::NARROW]
        .into_iter()
        .filter_map(|size| Some(line_of(&frame(&drawing, size)?)))
        .collect();
    let texts = Messages::new(t.lang)
        .with_texts(t, &["chart-days", "chart-hint"])
        .with_phrase(t, "chart-was", &["date", "value"])
        .with_phrase(t, "chart-expected", &["date", "value"])
        .with_phrase(t, "chart-expected-range", &["date", "value", "from", "to"]);
    let live = view! {
        <MetricChart metric=reading.card.metric facts=reading.facts frames=frames.join("\n") growth=number(Some(growth))
            texts=texts.to_lines()/>
    };
    let far = usage.limit.at_most().filter(|_| !shows_limit).map(|limit| {
        let high = history.iter().chain(&today).map(|s| s.value).fold(0.0, f64::max);
        let share = percentage(high, usage.limit).unwrap_or_default();
        let words = t.with(
            "chart-limit-far",
            &[
                ("limit", limit_quantity(t.lang, usage.metric, limit).into()),
                (
                    "used",
                    used_quantity(t.lang, usage.metric, high, usage.limit).into(),
                ),
                ("share", format_share(t.lang, share).into()),
            ],
        );
        view! { <p class="muted">{words}</p> }
    });
    view! {
        <div class="metric-chart">
            {figure(&drawing, label, legend, Some(live.into_any()))}
            {far}
        </div>
    }
    .into_any()
}

/// The same as the chart, in numbers.
#[component]
fn Numbers(usage: Assessment, fan: Vec<FanPoint>) -> impl IntoView {
    let t = texts();
    let amount = |value| used_quantity(t.lang, usage.metric, value, usage.limit);
    let today = Snapshot {
        date: usage.today,
        value: usage.current,
    };
    let days = std::iter::once(&today).chain(usage.history.iter().rev());
    let mut tables = vec![history_table(t, days, amount)];
    if !fan.is_empty() {
        let shown = fan
            .iter()
            .enumerate()
            .filter(|(place, _)| is_shown(*place, fan.len()));
        let points = shown.map(|(_, point)| point);
        tables.push(fan_table(t, t.get("detail-expected"), points, amount));
    }
    folded(t.get("detail-numbers"), tables)
}

/// Every seventh day and the last: sixty rows are not read, nine are.
fn is_shown(place: usize, days: usize) -> bool {
    place % 7 == 6 || place + 1 == days
}

#[cfg(test)]
mod tests {
    use super::is_shown;

    #[test]
    fn the_last_day_is_shown_once() {
        let shown = |days| {
            (0..days)
                .filter(|place| is_shown(*place, days))
                .map(|p| p + 1)
                .collect::<Vec<_>>()
        };
        assert_eq!(shown(60), [7, 14, 21, 28, 35, 42, 49, 56, 60]);
        assert_eq!(shown(14), [7, 14]);
        assert!(shown(0).is_empty());
    }
}
