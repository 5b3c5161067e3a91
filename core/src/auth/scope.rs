//! What an API token may do.

use serde::{Deserialize, Serialize};

/// After how many days a key can be made to end on the page.
pub const TOKEN_ENDS: [i64; 3] = [30, 90, 365];

/// What an API token may do. None makes, changes or removes an owner: owners do that themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Scope {
    /// Read the own bakery's usage, plan, things and files.
    #[serde(rename = "usage:read")]
    UsageRead,
    /// Record the own bakery's usage.
    #[serde(rename = "usage:write")]
    UsageWrite,
    /// Administer the own bakery: caps, things, subscription.
    #[serde(rename = "tenant:admin")]
    TenantAdmin,
    /// Read and change the own bakery's people: members and invitations.
    #[serde(rename = "team:admin")]
    TeamAdmin,
    /// Take all of the own bakery's data along.
    #[serde(rename = "tenant:export")]
    TenantExport,
    /// Any bakery.
    #[serde(rename = "platform:operator")]
    PlatformOperator,
}

/// A text that names no scope.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a scope; they are {all}", all = Scope::ALL.map(Scope::as_str).join(", "))]
pub struct UnknownScope(pub String);

impl Scope {
    /// All scopes.
    pub const ALL: [Self; 6] = [
        Self::UsageRead,
        Self::UsageWrite,
        Self::TenantAdmin,
        Self::TeamAdmin,
        Self::TenantExport,
        Self::PlatformOperator,
    ];

    /// Those a bakery's token can have.
    pub const OF_A_BAKERY: [Self; 5] = [
        Self::UsageRead,
        Self::UsageWrite,
        Self::TenantAdmin,
        Self::TeamAdmin,
        Self::TenantExport,
    ];

    /// Its name in SQL, JSON and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UsageRead => "usage:read",
            Self::UsageWrite => "usage:write",
            Self::TenantAdmin => "tenant:admin",
            Self::TeamAdmin => "team:admin",
            Self::TenantExport => "tenant:export",
            Self::PlatformOperator => "platform:operator",
        }
    }

    /// The scope that did this before this one was there.
    pub fn split_from(self) -> Option<Self> {
        match self {
            Self::TeamAdmin | Self::TenantExport => Some(Self::TenantAdmin),
            _ => None,
        }
    }
}

impl std::fmt::Display for Scope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Scope {
    type Err = UnknownScope;
    fn from_str(text: &str) -> Result<Self, UnknownScope> {
        Self::ALL
            .into_iter()
            .find(|s| s.as_str() == text)
            .ok_or_else(|| UnknownScope(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_is_read_as_it_is_written() {
        for scope in Scope::ALL {
            assert_eq!(scope.as_str().parse(), Ok(scope));
            assert_eq!(
                Scope::OF_A_BAKERY.contains(&scope),
                scope != Scope::PlatformOperator
            );
        }
        let unknown = "tenant:owner".parse::<Scope>().unwrap_err().to_string();
        assert!(
            Scope::ALL.iter().all(|scope| unknown.contains(scope.as_str())),
            "{unknown}"
        );
    }
}
