//! Orders as CSV: the operations.

use super::operations::{ALL, id, of_states, of_supplier, operation};
use crate::http::describe::query;
use obrador_core::bounds::{count, size};
use serde_json::{Map, Value, json};

pub(super) fn describe(paths: &mut Map<String, Value>) {
    paths.insert(format!("{ALL}.csv"), json!({ "get": export() }));
    paths.insert(format!("{ALL}/import"), json!({ "post": import() }));
}

fn export() -> Value {
    let mut export = operation(
        "export",
        "Exports purchase orders as CSV, a line of an order in each line: UTF-8 with a byte-order mark. `Accept-Language` decides \
         headings, decimal mark and separator; imported again it changes nothing. Needs `usage:read`.",
        json!([id(), of_states(), of_supplier()]),
        (200, "The file", "ImportResult"),
        &[
            (400, "A parameter can't be read", "ProblemBody"),
            (422, "A parameter is out of range", "ProblemBody"),
        ],
    );
    export["responses"]["200"]["content"] = json!({ "text/csv": { "schema": { "type": "string" } } });
    export
}

fn import() -> Value {
    let summary = format!(
        "Imports purchase orders from a CSV file of at most {} MB and {} lines, a line of an order in each, all of it or nothing. A \
         line with the `id` of one changes it, and its order is a draft again; lines without are of new drafts: one for each `order`, \
         or else for each supplier, location and day. `new`, `changed` and `unchanged` count orders; `by_name` is 0. Separator, encoding and decimal mark are found out; `Accept-Language` decides \
         where the file does not say. Needs `tenant:admin`.",
        size::IMPORT / 1_000_000,
        count::IMPORT_LINES
    );
    let dry_run = query(
        "dry_run",
        "Only say what it would do, with each line that can't be imported",
        &json!({ "type": "boolean", "default": false }),
    );
    let mut import = operation(
        "import",
        &summary,
        json!([id(), dry_run]),
        (200, "What it did", "ImportResult"),
        &[
            (400, "A parameter can't be read", "ProblemBody"),
            (
                402,
                "The plan does not have it, or the subscription is over",
                "RefusalBody",
            ),
            (409, "Somebody has changed something meanwhile", "ProblemBody"),
            (413, "The file is too large", "ProblemBody"),
            (415, "The body is not said to be `text/csv`", "ProblemBody"),
            (
                422,
                "The file can't be read, or some lines can't be imported; nothing is",
                "ProblemBody",
            ),
        ],
    );
    import["requestBody"] = json!({ "required": true, "content": { "text/csv": {
        "schema": { "type": "string" },
        "example": "supplier;ingredient;quantity;needed_by\nMolino;Harina de trigo;100 kg;2026-12-01\n",
    } } });
    import
}
