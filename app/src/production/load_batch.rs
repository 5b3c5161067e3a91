//! A batch as its page shows it.

use super::{
    PRODUCTION,
    batch_page::{BatchDetail, OriginRow, StepRow},
    load_tracker::load_tracker,
    tracker_view::Place,
    words::{did_words, status_words, weighed_words},
};
use obrador_core::{
    i18n::{DateStyle, format_date},
    ids::TenantId,
};
use obrador_locales::Texts;
use obrador_services::{
    Services,
    actor::Actor,
    clock::from_micros,
    production::{BatchRecord, LotRecord, OriginRecord, ProductionError},
    team::PageRequest,
};
use std::collections::{BTreeSet, HashMap};

/// The batch with all that belongs to it.
pub async fn load_batch(
    actor: &Actor,
    services: &Services,
    tenant: &TenantId,
    record: &BatchRecord,
) -> Result<BatchDetail, ProductionError> {
    let t = Texts::of(actor.lang);
    let production = &services.production;
    let stored = record.batch.as_stored();
    let version = production.version(tenant).await?;
    let ids: BTreeSet<String> = record.ingredients.iter().map(|(id, _)| id.clone()).collect();
    let names = production.ingredient_names(tenant, ids).await?;
    let named = |id: &String| names.get(id).cloned().unwrap_or_else(|| id.clone());
    let mut parents = Vec::new();
    for id in &stored.content.parents {
        let parent = production.get(tenant, id).await?;
        let status = status_words(t, parent.batch.status(parent.tracking));
        parents.push((title(t, &parent), batch_href(id), status));
    }
    let origins = production.origins(tenant, &stored.id).await?;
    let people = people(services, tenant).await;
    let who = |actor: &str| who(t, &people, actor);
    let now = services.clock.now();
    let day = actor.zone.day(stored.content.due);
    Ok(BatchDetail {
        title: title(t, record),
        day: (day.to_string(), format_date(t.lang, day, DateStyle::Short)),
        tracker: load_tracker(actor, Place::Batch, (std::slice::from_ref(record), version), now),
        typed: None,
        facts: facts(t, actor, record, &who(&record.created_by)),
        ingredients: record
            .ingredients
            .iter()
            .map(|(id, quantity)| (named(id), weighed_words(t, *quantity)))
            .collect(),
        is_booked: record.booked_at.is_some(),
        parents,
        origins: origins.iter().map(|it| origin(t, &stored.id, it)).collect(),
        steps: steps(t, actor, record, who),
        done: None,
        wrong: None,
    })
}

/// Where the page of a batch is.
pub(super) fn batch_href(id: &str) -> String {
    format!("{PRODUCTION}/batches/{id}")
}

/// `Baguette, batch 12`.
pub(super) fn title(t: Texts, record: &BatchRecord) -> String {
    let stored = record.batch.as_stored();
    t.with(
        "batch-title",
        &[
            ("recipe", stored.content.recipe.name.clone().into()),
            ("number", stored.number.to_string().into()),
        ],
    )
}

async fn people(services: &Services, tenant: &TenantId) -> HashMap<String, String> {
    let team = services.team.members(tenant, &PageRequest::whole()).await;
    let entries = match team {
        Ok(team) => team.entries,
        Err(error) => {
            tracing::warn!(%error, "a batch is shown without names");
            Vec::new()
        }
    };
    let named = entries
        .into_iter()
        .map(|member| (format!("user:{}", member.user_id), member.name));
    named.collect()
}

/// Whoever an audit row names. Who has left the team since is told as somebody.
fn who(t: Texts, people: &HashMap<String, String>, actor: &str) -> String {
    match people.get(actor) {
        Some(name) => name.clone(),
        None if actor.starts_with("token:") => t.get("order-by-key"),
        None => t.get("order-by-somebody"),
    }
}

fn facts(t: Texts, actor: &Actor, record: &BatchRecord, planner: &str) -> Vec<(String, String)> {
    let content = &record.batch.as_stored().content;
    let planned = t.with(
        "batch-planned-by",
        &[
            ("who", planner.to_owned().into()),
            (
                "at",
                actor.zone.moment(t.lang, from_micros(record.created_at)).into(),
            ),
        ],
    );
    [
        Some((t.get("plan-quantity"), weighed_words(t, content.quantity))),
        Some((t.get("plan-due"), actor.zone.moment(t.lang, content.due))),
        content
            .location
            .as_ref()
            .map(|location| (t.get("plan-location"), location.name.clone())),
        content
            .made_at
            .as_ref()
            .map(|location| (t.get("plan-made-at"), location.name.clone())),
        Some((t.get("batch-planned"), planned)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn origin(t: Texts, batch: &str, origin: &OriginRecord) -> OriginRow {
    let lot = origin.lot.as_ref();
    let through = (origin.batch.id != batch).then(|| {
        let title = t.with(
            "batch-title",
            &[
                ("recipe", origin.batch.recipe.clone().into()),
                ("number", origin.batch.number.to_string().into()),
            ],
        );
        (title, batch_href(&origin.batch.id))
    });
    OriginRow {
        ingredient: origin.ingredient.name.clone(),
        quantity: weighed_words(t, origin.quantity),
        lot: lot.map(|lot| lot_words(t, lot)),
        href: lot.map(|lot| format!("{PRODUCTION}/lots/{}/recall", lot.id)),
        through,
    }
}

/// A lot's number, and from whom it came.
fn lot_words(t: Texts, lot: &LotRecord) -> String {
    let code = lot.code.clone().filter(|code| !code.is_empty());
    let code = code.unwrap_or_else(|| t.get("lot-without-number"));
    match &lot.supplier {
        Some(supplier) => format!("{code} · {}", supplier.name),
        None => code,
    }
}

fn steps(t: Texts, actor: &Actor, record: &BatchRecord, who: impl Fn(&str) -> String) -> Vec<StepRow> {
    let steps = record.batch.as_stored().steps.iter().rev();
    let row = |taken: &obrador_core::production::Taken| {
        let entry = record.steps.iter().find(|entry| entry.version == taken.version);
        let by = entry.map(|entry| who(&entry.actor)).unwrap_or_default();
        StepRow {
            at: actor.zone.moment(t.lang, taken.at),
            what: format!("{} ({by})", did_words(t, taken)),
            reason: taken.step.reason().map(|reason| reason.as_str().to_owned()),
        }
    };
    steps.map(row).collect()
}
