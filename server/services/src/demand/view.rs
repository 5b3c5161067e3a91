// Long: all that trainings, forecasts and bake lists say, in one place.
//! What trainings, forecasts and bake lists say.

use crate::{
    db::DbError,
    production::{Proposal, Wanted},
};
use chrono::{DateTime, NaiveDate, Utc};
use obrador_core::{
    demand::{DemandDay, Earned, Learned},
    procurement::Named,
};
use std::str::FromStr;

/// How a training stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrainingState {
    /// It was asked for.
    Waiting,
    /// It is under way.
    Running,
    /// It is over.
    Done,
    /// It came to no end.
    Failed,
}

/// What became of the forecast that follows a training.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterTraining {
    /// It was made.
    Made,
    /// The day's forecasts are used up, or the subscription is over.
    Refused,
    /// Nothing was learned that could be forecast.
    NothingLearned,
}

/// Why nothing was learned of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNotLearned {
    /// Too few days are known.
    TooShort {
        /// Open days that are known.
        have: u32,
        /// Open days that are needed.
        need: u32,
    },
    /// All that is known is that nothing was sold.
    NothingSold,
    /// Nobody has entered any sales.
    NoSales,
    /// It is no longer in use.
    Archived,
}

/// What of price and cost is not known, so that nobody can say what pays best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The product has no price.
    Price,
    /// No recipe makes it.
    Recipe,
    /// Its recipe yields no pieces.
    Yield,
    /// Something in its recipe has no price.
    Cost,
    /// Its ingredients cost as much as it brings.
    Margin,
}

/// A training.
#[derive(Debug, Clone, PartialEq)]
pub struct TrainingRecord {
    /// Its identifier.
    pub id: String,
    /// How it stands.
    pub state: TrainingState,
    /// How many products (of each shop) are worked through.
    pub done: u32,
    /// Of how many; none before it has begun.
    pub of: Option<u32>,
    /// Who asked for it, as an audit row calls them.
    pub asked_by: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// When it began.
    pub begun_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// Of sales up to that day.
    pub through: Option<NaiveDate>,
    /// What became of the forecast that follows.
    pub forecast: Option<AfterTraining>,
}

/// What was learned of a product in a shop.
#[derive(Debug, Clone, PartialEq)]
pub struct LearnedRecord {
    /// The model, how near it came.
    pub learned: Learned,
    /// What baking by it would have earned over the last 8 weeks against what was baked, where both are known.
    pub earned: Option<Earned>,
    /// For that service level.
    pub level: f64,
    /// The service level that pays best, where price and cost are known.
    pub best_level: Option<f64>,
    /// What of these is not known.
    pub missing: Vec<Missing>,
}

/// What a training says of a product in a shop.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesResult {
    /// Which product.
    pub product: Named,
    /// Which shop; none nowhere in particular.
    pub location: Option<Named>,
    /// What was learned, or why nothing.
    pub outcome: Result<Box<LearnedRecord>, WhyNotLearned>,
}

/// A forecast of all products.
#[derive(Debug, Clone, PartialEq)]
pub struct ForecastRun {
    /// Its identifier.
    pub id: String,
    /// The training that it follows from.
    pub training: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The same by the bakery's clock.
    pub made_on: NaiveDate,
    /// How many days ahead it looks.
    pub days: u32,
    /// Of how many products (of each shop).
    pub series: u32,
    /// The sales that it knew.
    pub sales_version: i64,
    /// How far a day's total lies from what is expected of it: the tenth and the ninetieth percentile, as ratios.
    pub total_band: Option<(f64, f64)>,
}

/// What one product is expected to sell.
#[derive(Debug, Clone, PartialEq)]
pub struct ForecastRecord {
    /// The forecast it is of.
    pub run: ForecastRun,
    /// In which shop; none nowhere in particular.
    pub location: Option<Named>,
    /// Day by day.
    pub days: Vec<DemandDay>,
}

/// Who chose a service level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LevelBy {
    /// Somebody in the bakery.
    Set,
    /// Price and cost: it pays best.
    Economics,
    /// Nobody: a usual one.
    Usual,
}

/// On how many of ten days all who ask for a product get it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ServiceLevel {
    /// The share.
    pub share: f64,
    /// Who chose it.
    pub by: LevelBy,
}

/// Why a forecast is not what could be said today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stale {
    /// Sales came in after it.
    NewerSales,
    /// It was made on that day, a week ago or more.
    Old(NaiveDate),
    /// It does not look so far ahead.
    TooFar,
    /// There is none.
    NoForecast,
}

/// A line of a bake list.
#[derive(Debug, Clone, PartialEq)]
pub struct BakeLine {
    /// Which product.
    pub product: Named,
    /// For which shop; none nowhere in particular.
    pub location: Option<Named>,
    /// What is expected.
    pub day: DemandDay,
    /// How many whole pieces to bake.
    pub bake: u32,
    /// For that service level.
    pub level: ServiceLevel,
    /// What of price and cost is not known.
    pub missing: Vec<Missing>,
    /// What baking by forecasts would have earned over the last 8 weeks against what was baked.
    pub earned: Option<Earned>,
}

/// How much to bake on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct BakeList {
    /// The day.
    pub date: NaiveDate,
    /// Today by the bakery's clock.
    pub today: NaiveDate,
    /// The forecast it is of.
    pub run: Option<ForecastRun>,
    /// Why that is not what could be said today.
    pub stale: Vec<Stale>,
    /// Product by product, by shop and name.
    pub lines: Vec<BakeLine>,
    /// Products of which nothing was learned.
    pub not_learned: Vec<(Named, Option<Named>, WhyNotLearned)>,
}

/// How a product stands in one shop.
#[derive(Debug, Clone, PartialEq)]
pub struct ShopDemand {
    /// Which; none nowhere in particular.
    pub location: Option<Named>,
    /// What was learned, or why nothing.
    pub outcome: Result<Box<LearnedRecord>, WhyNotLearned>,
    /// The service level that counts there.
    pub level: ServiceLevel,
}

/// How a product stands.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductDemand {
    /// Which.
    pub product: Named,
    /// Is it no longer in use?
    pub archived: bool,
    /// The service level that somebody set.
    pub set_level: Option<f64>,
    /// Shop by shop.
    pub shops: Vec<ShopDemand>,
}

/// All there is of a bakery's demand.
#[derive(Debug, Clone, PartialEq)]
pub struct Demand {
    /// The training asked for last.
    pub training: Option<TrainingRecord>,
    /// The last that is over: what it learned counts.
    pub learned: Option<TrainingRecord>,
    /// What it says, by shop and name.
    pub results: Vec<SeriesResult>,
    /// The last forecast.
    pub run: Option<ForecastRun>,
    /// How far ahead the plan looks, in days.
    pub horizon_days: u32,
    /// Did sales come in after the last training?
    pub newer_sales: bool,
}

/// What was expected of a day's total.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// In pieces.
    pub expected: f64,
    /// On one of ten days less, on one more; where enough days are known.
    pub from_to: Option<(f64, f64)>,
}

/// How yesterday went. Amounts in thousandths of a piece.
#[derive(Debug, Clone, PartialEq)]
pub struct Yesterday {
    /// The day, by the bakery's clock.
    pub day: NaiveDate,
    /// All that was sold.
    pub sold_all: i64,
    /// What was sold of products with a forecast made before that day.
    pub sold: i64,
    /// What was expected of the same.
    pub expected: Option<Band>,
    /// What was left over, where somebody said so.
    pub unsold: i64,
    /// What the ingredients of that cost, as far as it is known; none where nothing of it is.
    pub unsold_cents: Option<i64>,
    /// What was sold out.
    pub sold_out: Vec<Named>,
}

/// Why a product can't be planned by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyUnplannable {
    /// No recipe makes it.
    NoRecipe,
    /// Its recipe yields no pieces.
    NoPieces,
    /// There is no forecast of it.
    NotLearned(WhyNotLearned),
}

/// A product that a plan leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplannable {
    /// Which.
    pub product: Named,
    /// For which shop.
    pub location: Option<Named>,
    /// Why.
    pub why: WhyUnplannable,
}

/// What the next days want, for production.
#[derive(Debug, Clone)]
pub struct WantedDemand {
    /// The first day.
    pub from: NaiveDate,
    /// The last.
    pub until: NaiveDate,
    /// What it takes: ingredients and what to buy of them. None where nothing is expected.
    pub proposal: Option<Proposal>,
    /// What was asked of production.
    pub wanted: Vec<Wanted>,
    /// What is left out.
    pub unplannable: Vec<Unplannable>,
    /// Why the forecast is not what could be said today.
    pub stale: Vec<Stale>,
}

impl TrainingState {
    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }

    /// Is there still something to be done?
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Running)
    }
}

impl FromStr for TrainingState {
    type Err = DbError;
    fn from_str(text: &str) -> Result<Self, DbError> {
        [Self::Waiting, Self::Running, Self::Done, Self::Failed]
            .into_iter()
            .find(|state| state.as_str() == text)
            .ok_or_else(|| DbError::corrupt(text))
    }
}

impl AfterTraining {
    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Refused => "refused",
            Self::NothingLearned => "nothing_learned",
        }
    }
}

impl FromStr for AfterTraining {
    type Err = DbError;
    fn from_str(text: &str) -> Result<Self, DbError> {
        [Self::Made, Self::Refused, Self::NothingLearned]
            .into_iter()
            .find(|it| it.as_str() == text)
            .ok_or_else(|| DbError::corrupt(text))
    }
}

impl Missing {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Price, Self::Recipe, Self::Yield, Self::Cost, Self::Margin];

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Recipe => "recipe",
            Self::Yield => "yield",
            Self::Cost => "cost",
            Self::Margin => "margin",
        }
    }
}

impl WhyNotLearned {
    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TooShort { .. } => "too_short",
            Self::NothingSold => "nothing_sold",
            Self::NoSales => "no_sales",
            Self::Archived => "archived",
        }
    }
}

impl LevelBy {
    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Set => "set",
            Self::Economics => "economics",
            Self::Usual => "usual",
        }
    }
}

impl Stale {
    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NewerSales => "newer_sales",
            Self::Old(_) => "old",
            Self::TooFar => "too_far",
            Self::NoForecast => "no_forecast",
        }
    }
}
