//! The question a proxy asks before it passes a request on: nginx's `auth_request`, Traefik's `ForwardAuth`, Envoy's
//! `ext_authz`.

use super::rest::check::{Asked, remaining};
use crate::{
    app::App,
    problem::{Problem, ProblemKind},
    rest::{Bearer, Language, ProblemBody, Query},
};
use axum::{
    Extension,
    extract::{ConnectInfo, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode},
    response::{IntoResponse as _, Response},
};
use obrador_core::auth::Scope;
use serde::Deserialize;
use std::net::SocketAddr;
use utoipa::IntoParams;

const DENIAL: HeaderName = HeaderName::from_static("x-obrador-denial");

/// Who asks.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Asker {
    /// `nginx` for its `auth_request`, which understands 2xx, 401 and 403 only: a refusal is 403 with the code in `X-Obrador-Denial`
    mode: Option<String>,
}

/// May the request that a proxy has in its hands pass? 200 with `X-Obrador-Tenant`, `X-Obrador-Plan` and
/// `X-Obrador-Remaining`; otherwise the whole refusal, for the proxy to hand on. What is required is in the query, or, from
/// a proxy in `OBRADOR_TRUSTED_PROXIES`, in the headers `X-Obrador-Feature` and `X-Obrador-Metric`. Nothing is counted.
/// Needs `usage:read`. Envoy may add the original path behind the address.
#[utoipa::path(
    get, path = "/api/v1/forward-auth", tag = "entitlement", params(Asked, Asker),
    responses(
        (status = 200, description = "It may pass"),
        (status = 400, description = "Both a feature and a metric", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 402, description = "A plan would fix it", body = super::RefusalBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope; in nginx's mode every refusal", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "No such feature or metric", body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "The owner's own cap, or the largest plan's quota", body = super::RefusalBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn answer(
    State(app): State<App>,
    peer: Option<Extension<ConnectInfo<SocketAddr>>>,
    Language(lang): Language,
    headers: HeaderMap,
    Query(asker): Query<Asker>,
    Query(asked): Query<Asked>,
) -> Response {
    let trusted = peer.is_some_and(|peer| app.config.serve.trusted_proxies.trusts(peer.0.0.ip()));
    let asked = if trusted {
        from_headers(asked, &headers)
    } else {
        asked
    };
    let for_nginx = asker.mode.as_deref() == Some("nginx");
    match decide(&app, &headers, &asked).await {
        Ok(pass) => pass,
        Err(problem) if for_nginx && problem.kind() != ProblemKind::Unauthenticated => {
            let code = problem.code();
            let mut response = problem.response(lang);
            // Kept from the layer that says problems again: here the status is the proxy's.
            response.extensions_mut().remove::<Problem>();
            *response.status_mut() = StatusCode::FORBIDDEN;
            response
                .headers_mut()
                .insert(DENIAL, HeaderValue::from_static(code));
            response
        }
        Err(problem) => problem.into_response(),
    }
}

/// What the query leaves open, a trusted proxy's headers may say.
fn from_headers(asked: Asked, headers: &HeaderMap) -> Asked {
    let header = |name: &str| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned)
    };
    if asked.feature.is_some() || asked.metric.is_some() {
        return asked;
    }
    Asked {
        feature: header("x-obrador-feature"),
        metric: header("x-obrador-metric"),
        ..asked
    }
}

async fn decide(app: &App, headers: &HeaderMap, asked: &Asked) -> Result<Response, Problem> {
    let bearer = Bearer::of(headers, app).await?;
    let question = asked.question()?;
    let tenant = bearer.named_or_own(asked.tenant_id.as_deref(), Scope::UsageRead)?;
    let left = match question {
        Some(question) => remaining(app, &tenant, question).await?,
        None => None,
    };
    let subscription = app
        .entitlement
        .subscribed(&tenant)
        .await
        .map_err(super::layer::without_reason)?;
    let mut response = StatusCode::OK.into_response();
    let left = left.map(|left| left.to_string());
    for (name, value) in [
        ("x-obrador-tenant", Some(tenant.as_str())),
        ("x-obrador-plan", Some(subscription.plan.as_str())),
        ("x-obrador-remaining", left.as_deref()),
    ] {
        if let Some(value) = value.and_then(|value| HeaderValue::from_str(value).ok()) {
            response
                .headers_mut()
                .insert(HeaderName::from_static(name), value);
        }
    }
    Ok(response)
}
