//! What an import would do.

use crate::{
    catalogue::UnitUses,
    tabular::{Encoding, Separator},
};
use obrador_core::catalogue::{Field, ItemKind, Value, table::LineFault};

/// What becomes of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is new.
    New,
    /// It changes these fields of something.
    Changed {
        /// Which.
        fields: Vec<&'static Field>,
        /// Is it the same by its name alone?
        by_name: bool,
    },
    /// It is there as it is.
    Unchanged,
}

/// A line as it would be.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewLine {
    /// Where it stands in the file.
    pub number: u64,
    /// What becomes of it.
    pub standing: Standing,
    /// Its fields; what links to another thing holds that one's name.
    pub values: Vec<(&'static Field, Option<Value>)>,
}

/// A line that can't be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Where it stands in the file.
    pub number: u64,
    /// Why.
    pub fault: LineFault,
    /// What stands in the cell, where it is about one.
    pub cell: String,
    /// What uses the ingredient, where that is why.
    pub uses: Option<Box<UnitUses>>,
}

/// A column in which a number could be another.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    /// Which field it holds.
    pub field: &'static Field,
    /// The first such number as it stands there.
    pub number: String,
    /// As what it is read.
    pub read: f64,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The kind of thing.
    pub item_kind: ItemKind,
    /// How the file is written.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub separator: Separator,
    /// The fields that have a column, in the file's order.
    pub columns: Vec<&'static Field>,
    /// Headings that name nothing, or what an earlier column holds already: they are left out.
    pub left_out: Vec<String>,
    /// How many things are made.
    pub new: usize,
    /// How many are changed.
    pub changed: usize,
    /// How many of these are found by their name alone.
    pub by_name: usize,
    /// How many are there as they are.
    pub unchanged: usize,
    /// How many lines have an identifier that is not there.
    pub strange_ids: usize,
    /// Why lines can't be imported; one line may have several faults.
    pub bad: Vec<BadLine>,
    /// How many lines that are.
    pub bad_lines: usize,
    /// Columns in which a number could be another.
    pub doubts: Vec<Doubt>,
    /// The first lines as they would be: of what is new or changed before what stays.
    pub lines: Vec<PreviewLine>,
    /// What stands for all this: where it is the same, an import does what was shown.
    pub seen: String,
}

impl Preview {
    /// How many things are made or changed.
    pub fn writes(&self) -> usize {
        self.new + self.changed
    }
}
