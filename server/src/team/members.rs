//! The people who are in.

use super::{Listed, Slice, TeamService, store};
use crate::{
    audit,
    auth::session_store,
    db::{Access, DbError},
    secret, tenant,
    usage::things,
};
use obrador_core::{
    auth::{LastOwner, Role, check_owners},
    ids::{TenantId, UserId},
};

/// Somebody of the team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub user_id: UserId,
    /// How they are called.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// What they are in the bakery.
    pub role: Role,
    /// Since when, in microseconds UTC.
    pub since: i64,
    /// When they were last here, to the hour.
    pub last_seen_at: Option<i64>,
}

/// A bakery somebody is a member of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bakery {
    /// Which.
    pub id: TenantId,
    /// Its name.
    pub name: String,
    /// What they are there.
    pub role: Role,
}

/// Why the team stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum TeamError {
    /// Nobody of that identifier is in the team.
    #[error("there is no such member")]
    NoMember,
    /// Nobody would be left to run the bakery.
    #[error(transparent)]
    LastOwner(#[from] LastOwner),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl TeamService {
    /// A page of the team.
    pub async fn members(&self, tenant: &TenantId, slice: &Slice) -> Result<Listed<Member>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let found = store::members(&mut tx, tenant, slice).await?;
        Ok(Listed::of(found, slice))
    }

    /// Gives somebody another role. Answers how they are now.
    pub async fn set_role(
        &self,
        tenant: &TenantId,
        user: &str,
        role: Role,
        by: &str,
    ) -> Result<Member, TeamError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        // Until the end nobody else changes the team: two owners who demote each other take turns.
        tenant::lock(&mut tx, tenant).await?;
        let member = store::member_of(&mut tx, tenant, user)
            .await?
            .ok_or(TeamError::NoMember)?;
        check_owners(member.role, Some(role), store::owners(&mut tx, tenant).await?)?;
        store::set_role(&mut tx, tenant, &member.user_id, role).await?;
        let before = serde_json::json!({ "user": member.user_id, "role": member.role });
        let after = serde_json::json!({ "user": member.user_id, "role": role });
        let entry = audit::Entry::new(Some(tenant), by, "team.role", now)
            .before(&before)
            .after(&after);
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        self.auth.forget_people();
        Ok(Member { role, ..member })
    }

    /// Takes somebody's access away and ends their sessions at this bakery. `by` may be themselves. Answers how they were.
    pub async fn remove(&self, tenant: &TenantId, user: &str, by: &str) -> Result<Member, TeamError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        tenant::lock(&mut tx, tenant).await?;
        let member = store::member_of(&mut tx, tenant, user)
            .await?
            .ok_or(TeamError::NoMember)?;
        check_owners(member.role, None, store::owners(&mut tx, tenant).await?)?;
        things::leave(&mut tx, tenant, &member.user_id, now).await?;
        session_store::delete_at(&mut tx, &member.user_id, tenant).await?;
        let own = by == format!("user:{}", member.user_id);
        let action = if own { "team.leave" } else { "team.remove" };
        let before = serde_json::json!({ "user": member.user_id, "role": member.role });
        audit::append(
            &mut tx,
            &audit::Entry::new(Some(tenant), by, action, now).before(&before),
        )
        .await?;
        tx.commit().await?;
        self.auth.forget_people();
        Ok(member)
    }

    /// The bakeries somebody is a member of.
    pub async fn bakeries(&self, user: &UserId) -> Result<Vec<Bakery>, DbError> {
        let mut tx = self.db.begin_system("somebody's bakeries", Access::Read).await?;
        store::bakeries(&mut tx, user).await
    }

    /// From now on the session acts for that bakery; false where its person is no member there.
    pub async fn switch(&self, session: &str, user: &UserId, tenant: &TenantId) -> Result<bool, DbError> {
        let mut tx = self.db.begin_system("another bakery", Access::Write).await?;
        let switched = store::switch(&mut tx, &secret::sha256(session), user, tenant).await?;
        tx.commit().await?;
        self.auth.forget_people();
        Ok(switched)
    }
}
