//! The description of the routes, made from core's description of the fields: a schema for each kind.

mod operations;
mod schemas;

use obrador_core::catalogue::Thing;
use operations::describe;
use schemas::{body, changes, list, new};
use serde_json::{Map, json};
use utoipa::openapi::OpenApi;

/// The paths and schemas of all kinds.
pub fn document() -> OpenApi {
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for thing in Thing::ALL {
        let words = Words::of(thing);
        describe(thing, &words, &mut paths);
        schemas.insert(words.one.to_owned(), body(thing));
        schemas.insert(format!("New{}", words.one), new(thing));
        schemas.insert(format!("{}Changes", words.one), changes(thing));
        schemas.insert(format!("{}List", words.one), list(words.one));
    }
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
    fn of(thing: Thing) -> Self {
        let (one, a) = match thing {
            Thing::Location => ("Location", "a location"),
            Thing::Product => ("Product", "a product"),
            Thing::Recipe => ("Recipe", "a recipe"),
            Thing::Supplier => ("Supplier", "a supplier"),
        };
        Self {
            one,
            a,
            many: thing.as_str(),
        }
    }
}
