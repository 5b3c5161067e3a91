//! Making a token.

use super::{
    PREFIX, TokenInfo,
    store::{self, Which},
};
use crate::{
    actor::By,
    audit,
    auth::AuthService,
    db::{Access, DbError, Tx},
    random, subscription, tenant,
};
use obrador_core::{
    auth::{Permission, Scope},
    bounds::{
        count::{KEYS, OPERATOR_TOKENS},
        length::KEY_NAME,
        time::KEY_DAYS,
    },
    ids::TenantId,
    subscription::Operation,
    text::{Lines, is_visible},
};

const DAY_MICROS: i64 = 86_400_000_000;

/// A token to be.
#[derive(Debug, Clone, Copy, Default)]
pub struct WantedToken<'a> {
    /// An identifier of the caller's: it makes one token and no second.
    pub id: Option<&'a str>,
    /// The bakery; none for the platform's operator.
    pub tenant: Option<&'a TenantId>,
    /// What it is called.
    pub name: &'a str,
    /// What it may do.
    pub scopes: &'a [Scope],
    /// After how many days it ends, if it does.
    pub ends_after_days: Option<i64>,
}

/// A token just made; the only moment at which it is known.
#[derive(Debug)]
pub struct NewToken {
    /// Its identifier.
    pub id: String,
    /// The secret.
    pub token: String,
}

/// Why a token can't be made.
#[derive(Debug, thiserror::Error)]
pub enum CreateTokenError {
    /// A token that may do nothing.
    #[error("a token needs at least one scope")]
    NoScope,
    /// A name of no or too many characters.
    #[error("a token's name has 1 to {KEY_NAME} characters")]
    Name,
    /// An end that is none.
    #[error("a token ends after 1 to {KEY_DAYS} days")]
    End,
    /// A bakery's scope needs the bakery.
    #[error("the scope {0} needs a tenant")]
    NeedsTenant(Scope),
    /// The platform's scope reaches beyond any bakery.
    #[error("the scope platform:operator is not for a tenant's token")]
    NotForTenants,
    /// It reaches every bakery: it must be known what for.
    #[error("an operator's token needs a reason")]
    NeedsReason,
    /// The bakery's subscription is over.
    #[error("the subscription is over")]
    Over,
    /// As many work as may.
    #[error("at most {most} tokens work at once; revoke one first")]
    TooMany {
        /// So many.
        most: usize,
    },
    /// Whoever asks may not make tokens there.
    #[error("only an owner makes tokens of a bakery, only an operator the platform's")]
    NotAllowed,
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
    /// Makes a token for a bakery, or, without one, for the platform's operator. It has no end.
    pub async fn create_token(
        &self,
        tenant: Option<&TenantId>,
        by: impl Into<By>,
        name: &str,
        scopes: &[Scope],
    ) -> Result<NewToken, CreateTokenError> {
        let wanted = WantedToken {
            tenant,
            name,
            scopes,
            ..WantedToken::default()
        };
        self.create_wanted_token(&wanted, by).await
    }

    /// Makes that token.
    pub async fn create_wanted_token(
        &self,
        wanted: &WantedToken<'_>,
        by: impl Into<By>,
    ) -> Result<NewToken, CreateTokenError> {
        check(wanted)?;
        let (by, tenant, name, scopes) = (by.into(), wanted.tenant, wanted.name.trim(), wanted.scopes);
        let now = self.0.clock.micros();
        let new = NewToken {
            id: wanted.id.map_or_else(random::id, str::to_owned),
            token: format!("{PREFIX}{}", random::token()),
        };
        let mut tx = match tenant {
            Some(tenant) => self.0.db.begin(tenant, Access::Write).await?,
            None => self.0.db.begin_system("operator's token", Access::Write).await?,
        };
        allowed(&mut tx, tenant, &by).await?;
        may_be_more(&mut tx, tenant, &by, now).await?;
        let info = TokenInfo {
            id: new.id.clone(),
            tenant: tenant.cloned(),
            name: name.to_owned(),
            scopes: scopes.to_vec(),
            prefix: new.token.chars().take(PREFIX.len() + 6).collect(),
            created_at: now,
            created_by: Some(by.name()),
            reason: by.reason().map(|reason| reason.as_str().to_owned()),
            expires_at: wanted.ends_after_days.map(|days| now + days * DAY_MICROS),
            ..TokenInfo::default()
        };
        match store::insert(&mut tx, &info, &random::sha256(&new.token)).await {
            Err(error) if error.is_unique() => return Err(CreateTokenError::AlreadyMade),
            other => other?,
        }
        let after = serde_json::json!({
            "id": info.id, "name": name, "scopes": scopes, "ends_after_days": wanted.ends_after_days,
        });
        let entry = audit::Entry::new(tenant, by, "token.create", now).after(&after);
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(new)
    }
}

/// Waits for whoever changes the bakery's people: a key that is made while its maker stops being an owner is either
/// among those that are revoked then, or not made.
async fn allowed(tx: &mut Tx, tenant: Option<&TenantId>, by: &By) -> Result<(), CreateTokenError> {
    let Some(tenant) = tenant else {
        if by.reason().is_none() {
            return Err(CreateTokenError::NeedsReason);
        }
        return if by.runs_the_platform(tx).await? {
            Ok(())
        } else {
            Err(CreateTokenError::NotAllowed)
        };
    };
    if !tenant::lock(tx, tenant).await? {
        return Err(CreateTokenError::UnknownTenant(tenant.clone()));
    }
    if by.is_key() || !by.may(tx, tenant, Permission::ManageTokens).await? {
        return Err(CreateTokenError::NotAllowed);
    }
    Ok(())
}

/// Does the subscription run, and is there room? Whoever has the command line makes keys of a bakery whatever it has
/// subscribed to.
async fn may_be_more(
    tx: &mut Tx,
    tenant: Option<&TenantId>,
    by: &By,
    now: i64,
) -> Result<(), CreateTokenError> {
    let (which, most) = match tenant {
        Some(tenant) => {
            if by.is_person() && !subscription::may(tx, tenant, Operation::MakeKey, now).await? {
                return Err(CreateTokenError::Over);
            }
            (Which::Of(tenant), KEYS)
        }
        None => (Which::Operators, OPERATOR_TOKENS),
    };
    if store::count_living(tx, which, now).await? >= most as i64 {
        return Err(CreateTokenError::TooMany { most });
    }
    Ok(())
}

fn check(wanted: &WantedToken<'_>) -> Result<(), CreateTokenError> {
    let name = wanted.name.trim();
    if !(1..=KEY_NAME).contains(&name.chars().count()) || !is_visible(name, Lines::One) {
        return Err(CreateTokenError::Name);
    }
    if wanted.scopes.is_empty() {
        return Err(CreateTokenError::NoScope);
    }
    for scope in wanted.scopes {
        match (scope, wanted.tenant) {
            (Scope::PlatformOperator, Some(_)) => return Err(CreateTokenError::NotForTenants),
            (Scope::PlatformOperator, None) | (_, Some(_)) => {}
            (scope, None) => return Err(CreateTokenError::NeedsTenant(*scope)),
        }
    }
    match wanted.ends_after_days {
        Some(days) if !(1..=KEY_DAYS).contains(&days) => Err(CreateTokenError::End),
        _ => Ok(()),
    }
}
