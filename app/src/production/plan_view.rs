//! What is typed into a day's plan, and what it would take.

use obrador_core::i18n::Lang;

/// A line: what is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanLine {
    /// The recipe, by name.
    pub recipe: String,
    /// How much.
    pub quantity: String,
    /// For which location: its id.
    pub location: String,
    /// By when, by the bakery's clock: `06:00`.
    pub time: String,
    /// What is wrong, and in which field.
    pub error: Option<(PlanField, String)>,
}

/// A field of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanField {
    /// The recipe.
    Recipe,
    /// How much.
    Quantity,
    /// For which location.
    Location,
    /// By when.
    Time,
}

impl PlanLine {
    /// Was nothing typed? A time that was filled in is nothing.
    pub fn is_empty(&self) -> bool {
        [&self.recipe, &self.quantity]
            .into_iter()
            .all(|typed| typed.trim().is_empty())
    }
}

/// The form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanForm {
    /// The language that its numbers are written in.
    pub written_in: Lang,
    /// By which the same plan sent twice is one.
    pub key: String,
    /// The day, as a browser sends it.
    pub day: String,
    /// What the bakery's clock is called.
    pub clock: String,
    /// The day whose plan is taken over, as a browser sends it.
    pub copy: String,
    /// Where it is made: a location's id.
    pub made_at: String,
    /// Locations to choose from, where there are several.
    pub locations: Vec<(String, String)>,
    /// Recipes to choose from, by name.
    pub recipes: Vec<String>,
    /// The lines, empty ones at the end.
    pub lines: Vec<PlanLine>,
    /// What is wrong with the day.
    pub day_error: Option<String>,
    /// What is wrong with all of it.
    pub wrong: Option<String>,
    /// What it would take, once that was asked for.
    pub preview: Option<PlanPreview>,
}

impl PlanForm {
    /// Is anything wrong?
    pub fn is_wrong(&self) -> bool {
        self.wrong.is_some() || self.day_error.is_some() || self.lines.iter().any(|line| line.error.is_some())
    }
}

/// A batch that would be planned, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedRow {
    /// What.
    pub recipe: String,
    /// How much.
    pub quantity: String,
    /// For which location.
    pub location: String,
    /// When it begins: with its day where that is another than the plan's.
    pub begins: String,
    /// Should it have begun by now?
    pub is_late: bool,
    /// Its stages, in words.
    pub stages: String,
    /// Until when it is wanted.
    pub due: String,
    /// Is it made for other batches?
    pub is_part: bool,
}

/// What a plan would take, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanPreview {
    /// Its batches, by when they begin.
    pub batches: Vec<PlannedRow>,
    /// What is to be known beside them: preferments without a yield.
    pub notes: Vec<String>,
    /// What is more than ovens and mixers take.
    pub overloads: Vec<String>,
    /// All ingredients.
    pub needs: NeedsView,
}

/// What is needed of an ingredient, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedRow {
    /// Which: its id.
    pub id: String,
    /// How it is called.
    pub name: String,
    /// How much is needed.
    pub needed: String,
    /// How much is in stock.
    pub in_stock: String,
    /// How much is ordered and has not come.
    pub on_order: Option<String>,
    /// How much is missing; none where nothing is.
    pub missing: Option<String>,
}

/// What to buy from one supplier, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuyFrom {
    /// From whom; none where nobody is known to sell it.
    pub supplier: Option<String>,
    /// What: name, and how much in packs.
    pub lines: Vec<(String, String)>,
    /// What it costs, for whom it is, where all of it is known.
    pub cost: Option<String>,
}

/// All ingredients of a plan, what is missing, and what to buy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NeedsView {
    /// The ingredients, by name.
    pub rows: Vec<NeedRow>,
    /// What to buy.
    pub to_buy: Vec<BuyFrom>,
}
