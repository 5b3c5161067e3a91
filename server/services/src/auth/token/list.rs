//! The tokens there are, and their end before its time.

use super::{
    TokenInfo,
    store::{self, Which},
};
use crate::{
    actor::By,
    audit,
    auth::AuthService,
    db::{Access, DbError, Tx},
};
use obrador_core::{
    auth::Permission,
    ids::{TenantId, UserId},
};

/// Why a token is not revoked.
#[derive(Debug, thiserror::Error)]
pub enum RevokeTokenError {
    /// Whoever asks may not.
    #[error("only an owner revokes tokens of a bakery, only an operator the platform's")]
    NotAllowed,
    /// It must be known why.
    #[error("revoking this token needs a reason")]
    NeedsReason,
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl AuthService {
    /// The bakery's tokens, newest first, revoked ones included.
    pub async fn list_tokens(&self, tenant: &TenantId) -> Result<Vec<TokenInfo>, DbError> {
        let mut tx = self.0.db.begin(tenant, Access::Read).await?;
        store::list(&mut tx, Which::Of(tenant)).await
    }

    /// The operator's tokens, newest first, revoked ones included.
    pub async fn list_operators_tokens(&self) -> Result<Vec<TokenInfo>, DbError> {
        let mut tx = self.0.db.begin_system("operator's tokens", Access::Read).await?;
        store::list(&mut tx, Which::Operators).await
    }

    /// All tokens, newest first, revoked ones included.
    pub async fn list_all_tokens(&self) -> Result<Vec<TokenInfo>, DbError> {
        let mut tx = self.0.db.begin_system("all tokens", Access::Read).await?;
        store::list(&mut tx, Which::All).await
    }

    /// Revokes a bakery's token; false where the bakery has no such token, or it is revoked already.
    pub async fn revoke_token(
        &self,
        tenant: &TenantId,
        id: &str,
        by: impl Into<By>,
    ) -> Result<bool, RevokeTokenError> {
        let by = by.into();
        let mut tx = self.0.db.begin(tenant, Access::Write).await?;
        if by.is_key() || !by.may(&mut tx, tenant, Permission::ManageTokens).await? {
            return Err(RevokeTokenError::NotAllowed);
        }
        self.revoke(tx, Which::Of(tenant), id, by).await
    }

    /// Revokes one of the operator's tokens, for a reason; false where there is none, or it is revoked already.
    pub async fn revoke_operators_token(
        &self,
        id: &str,
        by: impl Into<By>,
    ) -> Result<bool, RevokeTokenError> {
        self.revoke_because(Which::Operators, id, by.into()).await
    }

    /// Revokes whatever token it is, for a reason; false where there is none, or it is revoked already.
    pub async fn revoke_any_token(&self, id: &str, by: impl Into<By>) -> Result<bool, RevokeTokenError> {
        self.revoke_because(Which::All, id, by.into()).await
    }

    async fn revoke_because(&self, which: Which<'_>, id: &str, by: By) -> Result<bool, RevokeTokenError> {
        if by.reason().is_none() {
            return Err(RevokeTokenError::NeedsReason);
        }
        let mut tx = self.0.db.begin_system("revoke a token", Access::Write).await?;
        if !by.runs_the_platform(&mut tx).await? {
            return Err(RevokeTokenError::NotAllowed);
        }
        self.revoke(tx, which, id, by).await
    }

    async fn revoke(&self, mut tx: Tx, which: Which<'_>, id: &str, by: By) -> Result<bool, RevokeTokenError> {
        let now = self.0.clock.micros();
        let Some(revoked) = store::revoke(&mut tx, which, id, now).await? else {
            return Ok(false);
        };
        record_audit(&mut tx, revoked.tenant.as_ref(), &revoked, by, now).await?;
        tx.commit().await?;
        self.0.tokens.clear();
        Ok(true)
    }
}

/// Revokes every living token that somebody made at a bakery. Answers how many; the caller commits and forgets what was
/// looked up.
pub(crate) async fn revoke_made_by(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &UserId,
    by: &By,
    now: i64,
) -> Result<usize, DbError> {
    let revoked = store::revoke_made_by(tx, tenant, user, now).await?;
    for token in &revoked {
        record_audit(tx, Some(tenant), token, by.clone(), now).await?;
    }
    Ok(revoked.len())
}

async fn record_audit(
    tx: &mut Tx,
    tenant: Option<&TenantId>,
    token: &store::Revoked,
    by: By,
    now: i64,
) -> Result<(), DbError> {
    let before = serde_json::json!({ "id": token.id, "name": token.name, "made_by": token.created_by });
    let entry = audit::Entry::new(tenant, by, "token.revoke", now).before(&before);
    audit::append(tx, &entry).await
}
