//! What a bakery may ask for beside its plan, and what it has asked for: server functions, alike on every page that says so.

use crate::fields::{Fields, of_fields};
use serde::{Deserialize, Serialize};

/// The plans beside what the bakery uses, in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// What was asked for and when, in a sentence; empty where nothing was.
    pub asked: String,
    /// What the reader may ask for.
    pub choices: Vec<Choice>,
}

/// A plan that may be asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Fields")]
pub struct Choice {
    /// Its identifier.
    pub plan: String,
    /// "Ask for Professional".
    pub label: String,
    /// What the bakery uses today and the plan would not cover, in a sentence; empty where it covers all.
    pub lacks: String,
}

of_fields!(Choice: plan, label, lacks);
