//! The counted things over REST: one implementation for all kinds.

mod costing;
mod costing_body;
mod lines;
mod openapi;
mod problem;
mod request;
mod table;

pub use openapi::document;

use crate::{
    features::catalogue::api::request::{ListParams, changes, expected_version, new},
    http::{Bearer, Json, Query, etag, problem::Problem},
    state::App,
};
use axum::{
    Extension, Router,
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use obrador_core::{auth::Scope, catalogue::ItemKind, ids::TenantId};
use obrador_services::{
    actor::By,
    audit::AuditContext,
    catalogue::{Item, json},
};
use serde_json::{Map, Value, json};

/// The routes below `/api/v1`.
pub fn routes() -> Router<App> {
    ItemKind::ALL
        .into_iter()
        .fold(Router::new(), |all, item_kind| {
            let path = format!("/tenants/{{id}}/{}", item_kind.as_str());
            let one = format!("{path}/{{item}}");
            let routes = Router::new()
                .route(&path, get(list).post(create))
                .route(&format!("{path}.csv"), get(table::export))
                .route(&format!("{path}/import"), post(table::import))
                .route(&one, get(read_one).patch(update))
                .route(&format!("{one}/archive"), post(archive))
                .route(&format!("{one}/restore"), post(restore));
            all.merge(routes.layer(Extension(item_kind)))
        })
        .route("/tenants/{id}/recipes/{item}/costing", get(costing::of_recipe))
        .route(
            "/tenants/{id}/ingredients/{item}/price_change",
            get(costing::of_price),
        )
}

async fn list(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    bearer: Bearer,
    Path(id): Path<String>,
    Query(asked): Query<ListParams>,
) -> Result<axum::Json<Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let query = asked.query()?;
    let found = app.catalogue.list(&tenant, item_kind, &query).await;
    let page = found.map_err(problem::of)?;
    let items: Vec<Value> = page.items.iter().map(json::of_item).collect();
    Ok(axum::Json(json!({
        "items": items, "total": page.total, "page": page.page,
        "next": page.next.map(|next| next.to_string()),
    })))
}

async fn create(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    bearer: Bearer,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
    Json(sent): Json<Map<String, Value>>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let (content, lines) = new(item_kind, &sent)?;
    let by = bearer.by();
    let of = audit_context(&tenant, &by);
    let made = app.catalogue.create_with_lines(of, content, lines).await;
    let item = made.map_err(problem::of)?;
    let place = format!("{}/{}", uri.path().trim_end_matches('/'), item.id);
    let mut response = (StatusCode::CREATED, tagged(&item)).into_response();
    if let Ok(place) = HeaderValue::from_str(&place) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}

async fn read_one(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    bearer: Bearer,
    Path((id, item)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let found = app.catalogue.get(&tenant, item_kind, &item).await;
    Ok(tagged(&found.map_err(problem::of)?))
}

async fn update(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    bearer: Bearer,
    Path((id, item)): Path<(String, String)>,
    headers: HeaderMap,
    Json(sent): Json<Map<String, Value>>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = expected_version(&headers, &sent)?;
    let (changes, lines) = changes(item_kind, &sent)?;
    let by = bearer.by();
    let of = audit_context(&tenant, &by);
    let done = match lines {
        None => app.catalogue.update(of, item_kind, &item, version, changes).await,
        lines => {
            app.catalogue
                .update_recipe(of, &item, version, (changes, lines))
                .await
        }
    };
    Ok(tagged(&done.map_err(problem::of)?))
}

async fn archive(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    bearer: Bearer,
    Path((id, item)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = etag::expected_version(&headers)?;
    let by = bearer.by();
    let done = app
        .catalogue
        .archive(audit_context(&tenant, &by), item_kind, &item, version)
        .await;
    Ok(tagged(&done.map_err(problem::of)?))
}

async fn restore(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    bearer: Bearer,
    Path((id, item)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let version = etag::expected_version(&headers)?;
    let by = bearer.by();
    let done = app
        .catalogue
        .restore(audit_context(&tenant, &by), item_kind, &item, version)
        .await;
    Ok(tagged(&done.map_err(problem::of)?))
}

fn audit_context<'a>(tenant: &'a TenantId, by: &'a By) -> AuditContext<'a> {
    AuditContext { tenant, by }
}

/// A thing with its version as a tag.
fn tagged(item: &Item) -> Response {
    let mut response = axum::Json(json::of_item(item)).into_response();
    response
        .headers_mut()
        .insert(header::ETAG, etag::of_version(item.version));
    response
}
