//! What needs attention and the nine cards: the part of the page that keeps itself up to date.

use super::{
    card::{card_view, status_icon},
    summary::{Urgent, UsageSummary},
};
use crate::{
    icon::{drawn, icon_path},
    island,
};
use leptos::prelude::*;
use obrador_core::usage::Metric;

/// The panel, first as `first` says it ([`UsageSummary`] in JSON), then every five minutes, and on return to the tab, as
/// the server function does. `of` is whose page it is; `title` and `note` stand above the cards.
#[island]
pub fn UsagePanel(first: String, of: String, title: String, note: String) -> impl IntoView {
    let first: UsageSummary = island::first(&first);
    let cards: Vec<_> = first.cards.iter().cloned().map(RwSignal::new).collect();
    let views: Vec<_> = cards.iter().map(|card| card_view(*card, true)).collect();
    let failed = RwSignal::new(false);
    let summary = RwSignal::new(first);
    #[cfg(feature = "hydrate")]
    keep_fresh(of, summary, cards, failed);
    #[cfg(not(feature = "hydrate"))]
    let _ = (of, cards);
    let status = move || {
        let read = if failed.get() {
            |s: &UsageSummary| s.failed.clone()
        } else {
            |s: &UsageSummary| s.updated.clone()
        };
        summary.with(read)
    };
    view! {
        {attention(summary)}
        <section class="usage" aria-labelledby="usage-title">
            <div class="usage-head">
                <h2 id="usage-title">{title}</h2>
                <p class="refresh" class:failed=failed role="status">{status}</p>
            </div>
            <p class="muted">{note}</p>
            <div class="usage-cards">{views}</div>
        </section>
    }
}

/// What asks something of the owner, or that nothing does.
fn attention(summary: RwSignal<UsageSummary>) -> impl IntoView {
    let calm = move || summary.with(|summary| !summary.calm.is_empty());
    // A line for each metric there is: a keyed list would be some kilobytes more of client.
    let lines: Vec<_> = (0..Metric::ALL.len()).map(|place| line(summary, place)).collect();
    view! {
        <section class="attention" class:calm=calm aria-labelledby="attention-title">
            <span class="attention-sign" hidden=move || !calm()>{drawn(|| icon_path("check"))}</span>
            <div>
                <h2 id="attention-title">{move || summary.with(|summary| summary.attention_title.clone())}</h2>
                <p>{move || summary.with(|summary| summary.calm.clone())}</p>
                <ul hidden=calm>{lines}</ul>
            </div>
        </section>
    }
}

/// The line at that place, as long as so many ask for attention.
fn line(summary: RwSignal<UsageSummary>, place: usize) -> impl IntoView {
    let text = move |read: fn(&Urgent) -> &String| {
        move || {
            summary.with(|summary| {
                let urgent = summary.attention.get(place);
                urgent.map_or_else(String::new, |urgent| read(urgent).clone())
            })
        }
    };
    let status = text(|urgent| &urgent.status);
    let icon = move || icon_path(status_icon(&status()));
    let metric = text(|urgent| &urgent.metric);
    let href = move || ["/app/settings/subscription/usage/", &metric()].concat();
    view! {
        <li class=status hidden=move || summary.with(|summary| summary.attention.len() <= place)>
            {drawn(icon)}
            <a href=href>{text(|urgent| &urgent.name)}</a>
            <span>{text(|urgent| &urgent.outcome)}</span>
        </li>
    }
}

#[cfg(feature = "hydrate")]
fn keep_fresh(
    of: String,
    summary: RwSignal<UsageSummary>,
    cards: Vec<RwSignal<super::summary::Card>>,
    failed: RwSignal<bool>,
) {
    use super::server_fns::read_usage_summary;
    crate::browser::each_while_seen(std::time::Duration::from_mins(5), move || {
        let (of, cards) = (of.clone(), cards.clone());
        leptos::task::spawn_local(async move {
            let Ok(now) = read_usage_summary(of).await else {
                failed.set(true);
                return;
            };
            failed.set(false);
            for (card, fresh) in cards.iter().zip(&now.cards) {
                // What has not changed is left alone.
                if card.with_untracked(|card| card != fresh) {
                    card.set(fresh.clone());
                }
            }
            summary.set(now);
        });
    });
}
