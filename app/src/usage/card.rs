//! One metric as a card: how much of how much, until when, and what to do about it.

use super::{
    sparkline::Sparkline,
    words::{metric_name, outcome_words_on_server, quantity, status_key},
};
use crate::{i18n::texts, page::Icon, subscription::plan_name};
use leptos::prelude::*;
use obrador_core::{
    i18n::{MoneyStyle, format_money, format_percent},
    subscription::Plan,
    usage::{Assessment, Kind, Limit, Status},
};
use obrador_locales::Texts;

/// The card of one metric. `way_up` is the cheapest plan that would cover it.
#[component]
pub fn UsageCard(usage: Assessment, way_up: Option<Plan>, #[prop(optional)] link: bool) -> impl IntoView {
    let t = texts();
    let name = metric_name(t, usage.metric);
    let status = usage.status;
    let heading = if link {
        let href = format!("/app/settings/subscription/usage/{}", usage.metric);
        view! { <a href=href>{name.clone()}</a> }.into_any()
    } else {
        name.clone().into_any()
    };
    view! {
        <article class="usage-card" data-metric=usage.metric.as_str() data-status=status.as_str()>
            <header>
                <Icon name=usage.metric.as_str()/>
                <h3>{heading}</h3>
                <StatusBadge status=status/>
            </header>
            <p class="usage-figure">{figure(t, &usage)}</p>
            <UsageBar usage=usage.clone() name=name/>
            <Sparkline trend=usage.trend() description=trend_words(t, &usage)/>
            <p class="usage-outcome">{outcome_words_on_server(t, &usage)}</p>
            {way_up.filter(|_| usage.offers_way_up()).map(|plan| view! { <WayUp plan=plan/> })}
        </article>
    }
    .into_any()
}

/// The status: a word, an icon and a colour.
#[component]
pub fn StatusBadge(status: Status) -> impl IntoView {
    let icon = match status {
        Status::Unlimited => "infinity",
        Status::Safe => "check",
        Status::Full => "full",
        Status::Warning => "alert",
        Status::Critical => "critical",
    };
    view! {
        <span class=format!("badge {}", status.as_str())>
            <Icon name=icon/>
            {texts().get(status_key(status))}
        </span>
    }
}

fn figure(t: Texts, usage: &Assessment) -> AnyView {
    let current = quantity(t.lang, usage.metric, usage.current);
    let today = (usage.kind == Kind::Daily).then(|| view! { <small>{t.get("usage-today")}</small> });
    match usage.limit {
        Limit::Unlimited => view! { <strong>{current}</strong> {today} }.into_any(),
        Limit::AtMost(limit) => {
            let of = t.with(
                "usage-of-limit",
                &[("limit", quantity(t.lang, usage.metric, limit).into())],
            );
            view! { <strong>{current}</strong> <span>{of}</span> {today} }.into_any()
        }
    }
}

/// The share of the limit, as a meter with its own words.
#[component]
fn UsageBar(usage: Assessment, name: String) -> impl IntoView {
    let Some(percentage) = usage.usage_percentage else {
        return view! { <div class="usage-bar none" aria-hidden="true"></div> }.into_any();
    };
    let lang = texts().lang;
    let width = percentage.clamp(0.0, 100.0);
    let words = format_percent(lang, percentage, u8::from(percentage < 10.0 && percentage > 0.0));
    view! {
        <div class="usage-bar-row">
            <svg class="usage-bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="meter" aria-label=name
                aria-valuemin="0" aria-valuemax="100" aria-valuenow=format!("{width}") aria-valuetext=words.clone()>
                <rect class="usage-bar-track" width="100" height="8"></rect>
                <rect class="usage-bar-fill" width=format!("{width}") height="8"></rect>
            </svg>
            <span aria-hidden="true">{words}</span>
        </div>
    }
    .into_any()
}

/// The plan that would cover it, with its price.
#[component]
fn WayUp(plan: Plan) -> impl IntoView {
    let t = texts();
    let price = format_money(t.lang, plan.monthly, MoneyStyle::Auto);
    let words = t.with(
        "usage-way-up",
        &[("plan", plan_name(t, plan.id).into()), ("price", price.into())],
    );

    view! {
        <a class="way-up" href="/app/settings/subscription/compare" data-opens="compare-dialog">
            <span>{words}</span>
            <Icon name="arrow"/>
        </a>
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
