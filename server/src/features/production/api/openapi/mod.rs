//! The description of the routes.

mod batches;
mod operations;
mod parts;
mod schemas;
mod setup;

use serde_json::json;
use utoipa::openapi::OpenApi;

/// The paths and schemas of production.
pub(crate) fn document() -> OpenApi {
    let mut schemas = schemas::all();
    schemas.extend(batches::all());
    schemas.extend(setup::all());
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "", "version": "" },
        "paths": operations::paths(), "components": { "schemas": schemas },
    });
    // A snapshot of the whole document shows what is missing where this can't be read.
    serde_json::from_value(document).unwrap_or_default()
}
