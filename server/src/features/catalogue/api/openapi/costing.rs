//! What a recipe comes to, and what a changed price does, described.

use super::operations::{answers, of_one};
use crate::http::describe::{Answer, query};
use obrador_core::{
    bounds::{amount, count},
    catalogue::ALLERGENS,
    quantity::Unit,
};
use serde_json::{Map, Value, json};

const INVALID: Answer<'_> = (422, "A parameter can't be so", "ProblemBody");
const UNREADABLE: Answer<'_> = (400, "A parameter can't be read", "ProblemBody");

pub(super) fn describe(paths: &mut Map<String, Value>, schemas: &mut Map<String, Value>) {
    let text = json!({ "type": "string", "maxLength": 40 });
    let mut costing = operation(
        "recipe_costing",
        "What a batch of a recipe comes to, with the recipes within it: weights, baker's percentages, cost, allergens, label; \
         scaled by one of `pieces`, `dough`, `flour` where it is sent. Needs `usage:read`.",
    );
    let parameters = [
        query(
            "pieces",
            "So many good ones, or so much of what it yields: `120`, `12.5kg`",
            &text,
        ),
        query(
            "dough",
            "So much dough, in kilograms or with its unit: `25`, `800g`",
            &text,
        ),
        query(
            "flour",
            "So much flour, that of preferments included: `25`, `800g`",
            &text,
        ),
    ];
    costing["parameters"] = of_one();
    extend(&mut costing["parameters"], parameters);
    answers(
        &mut costing,
        (200, "What it comes to", "Costing"),
        &[UNREADABLE, INVALID],
    );
    paths.insert(
        "/api/v1/tenants/{id}/recipes/{item}/costing".to_owned(),
        json!({ "get": costing }),
    );
    let mut change = operation(
        "ingredient_price_change",
        "Whose margin would be below its target at an ingredient's new price, or no longer be so, and which price restores \
         it. Nothing is changed. Needs `usage:read`.",
    );
    let mut price = query(
        "price_cents",
        "For a pack; without packs for one unit",
        &json!({ "type": "integer", "format": "int64", "minimum": 0, "maximum": amount::CATALOGUE as i64 }),
    );
    price["required"] = true.into();
    change["parameters"] = of_one();
    extend(&mut change["parameters"], [price]);
    answers(
        &mut change,
        (200, "Those it moves", "PriceChange"),
        &[UNREADABLE, INVALID],
    );
    paths.insert(
        "/api/v1/tenants/{id}/ingredients/{item}/price_change".to_owned(),
        json!({ "get": change }),
    );
    schemas.insert("RecipeLine".to_owned(), line());
    schemas.insert("Quantity".to_owned(), quantity());
    schemas.insert("Margin".to_owned(), margin());
    schemas.insert("Costing".to_owned(), body());
    schemas.insert("PriceChange".to_owned(), price_change());
}

fn operation(id: &str, summary: &str) -> Value {
    json!({ "tags": ["catalogue"], "summary": summary, "operationId": id, "security": [{ "token": [] }] })
}

fn extend(parameters: &mut Value, more: impl IntoIterator<Item = Value>) {
    if let Some(parameters) = parameters.as_array_mut() {
        parameters.extend(more);
    }
}

/// The lines of a recipe, as its body has them.
pub(super) fn lines(null: bool) -> Value {
    let kind = if null {
        json!(["array", "null"])
    } else {
        json!("array")
    };
    json!({ "type": kind, "maxItems": count::RECIPE_LINES, "items": reference("RecipeLine"),
        "description": "What goes into a batch, in this order: ingredients and other recipes." })
}

fn line() -> Value {
    json!({ "type": "object", "required": ["quantity", "unit"], "additionalProperties": false,
        "oneOf": [{ "required": ["ingredient_id"] }, { "required": ["recipe_id"] }],
        "properties": {
            "ingredient_id": { "type": "string", "description": "The id of an ingredient of the same bakery." },
            "recipe_id": { "type": "string",
                "description": "The id of another recipe of the same bakery: a preferment, a dough base, a filling." },
            "quantity": decimal(),
            "unit": unit(),
        } })
}

fn quantity() -> Value {
    object(json!({ "quantity": decimal(), "unit": unit() }))
}

/// An exact decimal number, as text, so that no program on the way makes a binary fraction of it.
fn decimal() -> Value {
    json!({ "type": "string", "pattern": "^[0-9]+([.][0-9]{1,6})?$", "example": "2.5",
        "description": "An exact decimal number, more than 0." })
}

fn unit() -> Value {
    json!({ "type": "string", "enum": Unit::ALL.map(Unit::as_str) })
}

fn body() -> Value {
    object(json!({
        "recipe_id": string(), "version": integer(),
        "good_yield": or_null("Quantity"), "dough": or_null("Quantity"), "flour": or_null("Quantity"),
        "dough_basis_points": said(number(), "The dough as a part of the flour, in hundredths of a percent."),
        "lines": array(of_part(json!({
            "quantity": string(), "unit": unit(), "weight": or_null("Quantity"),
            "basis_points": said(number(), "As a part of the flour, in hundredths of a percent."), "cost_cents": number(),
        }))),
        "ingredients": array(object(json!({
            "ingredient_id": string(), "name": string(), "weight": or_null("Quantity"), "basis_points": number(),
            "cost_cents": number(),
        }))),
        "cost_cents": said(number(), "Of a batch, as far as prices are known."),
        "cost_is_whole": said(json!({ "type": "boolean" }), "False where something has no price: `notes` names it."),
        "cost_of_one_cents": number(),
        "cost_of_one_hundredths": said(number(), "The same in hundredths of a cent."),
        "allergens": array(object(json!({
            "allergen": { "type": "string", "enum": ALLERGENS }, "from": array(of_part(json!({}))),
        }))),
        "label": object(json!({
            "text": said(string(), "The ingredients by weight, in the language of `Accept-Language` as far as allergens go."),
            "ingredients": array(object(json!({ "name": string(), "allergens": allergens() }))),
            "declared": said(allergens(), "Declared by hand, and brought by no ingredient."),
        })),
        "notes": array(of_part(json!({ "note": { "type": "string",
            "enum": ["no_price", "other_measure", "no_weight", "as_water", "no_yield"] } }))),
        "products": array(object(json!({
            "product_id": string(), "name": string(), "price_cents": number(), "target_margin_basis_points": number(),
            "margin": or_null("Margin"),
        }))),
        "scaled": { "anyOf": [{ "type": "null" }, object(json!({
            "good_yield": or_null("Quantity"), "dough": or_null("Quantity"), "flour": or_null("Quantity"),
            "cost_cents": number(),
            "sheets": array(object(json!({
                "recipe_id": string(), "name": string(), "needed": array(reference("Quantity")),
                "lines": array(of_part(json!({ "quantity": string(), "unit": unit() }))),
            }))),
        }))] },
    }))
}

fn margin() -> Value {
    object(json!({
        "cost_cents": said(number(), "What the ingredients of one cost."),
        "cost_hundredths": said(number(), "The same in hundredths of a cent."),
        "margin_basis_points": said(number(), "What remains of the price, in hundredths of a percent."),
        "below_target": { "type": "boolean" },
        "restoring_price_cents": said(number(), "The least price at which the target is met."),
    }))
}

fn price_change() -> Value {
    object(json!({
        "ingredient_id": string(), "price_cents": integer(), "per": reference("Quantity"),
        "products": array(object(json!({
            "product_id": string(), "name": string(), "recipe_id": string(), "price_cents": number(),
            "target_margin_basis_points": number(),
            "turn": { "type": "string", "enum": ["falls_below", "stays_below", "recovers"] },
            "before": or_null("Margin"), "after": reference("Margin"),
        }))),
    }))
}

/// An object that always has all of these.
fn object(properties: Value) -> Value {
    let required: Vec<_> = properties.as_object().into_iter().flat_map(Map::keys).collect();
    json!({ "type": "object", "required": required, "properties": properties })
}

/// The same with the name of an ingredient or of a recipe, and its id: it has one of the two.
fn of_part(properties: Value) -> Value {
    let mut schema = object(said_name(properties));
    schema["properties"]["ingredient_id"] = string();
    schema["properties"]["recipe_id"] = string();
    schema
}

fn said_name(mut properties: Value) -> Value {
    properties["name"] = string();
    properties
}

fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

fn or_null(schema: &str) -> Value {
    json!({ "anyOf": [{ "type": "null" }, reference(schema)] })
}

fn array(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn allergens() -> Value {
    array(json!({ "type": "string", "enum": ALLERGENS }))
}

fn string() -> Value {
    json!({ "type": "string" })
}

fn integer() -> Value {
    json!({ "type": "integer", "format": "int64" })
}

fn number() -> Value {
    json!({ "type": ["integer", "null"], "format": "int64" })
}

fn said(mut schema: Value, description: &str) -> Value {
    schema["description"] = description.into();
    schema
}
