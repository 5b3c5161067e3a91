//! What handlers ask of a request, with refusals as problems.

use super::{
    deserialize_errors::{self, Source},
    repeated,
};
use crate::{
    http::{
        language,
        problem::{Problem, ProblemKind},
    },
    state::App,
};
use axum::{
    body::{Body, to_bytes},
    extract::{ConnectInfo, FromRequest, FromRequestParts, Request, rejection::JsonRejection},
    http::{
        HeaderMap, Method, StatusCode, Uri,
        header::{ACCEPT_LANGUAGE, AUTHORIZATION},
        request::Parts,
    },
};
use obrador_core::{auth::Scope, bounds::size::JSON_BODY, i18n::Lang, ids::TenantId, tenant::reason::Reason};
use obrador_services::actor::{By, TokenIdentity};
use serde::de::DeserializeOwned;
use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
};

/// The client's address; a forwarded one only from a trusted proxy.
#[derive(Debug, Clone, Copy)]
pub struct ClientIp(pub IpAddr);

impl FromRequestParts<App> for ClientIp {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|info| info.0.ip());
        let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        let hops = parts
            .headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok());
        let hops: Vec<_> = hops.collect();
        Ok(Self(
            app.config.serve.trusted_proxies.client(peer, &hops.join(",")),
        ))
    }
}

/// The caller's language, from `Accept-Language`.
#[derive(Debug, Clone, Copy)]
pub struct Language(pub Lang);

impl Language {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Self(accepted.map_or(Lang::En, language::preferred))
    }
}

impl<S: Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers))
    }
}

/// Where an operator's token says why it changes something.
pub const REASON: &str = "X-Obrador-Reason";

/// A valid API token; without one the request is refused with 401.
#[derive(Debug, Clone)]
pub struct Bearer {
    /// Whose it is, and what it may do.
    pub token: Arc<TokenIdentity>,
    why: Why,
}

/// What is said about why.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Why {
    /// Nothing, and nothing need be: something is read.
    Reads,
    /// Nothing, where something is changed.
    Missing,
    /// What can't be a reason.
    Unreadable,
    /// A reason.
    Given(Reason),
}

impl Why {
    fn of(method: &Method, headers: &HeaderMap) -> Self {
        let text = headers
            .get(REASON)
            .map(|value| std::str::from_utf8(value.as_bytes()));
        let reason = text.map(|text| text.ok().and_then(|text| text.parse().ok()));
        match reason {
            Some(Some(reason)) => Self::Given(reason),
            _ if method.is_safe() => Self::Reads,
            Some(None) => Self::Unreadable,
            None => Self::Missing,
        }
    }
}

impl Bearer {
    /// The bakery called `id`, if the token belongs to it and may do there what `scope` allows. Another's bakery
    /// doesn't exist for it (404); a missing scope is told (403).
    pub fn tenant(&self, id: &str, scope: Scope) -> Result<TenantId, Problem> {
        let tenant: TenantId = id
            .parse()
            .map_err(|_| Problem::new(ProblemKind::TenantNotFound))?;
        if !self.token.sees(&tenant) {
            return Err(Problem::new(ProblemKind::TenantNotFound));
        }
        if !self.token.may(scope) {
            return Err(match scope.split_from() {
                Some(before) if self.token.might_before(scope) => Problem::lost(scope, before),
                _ => Problem::lacks(scope),
            });
        }
        self.says_why()?;
        Ok(tenant)
    }

    /// The operator's token reaches every bakery: what it changes there it gives a reason for. Every handler comes by here,
    /// as it asks for the bakery, so none can forget it.
    fn says_why(&self) -> Result<(), Problem> {
        match &self.why {
            _ if self.token.tenant.is_some() => Ok(()),
            Why::Reads | Why::Given(_) => Ok(()),
            Why::Missing => Err(Problem::needs_reason(REASON, "missing")),
            Why::Unreadable => Err(Problem::needs_reason(REASON, "unreadable")),
        }
    }

    /// Whoever holds it, as a service asks for whoever changes something; with the reason that an operator's token gives.
    pub fn by(&self) -> By {
        let by = By::key(&self.token);
        match &self.why {
            Why::Given(reason) if self.token.tenant.is_none() => by.because(reason.clone()),
            _ => by,
        }
    }

    /// The bakery the token belongs to; an operator's belongs to none and must name one.
    pub fn own_tenant(&self) -> Result<&TenantId, Problem> {
        self.token
            .tenant
            .as_ref()
            .ok_or_else(|| Problem::saying(ProblemKind::BadRequest, "problem-tenant-id-detail", Vec::new()))
    }

    /// The bakery called `id`, or the token's own, if the token may do there what `scope` allows.
    pub fn named_or_own(&self, id: Option<&str>, scope: Scope) -> Result<TenantId, Problem> {
        match id {
            Some(id) => self.tenant(id, scope),
            None => self.tenant(self.own_tenant()?.as_str(), scope),
        }
    }
}

impl FromRequestParts<App> for Bearer {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        // The layer that counts calls has looked it up already.
        let bearer = match parts.extensions.get::<Self>() {
            Some(known) => known.clone(),
            None => Self::of(&parts.headers, app).await?,
        };
        Ok(Self {
            token: bearer.token,
            why: Why::of(&parts.method, &parts.headers),
        })
    }
}

impl Bearer {
    /// The token of a request's headers, for a question that changes nothing, whatever its method.
    pub async fn of(headers: &HeaderMap, app: &App) -> Result<Self, Problem> {
        let Some(header) = headers.get(AUTHORIZATION) else {
            return Err(Problem::new(ProblemKind::Unauthenticated));
        };
        let (scheme, token) = header
            .to_str()
            .ok()
            .and_then(|text| text.split_once(' '))
            .unwrap_or_default();
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(Problem::invalid_token());
        }
        let identity = app.auth.token(token.trim()).await?;
        identity
            .map(|token| Self {
                token,
                why: Why::Reads,
            })
            .ok_or_else(Problem::invalid_token)
    }
}

/// The query string; 400 where a parameter is missing or can't be read.
#[derive(Debug, Clone, Copy)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Self::of(&parts.uri).map(Self)
    }
}

impl<T: DeserializeOwned> Query<T> {
    /// What the query of `uri` says.
    pub fn of(uri: &Uri) -> Result<T, Problem> {
        let query = axum::extract::Query::<T>::try_from_uri(uri);
        query.map(|query| query.0).map_err(|error| {
            deserialize_errors::problem(ProblemKind::BadRequest, Source::Query, inner(&error))
        })
    }
}

/// A JSON body; 400 where it is none, 413 where it is too large, 415 without its content type, 422 where a field is missing,
/// wrong, or there twice.
#[derive(Debug, Clone, Copy)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Problem;
    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let (parts, body) = request.into_parts();
        let body = to_bytes(body, JSON_BODY).await.map_err(|error| {
            let too_large = inner(&error).contains("length limit");
            Problem::new(if too_large {
                ProblemKind::TooLarge
            } else {
                ProblemKind::BadRequest
            })
        })?;
        let again = Request::from_parts(parts, Body::from(body.clone()));
        match axum::Json::<T>::from_request(again, state).await {
            Err(error @ (JsonRejection::MissingJsonContentType(_) | JsonRejection::JsonSyntaxError(_))) => {
                Err(refused(&error))
            }
            read => match repeated::name(&body) {
                Some(path) => Err(Problem::about(
                    "problem-duplicate-field-detail",
                    &path,
                    "duplicate",
                )),
                None => read.map(|json| Self(json.0)).map_err(|error| refused(&error)),
            },
        }
    }
}

fn refused(error: &JsonRejection) -> Problem {
    let kind = match error.status() {
        StatusCode::UNPROCESSABLE_ENTITY => ProblemKind::Invalid,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ProblemKind::UnsupportedMediaType,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemKind::TooLarge,
        _ => ProblemKind::BadRequest,
    };
    let source = match error {
        JsonRejection::JsonSyntaxError(_) => Source::Text,
        _ => Source::Body,
    };
    deserialize_errors::problem(kind, source, inner(error))
}

/// The cause without axum's own words around it.
fn inner(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}
