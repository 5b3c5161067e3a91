//! Who may do what, and what a person must give to become one.

mod person;
mod scope;
mod team;

pub use person::{PersonProblem, WeakPassword, check_password, checked_person_name};
pub use scope::{Scope, TOKEN_ENDS, UnknownScope};
pub use team::{LastOwner, MEMBER_ROLES, check_owners};

use serde::{Deserialize, Serialize};

/// Whose form it is, in one text: the person, and the bakery they act for; empty for the platform's operator.
pub fn form_owner(user: &str, tenant: Option<&str>) -> String {
    [user, ":", tenant.unwrap_or_default()].concat()
}

/// What somebody is in a bakery, or, for the platform's operator, above them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Runs the bakery: everything, the subscription included.
    Owner,
    /// Runs the day: everything but the subscription's changes.
    Manager,
    /// Works the day: no prices, no subscription.
    Staff,
    /// Runs the platform.
    PlatformOperator,
}

/// A text that names no role.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a role; they are owner, manager, staff, platform_operator")]
pub struct UnknownRole(pub String);

/// Something a role may or may not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Permission {
    /// See plan, prices and usage.
    ViewSubscription,
    /// Change the plan.
    ManageSubscription,
    /// Make and revoke API tokens.
    ManageTokens,
    /// See who is in the team.
    ViewTeam,
    /// Invite people, change their roles, remove them.
    ManageTeam,
    /// See what products cost.
    ViewPrices,
    /// Read the contents of stored files.
    ReadFiles,
    /// Change the bakery's own data.
    ManageBakery,
    /// See products, recipes, suppliers and locations.
    ViewCatalogue,
    /// Create, change, archive and restore them.
    EditCatalogue,
    /// See and administer every bakery.
    OperatePlatform,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Manager, Self::Staff, Self::PlatformOperator];

    /// Its name in SQL, JSON and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Manager => "manager",
            Self::Staff => "staff",
            Self::PlatformOperator => "platform_operator",
        }
    }

    /// May this role do that?
    pub fn may(self, permission: Permission) -> bool {
        match permission {
            Permission::ViewSubscription
            | Permission::ViewTeam
            | Permission::ViewPrices
            | Permission::ReadFiles
            | Permission::EditCatalogue => {
                matches!(self, Self::Owner | Self::Manager)
            }
            Permission::ViewCatalogue => matches!(self, Self::Owner | Self::Manager | Self::Staff),
            Permission::ManageSubscription
            | Permission::ManageTokens
            | Permission::ManageTeam
            | Permission::ManageBakery => self == Self::Owner,
            Permission::OperatePlatform => self == Self::PlatformOperator,
        }
    }
}

impl std::fmt::Display for Role {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Role {
    type Err = UnknownRole;
    fn from_str(text: &str) -> Result<Self, UnknownRole> {
        Self::ALL
            .into_iter()
            .find(|r| r.as_str() == text)
            .ok_or_else(|| UnknownRole(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn staff_see_no_prices_and_only_owners_manage() {
        for (role, view, manage) in [
            (Role::Owner, true, true),
            (Role::Manager, true, false),
            (Role::Staff, false, false),
            (Role::PlatformOperator, false, false),
        ] {
            assert_eq!(role.may(Permission::ViewSubscription), view, "{role}");
            assert_eq!(role.may(Permission::ViewTeam), view, "{role}");
            for permission in [
                Permission::ManageSubscription,
                Permission::ManageTokens,
                Permission::ManageTeam,
                Permission::ManageBakery,
            ] {
                assert_eq!(role.may(permission), manage, "{role} {permission:?}");
            }
        }
    }
}
