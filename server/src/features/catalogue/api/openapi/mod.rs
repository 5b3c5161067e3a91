//! The description of the routes, made from core's description of the fields: a schema for each kind.

mod costing;
mod operations;
mod schemas;
mod table;

use obrador_core::catalogue::ItemKind;
use operations::describe;
use schemas::{body, changes, list, new};
use serde_json::{Map, json};
use utoipa::openapi::OpenApi;

/// The paths and schemas of all kinds.
pub fn document() -> OpenApi {
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for item_kind in ItemKind::ALL {
        let words = Words::of(item_kind);
        describe(item_kind, &words, &mut paths);
        table::describe(item_kind, &words, &mut paths);
        schemas.insert(words.one.to_owned(), body(item_kind));
        schemas.insert(format!("New{}", words.one), new(item_kind));
        schemas.insert(format!("{}Changes", words.one), changes(item_kind));
        schemas.insert(format!("{}List", words.one), list(words.one));
    }
    costing::describe(&mut paths, &mut schemas);
    schemas.insert("ImportResult".to_owned(), table::result());
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "", "version": "" },
        "paths": paths, "components": { "schemas": schemas },
    });
    // A snapshot of the whole document shows what is missing where this can't be read.
    serde_json::from_value(document).unwrap_or_default()
}

struct Words {
    one: &'static str,
    a: &'static str,
    many: &'static str,
}

impl Words {
    fn of(item_kind: ItemKind) -> Self {
        let (one, a) = match item_kind {
            ItemKind::Ingredient => ("Ingredient", "an ingredient"),
            ItemKind::Location => ("Location", "a location"),
            ItemKind::Product => ("Product", "a product"),
            ItemKind::Recipe => ("Recipe", "a recipe"),
            ItemKind::Supplier => ("Supplier", "a supplier"),
        };
        Self {
            one,
            a,
            many: item_kind.as_str(),
        }
    }
}
