//! The names of plans and billing cycles.

use serde::{Deserialize, Serialize};

/// A plan, cheapest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PlanId {
    /// For one shop that begins.
    Starter,
    /// For a bakery that grows.
    Professional,
    /// For a bakery without bounds.
    Enterprise,
}

/// A text that names no plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a plan; they are starter, professional, enterprise")]
pub struct UnknownPlan(pub String);

impl PlanId {
    /// All three, cheapest first.
    pub const ALL: [Self; 3] = [Self::Starter, Self::Professional, Self::Enterprise];

    /// Its name in JSON, SQL, a query string and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Starter => "starter",
            Self::Professional => "professional",
            Self::Enterprise => "enterprise",
        }
    }

    /// The key of its name among the product's texts.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Starter => "plan-starter",
            Self::Professional => "plan-professional",
            Self::Enterprise => "plan-enterprise",
        }
    }

    /// The plans above this one, cheapest first.
    pub fn above(self) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |plan| *plan > self)
    }
}

impl std::fmt::Display for PlanId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for PlanId {
    type Err = UnknownPlan;
    fn from_str(text: &str) -> Result<Self, UnknownPlan> {
        Self::ALL
            .into_iter()
            .find(|p| p.as_str() == text)
            .ok_or_else(|| UnknownPlan(text.to_owned()))
    }
}

/// How often a plan is billed. Monthly unless somebody chooses otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BillingCycle {
    /// Once a month.
    #[default]
    Monthly,
    /// Once a year.
    Yearly,
}

/// A text that names no billing cycle.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a billing cycle; they are monthly, yearly")]
pub struct UnknownCycle(pub String);

impl BillingCycle {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Monthly, Self::Yearly];

    /// Its name in JSON, SQL, a query string and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Yearly => "yearly",
        }
    }

    /// Bills in a year.
    pub fn bills_a_year(self) -> i64 {
        match self {
            Self::Monthly => 12,
            Self::Yearly => 1,
        }
    }
}

impl std::fmt::Display for BillingCycle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for BillingCycle {
    type Err = UnknownCycle;
    fn from_str(text: &str) -> Result<Self, UnknownCycle> {
        Self::ALL
            .into_iter()
            .find(|c| c.as_str() == text)
            .ok_or_else(|| UnknownCycle(text.to_owned()))
    }
}
