//! Who is asking.

pub(crate) mod by;

pub use by::By;

use crate::zone::Zone;
use by::Maker;
use chrono::{DateTime, Utc};
use obrador_core::{
    auth::{Permission, Role, Scope, form_owner},
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
    /// By whose clock they read days and times: their bakery's.
    pub zone: Zone,
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

    /// Them, as a service asks for whoever changes something.
    pub fn by(&self) -> By {
        self.into()
    }

    /// What their forms say of whose they are.
    pub fn form_of(&self) -> String {
        form_owner(self.user_id.as_str(), self.tenant.as_ref().map(TenantId::as_str))
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
    /// Who made it, as an audit row calls them; none where nobody knows any more.
    pub created_by: Option<String>,
    /// When it ends, in microseconds UTC, if it does.
    pub expires_at: Option<i64>,
    /// Was it made when `tenant:admin` reached the team and the export, too?
    pub before_split: bool,
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

    /// Did a token like this do there what `scope` allows, before that scope was split off?
    pub fn might_before(&self, scope: Scope) -> bool {
        self.before_split && scope.split_from().is_some_and(|scope| self.has(scope))
    }

    /// Does it still work at `now`?
    pub fn is_alive(&self, now: i64) -> bool {
        self.expires_at.is_none_or(|end| now < end)
    }

    pub(crate) fn maker(&self) -> Maker {
        Maker::of(self.created_by.as_deref())
    }
}
