//! How much of a kind counts, and the server functions that change it where the list stands.

use crate::fields::{Fields, of_fields};
use serde::{Deserialize, Serialize};

/// How many of a kind count, in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Fields")]
pub struct Counted {
    /// "48 of 50 in your plan".
    pub figure: String,
    /// The status's identifier; empty where nothing asks for attention.
    pub status: String,
    /// The same in a word.
    pub status_word: String,
}

of_fields!(Counted: figure, status, status_word);
