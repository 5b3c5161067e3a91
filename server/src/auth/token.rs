//! API tokens: shown once, kept as a hash.

use super::{AuthService, TokenIdentity, token_store as store};
use crate::{
    audit,
    db::{Access, DbError},
    secret,
};
use obrador_core::{
    auth::Scope,
    ids::TenantId,
    text::{Lines, is_visible},
};
use std::sync::Arc;

/// What every token starts with, so that scanners for leaked secrets recognise it.
const PREFIX: &str = "obr_";
/// "Last used" is written once an hour, not at every request.
const USED_MICROS: i64 = 3_600_000_000;

/// A token just made; the only moment at which it is known.
#[derive(Debug)]
pub struct NewToken {
    /// Its identifier.
    pub id: String,
    /// The secret.
    pub token: String,
}

/// A token in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenInfo {
    /// Its identifier.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// How the secret begins.
    pub prefix: String,
    /// When it was made, in microseconds UTC.
    pub created_at: i64,
    /// When it was last used, to the hour.
    pub last_used_at: Option<i64>,
    /// When it was revoked.
    pub revoked_at: Option<i64>,
}

/// Why a token can't be made.
#[derive(Debug, thiserror::Error)]
pub enum CreateTokenError {
    /// A token that may do nothing.
    #[error("a token needs at least one scope")]
    NoScope,
    /// A name of no or too many characters.
    #[error("a token's name has 1 to 100 characters")]
    Name,
    /// A bakery's scope needs the bakery.
    #[error("the scope {0} needs a tenant")]
    NeedsTenant(Scope),
    /// The platform's scope reaches beyond any bakery.
    #[error("the scope platform:operator is not for a tenant's token")]
    NotForTenants,
    /// There is a token with that identifier.
    #[error("this token is made already")]
    AlreadyMade,
    /// No such bakery.
    #[error("there is no tenant '{0}'")]
    UnknownTenant(TenantId),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl AuthService {
    /// Makes a token for a bakery, or, without one, for the platform's operator.
    pub async fn create_token(
        &self,
        tenant: Option<&TenantId>,
        by: &str,
        name: &str,
        scopes: &[Scope],
    ) -> Result<NewToken, CreateTokenError> {
        self.create_token_as(&secret::id(), tenant, by, name, scopes)
            .await
    }

    /// The same with an identifier of the caller's: it makes one token and no second.
    pub async fn create_token_as(
        &self,
        id: &str,
        tenant: Option<&TenantId>,
        by: &str,
        name: &str,
        scopes: &[Scope],
    ) -> Result<NewToken, CreateTokenError> {
        let name = name.trim();
        check(tenant, name, scopes)?;
        let now = self.0.clock.micros();
        let new = NewToken {
            id: id.to_owned(),
            token: format!("{PREFIX}{}", secret::token()),
        };
        let mut tx = match tenant {
            Some(tenant) => self.0.db.begin(tenant, Access::Write).await?,
            None => self.0.db.begin_system("operator's token", Access::Write).await?,
        };
        if let Some(tenant) = tenant
            && !store::tenant_exists(&mut tx, tenant).await?
        {
            return Err(CreateTokenError::UnknownTenant(tenant.clone()));
        }
        let info = TokenInfo {
            id: new.id.clone(),
            name: name.to_owned(),
            scopes: scopes.to_vec(),
            prefix: new.token.chars().take(PREFIX.len() + 6).collect(),
            created_at: now,
            last_used_at: None,
            revoked_at: None,
        };
        match store::insert(&mut tx, tenant, &info, &secret::sha256(&new.token)).await {
            Err(error) if error.is_unique() => return Err(CreateTokenError::AlreadyMade),
            other => other?,
        }
        let after = serde_json::json!({ "id": info.id, "name": name, "scopes": scopes });
        audit::append(
            &mut tx,
            &audit::Entry::new(tenant, by, "token.create", now).after(&after),
        )
        .await?;
        tx.commit().await?;
        Ok(new)
    }

    /// The bakery's tokens, newest first, revoked ones included.
    pub async fn list_tokens(&self, tenant: &TenantId) -> Result<Vec<TokenInfo>, DbError> {
        let mut tx = self.0.db.begin(tenant, Access::Read).await?;
        store::list(&mut tx, tenant).await
    }

    /// Revokes a token; false where the bakery has no such token, or it is revoked already.
    pub async fn revoke_token(&self, tenant: &TenantId, id: &str, by: &str) -> Result<bool, DbError> {
        let now = self.0.clock.micros();
        let mut tx = self.0.db.begin(tenant, Access::Write).await?;
        let revoked = store::revoke(&mut tx, tenant, id, now).await?;
        if revoked {
            let before = serde_json::json!({ "id": id });
            audit::append(
                &mut tx,
                &audit::Entry::new(Some(tenant), by, "token.revoke", now).before(&before),
            )
            .await?;
            tx.commit().await?;
            self.0.tokens.clear();
        }
        Ok(revoked)
    }

    /// Whose token it is; nobody's when it is malformed, unknown or revoked. Within this process a revocation
    /// counts at once, in others after 30 seconds.
    pub async fn token(&self, token: &str) -> Result<Option<Arc<TokenIdentity>>, DbError> {
        if !is_well_formed(token) {
            return Ok(None);
        }
        let now = self.0.clock.micros();
        let key = secret::sha256(token);
        if let Some(identity) = self.0.tokens.get(&key, now) {
            return Ok(Some(identity));
        }
        let epoch = self.0.tokens.epoch();
        let mut tx = self.0.db.begin_system("token", Access::Read).await?;
        let found = store::find(&mut tx, &key).await?;
        drop(tx);
        let Some((identity, last_used_at)) = found else {
            return Ok(None);
        };
        let identity = Arc::new(identity);
        self.0.tokens.insert(key, Arc::clone(&identity), now, epoch);
        if last_used_at.is_none_or(|used| now - used > USED_MICROS) {
            self.note_use(identity.id.clone(), now);
        }
        Ok(Some(identity))
    }

    /// Beside the request: it need not wait for the database's write lock.
    fn note_use(&self, id: String, now: i64) {
        let db = self.0.db.clone();
        tokio::spawn(async move {
            let noted = async {
                let mut tx = db.begin_system("token use", Access::Write).await?;
                store::used(&mut tx, &id, now).await?;
                tx.commit().await
            };
            if let Err(error) = noted.await {
                tracing::warn!(%error, token = id, "can't note the use of a token");
            }
        });
    }
}

fn check(tenant: Option<&TenantId>, name: &str, scopes: &[Scope]) -> Result<(), CreateTokenError> {
    if !(1..=100).contains(&name.chars().count()) || !is_visible(name, Lines::One) {
        return Err(CreateTokenError::Name);
    }
    if scopes.is_empty() {
        return Err(CreateTokenError::NoScope);
    }
    for scope in scopes {
        match (scope, tenant) {
            (Scope::PlatformOperator, Some(_)) => return Err(CreateTokenError::NotForTenants),
            (Scope::PlatformOperator, None) | (_, Some(_)) => {}
            (scope, None) => return Err(CreateTokenError::NeedsTenant(*scope)),
        }
    }
    Ok(())
}

fn is_well_formed(token: &str) -> bool {
    let secret = token.strip_prefix(PREFIX);
    secret.is_some_and(|s| s.len() == 64 && s.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
}
