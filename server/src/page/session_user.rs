//! Who is looking at a page.

use super::{language::preferred, layout};
use crate::state::App;
use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{HeaderMap, StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use obrador_core::{auth::Permission, ids::TenantId};
use obrador_services::actor::Actor;

/// Somebody who is signed in. Whoever is not is led to the sign-in page and back.
#[derive(Debug, Clone)]
pub(crate) struct SignedIn(pub(crate) Actor);

impl SignedIn {
    /// The bakery and the person, if they may do that there.
    pub(crate) fn at_bakery(&self, app: &App, permission: Permission) -> Result<TenantId, Response> {
        match &self.0.tenant {
            Some(tenant) if self.0.may(permission) => Ok(tenant.clone()),
            _ => Err(forbidden(app, &self.0)),
        }
    }
}

impl SignedIn {
    /// The platform's operator; for everybody else the page does not exist.
    pub(crate) fn on_platform(&self, app: &App) -> Result<(), Response> {
        if self.0.tenant.is_none() && self.0.may(Permission::OperatePlatform) {
            return Ok(());
        }
        Err(missing(app, &self.0))
    }
}

/// They may not do that, or not any more.
pub(crate) fn forbidden(app: &App, actor: &Actor) -> Response {
    let status = StatusCode::FORBIDDEN;
    layout::error(app, actor.lang, Some(actor), status, "error-forbidden")
}

/// There is no such page, or not for them.
pub(crate) fn missing(app: &App, actor: &Actor) -> Response {
    let status = StatusCode::NOT_FOUND;
    layout::error(app, actor.lang, Some(actor), status, "error-not-found")
}

/// Whose session it is; nobody's where there is none.
pub(crate) async fn session(headers: &HeaderMap, app: &App) -> Result<Option<Actor>, Response> {
    let Some(token) = app.cookie().read(headers) else {
        return Ok(None);
    };
    app.auth.actor(token).await.map_err(|error| {
        tracing::error!(%error, "the session can't be read");
        layout::unavailable(app, preferred(headers))
    })
}

async fn actor(parts: &Parts, app: &App) -> Result<Option<Actor>, Response> {
    // Whoever a form was found to belong to also acts, even if the session is switched at this moment.
    if let Some(known) = parts.extensions.get::<Actor>() {
        return Ok(Some(known.clone()));
    }
    session(&parts.headers, app).await
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        if let Some(actor) = actor(parts, app).await? {
            return Ok(Self(actor));
        }
        let lang = preferred(&parts.headers);
        // A form that was sent can't be sent again by following a link: only a page that was read is led back to.
        let read = parts.method.is_safe();
        let path = parts.uri.path_and_query().filter(|_| read);
        let next = path.map_or("/app", |path| path.as_str());
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("next", next)
            .finish();
        Err(Redirect::to(&format!("/{lang}/sign-in?{query}")).into_response())
    }
}

impl OptionalFromRequestParts<App> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, Response> {
        Ok(actor(parts, app).await?.map(Self))
    }
}
