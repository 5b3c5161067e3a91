//! Who is asking.

use chrono::{DateTime, Utc};
use obrador_app::page::FormOwner;
use obrador_core::{
    auth::{Permission, Role, Scope},
    i18n::Lang,
    ids::{TenantId, UserId},
};

/// A person who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub user_id: UserId,
    /// How they are called.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// The bakery they act for; none for the platform's operator.
    pub tenant: Option<TenantId>,
    /// The bakery's name.
    pub tenant_name: Option<String>,
    /// What they are there.
    pub role: Role,
    /// Have they shown that the address is theirs?
    pub email_verified: bool,
    /// The language they read.
    pub lang: Lang,
    /// From when on the bakery is deleted, where that was asked for.
    pub deleted_after: Option<DateTime<Utc>>,
}

impl Actor {
    /// May they do that?
    pub fn may(&self, permission: Permission) -> bool {
        self.role.may(permission)
    }

    /// How an audit row calls them.
    pub fn audit_name(&self) -> String {
        format!("user:{}", self.user_id)
    }

    /// What their forms say of whose they are.
    pub fn form_of(&self) -> String {
        FormOwner::key(self.user_id.as_str(), self.tenant.as_ref().map(TenantId::as_str))
    }
}

/// A program with an API token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenIdentity {
    /// The token's identifier; not its secret.
    pub id: String,
    /// The bakery it belongs to; none for the platform's operator.
    pub tenant: Option<TenantId>,
    /// What it may do.
    pub scopes: Vec<Scope>,
}

impl TokenIdentity {
    /// Does it carry that scope?
    pub fn has(&self, scope: Scope) -> bool {
        self.scopes.contains(&scope)
    }

    /// May it look at that bakery at all? If not, the bakery doesn't exist for it.
    pub fn sees(&self, tenant: &TenantId) -> bool {
        self.has(Scope::PlatformOperator) || self.tenant.as_ref() == Some(tenant)
    }

    /// May it do there what `scope` allows?
    pub fn may(&self, scope: Scope) -> bool {
        self.has(scope) || self.has(Scope::PlatformOperator)
    }

    /// How an audit row calls it.
    pub fn audit_name(&self) -> String {
        format!("token:{}", self.id)
    }
}
