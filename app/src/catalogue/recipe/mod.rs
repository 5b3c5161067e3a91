//! What goes into a recipe, in its form; and what that comes to, below it.

mod figures;
mod figures_view;
mod lines;
mod lines_view;
mod scaling;
mod timing_fact;
mod words;

pub(super) use figures::{Brief, Figures};
pub use figures_view::FiguresView;
pub(super) use lines::Lines;
pub use lines_view::{
    LINE_FIND, LINE_WORDS, LINE_WORDS_BEFORE, LineRow, LinesView, MORE_LINES, PartChoices, line_part,
    line_quantity, part_of, part_value,
};
pub use scaling::{ScaleBy, Scaling};
pub(super) use timing_fact::TakesSoLong;

/// What a recipe's page shows besides its fields.
#[derive(Debug, Clone, Default)]
pub struct RecipeView {
    /// Its lines.
    pub lines: LinesView,
    /// What a batch comes to, as it is stored; none for a recipe that is not there yet.
    pub figures: Option<FiguresView>,
    /// How long it takes to make; none where that is not followed.
    pub timing: Option<TimingFact>,
}

/// How long a recipe takes to make.
#[derive(Debug, Clone, Default)]
pub struct TimingFact {
    /// In words; none where nobody has said it.
    pub said: Option<String>,
    /// Where it is said; none for whoever may not.
    pub href: Option<String>,
}
