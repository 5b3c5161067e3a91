//! What somebody made at a bakery that works on without them: API keys, and invitations that are still open.

use super::{Member, TeamService, store};
use crate::{
    actor::By,
    audit,
    auth::{living, revoke_made_by},
    db::{Access, DbError, Tx},
};
use obrador_core::{
    auth::Role,
    ids::{TenantId, UserId},
};
use std::collections::HashMap;

/// What works on, in the words of who made it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Orphans {
    /// Names of API keys.
    pub keys: Vec<String>,
    /// Who is invited.
    pub invited: Vec<String>,
}

/// How much was revoked with somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Revoked {
    /// API keys.
    pub keys: usize,
    /// Open invitations, those by their keys included.
    pub invitations: usize,
}

/// What becomes of it when somebody goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theirs {
    /// It ends with them.
    Ends,
    /// It works on, as an owner who removes somebody else may wish.
    Stays,
}

impl TeamService {
    /// What each person of the bakery made that still works.
    pub async fn made_by_people(&self, tenant: &TenantId) -> Result<HashMap<UserId, Orphans>, DbError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let mut all: HashMap<UserId, Orphans> = HashMap::new();
        for key in living(&mut tx, tenant, now).await? {
            all.entry(key.user).or_default().keys.push(key.name);
        }
        for (user, email) in store::open_invitations_by_people(&mut tx, tenant, now).await? {
            all.entry(user).or_default().invited.push(email);
        }
        Ok(all)
    }
}

/// Must it end? Who stops being an owner by a demotion, or leaves as one, takes it along: nobody else decides about it.
pub(super) fn must_end(member: &Member, to: Option<Role>, by: &By) -> bool {
    let stops_owning = member.role == Role::Owner && to != Some(Role::Owner);
    stops_owning && (to.is_some() || by.is(&member.user_id))
}

/// Revokes all of it, each with its own row in the audit trail.
pub(super) async fn revoke(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &UserId,
    by: &By,
    now: i64,
) -> Result<Revoked, DbError> {
    let invitations = store::revoke_invitations_of(tx, tenant, user, now).await?;
    for (id, email, role) in &invitations {
        let after = serde_json::json!({ "invitation": id, "email": email, "role": role });
        let entry = audit::Entry::new(Some(tenant), by, "team.revoke_invitation", now).after(&after);
        audit::append(tx, &entry).await?;
    }
    Ok(Revoked {
        keys: revoke_made_by(tx, tenant, user, by, now).await?,
        invitations: invitations.len(),
    })
}
