//! What is done with a kind: the operations of its paths.

use super::Words;
use crate::http::describe::{Answer, path_parameter, query, request, responses};
use obrador_core::{
    bounds::{count, length},
    catalogue::ItemKind,
};
use obrador_services::paging;
use serde_json::{Map, Value, json};

const NO_JSON: Answer<'_> = (400, "Not JSON", "ProblemBody");
pub(super) const LIMIT: Answer<'_> = (
    402,
    "The plan is full, or the subscription is over",
    "RefusalBody",
);
const READ_ONLY: Answer<'_> = (
    402,
    "More counts than the plan allows and this one is read-only, or the subscription is over",
    "RefusalBody",
);
const CONFLICT: Answer<'_> = (
    409,
    "Somebody has changed it meanwhile, or it is archived",
    "ProblemBody",
);
const INVALID: Answer<'_> = (422, "A field can't be so", "ProblemBody");
const STALE: Answer<'_> = (409, "`If-Match` names another version", "ProblemBody");
const NO_TAG: Answer<'_> = (422, "`If-Match` is no version", "ProblemBody");
const NO_VERSION: Answer<'_> = (428, "Neither `version` nor `If-Match`", "ProblemBody");
pub(super) const CAP: Answer<'_> = (429, "The owner's own cap is reached", "RefusalBody");

/// What `If-Match` does where it may be left out.
const LEFT_ALONE: &str = "The `ETag` that was read: a thing of another version is left as it is";

pub(super) fn describe(item_kind: ItemKind, words: &Words, paths: &mut Map<String, Value>) {
    let collection = format!("/api/v1/tenants/{{id}}/{}", words.many);
    let item = format!("{collection}/{{item}}");
    paths.insert(
        collection,
        json!({ "get": list_operation(item_kind, words), "post": create_operation(item_kind, words) }),
    );
    paths.insert(
        item.clone(),
        json!({ "get": get_operation(item_kind, words), "patch": update_operation(item_kind, words) }),
    );
    let Words { one, a, .. } = words;
    let summary = format!(
        "Archives {a}: it stays readable and no longer counts. Sent again it changes nothing. Needs `tenant:admin`."
    );
    let mut archive = operation(item_kind, "archive", &summary);
    archive["parameters"] = of_one_version(LEFT_ALONE);
    answers(&mut archive, (200, "Archived", one), &[STALE, NO_TAG]);
    paths.insert(format!("{item}/archive"), json!({ "post": archive }));
    let summary = format!(
        "Restores {a}, if the plan has room for it. Sent again it changes nothing. Needs `tenant:admin`."
    );
    let mut restore = operation(item_kind, "restore", &summary);
    restore["parameters"] = of_one_version(LEFT_ALONE);
    let bad = [LIMIT, STALE, NO_TAG, CAP];
    answers(&mut restore, (200, "It counts again", one), &bad);
    paths.insert(format!("{item}/restore"), json!({ "post": restore }));
}

pub(super) fn of_one() -> Value {
    json!([
        path_parameter("id", "The bakery"),
        path_parameter("item", "Its id")
    ])
}

fn of_one_version(description: &str) -> Value {
    json!([path_parameter("id", "The bakery"), path_parameter("item", "Its id"),
        { "name": "If-Match", "in": "header", "description": description,
            "required": false, "schema": { "type": "string" }, "example": "\"v7\"" }])
}

fn list_operation(item_kind: ItemKind, Words { one, many, .. }: &Words) -> Value {
    let summary = format!("Lists {many}, a page at a time. Needs `usage:read`.");
    let mut list = operation(item_kind, "list", &summary);
    list["parameters"] = json!([
        path_parameter("id", "The bakery"),
        query(
            "q",
            "Words that all occur; neither case nor accents matter",
            &json!({ "type": "string", "maxLength": length::SEARCH })
        ),
        query(
            "sort",
            "By name, or the newest first",
            &json!({ "type": "string", "enum": ["name", "-created"] })
        ),
        query(
            "limit",
            "How many entries",
            &json!({ "type": "integer", "minimum": 1, "maximum": paging::MOST, "default": paging::LIMIT })
        ),
        query(
            "after",
            "`next` of the page before, in the same order",
            &json!({ "type": "string" })
        ),
        deprecated(query(
            "page",
            "From 1: send `after` instead",
            &json!({ "type": "integer", "minimum": 1, "maximum": count::PAGES, "default": 1 })
        )),
        query(
            "archived",
            "Those that no longer count",
            &json!({ "type": "boolean", "default": false })
        ),
    ]);
    let bad = [
        (400, "A parameter can't be read", "ProblemBody"),
        (422, "A parameter is out of range", "ProblemBody"),
    ];
    answers(&mut list, (200, "A page", &format!("{one}List")), &bad);
    list
}

fn create_operation(item_kind: ItemKind, Words { one, a, .. }: &Words) -> Value {
    let summary = format!("Creates {a}, if the plan has room for it. Needs `tenant:admin`.");
    let mut create = operation(item_kind, "create", &summary);
    create["parameters"] = json!([path_parameter("id", "The bakery")]);
    create["requestBody"] = request(&format!("New{one}"));
    let good = (201, "Created; `Location` says where", *one);
    answers(&mut create, good, &[NO_JSON, LIMIT, INVALID, CAP]);
    create
}

fn get_operation(item_kind: ItemKind, Words { one, a, .. }: &Words) -> Value {
    let summary = format!("Reads {a}; `ETag` is its version. Needs `usage:read`.");
    let mut get = operation(item_kind, "get", &summary);
    get["parameters"] = of_one();
    answers(&mut get, (200, "As it is", one), &[]);
    get
}

fn update_operation(item_kind: ItemKind, Words { one, a, .. }: &Words) -> Value {
    let summary = format!(
        "Changes {a}: the fields that are sent. The version that was read goes into `version` or `If-Match`. Needs `tenant:admin`."
    );
    let mut patch = operation(item_kind, "update", &summary);
    patch["parameters"] = of_one_version("The `ETag` that was read, where `version` is not sent");
    patch["requestBody"] = request(&format!("{one}Changes"));
    let bad = [NO_JSON, READ_ONLY, CONFLICT, INVALID, NO_VERSION];
    answers(&mut patch, (200, "As it is now", one), &bad);
    patch
}

pub(super) fn operation(item_kind: ItemKind, does: &str, summary: &str) -> Value {
    json!({
        "tags": ["catalogue"], "summary": summary, "operationId": format!("{does}_{}", item_kind.as_str()),
        "security": [{ "token": [] }],
    })
}

pub(super) fn answers(operation: &mut Value, good: Answer<'_>, bad: &[Answer<'_>]) {
    const ALWAYS: [Answer<'_>; 3] = [
        (401, "No valid token", "ProblemBody"),
        (403, "The token lacks the scope", "ProblemBody"),
        (404, "No such thing or bakery, or another's", "ProblemBody"),
    ];
    operation["responses"] = responses(good, &[&ALWAYS, bad].concat());
}

/// A parameter that is still taken, and no longer sent.
fn deprecated(mut parameter: Value) -> Value {
    parameter["deprecated"] = true.into();
    parameter
}
