//! Demand over REST: trainings are asked for and followed, forecasts made and read, and a bake list says how much to bake.

mod answer;
mod openapi;
mod problem;

pub(crate) use openapi::document;

use crate::{
    http::{
        Bearer, Json, Query,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use axum::{
    Router,
    extract::{OriginalUri, Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::{get, put},
};
use chrono::NaiveDate;
use obrador_core::{auth::Scope, demand::HORIZON_DAYS};
use obrador_services::{audit::AuditContext, demand::ForecastRecord};
use serde::Deserialize;
use serde_json::{Value, json};

/// The routes below `/api/v1`.
pub(crate) fn routes() -> Router<App> {
    let of = |path: &str| format!("/tenants/{{id}}/{path}");
    Router::new()
        .route(&of("demand"), get(overview))
        .route(&of("demand/trainings"), get(trainings).post(train))
        .route(&of("demand/trainings/{training_id}"), get(training))
        .route(&of("demand/forecasts"), get(forecasts).post(forecast))
        .route(&of("demand/bake_list"), get(bake_list))
        .route(&of("demand/products/{product_id}"), get(product))
        .route(
            &of("demand/products/{product_id}/service_level"),
            put(set_level).delete(leave_level),
        )
}

async fn overview(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let found = app.demand.overview(&tenant).await;
    Ok(axum::Json(answer::of_demand(&found.map_err(problem::of)?)))
}

async fn trainings(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let found = app.demand.trainings(&tenant).await?;
    let items: Vec<Value> = found.iter().map(answer::of_training).collect();
    Ok(axum::Json(json!({ "items": items })))
}

async fn training(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, training)): Path<(String, String)>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let found = app.demand.training(&tenant, &training).await;
    let (record, results) = found.map_err(problem::of)?;
    let mut body = answer::of_training(&record);
    body["results"] = results.iter().map(answer::of_result).collect();
    Ok(axum::Json(body))
}

async fn train(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let by = bearer.by();
    let of = AuditContext {
        tenant: &tenant,
        by: &by,
    };
    let record = app.demand.train(of).await.map_err(problem::of)?;
    let body = axum::Json(answer::of_training(&record));
    let mut response = (StatusCode::ACCEPTED, body).into_response();
    let place = format!("{}/{}", uri.path().trim_end_matches('/'), record.id);
    if let Ok(place) = HeaderValue::from_str(&place) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NewForecast {
    days: Option<u32>,
}

async fn forecast(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Json(sent): Json<NewForecast>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    if sent.days.is_some_and(|days| !(1..=HORIZON_DAYS).contains(&days)) {
        return Err(Problem::out_of_range("days", 1, Some(i64::from(HORIZON_DAYS))));
    }
    let by = bearer.by();
    let of = AuditContext {
        tenant: &tenant,
        by: &by,
    };
    let run = app.demand.forecast(of, sent.days).await.map_err(problem::of)?;
    Ok((StatusCode::CREATED, axum::Json(answer::of_run(&run))).into_response())
}

#[derive(Debug, Deserialize)]
struct Asked {
    date: Option<String>,
    product_id: Option<String>,
    location_id: Option<String>,
}

async fn forecasts(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let missing = || Problem::about("problem-missing-field-detail", "product_id", "missing");
    let product = asked.product_id.ok_or_else(missing)?;
    let found = app
        .demand
        .forecasts(&tenant, &product, asked.location_id.as_deref());
    let found: Vec<ForecastRecord> = found.await.map_err(problem::of)?;
    let items: Vec<Value> = found.iter().map(answer::of_forecast).collect();
    Ok(axum::Json(json!({ "items": items })))
}

async fn bake_list(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let date = match &asked.date {
        None => None,
        Some(text) => {
            let date: Result<NaiveDate, _> = text.parse();
            Some(date.map_err(|_| Problem::unreadable("date"))?)
        }
    };
    let list = app.demand.bake_list(&tenant, date, asked.location_id.as_deref());
    Ok(axum::Json(answer::of_bake_list(
        &list.await.map_err(problem::of)?,
    )))
}

async fn product(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, product)): Path<(String, String)>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let found = app.demand.product(&tenant, &product).await;
    Ok(axum::Json(answer::of_product(&found.map_err(problem::of)?)))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NewLevel {
    service_level: f64,
}

async fn set_level(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, product)): Path<(String, String)>,
    Json(sent): Json<NewLevel>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    change_level(&app, &bearer, (&tenant, &product), Some(sent.service_level)).await?;
    let found = app.demand.product(&tenant, &product).await;
    Ok(axum::Json(answer::of_product(&found.map_err(problem::of)?)))
}

async fn leave_level(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, product)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    change_level(&app, &bearer, (&tenant, &product), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn change_level(
    app: &App,
    bearer: &Bearer,
    (tenant, product): (&obrador_core::ids::TenantId, &str),
    share: Option<f64>,
) -> Result<(), Problem> {
    let by = bearer.by();
    let of = AuditContext { tenant, by: &by };
    app.demand
        .set_level(of, product, share)
        .await
        .map_err(problem::of)
}

fn conflict(detail: &'static str) -> Problem {
    Problem::saying(ProblemKind::Conflict, detail, Vec::new())
}
