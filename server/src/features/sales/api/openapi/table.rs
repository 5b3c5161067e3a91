//! Sales as CSV: the operations, and what an import answers.

use super::{
    operations::{day_of, id, location, operation, product, to},
    schemas::date,
};
use crate::http::{
    describe::query,
    schema::{list_of, text, text_or_null, whole, whole_object},
};
use obrador_core::{
    bounds::{count, size},
    sales::Merge,
};
use serde_json::{Map, Value, json};

pub(super) fn describe(paths: &mut Map<String, Value>, schemas: &mut Map<String, Value>) {
    let all = "/api/v1/tenants/{id}/sales";
    paths.insert(format!("{all}.csv"), json!({ "get": export() }));
    paths.insert(format!("{all}/import"), json!({ "post": import() }));
    schemas.insert("SalesImportResult".to_owned(), result());
    schemas.insert("BadSalesLine".to_owned(), bad_line());
}

fn export() -> Value {
    let from = day_of("from", "The first day; all that there is unless it is said");
    let mut export = operation(
        "export_sales",
        "Exports what was sold as CSV, a product, shop and day in each line: UTF-8 with a byte-order mark. `Accept-Language` \
         decides headings, decimal mark and separator; imported again it changes nothing. Needs `usage:read`.",
        json!([id(), from, to(), product(), location()]),
        (200, "The file", "SalesImportResult"),
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
        "Imports sales from a CSV file of at most {} MB and {} lines, all of it or nothing. Each line has a day, a product by name, \
         code or `id`, and what was sold; several lines of a product, shop and day are added up. With `mode=add` they come on top \
         of what is there: the same file is added once, and what had been added from it is left out and counted as \
         `added_before`. Separator, encoding, decimal mark and the order of days are found out; `Accept-Language` decides where \
         the file does not say. Needs `tenant:admin`.",
        size::IMPORT / 1_000_000,
        count::SALES_IMPORT_LINES
    );
    let dry_run = query(
        "dry_run",
        "Only say what it would do, with each line that can't be imported",
        &json!({ "type": "boolean", "default": false }),
    );
    let mut kinds = modes();
    kinds["default"] = json!(Merge::default().as_str());
    let mode = query(
        "mode",
        "What becomes of what is there of the same products, shops and days",
        &kinds,
    );
    let mut import = operation(
        "import_sales",
        &summary,
        json!([id(), dry_run, mode]),
        (200, "What it did", "SalesImportResult"),
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
        "schema": { "type": "string" }, "example": "date;product;sold\n2025-01-18;Hogaza;12\n",
    } } });
    import
}

fn modes() -> Value {
    json!({ "type": "string", "enum": Merge::ALL.map(Merge::as_str) })
}

/// Why a line can't be imported.
fn bad_line() -> Value {
    whole_object(json!({
        "line": { "type": "integer", "description": "Where it stands in the file, from 1." },
        "field": text_or_null(), "code": text(),
        "detail": { "type": "string", "description": "In the caller's language." },
    }))
}

/// What an import answers.
fn result() -> Value {
    let number = |description: &str| json!({ "type": "integer", "minimum": 0, "description": description });
    let texts = |description: &str| json!({ "type": "array", "items": text(), "description": description });
    let doubt = whole_object(json!({ "field": text(), "number": text(), "read": { "type": "number" } }));
    let mut bad = list_of("BadSalesLine");
    bad["description"] = json!("Why, of the first of them.");
    let unknown = whole_object(json!({ "product": text(), "lines": whole() }));
    whole_object(json!({
        "dry_run": { "type": "boolean" },
        "mode": modes(),
        "new": number("What products sold in shops on days, of which nothing was known."),
        "changed": number("Other than what is there."),
        "unchanged": number("There as they are."),
        "added_before": number("Added from this file before: they are left out."),
        "summed": number("Of all these, the sum of several lines."),
        "bad_lines": number("Lines that can't be imported."),
        "bad": bad,
        "unknown_products": { "type": "array", "items": unknown,
            "description": "Products that the bakery does not have, as the file names them, the first of those of most lines." },
        "closed_days": { "type": "array", "items": date(),
            "description": "Days of the file on which the shop was closed: their lines can't be imported." },
        "columns": texts("Fields that have a column."),
        "left_out": texts("Headings that name none."),
        "doubts": { "type": "array", "items": doubt,
            "description": "Columns in which a comma or a point could stand before the decimals, each with a number and how it is read." },
        "encoding": { "type": "string", "enum": ["UTF-8", "UTF-16", "Windows-1252"] },
        "separator": { "type": "string", "enum": ["semicolon", "comma", "tab"] },
    }))
}
