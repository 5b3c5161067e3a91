//! The description of the routes.

mod operations;
mod schemas;
mod table;

use serde_json::json;
use utoipa::openapi::OpenApi;

/// The paths and schemas of sales.
pub(crate) fn document() -> OpenApi {
    let (mut paths, mut schemas) = (operations::paths(), schemas::all());
    table::describe(&mut paths, &mut schemas);
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "", "version": "" },
        "paths": paths, "components": { "schemas": schemas },
    });
    // A snapshot of the whole document shows what is missing where this can't be read.
    serde_json::from_value(document).unwrap_or_default()
}
