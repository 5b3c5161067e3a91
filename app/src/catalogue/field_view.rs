//! A field of a form.

use obrador_core::catalogue::{Field, FieldError};

/// A field with what is in it.
#[derive(Debug, Clone)]
pub struct FieldView {
    /// Which.
    pub field: &'static Field,
    /// As typed, or as stored in the way somebody would type it.
    pub typed: String,
    /// What is wrong with it.
    pub error: Option<FieldError>,
    /// The same in more words than any other of its kind has.
    pub said: Option<String>,
    /// After a conflict: what is stored now, where that is something else.
    pub stored: Option<String>,
}

/// The button that searches what can be linked instead of saving.
pub const FIND: &str = "link_find";
/// What they are searched for, and what they were searched for before.
pub const WORDS: &str = "link_words";
/// See [`WORDS`].
pub const WORDS_BEFORE: &str = "link_words_before";

/// Things that this one can be linked to: a recipe to its product, an ingredient to its supplier.
#[derive(Debug, Clone, Default)]
pub struct Linkable {
    /// Id and name of each that was found, and of the one that is linked.
    pub found: Vec<(String, String)>,
    /// How many were found in all.
    pub total: i64,
    /// Are there more than are listed at once, so that they are searched?
    pub many: bool,
    /// What was searched for.
    pub words: String,
    /// Was it searched just now?
    pub searched: bool,
}
