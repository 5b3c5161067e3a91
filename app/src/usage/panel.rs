//! What needs attention and the nine cards: the part of the page that refreshes itself.

use super::{
    card::UsageCard,
    words::{metric_name, outcome_words_on_server},
};
use crate::{i18n::texts, page::Icon};
use leptos::prelude::*;
use obrador_core::{
    subscription::{Catalogue, Plan, PlanId},
    usage::{Assessment, Status},
};
use std::sync::Arc;

/// The panel of a bakery on `plan`, read at the time `updated` ("10:32 UTC"). In the browser each part marked
/// `data-fresh` is replaced by its like of a later panel; what stands around them stays, so that the status is heard.
#[component]
pub fn UsagePanel(
    catalogue: Arc<Catalogue>,
    plan: PlanId,
    metrics: Vec<Assessment>,
    updated: String,
) -> impl IntoView {
    let t = texts();
    let cards: Vec<_> = metrics
        .iter()
        .map(|usage| view! { <UsageCard usage=usage.clone() way_up=way_up(&catalogue, plan, usage) link=true/> })
        .collect();
    let said = |key: &str| t.with(key, &[("time", updated.clone().into())]);
    view! {
        <div data-fresh="attention"><Attention metrics=metrics/></div>
        <section class="usage" aria-labelledby="usage-title">
            <div class="usage-head">
                <h2 id="usage-title">{t.get("usage-title")}</h2>
                <p class="refresh" role="status" data-failed=said("refresh-failed")>{said("refresh-updated")}</p>
            </div>
            <p class="muted">{t.get("usage-day-note")}</p>
            <div class="usage-cards" data-fresh="cards">{cards}</div>
        </section>
    }
    .into_any()
}

/// The cheapest plan above `plan` that covers the present use and leaves room.
fn way_up(catalogue: &Catalogue, plan: PlanId, usage: &Assessment) -> Option<Plan> {
    if !usage.offers_way_up() {
        return None;
    }
    let need = usage.current.max(usage.limit.at_most().unwrap_or(0.0)) + 1.0;
    catalogue
        .cheapest_covering(plan, &[(usage.metric, need)])
        .cloned()
}

/// What asks something of the owner, the most urgent first.
#[component]
fn Attention(metrics: Vec<Assessment>) -> impl IntoView {
    let t = texts();
    let mut urgent: Vec<_> = metrics
        .into_iter()
        .filter(|m| m.status.needs_attention())
        .collect();
    urgent.sort_by_key(|m| (m.status != Status::Critical, m.metric));
    if urgent.is_empty() {
        return view! {
            <section class="attention calm" aria-labelledby="attention-title">
                <Icon name="check"/>
                <div>
                    <h2 id="attention-title">{t.get("attention-none")}</h2>
                    <p>{t.get("attention-none-detail")}</p>
                </div>
            </section>
        }
        .into_any();
    }
    let items: Vec<_> = urgent
        .iter()
        .map(|usage| {
            let icon = if usage.status == Status::Critical {
                "critical"
            } else {
                "alert"
            };
            let href = format!("/app/settings/subscription/usage/{}", usage.metric);
            view! {
                <li class=usage.status.as_str()>
                    <Icon name=icon/>
                    <a href=href>{metric_name(t, usage.metric)}</a>
                    <span>{outcome_words_on_server(t, usage)}</span>
                </li>
            }
        })
        .collect();
    let title = t.with(
        "attention-title",
        &[
            ("count", (urgent.len() as f64).into()),
            ("number", urgent.len().to_string().into()),
        ],
    );
    view! {
        <section class="attention" aria-labelledby="attention-title">
            <h2 id="attention-title">{title}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}
