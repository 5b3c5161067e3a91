//! REST under `/api/v1`: handlers say who, ask a service, answer.

mod docs;
mod extract;
mod health;
mod openapi;
mod plans;
mod subscription;

pub use extract::{Bearer, ClientIp, Json, Language, Query};
pub use openapi::{ProblemBody, document};

use crate::{
    app::App,
    problem::{Problem, ProblemKind},
    usage,
};
use axum::{
    Router,
    extract::{Request, State},
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
        .merge(usage::rest::routes())
        .layer(middleware::from_fn_with_state(app.clone(), count));
    let api = Router::new()
        .nest("/v1", metered.route("/openapi.json", get(openapi::json)))
        .route("/docs", get(docs::page))
        .fallback(async || Problem::new(ProblemKind::NotFound))
        .method_not_allowed_fallback(async || Problem::new(ProblemKind::MethodNotAllowed))
        .layer(middleware::from_fn(finish));
    Router::new()
        .nest("/api", api)
        .route("/healthz", get(health::process))
        .route("/readyz", get(health::dependencies))
}

/// Counts one API call for every request with a bakery's token, whatever becomes of it.
async fn count(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if request.headers().contains_key(header::AUTHORIZATION)
        && let Ok(bearer) = Bearer::of(request.headers(), &app).await
    {
        if let Some(tenant) = &bearer.0.tenant {
            app.usage.count_api_call(tenant);
        }
        request.extensions_mut().insert(bearer);
    }
    next.run(request).await
}

/// Says problems in the caller's language, and adds the headers every answer has.
async fn finish(request: Request, next: Next) -> Response {
    let Language(lang) = Language::of(request.headers());
    let mut response = next.run(request).await;
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        let allow = response.headers_mut().remove(header::ALLOW);
        response = problem.response(lang);
        response
            .headers_mut()
            .extend(allow.map(|allow| (header::ALLOW, allow)));
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
