//! All routes and the layers around them: it alone, beside the API's description, knows every feature.

use crate::{
    docs, failures,
    features::{
        account, analytics, api_keys, catalogue, dashboard, demo, entitlement, files, platform, privacy,
        procurement, production, public, roi, subscription, team, tenant, usage,
    },
    functions, health,
    http::{
        layers, metrics_layer,
        problem::{Problem, ProblemKind},
        readable, respond, undeclared_proxy,
    },
    openapi,
    page::{assets, forms, language, loopback, not_found, security, theme},
    state::App,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    middleware::{from_fn, from_fn_with_state},
    routing::get,
};
use obrador_core::bounds::size::{FORM_BODY, JSON_BODY};
use tower_http::{
    compression::{
        CompressionLayer,
        predicate::{DefaultPredicate, NotForContentType, Predicate as _},
    },
    trace::TraceLayer,
};

/// All routes with the layers around them.
pub fn router(app: App) -> Router {
    let routes = Router::new()
        .merge(api(&app))
        .merge(functions::router())
        .merge(files::pages::functions(&app))
        .merge(pages(&app));
    around(routes, app)
}

/// The layers around whatever routes.
pub fn around(routes: Router<App>, app: App) -> Router {
    let trace = TraceLayer::new_for_http().make_span_with(|request: &Request| {
        // The path alone: a query may hold what is nobody's business.
        tracing::debug_span!("request", method = %request.method(), path = request.uri().path())
    });
    routes
        .layer(from_fn(readable::layer))
        .layer(layers::csrf(&app))
        .layer(from_fn_with_state(app.clone(), layers::guard))
        .layer(from_fn_with_state(app.clone(), failures::say))
        .layer(from_fn_with_state(app.clone(), layers::strict_transport))
        .layer(from_fn_with_state(app.clone(), loopback::only))
        .layer(from_fn_with_state(app.clone(), undeclared_proxy::warn))
        .layer(from_fn(theme::layer))
        .layer(
            CompressionLayer::new()
                .compress_when(DefaultPredicate::new().and(NotForContentType::const_new("application/zip"))),
        )
        .layer(from_fn(respond::at_least))
        .layer(from_fn_with_state(app.clone(), metrics_layer::layer))
        .layer(trace)
        .with_state(app)
}

/// Everything below `/api`, and the health checks.
fn api(app: &App) -> Router<App> {
    let metered = Router::new()
        .merge(subscription::api::routes())
        .merge(privacy::api::routes())
        .merge(usage::api::routes(app))
        .merge(analytics::api::routes(app))
        .merge(files::api::routes(app))
        .merge(team::api::routes())
        .merge(catalogue::api::routes())
        .merge(procurement::api::routes())
        .merge(production::api::routes())
        .layer(from_fn_with_state(app.clone(), entitlement::meter));
    let beyond_cap = entitlement::api::routes_beyond_cap()
        .layer(from_fn_with_state(app.clone(), entitlement::meter_beyond_cap));
    let all = metered
        .merge(beyond_cap)
        .merge(entitlement::api::unmetered_routes());
    let api = Router::new()
        .nest("/v1", all.route("/openapi.json", get(openapi::json)))
        .route("/docs", get(docs::page))
        .fallback(async || Problem::new(ProblemKind::NotFound))
        .method_not_allowed_fallback(async || Problem::new(ProblemKind::MethodNotAllowed))
        .layer(from_fn(respond::finish))
        .layer(DefaultBodyLimit::max(JSON_BODY));
    Router::new()
        .nest("/api", api)
        .route("/healthz", get(health::process))
        .route("/readyz", get(health::dependencies))
}

/// All pages, forms and files.
fn pages(app: &App) -> Router<App> {
    let signed_in = Router::new()
        .merge(dashboard::pages::routes())
        .merge(subscription::pages::routes())
        .merge(usage::pages::routes())
        .merge(analytics::pages::routes())
        .merge(api_keys::pages::routes())
        .merge(entitlement::pages::routes())
        .merge(account::pages::routes())
        .merge(privacy::pages::routes())
        .merge(platform::pages::routes())
        .merge(tenant::pages::routes())
        .merge(team::pages::routes())
        .merge(files::pages::routes(app))
        .merge(catalogue::pages::routes())
        .merge(procurement::pages::routes())
        .merge(production::pages::routes())
        .merge(forms::routes());
    let public = Router::new()
        .merge(public::pages::public_routes())
        .merge(roi::pages::public_routes())
        .merge(account::pages::public_routes())
        .merge(team::pages::public_routes())
        .merge(assets::files(app));
    let (demo, demo_inside) = if app.config.serve.demo {
        (account::pages::demo_routes(), demo::pages::routes())
    } else {
        (Router::new(), Router::new())
    };
    signed_in
        .merge(demo_inside)
        .layer(from_fn_with_state(app.clone(), forms::layer))
        .merge(demo)
        .merge(public)
        .fallback(not_found::not_found)
        .layer(DefaultBodyLimit::max(FORM_BODY))
        .layer(from_fn(language::canonical))
        .layer(from_fn(security::headers))
}
