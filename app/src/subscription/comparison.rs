//! What a bakery may ask for beside its plan, and what it has asked for: server functions, alike on every page that says so.

use serde::{Deserialize, Serialize};

/// What may be asked for and what was, in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// What was asked for and when, in a sentence; empty where nothing was.
    pub asked: String,
    /// The plan that was asked for; empty where none was.
    pub asked_plan: String,
    /// The plans that the reader may ask for.
    pub choices: Vec<String>,
}
