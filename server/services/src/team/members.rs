//! The people who are in.

use super::{Bakery, Member, PageRequest, Revoked, TeamService, Theirs, orphans, store};
use crate::{
    actor::By,
    audit,
    auth::session_store,
    db::{Access, DbError, Tx},
    paging::Listed,
    random,
    tenant::{self, membership_store},
};
use obrador_core::{
    auth::{LastOwner, MEMBER_ROLES, Permission, Role, check_owners},
    ids::{TenantId, UserId},
};

/// Why the team stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum TeamError {
    /// Nobody of that identifier is in the team.
    #[error("there is no such member")]
    NoMember,
    /// Nobody in a bakery has that role.
    #[error("that is no role of a member")]
    Role,
    /// Whoever asks may not change the team.
    #[error("only owners change the team")]
    NotAllowed,
    /// A token asks, and it is about an owner.
    #[error("owners are made, changed and removed by owners")]
    OwnersOnly,
    /// Nobody would be left to run the bakery.
    #[error(transparent)]
    LastOwner(#[from] LastOwner),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl TeamService {
    /// A page of the team.
    pub async fn members(&self, tenant: &TenantId, request: &PageRequest) -> Result<Listed<Member>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let found = store::members(&mut tx, tenant, request).await?;
        Ok(Listed::of(found, request.limit))
    }

    /// Gives somebody another role. Answers how they are now. Who stops being an owner loses the keys and open invitations
    /// that they made.
    pub async fn set_role(
        &self,
        tenant: &TenantId,
        user: &str,
        role: Role,
        by: impl Into<By>,
    ) -> Result<(Member, Revoked), TeamError> {
        let (by, now) = (by.into(), self.clock.micros());
        if !MEMBER_ROLES.contains(&role) {
            return Err(TeamError::Role);
        }
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        // Until the end nobody else changes the team: two owners who demote each other take turns.
        tenant::lock(&mut tx, tenant).await?;
        let member = allowed(&mut tx, tenant, user, Some(role), &by).await?;
        store::set_role(&mut tx, tenant, &member.user_id, role).await?;
        let revoked = if orphans::must_end(&member, Some(role), &by) {
            orphans::revoke(&mut tx, tenant, &member.user_id, &by, now).await?
        } else {
            Revoked::default()
        };
        let before = serde_json::json!({ "user": member.user_id, "role": member.role });
        let after = serde_json::json!({ "user": member.user_id, "role": role });
        let entry = audit::Entry::new(Some(tenant), by, "team.role", now)
            .before(&before)
            .after(&after);
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        self.auth.invalidate();
        Ok((Member { role, ..member }, revoked))
    }

    /// Takes somebody's access away and ends their sessions at this bakery. `by` may be themselves. Answers how they were.
    /// What becomes of the keys and open invitations that they made, an owner who removes another decides; who leaves as
    /// an owner takes them along.
    pub async fn remove(
        &self,
        tenant: &TenantId,
        user: &str,
        by: impl Into<By>,
        theirs: Theirs,
    ) -> Result<(Member, Revoked), TeamError> {
        let (by, now) = (by.into(), self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        tenant::lock(&mut tx, tenant).await?;
        let member = allowed(&mut tx, tenant, user, None, &by).await?;
        membership_store::leave(&mut tx, tenant, &member.user_id, now).await?;
        session_store::delete_at(&mut tx, &member.user_id, tenant).await?;
        let revoked = if theirs == Theirs::Ends || orphans::must_end(&member, None, &by) {
            orphans::revoke(&mut tx, tenant, &member.user_id, &by, now).await?
        } else {
            Revoked::default()
        };
        let action = if by.is(&member.user_id) {
            "team.leave"
        } else {
            "team.remove"
        };
        let before = serde_json::json!({ "user": member.user_id, "role": member.role });
        let entry = audit::Entry::new(Some(tenant), by, action, now).before(&before);
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        self.auth.invalidate();
        Ok((member, revoked))
    }

    /// How somebody is called who is in the team, or was taken out of it; nobody else is told of.
    pub async fn known_as(&self, tenant: &TenantId, user: &str) -> Result<Option<String>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        store::known_as(&mut tx, tenant, user).await
    }

    /// What somebody is in the team.
    pub async fn role_of(&self, tenant: &TenantId, user: &str) -> Result<Option<Role>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let member = store::member_of(&mut tx, tenant, user).await?;
        Ok(member.map(|member| member.role))
    }

    /// The bakeries somebody is a member of.
    pub async fn bakeries(&self, user: &UserId) -> Result<Vec<Bakery>, DbError> {
        let mut tx = self.db.begin_system("somebody's bakeries", Access::Read).await?;
        store::bakeries(&mut tx, user).await
    }

    /// From now on the session acts for that bakery; false where its person is no member there.
    pub async fn switch(&self, session: &str, user: &UserId, tenant: &TenantId) -> Result<bool, DbError> {
        let mut tx = self.db.begin_system("another bakery", Access::Write).await?;
        let switched = store::switch(&mut tx, &random::sha256(session), user, tenant).await?;
        tx.commit().await?;
        self.auth.invalidate_sessions();
        Ok(switched)
    }
}

/// The member as they are, if `by` may make them `to` (`None`: no member any more). Everybody may leave.
async fn allowed(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &str,
    to: Option<Role>,
    by: &By,
) -> Result<Member, TeamError> {
    let member = store::member_of(tx, tenant, user)
        .await?
        .ok_or(TeamError::NoMember)?;
    let leaves = to.is_none() && by.is(&member.user_id);
    if !leaves && !by.may(tx, tenant, Permission::ManageTeam).await? {
        return Err(TeamError::NotAllowed);
    }
    if by.is_key() && (member.role == Role::Owner || to == Some(Role::Owner)) {
        return Err(TeamError::OwnersOnly);
    }
    check_owners(member.role, to, store::owners(tx, tenant).await?)?;
    Ok(member)
}
