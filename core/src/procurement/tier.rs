//! Who may approve up to which amount, and who stands in for whom.

use crate::{
    auth::{Permission, Role},
    ids::UserId,
};
use chrono::NaiveDate;

/// Who may approve within a tier. An owner always may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Approvers {
    /// Nobody need: submission approves.
    NotNeeded,
    /// Managers and owners.
    Managers,
    /// Owners.
    Owners,
    /// These people.
    People(Vec<UserId>),
}

impl Approvers {
    /// Their name in SQL and JSON.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::NotNeeded => "not_needed",
            Self::Managers => "managers",
            Self::Owners => "owners",
            Self::People(_) => "people",
        }
    }

    /// From their name, and the people who are named.
    pub fn stored(name: &str, people: Vec<UserId>) -> Option<Self> {
        Some(match name {
            "not_needed" => Self::NotNeeded,
            "managers" => Self::Managers,
            "owners" => Self::Owners,
            "people" => Self::People(people),
            _ => return None,
        })
    }
}

/// Orders up to an amount, and who may approve them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tier {
    /// The largest amount without VAT, in cents; none in the last tier, which takes what is left.
    pub up_to_cents: Option<i64>,
    /// Who may.
    pub approvers: Approvers,
}

/// Somebody stands in for somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// Who is away.
    pub from: UserId,
    /// Who stands in. What they stand in for goes no further.
    pub to: UserId,
    /// The last day on which they do, by the bakery's clock.
    pub until: NaiveDate,
}

/// Somebody of the team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRole {
    /// Who.
    pub user: UserId,
    /// What they are there.
    pub role: Role,
}

/// May somebody with that role approve anything? Who sees no prices can't say yes to an amount.
pub fn may_approve_at_all(role: Role) -> bool {
    role.may(Permission::ViewPrices)
}
