//! REST under `/api/v1`: handlers say who, ask a service, answer.

mod docs;
pub(crate) mod etag;
mod export;
mod extract;
mod health;
mod number;
mod openapi;
mod plans;
mod subscription;
mod unreadable;

pub(crate) use export::attachment;
pub use extract::{Bearer, ClientIp, Json, Language, Query, REASON};
pub use number::Number;
pub use openapi::{ProblemBody, document};

use crate::{analytics, catalogue, entitlement, files, team, usage};
use crate::{
    app::App,
    problem::{Problem, ProblemKind},
};
use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::{self, Next},
    response::Response,
    routing::get,
};

/// Everything below `/api`, and the health checks.
pub fn router(app: &App) -> Router<App> {
    let metered = Router::new()
        .route("/plans", get(plans::list))
        .route("/tenants/{id}/subscription", get(subscription::current))
        .route("/tenants/{id}/export", get(export::download))
        .merge(usage::rest::routes())
        .merge(analytics::rest::routes(app))
        .merge(files::rest::routes(app))
        .merge(team::rest::routes())
        .merge(catalogue::rest::routes())
        .layer(middleware::from_fn_with_state(app.clone(), entitlement::meter));
    let beyond_cap = entitlement::rest::routes_beyond_cap().layer(middleware::from_fn_with_state(
        app.clone(),
        entitlement::meter_beyond_cap,
    ));
    let all = metered
        .merge(beyond_cap)
        .merge(entitlement::rest::unmetered_routes());
    let api = Router::new()
        .nest("/v1", all.route("/openapi.json", get(openapi::json)))
        .route("/docs", get(docs::page))
        .fallback(async || Problem::new(ProblemKind::NotFound))
        .method_not_allowed_fallback(async || Problem::new(ProblemKind::MethodNotAllowed))
        .layer(middleware::from_fn(finish));
    Router::new()
        .nest("/api", api)
        .route("/healthz", get(health::process))
        .route("/readyz", get(health::dependencies))
}

/// Says problems in the caller's language, and adds the headers every answer has.
async fn finish(request: Request, next: Next) -> Response {
    let Language(lang) = Language::of(request.headers());
    let mut response = next.run(request).await;
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        let allow = response.headers_mut().remove(header::ALLOW);
        let left = response.headers().clone();
        response = problem.response(lang);
        let headers = response.headers_mut();
        headers.extend(allow.map(|allow| (header::ALLOW, allow)));
        for (name, value) in left
            .iter()
            .filter(|(name, _)| name.as_str().starts_with("ratelimit"))
        {
            headers.entry(name).or_insert_with(|| value.clone());
        }
    }
    let headers = response.headers_mut();
    headers.append(
        header::VARY,
        HeaderValue::from_static("accept-language, authorization"),
    );
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'",
        ),
        (header::CACHE_CONTROL, "no-store"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}
