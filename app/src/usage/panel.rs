//! What needs attention, and the nine cards, the most urgent first: the part of the page that keeps itself up to date.

use super::{card::card_view, summary::UsageSummary};
use crate::{
    icon::{drawn, icon_path},
    island,
};
use leptos::prelude::*;

/// The panel, first as `first` says it ([`UsageSummary`] in JSON), then every five minutes, and on return to the tab, as
/// the server function does. `of` is whose page it is; `note` stands below the cards. A card belongs to a place, not to a
/// metric: after a reading each place shows what then has its rank.
#[island]
pub fn UsagePanel(first: String, of: String, note: String) -> impl IntoView {
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
    let calm = move || summary.with(|summary| !summary.calm.is_empty());
    view! {
        <section class="usage" aria-labelledby="usage-title">
            <div class="attention" class:calm=calm>
                <span class="attention-sign" hidden=move || !calm()>{drawn(|| icon_path("check"))}</span>
                <div>
                    <h2 id="usage-title">{move || summary.with(|summary| summary.attention_title.clone())}</h2>
                    <p>{move || summary.with(|summary| summary.calm.clone())}</p>
                </div>
            </div>
            <div class="usage-cards">{views}</div>
            <p class="refresh" class:failed=failed role="status">{status}</p>
            <p class="muted">{note}</p>
        </section>
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
    let read = move || {
        let (of, cards) = (of.clone(), cards.clone());
        leptos::task::spawn_local(async move {
            let act = island::last_act();
            let Ok(now) = read_usage_summary(of).await else {
                failed.set(true);
                return;
            };
            if !island::is_latest(act) {
                return;
            }
            failed.set(false);
            for (card, fresh) in cards.iter().zip(&now.cards) {
                // What has not changed is left alone.
                if card.with_untracked(|card| card != fresh) {
                    card.set(fresh.clone());
                }
            }
            summary.set(now);
        });
    };
    // A plan that is asked for, or taken back, is told on the cards.
    if let Some(island::PlanAsked(asked)) = use_context() {
        let read = read.clone();
        Effect::new(move |_| {
            if asked.get() > 0 {
                read();
            }
        });
    }
    crate::browser::each_while_seen(std::time::Duration::from_mins(5), read);
}
