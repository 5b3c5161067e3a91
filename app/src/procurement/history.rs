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
            [
                ("who", who(t, &names, &entry.actor)),
                ("of", in_place_of(t, &names, entry)),
                ("line", line(view, entry)),
            ],
        ),
        reason: entry.reason.clone(),
    };
    view.history.iter().rev().map(row).collect()
}

/// In whose place, where a delegate approved.
fn in_place_of(t: Texts, names: &HashMap<String, String>, entry: &HistoryEntry) -> String {
    let of = entry.in_place_of.as_ref();
    of.map(|of| who(t, names, &format!("user:{of}")))
        .unwrap_or_default()
}

/// Of which ingredient the line is that it is about.
fn line(view: &OrderView, entry: &HistoryEntry) -> String {
    let id = entry.line.as_deref();
    let mut lines = view.order.lines().iter();
    let line = lines.find(|line| Some(line.id.as_str()) == id);
    line.map(|line| line.content.name.clone()).unwrap_or_default()
}

fn who(t: Texts, names: &HashMap<String, String>, actor: &str) -> String {
    match names.get(actor) {
        Some(name) => name.clone(),
        None if actor.starts_with("token:") => t.get("order-by-key"),
        None => t.get("order-by-somebody"),
    }
}
