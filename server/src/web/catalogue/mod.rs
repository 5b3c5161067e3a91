//! Pages of products, recipes, suppliers and locations: one implementation for all kinds.

mod edit;
mod form;
mod list;
mod typed;
mod writable;

use super::{frame, visitor::SignedIn};
use crate::{
    app::App,
    catalogue::{CatalogueError, Doing},
    entitlement::CheckError,
};
use axum::{
    Extension, Router,
    http::StatusCode,
    response::Response,
    routing::{get, post},
};
use obrador_app::catalogue::base;
use obrador_core::{auth::Permission, catalogue::Thing, ids::TenantId};
use serde::Deserialize;

/// The pages of all kinds.
pub(super) fn routes() -> Router<App> {
    Thing::ALL.into_iter().fold(Router::new(), |all, thing| {
        let at = |path: &str| format!("{}{path}", base(thing));
        let routes = Router::new()
            .route(&at(""), get(list::page))
            .route(&at("/new"), get(form::new).post(edit::create))
            .route(&at("/writable"), get(writable::page).post(writable::choose))
            .route(&at("/{item}"), get(form::one).post(edit::update))
            .route(&at("/{item}/archive"), post(edit::archive))
            .route(&at("/{item}/restore"), post(edit::restore));
        all.merge(routes.layer(Extension(thing)))
    })
}

/// What an address says besides which thing.
#[derive(Debug, Default, Deserialize)]
struct Shown {
    /// What was just done.
    #[serde(default)]
    done: String,
    /// Show what was typed before it was refused.
    #[serde(default)]
    draft: String,
}

/// Somebody at their bakery.
struct Reader {
    who: SignedIn,
    tenant: TenantId,
    by: String,
}

impl Reader {
    fn new(app: &App, who: SignedIn, permission: Permission) -> Result<Self, Response> {
        let tenant = who.at_bakery(app, permission)?;
        let by = who.0.audit_name();
        Ok(Self { who, tenant, by })
    }

    fn doing(&self) -> Doing<'_> {
        Doing {
            tenant: &self.tenant,
            by: &self.by,
        }
    }

    fn may(&self, permission: Permission) -> bool {
        self.who.0.may(permission)
    }

    fn not_found(&self, app: &App) -> Response {
        frame::error(
            app,
            self.who.0.lang,
            Some(&self.who.0),
            StatusCode::NOT_FOUND,
            "error-not-found",
        )
    }

    /// A failure that no form can show.
    fn failed(&self, app: &App, error: CatalogueError) -> Response {
        match error {
            CatalogueError::Database(error) | CatalogueError::Refused(CheckError::Database(error)) => {
                frame::failed(app, self.who.0.lang, &error)
            }
            _ => self.not_found(app),
        }
    }
}
