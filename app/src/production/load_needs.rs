//! What a plan would take, in words.

use super::{
    load_tracker::overloads_in_words,
    plan_view::{BuyFrom, NeedRow, NeedsView, PlanPreview, PlannedRow},
    words::{stage_words, weighed_words},
};
use chrono::{DateTime, NaiveDate, Utc};
use obrador_core::{
    auth::Permission,
    catalogue::formula::{Note, Part},
    i18n::{Money, MoneyStyle, format_money},
    production::{Need, PlannedBatch, Purchase, PurchaseFrom},
};
use obrador_locales::Texts;
use obrador_services::{actor::Actor, production::Proposal};

/// Ingredients and what to buy, with prices for whom they are.
pub fn needs_view(actor: &Actor, needs: &[Need], to_buy: &[PurchaseFrom]) -> NeedsView {
    let t = Texts::of(actor.lang);
    let row = |need: &Need| NeedRow {
        id: need.ingredient.clone(),
        name: need.name.clone(),
        needed: weighed_words(t, need.needed),
        in_stock: need
            .in_stock
            .map_or_else(|| t.get("needs-unknown"), |left| weighed_words(t, left)),
        on_order: need
            .on_order
            .map(|more| t.with("needs-on-order", &[("quantity", weighed_words(t, more).into())])),
        missing: need
            .missing
            .filter(|missing| missing.small > 0)
            .map(|missing| weighed_words(t, missing)),
    };
    NeedsView {
        rows: needs.iter().map(row).collect(),
        to_buy: to_buy.iter().map(|from| buy_from(t, actor, from)).collect(),
    }
}

fn buy_from(t: Texts, actor: &Actor, from: &PurchaseFrom) -> BuyFrom {
    let much = |purchase: &Purchase| {
        let quantity = weighed_words(t, purchase.quantity);
        match purchase.packs {
            Some(packs) => t.with(
                "needs-packs",
                &[
                    ("count", (packs as f64).into()),
                    ("packs", packs.to_string().into()),
                    ("quantity", quantity.into()),
                ],
            ),
            None => quantity,
        }
    };
    let costs: Option<i64> = from.purchases.iter().map(|purchase| purchase.cents).sum();
    let cost = costs.filter(|_| actor.may(Permission::ViewPrices));
    BuyFrom {
        supplier: from.supplier.as_ref().map(|supplier| supplier.name.clone()),
        lines: from
            .purchases
            .iter()
            .map(|it| (it.name.clone(), much(it)))
            .collect(),
        cost: cost.map(|cents| format_money(t.lang, Money::eur(cents), MoneyStyle::Exact)),
    }
}

/// What a plan would take.
pub fn plan_preview(
    actor: &Actor,
    proposal: &Proposal,
    (day, now): (NaiveDate, DateTime<Utc>),
) -> PlanPreview {
    let t = Texts::of(actor.lang);
    let name = |id: &str| {
        let place = id
            .strip_prefix("new-")
            .and_then(|place| place.parse::<usize>().ok());
        let planned = place.and_then(|place| proposal.plan.batches.get(place));
        planned.map_or_else(
            || t.get("plan-other-batch"),
            |batch| batch.content.recipe.name.clone(),
        )
    };
    let notes = proposal.plan.notes.iter().filter_map(|note| match note {
        Note::NoYield(part) => Some(no_yield(t, proposal, part)),
        _ => None,
    });
    PlanPreview {
        batches: proposal
            .plan
            .batches
            .iter()
            .enumerate()
            .map(|(place, batch)| planned_row(actor, batch, (day, now), is_part(proposal, place)))
            .collect(),
        notes: notes.collect(),
        overloads: overloads_in_words(actor, &proposal.overloads, name),
        needs: needs_view(actor, &proposal.needs, &proposal.to_buy),
    }
}

fn no_yield(t: Texts, proposal: &Proposal, recipe: &str) -> String {
    let name = proposal.book.name(&Part::Recipe(recipe.to_owned())).to_owned();
    t.with("plan-part-no-yield", &[("recipe", name.into())])
}

fn is_part(proposal: &Proposal, place: usize) -> bool {
    proposal
        .plan
        .batches
        .iter()
        .any(|batch| batch.parents.contains(&place))
}

fn planned_row(
    actor: &Actor,
    batch: &PlannedBatch,
    (day, now): (NaiveDate, DateTime<Utc>),
    is_part: bool,
) -> PlannedRow {
    let t = Texts::of(actor.lang);
    let content = &batch.content;
    let at = |at: DateTime<Utc>| {
        if actor.zone.day(at) == day {
            actor.zone.clock(at)
        } else {
            actor.zone.moment(t.lang, at)
        }
    };
    let stages = content.stages.iter().map(|planned| {
        let (start, end) = (
            actor.zone.clock(planned.span.start),
            actor.zone.clock(planned.span.end),
        );
        format!("{} {start}–{end}", stage_words(t, planned.stage))
    });
    let stages: Vec<_> = stages.collect();
    PlannedRow {
        recipe: content.recipe.name.clone(),
        quantity: weighed_words(t, content.quantity),
        location: content
            .location
            .as_ref()
            .map(|location| location.name.clone())
            .unwrap_or_default(),
        begins: at(batch.begins()),
        is_late: batch.begins() < now,
        stages: if stages.is_empty() {
            t.get("plan-no-stages")
        } else {
            stages.join(" · ")
        },
        due: at(content.due),
        is_part,
    }
}
