//! What is done with sales.

use crate::http::describe::{Answer, path_parameter, query, request, responses};
use obrador_core::bounds::{length::REQUEST_KEY, time::SALES_DAYS};
use serde_json::{Map, Value, json};

const NO_JSON: Answer<'_> = (400, "Not JSON", "ProblemBody");
const OVER: Answer<'_> = (402, "The subscription is over", "RefusalBody");
const INVALID: Answer<'_> = (422, "A field can't be so", "ProblemBody");

pub(super) fn paths() -> Map<String, Value> {
    let mut paths = Map::new();
    for (path, methods) in [
        ("sales", json!({ "get": rows() })),
        ("sales/days", json!({ "get": days() })),
        ("sales/{date}", json!({ "put": enter(), "delete": remove() })),
        (
            "sales/closed_days/{date}",
            json!({ "put": close(), "delete": open() }),
        ),
    ] {
        paths.insert(format!("/api/v1/tenants/{{id}}/{path}"), methods);
    }
    paths
}

fn rows() -> Value {
    let summary = format!(
        "Lists what was sold, a row for each product, shop and day; at most {SALES_DAYS} days at once. Needs `usage:read`."
    );
    let parameters = json!([id(), from(), to(), product(), location()]);
    let good = (200, "The rows, by day and name", "SalesList");
    operation("list_sales", &summary, parameters, good, &[INVALID])
}

fn days() -> Value {
    let summary = format!(
        "Lists days, a line for each shop: what was sold, whether it was closed, or that nobody entered anything; at most \
         {SALES_DAYS} days at once. Needs `usage:read`."
    );
    let good = (200, "The days, the newest first", "SalesDayList");
    let parameters = json!([id(), from(), to()]);
    operation("list_sales_days", &summary, parameters, good, &[INVALID])
}

fn enter() -> Value {
    let key = json!({ "name": "Idempotency-Key", "in": "header", "required": false,
        "description": "What this request is called: a text of your own. Needed to add, so that nothing is added twice",
        "schema": { "type": "string", "minLength": 1, "maxLength": REQUEST_KEY } });
    let summary = "Enters what a shop sold on a day: all of it, or nothing where a line can't be so. What is there of other \
        products stays. Needs `tenant:admin`.";
    let good = (200, "Entered", "EnteredSales");
    let closed = (409, "The shop was closed that day", "ProblemBody");
    let bad = [NO_JSON, OVER, closed, INVALID];
    let mut enter = operation("enter_sales", summary, json!([id(), date(), key]), good, &bad);
    enter["requestBody"] = request("NewSalesDay");
    enter
}

fn remove() -> Value {
    let summary = "Takes away what was entered of a shop's day: of one product, or all. Nobody knows then what was sold. Needs \
        `tenant:admin`.";
    nothing_answered(
        operation(
            "remove_sales",
            summary,
            json!([id(), date(), location(), product()]),
            (204, "Taken away", "SalesRow"),
            &[OVER, INVALID],
        ),
        "Taken away",
    )
}

fn close() -> Value {
    let summary = "Says that a shop was closed on a day: nothing is expected of such days, and nothing is learned from them. \
        Needs `tenant:admin`.";
    let there = (409, "The day has sales", "ProblemBody");
    nothing_answered(
        operation(
            "close_sales_day",
            summary,
            json!([id(), date(), location()]),
            (204, "Closed", "SalesRow"),
            &[OVER, there, INVALID],
        ),
        "Closed",
    )
}

fn open() -> Value {
    let summary = "Says that a shop was open on a day after all. Needs `tenant:admin`.";
    nothing_answered(
        operation(
            "open_sales_day",
            summary,
            json!([id(), date(), location()]),
            (204, "Open", "SalesRow"),
            &[OVER, INVALID],
        ),
        "Open",
    )
}

fn nothing_answered(mut operation: Value, description: &str) -> Value {
    operation["responses"]["204"] = json!({ "description": description });
    operation
}

pub(super) fn id() -> Value {
    path_parameter("id", "The bakery")
}

fn date() -> Value {
    path_parameter("date", "The day, by the bakery's clock: `2025-01-18`")
}

pub(super) fn day_of(name: &str, description: &str) -> Value {
    query(name, description, &json!({ "type": "string", "format": "date" }))
}

fn from() -> Value {
    day_of(
        "from",
        "The first day; six days before the last unless it is said",
    )
}

pub(super) fn to() -> Value {
    day_of("to", "The last day; today unless it is said")
}

pub(super) fn product() -> Value {
    query("product_id", "That product alone", &json!({ "type": "string" }))
}

pub(super) fn location() -> Value {
    query(
        "location_id",
        "That shop; where sales are entered, the first one unless it is said",
        &json!({ "type": "string" }),
    )
}

pub(super) fn operation(
    name: &str,
    summary: &str,
    parameters: Value,
    good: Answer<'_>,
    bad: &[Answer<'_>],
) -> Value {
    const ALWAYS: [Answer<'_>; 3] = [
        (401, "No valid token", "ProblemBody"),
        (
            403,
            "The token lacks the scope, or its maker may not",
            "ProblemBody",
        ),
        (404, "No such thing or bakery, or another's", "ProblemBody"),
    ];
    let responses = responses(good, &[&ALWAYS, bad].concat());
    json!({
        "tags": ["sales"], "summary": summary, "operationId": name,
        "security": [{ "token": [] }], "parameters": parameters, "responses": responses,
    })
}
