//! Somebody who is signed in at their bakery and may do what they came for.

use super::{
    layout,
    session_user::{SignedIn, missing},
};
use crate::state::App;
use axum::response::Response;
use obrador_core::{auth::Permission, ids::TenantId};
use obrador_services::{actor::By, audit::Doing, db::DbError};

/// Somebody at their bakery.
pub(crate) struct Reader {
    pub(crate) who: SignedIn,
    pub(crate) tenant: TenantId,
    by: By,
}

impl Reader {
    pub(crate) fn new(app: &App, who: SignedIn, permission: Permission) -> Result<Self, Response> {
        let tenant = who.at_bakery(app, permission)?;
        let by = who.0.by();
        Ok(Self { who, tenant, by })
    }

    pub(crate) fn doing(&self) -> Doing<'_> {
        Doing {
            tenant: &self.tenant,
            by: &self.by,
        }
    }

    pub(crate) fn may(&self, permission: Permission) -> bool {
        self.who.0.may(permission)
    }

    pub(crate) fn not_found(&self, app: &App) -> Response {
        missing(app, &self.who.0)
    }

    /// Storage failed.
    pub(crate) fn unavailable(&self, app: &App, error: &DbError) -> Response {
        layout::failed(app, self.who.0.lang, error)
    }
}
