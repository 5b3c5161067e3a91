//! What needs attention and the nine cards: the part of the page that keeps itself up to date.

use super::{
    card::{card_view, status_icon},
    summary::{Urgent, UsageSummary},
};
use crate::icon::{drawn, icon_path};
use either_of::Either;
use leptos::prelude::*;

/// The panel, first as `first` says it ([`UsageSummary`] in JSON), then every five minutes, and on return to the tab, as
/// the server function does. `of` is whose page it is; `title` and `note` stand above the cards.
#[island]
pub fn UsagePanel(first: String, of: String, title: String, note: String) -> impl IntoView {
    let first: UsageSummary = serde_json::from_slice(first.as_bytes()).unwrap_or_default();
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
    let title = move || summary.with(|summary| summary.attention_title.clone());
    let calm = Memo::new(move |_| summary.with(|summary| !summary.calm.is_empty()));
    move || {
        // A line for each metric there is: a keyed list would be some kilobytes more of client.
        let lines = (0..METRICS).map(|place| line(summary, place)).collect::<Vec<_>>();
        if calm.get() {
            Either::Left(view! {
                <section class="attention calm" aria-labelledby="attention-title">
                    {drawn(|| icon_path("check"))}
                    <div>
                        <h2 id="attention-title">{title}</h2>
                        <p>{move || summary.with(|summary| summary.calm.clone())}</p>
                    </div>
                </section>
            })
        } else {
            Either::Right(view! {
                            <section class="attention" aria-labelledby="attention-title">
                                <h2 id="attention-title">{title}</h2>
                                <ul>
            {lines}
                                </ul>
                            </section>
                        })
        }
    }
}

/// How many metrics there are.
const METRICS: usize = 9;

/// The line at that place, as long as so many ask for attention.
fn line(summary: RwSignal<UsageSummary>, place: usize) -> impl IntoView {
    let urgent = Memo::new(move |_| summary.with(|summary| summary.attention.get(place).cloned()));
    let there = Memo::new(move |_| urgent.with(Option::is_some));
    let text = move |read: fn(&Urgent) -> &String| {
        move || {
            urgent.with(|urgent| {
                urgent
                    .as_ref()
                    .map_or_else(String::new, |urgent| read(urgent).clone())
            })
        }
    };
    let icon =
        move || urgent.with(|urgent| icon_path(status_icon(urgent.as_ref().map_or("", |it| &it.status))));
    let link = text(|urgent| &urgent.metric);
    let href = move || ["/app/settings/subscription/usage/", &link()].concat();
    move || {
        there.get().then(|| {
            view! {
                <li class=text(|urgent| &urgent.status)>
                    {drawn(icon)}
                    <a href=href>{text(|urgent| &urgent.name)}</a>
                    <span>{text(|urgent| &urgent.outcome)}</span>
                </li>
            }
        })
    }
}

#[cfg(feature = "hydrate")]
fn keep_fresh(
    of: String,
    summary: RwSignal<UsageSummary>,
    cards: Vec<RwSignal<super::summary::Card>>,
    failed: RwSignal<bool>,
) {
    use super::summary::read_usage_summary;
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
