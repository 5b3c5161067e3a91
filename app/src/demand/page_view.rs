//! What the page of demand shows, in words.

use super::bake_view::BakeListView;
use crate::page::Told;

/// Why there is no list yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// No sales at all.
    Sales,
    /// Fewer days than it takes: how many there are and how many it takes.
    Days {
        /// Open days that are known of the product with the most of them.
        have: u32,
        /// How many it takes.
        need: u32,
    },
    /// There are sales enough, and nothing was learned of them.
    Training,
    /// It was learned, and nothing was forecast.
    Forecast,
    /// No product could be learned.
    Learned,
}

/// The state of the forecast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForecastView {
    /// When it was made, and from sales until when: a sentence; none where none was made.
    pub made: Option<String>,
    /// Sales were entered since.
    pub newer: Option<String>,
    /// How far it looks now.
    pub days: u32,
    /// How far the plan lets it look.
    pub horizon: u32,
    /// How many are left today: a sentence; none where there is no limit.
    pub left: Option<String>,
    /// May the reader ask for one?
    pub may_forecast: bool,
}

/// A product of which nothing was learned, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotLearnedRow {
    /// How it is called.
    pub product: String,
    /// At which shop, where there are several.
    pub shop: Option<String>,
    /// Why.
    pub why: String,
}

/// A product that stays out of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// How it is called.
    pub product: String,
    /// Why, and how many were to be made.
    pub why: String,
}

/// The state of trainings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingView {
    /// How far a running one is, in percent, and that in words.
    pub running: Option<(u32, String)>,
    /// What the last one came to: a sentence.
    pub last: Option<String>,
    /// Did the last one fail?
    pub failed: bool,
    /// Of which products nothing was learned.
    pub not_learned: Vec<NotLearnedRow>,
    /// How many are left today: a sentence.
    pub left: Option<String>,
    /// May the reader begin one?
    pub may_train: bool,
}

/// How near the forecast of a product came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccuracyRow {
    /// How it is called, and at which shop.
    pub product: String,
    /// Its page.
    pub href: String,
    /// By which rule it is forecast.
    pub model: String,
    /// How far it was off.
    pub error: String,
    /// How far the naive rule was off.
    pub naive: String,
}

/// How near the forecasts came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccuracyView {
    /// In sentences.
    pub sentences: Vec<String>,
    /// Each product.
    pub rows: Vec<AccuracyRow>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct DemandView {
    /// What was just done.
    pub told: Option<Told>,
    /// The list, where there is one.
    pub list: Option<BakeListView>,
    /// Why there is none.
    pub missing: Option<Missing>,
    /// The forecast.
    pub forecast: ForecastView,
    /// The training.
    pub training: TrainingView,
    /// How near forecasts came.
    pub accuracy: AccuracyView,
}
