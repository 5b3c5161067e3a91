//! Somebody who is signed in at their bakery and may do what they came for.

use super::{
    frame,
    visitor::{SignedIn, missing},
};
use crate::app::App;
use axum::response::Response;
use obrador_core::{auth::Permission, ids::TenantId};
use obrador_services::{actor::By, audit::Doing, db::DbError};

/// Somebody at their bakery.
pub(super) struct Reader {
    pub(super) who: SignedIn,
    pub(super) tenant: TenantId,
    by: By,
}

impl Reader {
    pub(super) fn new(app: &App, who: SignedIn, permission: Permission) -> Result<Self, Response> {
        let tenant = who.at_bakery(app, permission)?;
        let by = who.0.by();
        Ok(Self { who, tenant, by })
    }

    pub(super) fn doing(&self) -> Doing<'_> {
        Doing {
            tenant: &self.tenant,
            by: &self.by,
        }
    }

    pub(super) fn may(&self, permission: Permission) -> bool {
        self.who.0.may(permission)
    }

    pub(super) fn not_found(&self, app: &App) -> Response {
        missing(app, &self.who.0)
    }

    /// Storage failed.
    pub(super) fn unavailable(&self, app: &App, error: &DbError) -> Response {
        frame::failed(app, self.who.0.lang, error)
    }
}
