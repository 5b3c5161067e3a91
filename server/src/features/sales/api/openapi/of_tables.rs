//! The description of the routes.

use crate::http::{
    describe::{Answer, path_parameter, query, request, responses},
    schema::{PATTERN, closed, list_of, text, text_or_null, whole, whole_object},
};
use obrador_core::{
    bounds::{
        count::{SALES_IMPORT_LINES, SALES_LINES},
        length::REQUEST_KEY,
        size,
        time::SALES_LISTED_DAYS,
    },
    sales::Merge,
};
use serde_json::{Map, Value, json};
use utoipa::openapi::OpenApi;

const OVER: Answer<'_> = (402, "The subscription is over", "RefusalBody");
const INVALID: Answer<'_> = (422, "A field can't be so", "ProblemBody");
const PARAMETER: Answer<'_> = (422, "A parameter can't be so", "ProblemBody");

/// The paths and schemas of sales.
pub(crate) fn document() -> OpenApi {
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "", "version": "" },
        "paths": paths(), "components": { "schemas": schemas() },
    });
    // A snapshot of the whole document shows what is missing where this can't be read.
    serde_json::from_value(document).unwrap_or_default()
}

fn mode() -> Value {
    json!({ "type": "string", "enum": Merge::ALL.map(Merge::as_str), "default": "replace" })
}

fn operation(name: &str, summary: &str, parameters: &Value, good: Answer<'_>, bad: &[Answer<'_>]) -> Value {
    let always = [
        (401, "No valid token", "ProblemBody"),
        (403, "The token lacks the scope, or its maker may not", "ProblemBody"),
        (404, "No such bakery, or nothing there", "ProblemBody"),
    ];
    let bad: Vec<_> = always.iter().chain(bad).copied().collect();
    json!({
        "tags": ["sales"], "operationId": name, "summary": summary, "parameters": parameters,
        "responses": responses(good, &bad), "security": [{ "bearer": [] }],
    })
}

/// An operation that answers nothing.
fn silent(mut operation: Value, done: &str) -> Value {
    if let Some(responses) = operation["responses"].as_object_mut() {
        responses.remove("200");
        responses.insert("204".to_owned(), json!({ "description": done }));
    }
    operation
}

fn paths() -> Map<String, Value> {
    let id = path_parameter("id", "The bakery");
    let mut date = path_parameter("date", "The day, by the bakery's clock");
    date["schema"]["format"] = json!("date");
    let day = json!({ "type": "string", "format": "date" });
    let from = query("from", "From that day; four weeks before the last where it is left out", &day);
    let to = query("to", "To that day, today where it is left out", &day);
    let shop = query("location_id", "Of this shop alone", &json!({ "type": "string" }));
    let at = query("location_id", "The shop; the first where it is left out", &json!({ "type": "string" }));
    let product = query("product_id", "Of this product alone", &json!({ "type": "string" }));
    let listed = format!(
        "Lists what was sold, a row for each product, shop and day, over at most {SALES_LISTED_DAYS} days. Needs `usage:read`."
    );
    let list = operation(
        "list_sales",
        &listed,
        &json!([id, from, to, product, shop]),
        (200, "The rows", "SalesRows"),
        &[PARAMETER],
    );
    let days = operation(
        "list_sales_days",
        "Lists days, shop by shop, the newest first: `sold`, `closed`, or `not_entered`, of which nobody knows. Needs \
         `usage:read`.",
        &json!([id, from, to, shop]),
        (200, "The days", "SalesDays"),
        &[PARAMETER],
    );
    let mut enter = operation(
        "enter_sales",
        "Enters what products sold in a shop on a day, all of it or nothing. What is added says a `request_key`: under the same \
         one it is added once. Products that are not named stay as they are. Needs `tenant:admin`.",
        &json!([id, date]),
        (200, "What became of it", "SalesEntered"),
        &[(400, "Not JSON", "ProblemBody"), OVER, INVALID],
    );
    enter["requestBody"] = request("NewSales");
    let remove = operation(
        "remove_sales",
        "Takes away what was entered of a shop's day, of one product or all. Needs `tenant:admin`.",
        &json!([id, date, at, product]),
        (200, "", "SalesEntered"),
        &[OVER, PARAMETER],
    );
    let close = operation(
        "close_day",
        "Marks a shop as closed on a day. Needs `tenant:admin`.",
        &json!([id, date, at]),
        (200, "", "SalesEntered"),
        &[OVER, (409, "The day has sales", "ProblemBody"), PARAMETER],
    );
    let open = operation(
        "open_day",
        "Marks it as open. Needs `tenant:admin`.",
        &json!([id, date, at]),
        (200, "", "SalesEntered"),
        &[OVER, PARAMETER],
    );
    let mut export = operation(
        "export_sales",
        "Exports what was sold as CSV, from the first day where `from` is left out; imported again it changes nothing. \
         `Accept-Language` decides headings, decimal mark and separator. Needs `usage:read`.",
        &json!([id, from, to, product, shop]),
        (200, "The file", "SalesRows"),
        &[PARAMETER],
    );
    export["responses"]["200"]["content"] = json!({ "text/csv": { "schema": { "type": "string" } } });
    let mut paths = Map::new();
    for (path, methods) in [
        ("sales", json!({ "get": list })),
        ("sales/days", json!({ "get": days })),
        ("sales/export", json!({ "get": export })),
        ("sales/import", json!({ "post": import(&id) })),
        (
            "sales/closed_days/{date}",
            json!({ "put": silent(close, "It is closed"), "delete": silent(open, "It is open") }),
        ),
        (
            "sales/{date}",
            json!({ "put": enter, "delete": silent(remove, "They are gone") }),
        ),
    ] {
        paths.insert(format!("/api/v1/tenants/{{id}}/{path}"), methods);
    }
    paths
}

fn import(id: &Value) -> Value {
    let summary = format!(
        "Imports sales from a CSV file of at most {} MB and {SALES_IMPORT_LINES} lines, all of it or nothing: a day, a product by \
         name, code or identifier, and what was sold in each line. Several lines of a product, shop and day are added up. The \
         same file is never added twice. Needs `tenant:admin`.",
        size::IMPORT / 1_000_000,
    );
    let dry_run = query(
        "dry_run",
        "Only say what it would do, with each line that can't be imported",
        &json!({ "type": "boolean", "default": false }),
    );
    let how = query("mode", "What becomes of what is there", &mode());
    let mut import = operation(
        "import_sales",
        &summary,
        &json!([id, dry_run, how]),
        (200, "What it did", "SalesImportResult"),
        &[
            (400, "A parameter can't be read", "ProblemBody"),
            (402, "The plan does not have it, or the subscription is over", "RefusalBody"),
            (409, "Somebody has changed something meanwhile", "ProblemBody"),
            (413, "The file is too large", "ProblemBody"),
            (415, "The body is not said to be `text/csv`", "ProblemBody"),
            (422, "The file can't be read, or some lines can't be imported; nothing is", "ProblemBody"),
        ],
    );
    import["requestBody"] = json!({ "required": true, "content": { "text/csv": {
        "schema": { "type": "string" }, "example": "date;product;sold\n2026-12-01;Hogaza;12\n",
    } } });
    import
}

fn schemas() -> Map<String, Value> {
    let pieces = json!({ "type": ["string", "number"], "description": "Pieces, with at most three decimals.",
        "examples": ["12", "1.5"] });
    let pieces_or_null = json!({ "type": ["string", "number", "null"] });
    let date = json!({ "type": "string", "format": "date" });
    let line = closed(
        &["product_id", "sold"],
        json!({
            "product_id": { "type": "string", "pattern": PATTERN }, "sold": pieces, "made": pieces_or_null,
            "unsold": pieces_or_null, "sold_out": { "type": ["boolean", "null"] },
        }),
    );
    let row = json!({
        "date": date, "location_id": text_or_null(), "product_id": text(), "product": text(), "sold": text(),
        "made": text_or_null(), "unsold": text_or_null(), "sold_out": { "type": "boolean" },
    });
    let day = json!({
        "date": date, "location_id": text_or_null(),
        "standing": { "type": "string", "enum": ["sold", "closed", "not_entered"] }, "products": whole(),
        "sold": text_or_null(), "made": text_or_null(), "unsold": text_or_null(), "sold_out": whole(),
    });
    let fault = json!({ "line": whole(), "field": text_or_null(), "code": text(), "detail": text() });
    let texts = json!({ "type": "array", "items": text() });
    let list = |name: &str| json!({ "from": date, "to": date, "items": list_of(name) });
    let sent = json!({
        "location_id": { "type": ["string", "null"], "pattern": PATTERN, "description": "The shop; the first where none is said." },
        "lines": { "type": "array", "minItems": 1, "maxItems": SALES_LINES, "items": line },
        "mode": mode(),
        "request_key": { "type": ["string", "null"], "minLength": 1, "maxLength": REQUEST_KEY,
            "description": "What the request is called; needed where it is added." },
    });
    let result = json!({
        "dry_run": { "type": "boolean" }, "mode": mode(), "new": whole(), "changed": whole(), "unchanged": whole(),
        "added_before": whole(), "summed": whole(), "bad_lines": whole(), "bad": list_of("BadSalesLine"),
        "unknown_products": list_of("UnknownProduct"), "closed_days": { "type": "array", "items": date },
        "columns": texts, "left_out": texts, "doubts": { "type": "array", "items": { "type": "object" } },
        "encoding": text(), "separator": text(),
    });
    let entered = json!({ "new": whole(), "changed": whole(), "unchanged": whole(), "added_before": whole() });
    let mut all = Map::new();
    for (name, schema) in [
        ("SalesRow", whole_object(row)),
        ("SalesRows", whole_object(list("SalesRow"))),
        ("SalesDay", whole_object(day)),
        ("SalesDays", whole_object(list("SalesDay"))),
        ("SalesEntered", whole_object(entered)),
        ("NewSales", closed(&["lines"], sent)),
        ("BadSalesLine", whole_object(fault)),
        ("UnknownProduct", whole_object(json!({ "product": text(), "lines": whole() }))),
        ("SalesImportResult", whole_object(result)),
    ] {
        all.insert(name.to_owned(), schema);
    }
    all
}
