//! The question a proxy asks before it passes a request on: nginx's `auth_request`, Traefik's `ForwardAuth`, Envoy's
//! `ext_authz`. A trusted proxy says in headers what it requires; its visitor's query and path are never read (ADR 8).

mod ask;

use super::check::{CheckQuery, remaining};
use crate::{
    http::{
        Bearer, Language, ProblemBody,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use ask::{Asker, Mode};
use axum::{
    Extension,
    extract::{ConnectInfo, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri},
    response::{IntoResponse as _, Response},
};
use obrador_core::auth::Scope;
use std::{
    net::{IpAddr, SocketAddr},
    sync::Once,
};

const DENIAL: HeaderName = HeaderName::from_static("x-obrador-denial");

/// May the request that a proxy has in its hands pass? 200 with `X-Obrador-Tenant`, `X-Obrador-Plan` and
/// `X-Obrador-Remaining`; otherwise the whole refusal, for the proxy to hand on. What is required is in the query; from a
/// proxy in `OBRADOR_TRUSTED_PROXIES` it is in the headers, which must name one requirement, and the query is not read.
/// Whatever follows the address in the path is not read either. Any method will do but TRACE. Nothing is counted. Needs `usage:read`.
#[utoipa::path(
    get, path = "/api/v1/forward-auth", tag = "entitlement",
    params(
        CheckQuery, Asker,
        ("X-Obrador-Feature" = Option<String>, Header, description = "From a trusted proxy: a feature, such as `analytics`"),
        ("X-Obrador-Metric" = Option<String>, Header, description = "From a trusted proxy: or a metric, such as `products`"),
        ("X-Obrador-N" = Option<String>, Header, description = "From a trusted proxy: how much more of the metric (1 where it is left out)"),
        ("X-Obrador-Require" = Option<String>, Header, description = "From a trusted proxy: or `token`, where a valid token is enough"),
        ("X-Obrador-Mode" = Option<String>, Header, description = "From a trusted proxy: as `mode` in the query"),
    ),
    responses(
        (status = 200, description = "It may pass"),
        (status = 400, description = "More than one requirement, or one that can't be read", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 402, description = "A plan would fix it", body = crate::http::RefusalBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope; in nginx's mode every refusal", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "No such feature or metric", body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "The owner's own cap, or the largest plan's quota", body = crate::http::RefusalBody, content_type = "application/problem+json"),
        (status = 500, description = "A trusted proxy does not say what it requires", body = ProblemBody, content_type = "application/problem+json"),
        (status = 503, description = "Storage is down; in the refusal's mode also where it may pass now", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(crate) async fn answer(
    State(app): State<App>,
    peer: Option<Extension<ConnectInfo<SocketAddr>>>,
    Language(lang): Language,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let peer = peer.map(|peer| peer.0.0.ip());
    let trusted = peer.is_some_and(|peer| app.config.serve.trusted_proxies.trusts(peer));
    let ask = if trusted {
        ask::from_headers(&headers)
    } else {
        ask::from_query(&uri)
    };
    warn_once(peer, trusted, &headers, &ask.asked);
    let decided = match ask.asked {
        Ok(asked) => decide(&app, &headers, &asked).await,
        Err(problem) => Err(problem),
    };
    match (decided, ask.mode) {
        (Ok(_), Mode::Refusal) => Problem::saying(
            ProblemKind::Unavailable,
            "problem-nothing-refused-detail",
            Vec::new(),
        )
        .into_response(),
        (Ok(pass), _) => pass,
        (Err(problem), Mode::Nginx) if problem.kind() != ProblemKind::Unauthenticated => {
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
        (Err(problem), _) => problem.into_response(),
    }
}

/// A set-up that does not do what it looks like is worth a line in the log, and strangers must not fill the log with it.
fn warn_once(peer: Option<IpAddr>, trusted: bool, headers: &HeaderMap, asked: &Result<CheckQuery, Problem>) {
    static UNSAID: Once = Once::new();
    static IGNORED: Once = Once::new();
    let peer = peer.map(|peer| peer.to_string()).unwrap_or_default();
    if trusted {
        if asked
            .as_ref()
            .is_err_and(|problem| problem.kind() == ProblemKind::Internal)
        {
            UNSAID.call_once(|| {
                tracing::error!(
                    peer,
                    "a trusted proxy asks /api/v1/forward-auth and does not say in X-Obrador-Feature, X-Obrador-Metric or \
                     X-Obrador-Require what it requires: it is refused"
                );
            });
        }
    } else if [ask::FEATURE, ask::METRIC, ask::REQUIRE]
        .iter()
        .any(|name| headers.contains_key(name))
    {
        IGNORED.call_once(|| {
            tracing::warn!(
                peer,
                "what /api/v1/forward-auth shall require came in a header from a peer that OBRADOR_TRUSTED_PROXIES does \
                 not name: the header is ignored"
            );
        });
    }
}

async fn decide(app: &App, headers: &HeaderMap, asked: &CheckQuery) -> Result<Response, Problem> {
    let bearer = Bearer::of(headers, app).await?;
    let question = asked.question()?;
    let tenant = bearer.named_or_own(asked.tenant_id.as_deref(), Scope::UsageRead)?;
    let left = match question {
        Some(question) => remaining(app, &tenant, question).await?,
        None => None,
    };
    let subscription = app.entitlement.subscribed(&tenant).await?;
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
