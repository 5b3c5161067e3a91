//! Who is looking at a page.

use super::{error::PageError, language::preferred, seen::Seen};
use crate::state::App;
use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{HeaderMap, request::Parts},
    response::{IntoResponse, Redirect},
};
use obrador_core::{auth::Permission, ids::TenantId};
use obrador_services::{actor::Actor, db::DbError};

/// Somebody who is signed in. Whoever is not is led to the sign-in page and back.
#[derive(Debug, Clone)]
pub(crate) struct SignedIn {
    pub(crate) actor: Actor,
}

impl SignedIn {
    /// The bakery, if they may do that there.
    ///
    /// # Errors
    /// They may not.
    pub(crate) fn at_bakery(&self, permission: Permission) -> Result<TenantId, PageError> {
        match &self.actor.tenant {
            Some(tenant) if self.actor.may(permission) => Ok(tenant.clone()),
            _ => Err(PageError::FORBIDDEN),
        }
    }

    /// The platform's operator.
    ///
    /// # Errors
    /// For everybody else the page does not exist.
    pub(crate) fn on_platform(&self) -> Result<(), PageError> {
        if self.actor.tenant.is_none() && self.actor.may(Permission::OperatePlatform) {
            return Ok(());
        }
        Err(PageError::NOT_FOUND)
    }
}

/// Whose session it is; nobody's where there is none.
pub(crate) async fn session(headers: &HeaderMap, app: &App) -> Result<Option<Actor>, DbError> {
    match app.cookie().read(headers) {
        Some(token) => app.auth.actor(token).await,
        None => Ok(None),
    }
}

async fn actor(parts: &Parts, app: &App) -> Result<Option<Actor>, PageError> {
    // Whoever a form was found to belong to also acts, even if the session is switched at this moment.
    let actor = match parts.extensions.get::<Actor>() {
        Some(known) => Some(known.clone()),
        None => session(&parts.headers, app).await?,
    };
    if let Some(actor) = &actor {
        Seen::tell(&parts.extensions, actor);
    }
    Ok(actor)
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
        if let Some(actor) = actor(parts, app).await? {
            return Ok(Self { actor });
        }
        let lang = preferred(&parts.headers);
        // A form that was sent can't be sent again by following a link: only a page that was read is led back to.
        let read = parts.method.is_safe();
        let path = parts.uri.path_and_query().filter(|_| read);
        let next = path.map_or("/app", |path| path.as_str());
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("next", next)
            .finish();
        let sign_in = Redirect::to(&format!("/{lang}/sign-in?{query}"));
        Err(sign_in.into_response().into())
    }
}

impl OptionalFromRequestParts<App> for SignedIn {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, PageError> {
        Ok(actor(parts, app).await?.map(|actor| Self { actor }))
    }
}
