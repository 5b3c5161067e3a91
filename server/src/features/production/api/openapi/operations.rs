//! What is done in production.

use crate::http::describe::{Answer, path_parameter, query, request, responses};
use obrador_core::bounds::length::REQUEST_KEY;
use serde_json::{Map, Value, json};

const NO_JSON: Answer<'_> = (400, "Not JSON", "ProblemBody");
const PLAN: Answer<'_> = (
    402,
    "The plan does not have it, or the subscription is over",
    "RefusalBody",
);
const CONFLICT: Answer<'_> = (409, "Somebody has changed it meanwhile", "ProblemBody");
const INVALID: Answer<'_> = (422, "A field can't be so", "ProblemBody");
const NO_TAG: Answer<'_> = (422, "`If-Match` is no version", "ProblemBody");
const NO_VERSION: Answer<'_> = (428, "No `If-Match`", "ProblemBody");

pub(super) fn paths() -> Map<String, Value> {
    let mut paths = Map::new();
    for (path, methods) in [
        ("production/batches", json!({ "get": list() })),
        ("production/batches/{batch}", json!({ "get": read_one() })),
        ("production/batches/{batch}/origins", json!({ "get": origins() })),
        ("production/batches/{batch}/steps", json!({ "post": take() })),
        ("production/plans", json!({ "post": plan() })),
        ("production/version", json!({ "get": version() })),
        (
            "production/capacities",
            json!({ "get": capacities(), "post": add_capacity() }),
        ),
        (
            "production/capacities/{capacity}",
            json!({ "get": read_capacity(), "put": change_capacity(), "delete": remove_capacity() }),
        ),
        (
            "recipes/{item}/timing",
            json!({ "get": timing(), "put": change_timing() }),
        ),
        ("stock/{ingredient}", json!({ "get": stock() })),
        ("stock/{ingredient}/counts", json!({ "post": count() })),
        ("lots/{lot}/recall", json!({ "get": recall() })),
    ] {
        paths.insert(format!("/api/v1/tenants/{{id}}/{path}"), methods);
    }
    paths
}

fn list() -> Value {
    let day = query(
        "day",
        "By the bakery's clock; today where it is left out",
        &json!({ "type": "string", "format": "date" }),
    );
    let summary = "Lists the batches that are made on a day, what is due first before the rest; of today also those of the last \
        days that are not over. `version` goes up with each change of production. Needs `usage:read`.";
    let bad = [(422, "`day` is none", "ProblemBody")];
    operation(
        "list_batches",
        summary,
        json!([id(), day]),
        (200, "The day", "ProductionDay"),
        &bad,
    )
}

fn read_one() -> Value {
    let summary = "Reads a batch with what is weighed in for it and the steps that were taken; `ETag` is its version. Needs \
        `usage:read`.";
    operation(
        "get_batch",
        summary,
        json!([id(), batch()]),
        (200, "As it is", "Batch"),
        &[],
    )
}

fn origins() -> Value {
    let summary = "Tells what is in a batch and in those that went into it, lot by lot. Needs `usage:read`.";
    let good = (200, "What is in it", "BatchOrigins");
    operation("get_batch_origins", summary, json!([id(), batch()]), good, &[])
}

fn take() -> Value {
    let summary = "Takes a step with a batch, at the time at which it was made. The same step sent again with its `id` is taken \
        once, and answered as the first was. With the step in which a batch begins, its ingredients are taken out of stock. \
        Needs `tenant:admin`.";
    let good = (200, "As it is now", "Batch");
    let conflict = (
        409,
        "It can't be taken as the batch stands: `errors` has the reason, `meanwhile` the step in its way",
        "StepConflict",
    );
    let plan = (
        402,
        "The plan follows no stages, or the subscription is over",
        "RefusalBody",
    );
    let bad = [NO_JSON, plan, conflict, INVALID];
    let mut take = operation("take_batch_step", summary, json!([id(), batch()]), good, &bad);
    take["requestBody"] = request("NewBatchStep");
    take
}

fn plan() -> Value {
    let dry_run = query(
        "dry_run",
        "Only say what it would take",
        &json!({ "type": "boolean", "default": false }),
    );
    let key = json!({ "name": "Idempotency-Key", "in": "header", "required": false,
        "description": "What this request is called: a text of your own, another for each plan. Needed but for `dry_run`",
        "schema": { "type": "string", "minLength": 1, "maxLength": REQUEST_KEY } });
    let summary = "Plans what is wanted: a batch of each recipe and of each recipe that goes into it, counted backwards from \
        when it is due. All of it is planned, or nothing. The same sent again with its key is planned once. With `dry_run` nothing \
        is stored, and the answer has what it needs, what to buy, what is too much at once and what can't be planned. Needs \
        `tenant:admin`.";
    let planned = (201, "Planned", "PlannedBatches");
    let bad = [
        (200, "What it would take", "ProductionProposal"),
        NO_JSON,
        PLAN,
        INVALID,
    ];
    let mut plan = operation(
        "plan_batches",
        summary,
        json!([id(), dry_run, key]),
        planned,
        &bad,
    );
    plan["requestBody"] = request("NewProductionPlan");
    plan
}

fn version() -> Value {
    let summary = "Tells the version of all production, in few bytes: ask every few seconds, and read the day when it has \
        changed. Needs `usage:read`.";
    let good = (200, "The version", "ProductionVersion");
    operation("get_production_version", summary, json!([id()]), good, &[])
}

fn capacities() -> Value {
    let summary = "Lists ovens, mixers and whatever else has only so many places. Needs `usage:read`.";
    let good = (200, "All of them", "CapacityList");
    operation("list_capacities", summary, json!([id()]), good, &[])
}

fn add_capacity() -> Value {
    let summary = "Enters an oven, a mixer. What is planned beyond them is told, and never in the way. Needs `tenant:admin`.";
    let good = (201, "Entered; `Location` says where", "Capacity");
    let bad = [NO_JSON, PLAN, INVALID];
    let mut add = operation("create_capacity", summary, json!([id()]), good, &bad);
    add["requestBody"] = request("NewCapacity");
    add
}

fn read_capacity() -> Value {
    let summary = "Reads one; `ETag` is its version. Needs `usage:read`.";
    let good = (200, "As it is", "Capacity");
    operation("get_capacity", summary, json!([id(), capacity()]), good, &[])
}

fn change_capacity() -> Value {
    let summary = "Puts another one in its place. Needs `tenant:admin`.";
    let good = (200, "As it is now", "Capacity");
    let bad = [NO_JSON, PLAN, CONFLICT, INVALID, NO_VERSION];
    let parameters = json!([id(), capacity(), if_match()]);
    let mut change = operation("update_capacity", summary, parameters, good, &bad);
    change["requestBody"] = request("NewCapacity");
    change
}

fn remove_capacity() -> Value {
    let summary = "Removes one. What is planned stays. Needs `tenant:admin`.";
    let good = (204, "Removed", "Capacity");
    let bad = [PLAN, CONFLICT, NO_TAG, NO_VERSION];
    let parameters = json!([id(), capacity(), if_match()]);
    let mut remove = operation("delete_capacity", summary, parameters, good, &bad);
    remove["responses"]["204"] = json!({ "description": "Removed" });
    remove
}

fn timing() -> Value {
    let summary = "Tells how long a recipe takes, stage by stage; `ETag` is the version. Needs `usage:read`.";
    let good = (200, "As it is", "RecipeTiming");
    operation("get_recipe_timing", summary, json!([id(), item()]), good, &[])
}

fn change_timing() -> Value {
    let summary = "Says how long a recipe takes. What is planned already stays. Needs `tenant:admin`.";
    let good = (200, "As it is now", "RecipeTiming");
    let bad = [NO_JSON, PLAN, CONFLICT, INVALID, NO_VERSION];
    let parameters = json!([id(), item(), if_match()]);
    let mut change = operation("update_recipe_timing", summary, parameters, good, &bad);
    change["requestBody"] = request("NewRecipeTiming");
    change
}

fn stock() -> Value {
    let summary = "Tells what is in store of an ingredient, lot by lot, and what the last counts changed. Needs `usage:read`.";
    let good = (200, "What is in store", "IngredientStock");
    operation("get_stock", summary, json!([id(), ingredient()]), good, &[])
}

fn count() -> Value {
    let summary = "Enters what was counted, of one lot or of all there is: what was written is corrected, with a reason. Needs \
        `tenant:admin`.";
    let good = (200, "What is in store now", "IngredientStock");
    let conflict = (409, "Something else is written than was `seen`", "CountConflict");
    let bad = [NO_JSON, PLAN, conflict, INVALID];
    let mut count = operation("count_stock", summary, json!([id(), ingredient()]), good, &bad);
    count["requestBody"] = request("NewStockCount");
    count
}

fn recall() -> Value {
    let summary = "Tells what is to be fetched back where something is wrong with a lot: each batch that it is in, be it by a \
        preferment, where it went and how much; and those of which nobody knows. Needs `usage:read`.";
    let lot = path_parameter("lot", "The lot");
    let good = (200, "What is to be fetched back", "RecallSheet");
    operation("get_recall", summary, json!([id(), lot]), good, &[])
}

fn id() -> Value {
    path_parameter("id", "The bakery")
}

fn batch() -> Value {
    path_parameter("batch", "Its id")
}

fn capacity() -> Value {
    path_parameter("capacity", "Its id")
}

fn item() -> Value {
    path_parameter("item", "The recipe")
}

fn ingredient() -> Value {
    path_parameter("ingredient", "The ingredient")
}

fn if_match() -> Value {
    json!({ "name": "If-Match", "in": "header", "description": "The `ETag` that was read: needed, so that nobody's change is lost",
        "required": false, "schema": { "type": "string" }, "example": "\"v7\"" })
}

fn operation(name: &str, summary: &str, parameters: Value, good: Answer<'_>, bad: &[Answer<'_>]) -> Value {
    const ALWAYS: [Answer<'_>; 3] = [
        (401, "No valid token", "ProblemBody"),
        (
            403,
            "The token lacks the scope, or its maker may not",
            "ProblemBody",
        ),
        (404, "No such thing or bakery, or another's", "ProblemBody"),
    ];
    let mut responses = responses(good, &[&ALWAYS, bad].concat());
    if responses["402"].is_null() {
        let refused = json!({ "schema": { "$ref": "#/components/schemas/RefusalBody" } });
        responses["402"] =
            json!({ "description": PLAN.1, "content": { "application/problem+json": refused } });
    }
    json!({
        "tags": ["production"], "summary": summary, "operationId": name,
        "security": [{ "token": [] }], "parameters": parameters, "responses": responses,
    })
}
