//! Leptos' server functions below `/fn`: who calls, how often, how much, and what a refusal's status is.
//!
//! Only islands call them. A form without JavaScript posts to its own page, where an error stands beside its field.

use crate::{
    http::{failure::Failure, repeated},
    page::preferred,
    state::App,
};
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::any,
};
use leptos::{
    prelude::{FromServerFnError, provide_context},
    server_fn::{axum::register_explicit, error::SERVER_FN_ERROR_HEADER},
};
use obrador_app::{
    api_keys::{CreateKey, RevokeKey},
    caller::Caller,
    catalogue::{ArchiveCatalogueItem, RestoreCatalogueItem},
    entitlement::{ReadCaps, SetCap},
    error::{AppError, ErrorCode},
    production::ReadProductionVersion,
    subscription::{ReadComparison, RequestPlan, WithdrawRequest},
    usage::{ReadMetric, ReadUsageSummary},
};
use obrador_core::{
    bounds::size::{FUNCTION_ANSWER, FUNCTION_BODY},
    i18n::Lang,
};
use obrador_locales::Texts;
use obrador_services::actor::Actor;

/// What gives access away: whoever calls it has shown lately that it is them.
const CONFIRMED: [&str; 1] = ["/fn/api_keys/create"];

/// Their routes. Each function is named here: what is only linked may be left out by the linker.
pub(crate) fn router() -> Router<App> {
    register_explicit::<ReadUsageSummary>();
    register_explicit::<ReadMetric>();
    register_explicit::<ReadComparison>();
    register_explicit::<RequestPlan>();
    register_explicit::<WithdrawRequest>();
    register_explicit::<ReadCaps>();
    register_explicit::<SetCap>();
    register_explicit::<ArchiveCatalogueItem>();
    register_explicit::<RestoreCatalogueItem>();
    register_explicit::<CreateKey>();
    register_explicit::<RevokeKey>();
    register_explicit::<ReadProductionVersion>();
    Router::new().route("/fn/{*function}", any(call))
}

async fn call(State(app): State<App>, request: Request) -> Response {
    let mut response = answer(&app, request).await;
    add_headers(&mut response);
    response
}

/// What every answer to an island has.
pub(crate) fn add_headers(response: &mut Response) {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'",
        ),
        (header::VARY, "cookie, accept-language"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

async fn answer(app: &App, request: Request) -> Response {
    let lang = preferred(request.headers());
    if wants_html(request.headers()) {
        // Sent by a page's form, it would be answered by an address that holds the error and loses what was typed.
        return StatusCode::NOT_ACCEPTABLE.into_response();
    }
    let kind = request.headers().get(header::CONTENT_TYPE);
    if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/json")) {
        return Failure::Unsupported.into_response();
    }
    let token = app.cookie().read(request.headers()).map(str::to_owned);
    if let Some(token) = &token
        && let Err(wait_s) = app.pace.step(token, app.clock.micros())
    {
        let mut response = refused(&AppError::of(ErrorCode::TooMany, lang));
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(wait_s));
        return response;
    }
    // Asked, not seen: a timer that reads every five minutes would keep an idle session alive for ever.
    let actor = match &token {
        Some(token) => match app.auth.look(token).await {
            Ok(actor) => actor,
            Err(error) => return refused(&AppError::storage(lang, &error)),
        },
        None => None,
    };
    if let (Some(actor), Some(token)) = (&actor, &token)
        && CONFIRMED.contains(&request.uri().path())
    {
        match app.auth.is_recent(token, actor).await {
            Ok(true) => {}
            Ok(false) => {
                // The form is sent to its page, which asks for the password.
                let text = Texts::of(actor.lang).get("confirm-text");
                return refused(&AppError {
                    text,
                    ..AppError::of(ErrorCode::Conflict, actor.lang)
                });
            }
            Err(error) => return refused(&AppError::storage(actor.lang, &error)),
        }
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, FUNCTION_BODY).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    if repeated::name(&body).is_some() || repeated::holds_nul(&body) {
        let lang = actor.as_ref().map_or(lang, |actor| actor.lang);
        return refused(&AppError::of(ErrorCode::Invalid, lang));
    }
    run(app, actor, lang, Request::from_parts(parts, Body::from(body))).await
}

async fn run(app: &App, actor: Option<Actor>, lang: Lang, request: Request) -> Response {
    let lang = actor.as_ref().map_or(lang, |actor| actor.lang);
    if leptos::server_fn::axum::get_server_fn_service(request.uri().path(), request.method().clone())
        .is_none()
    {
        return refused(&AppError::of(ErrorCode::NotFound, lang));
    }
    let (services, caller) = (app.services.clone(), Caller(actor));
    let provide = move || {
        provide_context(services.clone());
        provide_context(caller.clone());
        provide_context(lang);
    };
    let response = leptos_axum::handle_server_fns_with_context(provide, request)
        .await
        .into_response();
    let (mut parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, FUNCTION_ANSWER).await else {
        return refused(&AppError::of(ErrorCode::Internal, lang));
    };
    // The framework answers every error with 500.
    if parts.headers.contains_key(SERVER_FN_ERROR_HEADER) || !parts.status.is_success() {
        let mut error = AppError::de(body);
        if error.text.is_empty() {
            error = AppError::of(error.code, lang);
        }
        return refused(&error);
    }
    // What was collected is of another length than what the framework may have said.
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(body))
}

/// Does whoever asks want a page?
pub(crate) fn wants_html(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|it| it.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

/// An error as an answer.
pub(crate) fn refused(error: &AppError) -> Response {
    let status = StatusCode::from_u16(error.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, axum::Json(error)).into_response();
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    }
    response
}
