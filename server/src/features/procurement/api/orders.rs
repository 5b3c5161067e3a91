//! Orders are listed, read, written and changed.

use super::{
    PRICES,
    body::{ListParams, NewOrder, OrderChanges},
    context, problem, seen, tagged,
};
use crate::{
    http::{Bearer, Json, Query, problem::Problem},
    state::App,
};
use axum::{
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use obrador_core::auth::Scope;
use obrador_services::procurement::json;
use serde_json::{Value, json};

pub(super) async fn list(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Query(asked): Query<ListParams>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let found = app.procurement.list(&tenant, &asked.query()?).await;
    let page = found.map_err(problem::of)?;
    let orders = page.orders.iter().map(|order| json::of_summary(order, PRICES));
    Ok(axum::Json(json!({
        "items": orders.collect::<Vec<_>>(),
        "total": page.total,
        "next": page.next.map(|next| next.to_string()),
    })))
}

pub(super) async fn shopping_list(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let list = app.procurement.shopping_list(&tenant).await;
    let list = list.map_err(problem::of)?;
    let suppliers = list.iter().map(|from| json::of_wanted_from(from, PRICES));
    Ok(axum::Json(json!({ "suppliers": suppliers.collect::<Vec<_>>() })))
}

pub(super) async fn create(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
    Json(sent): Json<NewOrder>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let input = sent.input()?;
    let by = bearer.by();
    let made = app.procurement.create(context(&tenant, &by), input).await;
    let view = made.map_err(problem::of)?;
    let place = format!(
        "{}/{}",
        uri.path().trim_end_matches('/'),
        view.order.as_stored().id
    );
    let mut response = (StatusCode::CREATED, tagged(&view)).into_response();
    if let Ok(place) = HeaderValue::from_str(&place) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}

pub(super) async fn read_one(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, order)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let found = app.procurement.get(&tenant, &order).await;
    Ok(tagged(&found.map_err(problem::of)?))
}

pub(super) async fn change(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, order)): Path<(String, String)>,
    headers: HeaderMap,
    Json(sent): Json<OrderChanges>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = seen(&headers)?;
    let change = sent.read()?;
    let by = bearer.by();
    let done = app
        .procurement
        .change(context(&tenant, &by), &order, version, change)
        .await;
    Ok(tagged(&done.map_err(problem::of)?))
}
