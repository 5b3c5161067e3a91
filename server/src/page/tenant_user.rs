//! Somebody who is signed in at their bakery and may do what they came for.

use super::{error::PageError, session_user::SignedIn};
use obrador_core::{auth::Permission, ids::TenantId};
use obrador_services::{actor::By, audit::AuditContext};

/// Somebody at their bakery.
pub(crate) struct TenantUser {
    pub(crate) who: SignedIn,
    pub(crate) tenant: TenantId,
    by: By,
}

impl TenantUser {
    /// Them, if they may do that.
    pub(crate) fn new(who: SignedIn, permission: Permission) -> Result<Self, PageError> {
        let tenant = who.at_bakery(permission)?;
        let by = who.actor.by();
        Ok(Self { who, tenant, by })
    }

    pub(crate) fn audit_context(&self) -> AuditContext<'_> {
        AuditContext {
            tenant: &self.tenant,
            by: &self.by,
        }
    }

    pub(crate) fn may(&self, permission: Permission) -> bool {
        self.who.actor.may(permission)
    }
}
