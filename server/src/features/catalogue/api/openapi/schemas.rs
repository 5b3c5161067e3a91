//! What a kind consists of: the schemas of its bodies.

use super::{Words, costing::lines};
use obrador_core::{
    bounds::amount,
    catalogue::{ALLERGENS, Field, FieldKind, ItemKind},
    quantity::Unit,
};
use serde_json::{Map, Value, json};

/// A field's schema; all but the name may be null.
fn schema(field: &Field) -> Value {
    let most = field.max;
    match field.kind {
        FieldKind::Money => json!({ "type": ["integer", "null"], "format": "int64", "minimum": 0,
            "maximum": amount::CATALOGUE as i64, "description": "Cents of a euro, without VAT." }),
        FieldKind::Number => {
            json!({ "type": ["number", "null"], "format": "double", "minimum": 0, "maximum": amount::CATALOGUE })
        }
        FieldKind::Allergens => json!({ "type": ["array", "null"],
            "items": { "type": "string", "enum": ALLERGENS },
            "description": "Of the 14 that have to be declared in the European Union." }),
        FieldKind::Link(item_kind) => {
            let of = Words::of(item_kind).a;
            json!({ "type": ["string", "null"], "maxLength": most,
                "description": format!("The id of {of} of the same bakery.") })
        }
        FieldKind::File => json!({ "type": ["string", "null"], "maxLength": most,
            "description": "The id of a stored file of the same bakery." }),
        FieldKind::Unit => json!({ "type": ["string", "null"], "enum": units_or_null(),
            "description": "Kilograms where none is sent. Prices and quantities without a pack are of one such unit." }),
        FieldKind::Quantity => {
            json!({ "description": "How much: an exact decimal number, as text, and its unit.", "anyOf": [
            { "type": "null" },
            { "type": "object", "required": ["quantity", "unit"], "additionalProperties": false, "properties": {
                "quantity": { "type": "string", "pattern": pattern(field), "example": "2.5" },
                "unit": { "type": "string", "enum": Unit::ALL.map(Unit::as_str) },
            } },
        ] })
        }
        FieldKind::Percent => json!({ "type": ["integer", "null"], "format": "int64", "minimum": 0,
            "maximum": 10_000, "description": "Hundredths of a percent: 400 is 4 %." }),
        FieldKind::Whole => json!({ "type": ["integer", "null"], "format": "int64", "minimum": 0,
            "maximum": amount::CATALOGUE as i64 }),
        FieldKind::Flag => json!({ "type": ["boolean", "null"] }),
        FieldKind::Email => {
            json!({ "description": "An e-mail address; empty for none.", "anyOf": [
                { "type": "string", "format": "email", "maxLength": most },
                { "type": ["string", "null"], "maxLength": 0 },
            ] })
        }
        _ if field.required => json!({ "type": "string", "minLength": 1, "maxLength": most }),
        _ => json!({ "type": ["string", "null"], "maxLength": most }),
    }
}

/// How an exact number is written.
fn pattern(field: &Field) -> &'static str {
    if field.is_positive() {
        "^([1-9][0-9]{0,8}([.][0-9]{1,3})?|0[.][0-9]{0,2}[1-9])$"
    } else {
        "^[0-9]{1,9}([.][0-9]{1,3})?$"
    }
}

fn units_or_null() -> Vec<Option<&'static str>> {
    let units = Unit::ALL.into_iter();
    units.map(|unit| Some(unit.as_str())).chain([None]).collect()
}

fn properties(item_kind: ItemKind) -> Map<String, Value> {
    let fields = item_kind.fields().iter();
    fields
        .map(|field| (field.key.to_owned(), schema(field)))
        .collect()
}

/// The fields, and a recipe's lines.
fn with_lines(item_kind: ItemKind, null: bool) -> Map<String, Value> {
    let mut all = properties(item_kind);
    if item_kind == ItemKind::Recipe {
        all.insert("lines".to_owned(), lines(null));
    }
    all
}

pub(super) fn body(item_kind: ItemKind) -> Value {
    let mut all = with_lines(item_kind, false);
    let time = |null: bool| {
        if null {
            json!(["string", "null"])
        } else {
            json!("string")
        }
    };
    all.insert("id".to_owned(), json!({ "type": "string" }));
    all.insert(
        "version".to_owned(),
        json!({ "type": "integer", "format": "int64",
        "description": "Goes up with every change." }),
    );
    all.insert(
        "created_at".to_owned(),
        json!({ "type": time(false), "format": "date-time" }),
    );
    all.insert(
        "archived_at".to_owned(),
        json!({ "type": time(true), "format": "date-time",
        "description": "Since when it no longer counts; null while it does." }),
    );
    all.insert("writable".to_owned(), json!({ "type": "boolean",
        "description": "False where more counts than the plan allows and this one is not among what stays writable." }));
    if item_kind == ItemKind::Ingredient {
        all.extend(in_stock());
    }
    let required: Vec<_> = all.keys().cloned().collect();
    json!({ "type": "object", "required": required, "properties": all })
}

/// What is in store of an ingredient.
fn in_stock() -> [(String, Value); 2] {
    let quantity = json!({ "type": "object", "readOnly": true, "required": ["quantity", "unit"],
        "description": "What is left of it, in its own unit: an exact decimal number, as text; less than nothing where more was used than had come.",
        "properties": {
            "quantity": { "type": "string", "pattern": "^-?[0-9]+([.][0-9]{1,6})?$", "example": "62.5" },
            "unit": { "type": "string", "enum": Unit::ALL.map(Unit::as_str) },
        } });
    let best_before = json!({ "type": ["string", "null"], "format": "date", "readOnly": true,
        "description": "The earliest best-before date of what is left; null where none is known." });
    [
        ("in_stock".to_owned(), quantity),
        ("best_before".to_owned(), best_before),
    ]
}

pub(super) fn new(item_kind: ItemKind) -> Value {
    json!({ "type": "object", "required": ["name"], "properties": with_lines(item_kind, true),
        "additionalProperties": false })
}

pub(super) fn changes(item_kind: ItemKind) -> Value {
    let mut all = with_lines(item_kind, true);
    all.insert(
        "version".to_owned(),
        json!({ "type": "integer", "format": "int64", "minimum": 1,
        "description": "The version that was read; `If-Match` instead is as good." }),
    );
    json!({ "type": "object", "properties": all, "additionalProperties": false })
}

pub(super) fn list(one: &str) -> Value {
    json!({ "type": "object", "required": ["items", "total", "page", "next"], "properties": {
        "items": { "type": "array", "items": { "$ref": format!("#/components/schemas/{one}") } },
        "total": { "type": "integer", "format": "int64", "description": "How many were found." },
        "page": { "type": "integer", "format": "int64",
            "description": "Which page it is, where one was asked for by `page`: the last where a later one was asked for. \
                Otherwise 1.", "deprecated": true },
        "next": { "type": ["string", "null"], "description": "`after` of the next page; null on the last." },
    } })
}
