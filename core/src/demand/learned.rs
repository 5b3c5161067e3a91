//! Which model a product's sales are forecast by, and how near it came.

use super::{
    History, ModelId, Spread,
    cleaned::Cleaned,
    model::MODELS,
    short::short,
    trial::{Part, Trial},
};
use serde::{Deserialize, Serialize};

/// The fewest open, known days to learn from.
pub const NEED_DAYS: u32 = 28;

/// Why nothing could be learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotLearned {
    /// Too few days are known.
    #[error("{have} open days are known and {need} are needed")]
    TooShort {
        /// Open days that are known.
        have: u32,
        /// Open days that are needed.
        need: u32,
    },
    /// Nothing was ever sold.
    #[error("nothing was sold")]
    NothingSold,
}

/// What was learned from a history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Learned {
    /// The model that did best on earlier days.
    pub model: ModelId,
    /// How near it came on later days.
    pub accuracy: Accuracy,
    /// How near each model came.
    pub models: Vec<ModelScore>,
    /// How far demand lies from what is expected.
    pub spread: Spread,
    /// Days on which it was sold out, so that the demand is an estimate.
    pub censored_days: u32,
    /// Open days that were learned from.
    pub days: u32,
}

/// How near forecasts of one to seven days ahead came on later days, made with what was known before.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Accuracy {
    /// Sum of errors over sum of demand.
    pub wape: Option<f64>,
    /// Mean error over the mean difference between a day and the same weekday a week before.
    pub mase: Option<f64>,
    /// The share of days within the 80 % band.
    pub coverage: Option<f64>,
    /// The WAPE of saying the same as on the same weekday last, on the same days.
    pub naive_wape: Option<f64>,
    /// On how many days forecasts were made.
    pub origins: u32,
    /// How many days they were compared with.
    pub days: u32,
}

/// How near one model came.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ModelScore {
    /// The model.
    pub model: ModelId,
    /// Its WAPE on earlier days, by which is chosen.
    pub chosen_on: Option<f64>,
    /// Its WAPE on later days.
    pub reported: Option<f64>,
}

/// Chooses a model.
///
/// # Formula
/// `docs/adr/0013-demand-models.md`. The last half of the open days, at most 182, is tried: on each, every model says
/// what the next seven days ask for, knowing what was known then. The model with the smallest WAPE on the first half of
/// these days is taken; how near it came is said of the second half. The band is made of its errors on both.
///
/// # Units
/// Pieces; WAPE, MASE and coverage are shares.
///
/// # Errors
/// Fewer than [`NEED_DAYS`] open days, or nothing sold on any.
pub fn learn(history: &History) -> Result<Learned, NotLearned> {
    let cleaned = Cleaned::new(history);
    let days = cleaned.open();
    if days < NEED_DAYS {
        return Err(NotLearned::TooShort {
            have: days,
            need: NEED_DAYS,
        });
    }
    if !cleaned
        .days
        .iter()
        .any(|day| day.demand.is_some_and(|demand| demand > 0.0))
    {
        return Err(NotLearned::NothingSold);
    }
    let trial = Trial::new(&cleaned);
    let earlier = ModelId::ALL.map(|model| trial.spread(model, Some(Part::Earlier)));
    let models = scores(&trial, &earlier);
    let model = best(&models);
    let of_earlier = &earlier[model as usize];
    Ok(Learned {
        model,
        accuracy: Accuracy {
            wape: models[model as usize].reported,
            mase: trial.mase(model, of_earlier).map(short),
            coverage: trial.coverage(model, of_earlier).map(short),
            naive_wape: models[ModelId::NaiveWeekly as usize].reported,
            origins: trial.origins,
            days: trial.days,
        },
        models,
        spread: trial.spread(model, None).short(),
        censored_days: cleaned.days.iter().filter(|day| day.sold_out).count() as u32,
        days,
    })
}

fn scores(trial: &Trial, earlier: &[Spread; MODELS]) -> Vec<ModelScore> {
    ModelId::ALL
        .into_iter()
        .zip(earlier)
        .map(|(model, spread)| ModelScore {
            model,
            chosen_on: trial.wape(model, Part::Earlier, spread).map(short),
            reported: trial.wape(model, Part::Later, spread).map(short),
        })
        .collect()
}

/// The model that is chosen on a trial.
pub(super) fn best_of(trial: &Trial) -> ModelId {
    let earlier = ModelId::ALL.map(|model| trial.spread(model, Some(Part::Earlier)));
    best(&scores(trial, &earlier))
}

/// The blend with a year or without, unless another's error is clearly smaller: whichever was luckiest on the earlier days is seldom the best
/// on the later ones. Where no error could be measured, the plainest model that looks at more than one day.
fn best(models: &[ModelScore]) -> ModelId {
    let error = |score: &ModelScore| {
        let favour = if score.model == ModelId::Blend {
            FAVOUR
        } else {
            1.0
        };
        Some((score.model, score.chosen_on? * favour))
    };
    models
        .iter()
        .filter_map(error)
        .min_by(|one, other| one.1.total_cmp(&other.1))
        .map_or(ModelId::MovingAverage, |(model, _)| model)
}

/// An error must be smaller than the blend's by this factor for another model to be taken.
const FAVOUR: f64 = 0.97;
