//! What a product's page of demand shows, in words.

use super::bake_view::Shop;
use crate::page::Told;
use chrono::NaiveDate;
use obrador_core::{
    i18n::Lang,
    usage::{Snapshot, forecast::FanPoint},
};

/// A day ahead, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductDay {
    /// Which.
    pub day: String,
    /// The way to its list; none where there is nothing to bake.
    pub href: Option<String>,
    /// What is expected.
    pub expected: String,
    /// Within what it lies in 8 of 10 cases.
    pub band: String,
    /// Bake this many.
    pub bake: String,
    /// Is the shop always closed on that weekday?
    pub closed: bool,
}

/// A day that was, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastDay {
    /// Which.
    pub day: String,
    /// What was sold; none where no sales were entered.
    pub sold: Option<String>,
    /// What is to be known of it: sold out, closed.
    pub note: Option<String>,
}

/// How far a rule was off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelRow {
    /// What it is called.
    pub model: String,
    /// Is it the one that was chosen?
    pub chosen: bool,
    /// On the earlier weeks, by which it was chosen.
    pub earlier: String,
    /// On the later weeks, which it had not seen.
    pub later: String,
}

/// The form of the service level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelForm {
    /// The language that its number is written in.
    pub written_in: Lang,
    /// Where it is sent.
    pub action: String,
    /// In percent, as typed.
    pub typed: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// What it means, and where it comes from: sentences.
    pub means: Vec<String>,
    /// Has somebody set it?
    pub is_own: bool,
}

/// The page.
#[derive(Debug, Clone)]
pub struct ProductView {
    /// Its id.
    pub id: String,
    /// How it is called.
    pub name: String,
    /// What was just done.
    pub told: Option<Told>,
    /// Shops to choose from, where there are several.
    pub shops: Vec<Shop>,
    /// The chosen one.
    pub shop: String,
    /// So many days ahead are asked for.
    pub days: u32,
    /// How far the plan lets one look.
    pub horizon: u32,
    /// The forecast ends before: a sentence.
    pub ends_before: Option<String>,
    /// Why there is no forecast.
    pub why_none: Option<String>,
    /// Days that were sold, with their pieces.
    pub history: Vec<Snapshot>,
    /// Days on which it was sold out.
    pub sold_out: Vec<NaiveDate>,
    /// The days ahead that are open.
    pub fan: Vec<FanPoint>,
    /// How many days it was sold out: a sentence.
    pub sold_out_words: Option<String>,
    /// The days ahead.
    pub ahead: Vec<ProductDay>,
    /// The days that were, the last one first.
    pub past: Vec<PastDay>,
    /// How near the forecast came, in sentences.
    pub accuracy: Vec<String>,
    /// The rules.
    pub models: Vec<ModelRow>,
    /// The service level, for whoever may set it.
    pub level: Option<LevelForm>,
    /// What is baked for, for whoever may not.
    pub level_words: Option<String>,
}
