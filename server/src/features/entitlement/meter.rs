//! What a route requires, declared in one line, and the counting of API calls.

use crate::{
    http::{Bearer, problem::Problem, rate_limit},
    state::App,
};
use axum::{
    RequestExt as _, RequestPartsExt as _,
    extract::{RawPathParams, Request, State},
    http::{HeaderMap, Method, header::AUTHORIZATION},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use futures::future::BoxFuture;
use obrador_core::{auth::Scope, ids::TenantId, subscription::FeatureId, usage::Metric};
use obrador_services::entitlement::{CheckError, Reservation};
use std::task::{Context, Poll};
use tower::{Layer, Service};

/// What a route requires of the bakery's plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requirement {
    /// The plan contains it.
    Feature(FeatureId),
    /// One of the day's quota, counted before the handler runs.
    Daily(Metric),
}

/// What the owner's cap on API calls does to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cap {
    Stops,
    Passes,
}

/// Declares what a route requires: `get(page).layer(requires(&app, Requirement::Feature(f), Scope::UsageRead))`.
///
/// Whoever has no token gets 401, whose token lacks `scope` 403, another bakery's 404, and only then whose plan lacks it
/// 402. The bakery is the path's `{id}`, or else the token's own.
pub fn requires(app: &App, requirement: Requirement, scope: Scope) -> Requires {
    Requires {
        app: app.clone(),
        requirement,
        scope,
    }
}

/// The layer that [`requires`] makes.
#[derive(Debug, Clone)]
pub struct Requires {
    app: App,
    requirement: Requirement,
    scope: Scope,
}

impl<S> Layer<S> for Requires {
    type Service = Required<S>;
    fn layer(&self, inner: S) -> Required<S> {
        Required {
            inner,
            by: self.clone(),
        }
    }
}

/// A route behind its requirement.
#[derive(Debug, Clone)]
pub struct Required<S> {
    inner: S,
    by: Requires,
}

impl<S> Service<Request> for Required<S>
where
    S: Service<Request, Response = Response> + Clone + Send + 'static,
    S::Future: Send,
{
    type Response = Response;
    type Error = S::Error;
    type Future = BoxFuture<'static, Result<Response, S::Error>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let by = self.by.clone();
        // The service that was asked to be ready is the one that is called.
        let clone = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, clone);
        Box::pin(async move {
            match by.check(request).await {
                Ok((request, left)) => {
                    let mut response = inner.call(request).await?;
                    response.headers_mut().extend(left);
                    Ok(response)
                }
                Err(problem) => Ok(problem.into_response()),
            }
        })
    }
}

impl Requires {
    async fn check(&self, mut request: Request) -> Result<(Request, HeaderMap), Problem> {
        let app = &self.app;
        let bearer = request.extract_parts_with_state::<Bearer, App>(app).await?;
        let (mut parts, body) = request.into_parts();
        let path = parts.extract::<RawPathParams>().await.ok();
        let id = path.as_ref().and_then(|params| {
            params
                .iter()
                .find(|(name, _)| *name == "id")
                .map(|(_, id)| id.to_owned())
        });
        let id = match id {
            Some(id) => id,
            None => bearer.own_tenant()?.to_string(),
        };
        let tenant = bearer.tenant(&id, self.scope)?;
        let left = match self.requirement {
            Requirement::Feature(feature) => {
                app.entitlement.feature(&tenant, feature).await?;
                HeaderMap::new()
            }
            Requirement::Daily(_) if parts.method == Method::HEAD => HeaderMap::new(),
            Requirement::Daily(metric) => {
                let reserved = app.entitlement.reserve(&tenant, metric, 1).await?;
                rate_limit::of_reservation(metric, &reserved, app.clock.now())
            }
        };
        Ok((Request::from_parts(parts, body), left))
    }
}

/// Counts one API call for every request with a bakery's token but HEAD, whatever becomes of it; over the quota it is refused.
pub async fn meter(State(app): State<App>, request: Request, next: Next) -> Response {
    metered(&app, Cap::Stops, request, next).await
}

/// The same for where the owner's caps are read and set: the cap on API calls does not refuse what would lift it.
pub async fn meter_beyond_cap(State(app): State<App>, request: Request, next: Next) -> Response {
    metered(&app, Cap::Passes, request, next).await
}

async fn metered(app: &App, cap: Cap, mut request: Request, next: Next) -> Response {
    let mut left = HeaderMap::new();
    if request.headers().contains_key(AUTHORIZATION)
        && let Ok(bearer) = Bearer::of(request.headers(), app).await
    {
        // Who asks for the headers alone is told of nothing but them, and uses nothing.
        let counts = request.method() != Method::HEAD;
        if let Some(tenant) = bearer.token.tenant.as_ref().filter(|_| counts) {
            match reserve_call(app, tenant, cap).await {
                Ok(reserved) => left = reserved,
                Err(problem) => return problem.into_response(),
            }
        }
        request.extensions_mut().insert(bearer);
    }
    let mut response = next.run(request).await;
    for (name, value) in left {
        if let Some(name) = name {
            response.headers_mut().entry(name).or_insert(value);
        }
    }
    response
}

async fn reserve_call(app: &App, tenant: &TenantId, cap: Cap) -> Result<HeaderMap, Problem> {
    let reserved: Result<Reservation, CheckError> = match cap {
        Cap::Stops => app.entitlement.reserve(tenant, Metric::ApiCalls, 1).await,
        Cap::Passes => {
            app.entitlement
                .reserve_beyond_cap(tenant, Metric::ApiCalls, 1)
                .await
        }
    };
    match reserved {
        Ok(reserved) => Ok(rate_limit::of_reservation(
            Metric::ApiCalls,
            &reserved,
            app.clock.now(),
        )),
        // The token is good, and its bakery is gone: the handler says so.
        Err(CheckError::UnknownTenant(_)) => Ok(HeaderMap::new()),
        Err(error) => Err(error.into()),
    }
}
