//! The description of the routes.

// Long: paths and schemas of one small feature, read beside each other.

use crate::http::{
    describe::{Answer, path_parameter, query, request, responses},
    schema::{closed, link, link_or_null, list_of, text, text_or_null, time, whole, whole_object},
};
use obrador_core::demand::{HORIZON_DAYS, ModelId};
use serde_json::{Map, Value, json};
use utoipa::openapi::OpenApi;

const NO_JSON: Answer<'_> = (400, "Not JSON", "ProblemBody");
const PLAN: Answer<'_> = (
    402,
    "The plan does not have it, the day's quota is used up, or the subscription is over",
    "RefusalBody",
);
const CAP: Answer<'_> = (429, "The owner's cap, or the largest plan's quota", "RefusalBody");
const INVALID: Answer<'_> = (422, "A field can't be so", "ProblemBody");

/// The paths and schemas of demand.
pub(crate) fn document() -> OpenApi {
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "", "version": "" },
        "paths": paths(), "components": { "schemas": schemas() },
    });
    // A snapshot of the whole document shows what is missing where this can't be read.
    serde_json::from_value(document).unwrap_or_default()
}

#[expect(clippy::too_many_lines, reason = "a row for each operation")]
fn paths() -> Map<String, Value> {
    let id = path_parameter("id", "The bakery");
    let training = path_parameter("training_id", "The training");
    let product = path_parameter("product_id", "The product");
    let text = json!({ "type": "string" });
    let shop = query("location_id", "Of this shop alone", &text);
    let date = query(
        "date",
        "Tomorrow by the bakery's clock where it is left out",
        &json!({ "type": "string", "format": "date" }),
    );
    let of_product = json!({ "name": "product_id", "in": "query", "required": true,
        "description": "Of this product", "schema": { "type": "string" } });
    let train = operation(
        "train_demand",
        "Asks for a training: what products will sell is learned from what they sold. One at a time; it counts one of the \
         day's training jobs. Ask for it by its address until it is `done`. A forecast follows, where the day's forecasts allow \
         one. Needs `tenant:admin`.",
        json!([id]),
        (202, "Asked for; `Location` says where", "DemandTraining"),
        &[
            PLAN,
            (409, "One is under way: `training_id` says which", "ProblemBody"),
            CAP,
        ],
    );
    let mut forecast = operation(
        "forecast_demand",
        "Forecasts all products, as far ahead as the plan looks where `days` is left out; it counts one of the day's forecasts. \
         Needs `tenant:admin`.",
        json!([id]),
        (201, "Made", "DemandForecastRun"),
        &[
            NO_JSON,
            PLAN,
            (409, "No training has learned anything yet", "ProblemBody"),
            INVALID,
            CAP,
        ],
    );
    forecast["requestBody"] = request("NewDemandForecast");
    let mut level = operation(
        "set_service_level",
        "Sets on what share of days all who ask for the product get it. Needs `tenant:admin`.",
        json!([id, product]),
        (200, "As it is now", "ProductDemand"),
        &[NO_JSON, PLAN, INVALID],
    );
    level["requestBody"] = request("NewServiceLevel");
    let mut leave = operation(
        "leave_service_level",
        "Leaves the service level to price and cost. Needs `tenant:admin`.",
        json!([id, product]),
        (200, "", "ProductDemand"),
        &[PLAN],
    );
    if let Some(responses) = leave["responses"].as_object_mut() {
        responses.remove("200");
        responses.insert("204".to_owned(), json!({ "description": "It is left" }));
    }
    let read = |name: &str, summary: &str, parameters: Value, good: Answer<'_>, bad: &[Answer<'_>]| {
        operation(
            name,
            &format!("{summary} Needs `usage:read`."),
            parameters,
            good,
            bad,
        )
    };
    let mut paths = Map::new();
    for (path, methods) in [
        (
            "demand",
            json!({ "get": read("get_demand", "Tells the last training, what it learned, and the last forecast.", json!([id]),
                (200, "All there is", "Demand"), &[]) }),
        ),
        (
            "demand/trainings",
            json!({ "get": read("list_trainings", "Lists the newest trainings.", json!([id]),
                (200, "The trainings", "DemandTrainings"), &[]), "post": train }),
        ),
        (
            "demand/trainings/{training_id}",
            json!({ "get": read("get_training", "Reads a training, how far it is, and what it has learned so far.",
                json!([id, training]), (200, "As it is", "DemandTrainingResults"), &[]) }),
        ),
        (
            "demand/forecasts",
            json!({ "get": read("list_demand_forecasts", "Reads what a product is expected to sell from today on, shop by shop.",
                json!([id, of_product, shop]), (200, "By shop", "DemandForecasts"), &[INVALID]), "post": forecast }),
        ),
        (
            "demand/bake_list",
            json!({ "get": read("get_bake_list", "Tells how much to bake of each product on a day.", json!([id, date, shop]),
                (200, "The list", "BakeList"), &[INVALID]) }),
        ),
        (
            "demand/products/{product_id}",
            json!({ "get": read("get_product_demand", "Tells what was learned of a product, shop by shop.",
                json!([id, product]), (200, "As it is", "ProductDemand"), &[]) }),
        ),
        (
            "demand/products/{product_id}/service_level",
            json!({ "put": level, "delete": leave }),
        ),
    ] {
        paths.insert(format!("/api/v1/tenants/{{id}}/{path}"), methods);
    }
    paths
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
    let responses = responses(good, &[&ALWAYS, bad].concat());
    json!({
        "tags": ["demand"], "summary": summary, "operationId": name,
        "security": [{ "token": [] }], "parameters": parameters, "responses": responses,
    })
}

fn date() -> Value {
    json!({ "type": "string", "format": "date" })
}

fn number_or_null() -> Value {
    json!({ "type": ["number", "null"] })
}

#[expect(clippy::too_many_lines, reason = "a row for each schema")]
fn schemas() -> Map<String, Value> {
    let date_or_null = json!({ "type": ["string", "null"], "format": "date" });
    let time_or_null = json!({ "type": ["string", "null"], "format": "date-time" });
    let whole_or_null = json!({ "type": ["integer", "null"] });
    let number = json!({ "type": "number" });
    let names: Vec<&str> = ModelId::ALL.into_iter().map(ModelId::as_str).collect();
    let model = json!({ "type": "string", "enum": names });
    let missing = json!({ "type": "array", "items": { "type": "string", "enum": ["price", "recipe", "yield", "cost", "margin"] },
        "description": "What of price and cost is not known, so that nobody can say what pays best." });
    let shop = json!({ "location_id": text_or_null(), "location": text_or_null() });
    let with_shop = |members: Value| {
        let mut all = shop.clone();
        if let (Some(all), Value::Object(members)) = (all.as_object_mut(), members) {
            all.extend(members);
        }
        whole_object(all)
    };
    let training = json!({
        "id": text(), "state": { "type": "string", "enum": ["waiting", "running", "done", "failed"] },
        "done": whole(), "of": whole_or_null, "asked_by": text(), "asked_at": time(), "begun_at": time_or_null,
        "ended_at": time_or_null, "through": date_or_null,
        "forecast": { "type": ["string", "null"], "enum": ["made", "refused", "nothing_learned", null],
            "description": "What became of the forecast that follows." },
    });
    let mut with_results = training.clone();
    with_results["results"] = list_of("DemandResult");
    let outcome =
        json!({ "learned": link_or_null("LearnedDemand"), "not_learned": link_or_null("NotLearned") });
    let mut result = outcome.clone();
    result["product"] = link("NamedThing");
    let mut of_shop = outcome;
    of_shop["service_level"] = link("ServiceLevel");
    let all = [
        ("DemandTraining", whole_object(training)),
        (
            "DemandTrainings",
            whole_object(json!({ "items": list_of("DemandTraining") })),
        ),
        ("DemandTrainingResults", whole_object(with_results)),
        ("DemandResult", with_shop(result)),
        (
            "NotLearned",
            whole_object(json!({
                "reason": { "type": "string", "enum": ["too_short", "nothing_sold", "no_sales", "archived"] },
                "have_days": whole_or_null, "need_days": whole_or_null,
            })),
        ),
        (
            "LearnedDemand",
            whole_object(json!({
                "model": model, "days": whole(), "sold_out_days": whole(), "accuracy": link("DemandAccuracy"),
                "models": { "type": "array", "items": whole_object(json!({
                    "model": model, "chosen_on": number_or_null(), "reported": number_or_null() })) },
                "best_level": number_or_null(), "missing": missing, "earned": link_or_null("DemandEarned"),
                "earned_level": number,
            })),
        ),
        (
            "DemandAccuracy",
            whole_object(json!({
                "wape": number_or_null(), "mase": number_or_null(), "coverage": number_or_null(),
                "naive_wape": number_or_null(), "origins": whole(), "days": whole(),
            })),
        ),
        (
            "DemandEarned",
            whole_object(json!({
                "days": whole(), "would_cents": whole(), "did_cents": whole(), "would_unsold": number,
                "did_unsold": number, "sold_out_days": whole(),
            })),
        ),
        (
            "ServiceLevel",
            whole_object(
                json!({ "share": number, "by": { "type": "string", "enum": ["set", "economics", "usual"] } }),
            ),
        ),
        (
            "DemandForecastRun",
            whole_object(json!({
                "id": text(), "training_id": text(), "made_at": time(), "made_on": date(), "days": whole(),
                "series": { "type": "integer", "format": "int64", "description": "Products, each shop's counted." },
            })),
        ),
        (
            "DemandDay",
            whole_object(json!({
                "date": date(), "closed": { "type": "boolean" }, "p10": number, "p50": number, "p90": number,
                "mean": number,
            })),
        ),
        (
            "DemandForecasts",
            whole_object(json!({ "items": { "type": "array", "items": with_shop(json!({
                "forecast": link("DemandForecastRun"), "days": list_of("DemandDay") })) } })),
        ),
        (
            "Demand",
            whole_object(json!({
                "training": link_or_null("DemandTraining"), "learned": link_or_null("DemandTraining"),
                "results": list_of("DemandResult"), "forecast": link_or_null("DemandForecastRun"),
                "horizon_days": whole(), "newer_sales": { "type": "boolean" },
            })),
        ),
        (
            "BakeLine",
            with_shop(json!({
                "product": link("NamedThing"), "bake": whole(), "expected": link("DemandDay"),
                "service_level": link("ServiceLevel"), "missing": missing, "earned": link_or_null("DemandEarned"),
            })),
        ),
        (
            "BakeList",
            whole_object(json!({
                "date": date(), "today": date(), "forecast": link_or_null("DemandForecastRun"),
                "stale": { "type": "array", "items": { "type": "string",
                    "enum": ["newer_sales", "old", "too_far", "no_forecast"] } },
                "lines": list_of("BakeLine"),
                "not_learned": { "type": "array", "items": with_shop(json!({
                    "product": link("NamedThing"), "not_learned": link("NotLearned") })) },
            })),
        ),
        (
            "ProductDemand",
            whole_object(json!({
                "product": link("NamedThing"), "archived": { "type": "boolean" }, "service_level": number_or_null(),
                "shops": { "type": "array", "items": with_shop(of_shop) },
            })),
        ),
        (
            "NewDemandForecast",
            closed(
                &[],
                json!({ "days": { "type": ["integer", "null"], "minimum": 1, "maximum": HORIZON_DAYS } }),
            ),
        ),
        (
            "NewServiceLevel",
            closed(
                &["service_level"],
                json!({ "service_level": { "type": "number", "minimum": 0.5, "maximum": 0.99 } }),
            ),
        ),
    ];
    all.into_iter()
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect()
}
