//! Things as JSON.

use super::Item;
use crate::clock::from_micros;
use obrador_core::{
    catalogue::{
        FieldKind, ItemKind, Value,
        formula::{Line, Part},
    },
    quantity::Quantity,
};
use serde_json::{Map, Value as Json, json};

/// A thing with all its fields, and what is in store of it; what is empty is null.
pub fn of_item(item: &Item) -> Json {
    let mut object = members(item);
    if let Some(stock) = &item.stock {
        object.insert("in_stock".to_owned(), of_quantity(stock.left));
        object.insert("best_before".to_owned(), json!(stock.best_before));
    }
    Json::Object(object)
}

/// A thing as it is kept, for the audit trail.
pub(super) fn kept(item: &Item) -> Json {
    Json::Object(members(item))
}

fn members(item: &Item) -> Map<String, Json> {
    let mut object = Map::new();
    object.insert("id".to_owned(), json!(item.id));
    for (field, value) in item.content.fields() {
        object.insert(field.key.to_owned(), of_value(field.kind, value));
    }
    if item.content.item_kind() == ItemKind::Recipe {
        let lines: Vec<_> = item.lines.iter().map(of_line).collect();
        object.insert("lines".to_owned(), json!(lines));
    }
    let at = |micros| from_micros(micros).format("%Y-%m-%dT%H:%M:%SZ").to_string();
    object.insert("version".to_owned(), json!(item.version));
    object.insert("created_at".to_owned(), json!(at(item.created_at)));
    object.insert("archived_at".to_owned(), json!(item.archived_at.map(at)));
    object.insert("writable".to_owned(), json!(item.writable));
    object
}

/// A line of a recipe.
fn of_line(line: &Line) -> Json {
    let (key, id) = named(&line.part);
    json!({ key: id, "quantity": line.quantity.decimal(), "unit": line.quantity.unit })
}

/// What a line is of: the name of its member, and the id.
pub fn named(part: &Part) -> (&'static str, &str) {
    match part {
        Part::Ingredient(id) => ("ingredient_id", id),
        Part::Recipe(id) => ("recipe_id", id),
    }
}

fn of_quantity(quantity: Quantity) -> Json {
    json!({ "quantity": quantity.decimal(), "unit": quantity.unit })
}

fn of_value(kind: FieldKind, value: Option<&Value>) -> Json {
    match (kind, value) {
        (FieldKind::Allergens, Some(Value::Text(text))) => text.split(' ').collect(),
        (FieldKind::Allergens, None) => json!([]),
        (_, Some(Value::Text(text))) => json!(text),
        (_, Some(Value::Cents(cents))) => json!(cents),
        (_, Some(Value::Number(number))) => json!(number),
        (_, Some(Value::Quantity(quantity))) => of_quantity(*quantity),
        (_, Some(Value::BasisPoints(number) | Value::Whole(number))) => json!(number),
        (FieldKind::Flag, value) => json!(value.is_some()),
        (_, Some(Value::Yes)) => json!(true),
        (_, None) => Json::Null,
    }
}
