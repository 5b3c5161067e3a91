//! What is typed into the settings of purchase orders.

use obrador_core::{auth::Role, i18n::Lang};
use obrador_locales::Texts;

/// Somebody who may be named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their identifier.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What they are in the bakery.
    pub role: Role,
}

/// A tier as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TierForm {
    /// The amount up to which it goes; empty for any.
    pub up_to: String,
    /// Who approves, by its name in core; empty where the row is not used.
    pub approvers: String,
    /// Identifiers of those who are named.
    pub people: Vec<String>,
    /// What is wrong.
    pub error: Option<String>,
}

/// Somebody's standing in, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DelegationForm {
    /// Who is away.
    pub from: String,
    /// Who stands in.
    pub to: String,
    /// The last day, as a browser sends it.
    pub until: String,
    /// What is wrong.
    pub error: Option<String>,
}

impl DelegationForm {
    /// Is the row not used?
    pub fn is_empty(&self) -> bool {
        self.from.is_empty() && self.to.is_empty() && self.until.trim().is_empty()
    }
}

/// The settings as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsForm {
    /// The language that its numbers are written in.
    pub written_in: Lang,
    /// The version that was read.
    pub version: i64,
    /// How much more may come, in percent.
    pub tolerance: String,
    /// What is wrong with it.
    pub tolerance_error: Option<String>,
    /// Who approves; none where the plan has no approval.
    pub tiers: Option<Vec<TierForm>>,
    /// Who stands in for whom.
    pub delegations: Vec<DelegationForm>,
    /// Those who may be named.
    pub people: Vec<Person>,
    /// Somebody else changed it meanwhile.
    pub changed_meanwhile: bool,
    /// It is stored.
    pub done: bool,
}

impl SettingsForm {
    /// Is anything wrong?
    pub fn is_wrong(&self) -> bool {
        let tiers = self.tiers.iter().flatten();
        self.tolerance_error.is_some()
            || tiers.map(|tier| &tier.error).any(Option::is_some)
            || self.delegations.iter().any(|row| row.error.is_some())
    }
}

/// Who approves, by its name in core.
pub fn policy_words(t: Texts, approvers: &str) -> String {
    t.get(&format!("approval-by-{}", approvers.replace('_', "-")))
}
