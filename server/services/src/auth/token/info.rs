//! A token as lists show it.

use obrador_core::{auth::Scope, ids::TenantId};

/// A token in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TokenInfo {
    /// Its identifier.
    pub id: String,
    /// Its bakery; none for the platform's operator.
    pub tenant: Option<TenantId>,
    /// What its maker calls it.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// How the secret begins.
    pub prefix: String,
    /// When it was made, in microseconds UTC.
    pub created_at: i64,
    /// Who made it, as an audit row calls them; none where nobody knows any more.
    pub created_by: Option<String>,
    /// The maker's name, where that is a person who is still there.
    pub maker_name: Option<String>,
    /// Is the maker, a person, no owner of the bakery any more?
    pub maker_left: bool,
    /// What it was made for, where that had to be said.
    pub reason: Option<String>,
    /// When it was last used, to the hour.
    pub last_used_at: Option<i64>,
    /// When it ends, if it does.
    pub expires_at: Option<i64>,
    /// When it was revoked.
    pub revoked_at: Option<i64>,
    /// Was it made when `tenant:admin` reached the team and the export, too?
    pub before_split: bool,
}

impl TokenInfo {
    /// Did it do something until lately that it no longer does?
    pub fn lost_scopes(&self) -> bool {
        self.before_split && self.scopes.contains(&Scope::TenantAdmin)
    }
}
