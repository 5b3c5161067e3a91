//! The lines of a recipe as its form has them.

use obrador_core::catalogue::formula::{LineError, Part};

/// The button that asks for more empty lines instead of saving.
pub const MORE_LINES: &str = "more_lines";
/// The button that searches what a line can be of.
pub const LINE_FIND: &str = "line_find";
/// What is searched for, and what was searched for before.
pub const LINE_WORDS: &str = "line_words";
/// See [`LINE_WORDS`].
pub const LINE_WORDS_BEFORE: &str = "line_words_before";

/// The name of the field that says what the line at a place is of.
pub fn line_part(place: usize) -> String {
    format!("line_{place}_part")
}

/// The name of the field that says how much.
pub fn line_quantity(place: usize) -> String {
    format!("line_{place}_quantity")
}

/// What a line is of, as a form says it.
pub fn part_value(part: &Part) -> String {
    match part {
        Part::Ingredient(id) => format!("ingredient:{id}"),
        Part::Recipe(id) => format!("recipe:{id}"),
    }
}

/// What a form says a line is of; none for nothing, and for what is neither.
pub fn part_of(value: &str) -> Option<Part> {
    match value.split_once(':')? {
        ("ingredient", id) => Some(Part::Ingredient(id.to_owned())),
        ("recipe", id) => Some(Part::Recipe(id.to_owned())),
        _ => None,
    }
}

/// A line as it is typed, or as it is stored in the way somebody would type it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineRow {
    /// What it is of, as a form says it; empty for nothing.
    pub part: String,
    /// How much.
    pub quantity: String,
    /// What is wrong with it.
    pub error: Option<LineError>,
    /// What is stored, where that is as typed: its part of the flour, and what it costs.
    pub percent: Option<String>,
    /// See `percent`.
    pub cost: Option<String>,
}

/// What a line can be of.
#[derive(Debug, Clone, Default)]
pub struct PartChoices {
    /// Value and name of ingredients.
    pub ingredients: Vec<(String, String)>,
    /// Value and name of other recipes.
    pub recipes: Vec<(String, String)>,
    /// What is chosen in a line and not among them: value and name.
    pub chosen: Vec<(String, String)>,
    /// How many there are of what is searched for.
    pub total: usize,
    /// Are there more than are listed at once, so that they are searched?
    pub many: bool,
    /// What was searched for.
    pub words: String,
}

impl PartChoices {
    /// What that is called.
    pub fn name(&self, value: &str) -> Option<&str> {
        let all = self.ingredients.iter().chain(&self.recipes).chain(&self.chosen);
        let mut named = all.filter(|(known, _)| known == value);
        named.next().map(|(_, name)| name.as_str())
    }
}

/// The lines of a recipe as its form has them.
#[derive(Debug, Clone, Default)]
pub struct LinesView {
    /// The lines, and empty ones for more.
    pub rows: Vec<LineRow>,
    /// What they can be of.
    pub choices: PartChoices,
    /// After a conflict: the lines that are stored now, where they are others.
    pub stored: Option<Vec<String>>,
    /// Does the reader see prices?
    pub priced: bool,
    /// What they come to as they are stored, for whom it is.
    pub total: Option<String>,
    /// Are more lines asked for, so that the first empty one is the next to be typed into?
    pub more: bool,
}
