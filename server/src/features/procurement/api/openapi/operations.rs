//! What is done with orders.

use crate::http::describe::{Answer, path_parameter, query, request, responses};
use obrador_core::{
    bounds::length::{ID, REQUEST_KEY},
    procurement::State,
};
use obrador_services::paging;
use serde_json::{Map, Value, json};

const NO_JSON: Answer<'_> = (400, "Not JSON", "ProblemBody");
const PLAN: Answer<'_> = (
    402,
    "The plan does not have it, or the subscription is over",
    "RefusalBody",
);
const CONFLICT: Answer<'_> = (
    409,
    "Somebody has changed it meanwhile, or it stands where this is not done",
    "ProblemBody",
);
const INVALID: Answer<'_> = (422, "A field can't be so", "ProblemBody");
const NO_TAG: Answer<'_> = (422, "`If-Match` is no version", "ProblemBody");
const NO_VERSION: Answer<'_> = (428, "No `If-Match`", "ProblemBody");

pub(super) const ALL: &str = "/api/v1/tenants/{id}/purchase_orders";

/// A step that says nothing beside the version: its name, what it does.
const STEPS: [(&str, &str); 5] = [
    (
        "submit",
        "Asks for the approval of a draft. Where nobody need answer, or nobody else may, it is approved at once, and `approval` \
         says so. Needs `tenant:admin`.",
    ),
    (
        "withdraw",
        "No longer asks for approval: the order is a draft again. Needs `tenant:admin`.",
    ),
    (
        "approve",
        "Approves an order, in the place of the person who made the key; nobody approves their own while somebody else may. \
         Needs `tenant:admin`.",
    ),
    (
        "send",
        "Notes that the supplier has the order: an approved one, or on a plan without approval a draft. Needs `tenant:admin`.",
    ),
    (
        "mail",
        "Mails the order to its supplier, in the language of the bakery's papers, and notes that the supplier has it; an answer \
         goes to the person who made the key. An order that was sent is mailed once more. At most 100 orders a day. Needs \
         `tenant:admin`.",
    ),
];

/// A step that says why.
const BECAUSE: [(&str, &str); 2] = [
    (
        "reject",
        "Rejects an order whose approval is asked for, with a reason. Changed, it is a draft again. Needs `tenant:admin`.",
    ),
    (
        "cancel",
        "Cancels an order of which nothing has come, with a reason. Needs `tenant:admin`.",
    ),
];

pub(super) fn paths() -> Map<String, Value> {
    let mut paths = Map::new();
    let one = format!("{ALL}/{{order}}");
    paths.insert(ALL.to_owned(), json!({ "get": list(), "post": create() }));
    paths.insert(one.clone(), json!({ "get": read_one(), "patch": change() }));
    for (step, summary) in STEPS {
        paths.insert(format!("{one}/{step}"), json!({ "post": step_of(step, summary) }));
    }
    for (step, summary) in BECAUSE {
        paths.insert(format!("{one}/{step}"), json!({ "post": because(step, summary) }));
    }
    paths.insert(format!("{one}/receipts"), json!({ "post": receive() }));
    let mut close = because(
        "close_line",
        "Notes that the rest of a line won't come. An order is received once each of its lines is done. Needs `tenant:admin`.",
    );
    close["parameters"] = json!([id(), order(), path_parameter("line", "The line"), if_match()]);
    paths.insert(format!("{one}/lines/{{line}}/close"), json!({ "post": close }));
    let shopping = operation(
        "shopping_list",
        "What is still to be ordered, by supplier: what the orders want that are not sent. Needs `usage:read`.",
        json!([id()]),
        (200, "The list", "ShoppingList"),
        &[],
    );
    let path = "/api/v1/tenants/{id}/shopping_list".to_owned();
    paths.insert(path, json!({ "get": shopping }));
    let path = "/api/v1/tenants/{id}/procurement_settings".to_owned();
    paths.insert(path, json!({ "get": read_settings(), "put": change_settings() }));
    paths
}

fn list() -> Value {
    operation(
        "list",
        "Lists purchase orders, the newest first, a page at a time. Needs `usage:read`.",
        json!([
            id(),
            of_states(),
            of_supplier(),
            query(
                "limit",
                "How many entries",
                &json!({ "type": "integer", "minimum": 1, "maximum": paging::MOST, "default": paging::LIMIT })
            ),
            query("after", "`next` of the page before", &json!({ "type": "string" })),
        ]),
        (200, "A page", "PurchaseOrderList"),
        &[(422, "A parameter is out of range", "ProblemBody")],
    )
}

fn create() -> Value {
    let summary = "Writes a purchase order, a draft. What a line does not say is as the catalogue has it. Needs `tenant:admin`.";
    let good = (201, "Written; `Location` says where", "PurchaseOrder");
    let mut create = operation("create", summary, json!([id()]), good, &[NO_JSON, PLAN, INVALID]);
    create["requestBody"] = request("NewPurchaseOrder");
    create
}

fn read_one() -> Value {
    operation(
        "get",
        "Reads a purchase order with what came and what happened; `ETag` is its version. Needs `usage:read`.",
        json!([id(), order()]),
        (200, "As it is", "PurchaseOrder"),
        &[],
    )
}

fn change() -> Value {
    let summary = "Changes a purchase order that is not sent: the fields that are sent, its lines as a whole. It is a draft again, \
        and an approval no longer holds. Needs `tenant:admin`.";
    let bad = [NO_JSON, PLAN, CONFLICT, INVALID, NO_VERSION];
    let good = (200, "As it is now", "PurchaseOrder");
    let mut change = operation("update", summary, json!([id(), order(), if_match()]), good, &bad);
    change["requestBody"] = request("PurchaseOrderChanges");
    change
}

fn step_of(name: &str, summary: &str) -> Value {
    let good = (200, "As it is now", "PurchaseOrder");
    let bad = [PLAN, CONFLICT, NO_TAG, NO_VERSION];
    operation(name, summary, json!([id(), order(), if_match()]), good, &bad)
}

fn because(name: &str, summary: &str) -> Value {
    let good = (200, "As it is now", "PurchaseOrder");
    let bad = [NO_JSON, PLAN, CONFLICT, INVALID, NO_VERSION];
    let mut step = operation(name, summary, json!([id(), order(), if_match()]), good, &bad);
    step["requestBody"] = request("OrderReason");
    step
}

fn receive() -> Value {
    let summary = "Enters what came of a sent order, line by line and lot by lot, into stock. The same sent again with its key is \
        entered once. Needs `tenant:admin`.";
    let key = json!({ "name": "Idempotency-Key", "in": "header", "required": true,
        "description": "What this request is called: a text of your own, another for each receipt",
        "schema": { "type": "string", "minLength": 1, "maxLength": REQUEST_KEY } });
    let good = (201, "Entered", "PurchaseOrder");
    let same = (200, "It was entered before", "PurchaseOrder");
    let bad = [same, NO_JSON, PLAN, CONFLICT, INVALID, NO_VERSION];
    let mut receive = operation(
        "receive",
        summary,
        json!([id(), order(), if_match(), key]),
        good,
        &bad,
    );
    receive["requestBody"] = request("NewGoodsReceipt");
    receive
}

fn read_settings() -> Value {
    let summary = "Who approves purchase orders up to which amount, who stands in for whom, and how much more than was ordered may \
        come; `ETag` is the version. Needs `usage:read`.";
    let good = (200, "As they are", "ProcurementSettings");
    operation("get_settings", summary, json!([id()]), good, &[])
}

fn change_settings() -> Value {
    let summary = "Puts other rules in place of those there are. Who approves is for plans with approval. Needs `tenant:admin`.";
    let good = (200, "As they are now", "ProcurementSettings");
    let bad = [NO_JSON, PLAN, CONFLICT, INVALID, NO_VERSION];
    let mut change = operation("update_settings", summary, json!([id(), if_match()]), good, &bad);
    change["requestBody"] = request("NewProcurementSettings");
    change
}

pub(super) fn of_states() -> Value {
    let states = State::ALL.map(State::as_str);
    query(
        "state",
        "Those that stand there",
        &json!({ "type": "string", "enum": states }),
    )
}

pub(super) fn of_supplier() -> Value {
    query(
        "supplier_id",
        "Those from that supplier",
        &json!({ "type": "string", "pattern": format!("^[A-Za-z0-9-]{{1,{ID}}}$") }),
    )
}

pub(super) fn id() -> Value {
    path_parameter("id", "The bakery")
}

fn order() -> Value {
    path_parameter("order", "Its id")
}

fn if_match() -> Value {
    json!({ "name": "If-Match", "in": "header", "description": "The `ETag` that was read: needed, so that nobody's change is lost",
        "required": false, "schema": { "type": "string" }, "example": "\"v7\"" })
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
        (404, "No such order or bakery, or another's", "ProblemBody"),
    ];
    let responses = responses(good, &[&ALWAYS, bad].concat());
    json!({
        "tags": ["procurement"], "summary": summary, "operationId": format!("{name}_purchase_orders"),
        "security": [{ "token": [] }], "parameters": parameters, "responses": responses,
    })
}
