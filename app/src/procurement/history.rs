//! What happened to an order, in words.

use super::{labels::event_words, record_view::HistoryRow};
use obrador_core::ids::TenantId;
use obrador_locales::Texts;
use obrador_services::{
    Services,
    actor::Actor,
    clock::from_micros,
    procurement::{HistoryEntry, OrderView},
    team::PageRequest,
};
use std::collections::HashMap;

/// The newest first. Who has left the team since is told as somebody.
pub(super) async fn history(
    t: Texts,
    actor: &Actor,
    services: &Services,
    tenant: &TenantId,
    view: &OrderView,
) -> Vec<HistoryRow> {
    let team = services.team.members(tenant, &PageRequest::whole()).await;
    let team = team.unwrap_or_else(|error| {
        tracing::warn!(%error, "an order's history is shown without names");
        obrador_services::paging::Listed {
            entries: Vec::new(),
            next: None,
        }
    });
    let names: HashMap<String, String> = team
        .entries
        .into_iter()
        .map(|member| (format!("user:{}", member.user_id), member.name))
        .collect();
    let row = |entry: &HistoryEntry| HistoryRow {
        at: actor.zone.moment(t.lang, from_micros(entry.at)),
        what: event_words(
            t,
            &entry.event,
            entry.how.as_deref(),
            &who(t, &names, &entry.actor),
        ),
        reason: entry.reason.clone(),
    };
    view.history.iter().rev().map(row).collect()
}

fn who(t: Texts, names: &HashMap<String, String>, actor: &str) -> String {
    match names.get(actor) {
        Some(name) => name.clone(),
        None if actor.starts_with("token:") => t.get("order-by-key"),
        None => t.get("order-by-somebody"),
    }
}
