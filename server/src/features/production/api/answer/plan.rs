//! What a plan would take.

use super::{of_named, of_overload, of_quantity, of_span};
use crate::features::production::api::faults::{at_recipe, plan_code};
use obrador_core::{
    catalogue::formula::Book,
    production::{Need, PlannedBatch, Purchase, PurchaseFrom},
};
use obrador_services::production::Proposal;
use serde_json::{Value, json};

/// A plan that is not stored; its batches are called by their places. `wanted` are the recipes as they were sent. Keys are
/// made by owners, and see what things cost.
pub(in super::super) fn of_proposal(proposal: &Proposal, wanted: &[String]) -> Value {
    let plan = &proposal.plan;
    let batches = plan.batches.iter().enumerate();
    let faults = plan.faults.iter().map(|fault| {
        json!({
            "recipe_id": fault.recipe, "field": at_recipe(wanted, &fault.recipe), "code": plan_code(&fault.why),
            "reason": fault.why.to_string(),
        })
    });
    json!({
        "batches": batches.map(|it| of_planned(it, &proposal.book)).collect::<Vec<_>>(),
        "needs": proposal.needs.iter().map(of_need).collect::<Vec<_>>(),
        "to_buy": proposal.to_buy.iter().map(of_purchases).collect::<Vec<_>>(),
        "overloads": proposal.overloads.iter().map(of_overload).collect::<Vec<_>>(),
        "faults": faults.collect::<Vec<_>>(),
    })
}

/// How a batch that is not stored is called.
fn called(place: usize) -> String {
    format!("new-{place}")
}

fn of_planned((place, batch): (usize, &PlannedBatch), book: &Book) -> Value {
    let content = &batch.content;
    let stages = content
        .stages
        .iter()
        .map(|planned| json!({ "stage": planned.stage.as_str(), "planned": of_span(planned.span) }));
    let ingredients = batch.ingredients.iter().map(|(id, quantity)| {
        let ingredient = book.ingredients.get(id);
        json!({
            "ingredient_id": id, "name": ingredient.map_or(id.as_str(), |it| &it.name), "quantity": of_quantity(*quantity),
        })
    });
    json!({
        "id": called(place),
        "recipe": of_named(&content.recipe),
        "location": content.location.as_ref().map(of_named),
        "made_at": content.made_at.as_ref().map(of_named),
        "quantity": of_quantity(content.quantity),
        "dough": batch.dough.map(of_quantity),
        "due_at": super::time(content.due),
        "parent_ids": batch.parents.iter().copied().map(called).collect::<Vec<_>>(),
        "stages": stages.collect::<Vec<_>>(),
        "ingredients": ingredients.collect::<Vec<_>>(),
    })
}

fn of_need(need: &Need) -> Value {
    json!({
        "ingredient_id": need.ingredient,
        "name": need.name,
        "needed": of_quantity(need.needed),
        "in_stock": need.in_stock.map(of_quantity),
        "missing": need.missing.map(of_quantity),
        "batch_ids": need.batches.iter().copied().map(called).collect::<Vec<_>>(),
    })
}

fn of_purchases(from: &PurchaseFrom) -> Value {
    let purchases: Vec<Value> = from.purchases.iter().map(of_purchase).collect();
    json!({ "supplier": from.supplier.as_ref().map(of_named), "purchases": purchases })
}

fn of_purchase(purchase: &Purchase) -> Value {
    json!({
        "ingredient_id": purchase.ingredient,
        "name": purchase.name,
        "missing": of_quantity(purchase.missing),
        "quantity": of_quantity(purchase.quantity),
        "packs": purchase.packs,
        "net_cents": purchase.cents,
    })
}
