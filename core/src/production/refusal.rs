//! Why a step is refused, and what happened meanwhile.

use super::{Taken, Wait};
use crate::{
    bounds::{
        count::BATCH_STEPS,
        time::{STEP_AHEAD_MINUTES, STEP_BACK_HOURS},
    },
    quantity::Quantity,
};

/// Why a step is refused. Nothing has changed by it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct Refused {
    /// Why.
    pub why: Why,
    /// The step, mostly somebody else's, that is in its way.
    pub meanwhile: Option<Box<Taken>>,
}

/// Why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// The batch is stopped.
    #[error("the batch is stopped")]
    Stopped,
    /// A quality check holds the batch.
    #[error("a quality check holds the batch")]
    Held,
    /// No quality check holds it.
    #[error("no quality check holds the batch")]
    NotHeld,
    /// The whole batch is done.
    #[error("the batch is done")]
    BatchDone,
    /// The stage is done.
    #[error("the stage is done")]
    StageDone,
    /// The stage has not begun at that time.
    #[error("the stage has not begun")]
    NotStarted,
    /// The stage has begun before.
    #[error("the stage has begun already")]
    Started,
    /// The stage rests already.
    #[error("the stage rests already")]
    Paused,
    /// The stage does not rest.
    #[error("the stage does not rest")]
    NotPaused,
    /// It waits for something.
    #[error("the stage waits for something")]
    Blocked(Vec<Wait>),
    /// It is more than what remains.
    #[error("it is more than what remains")]
    TooMuch {
        /// What remains to come out or be lost.
        remains: Quantity,
    },
    /// Nothing, or less.
    #[error("a quantity is more than nothing")]
    NotPositive,
    /// It measures something else than the batch.
    #[error("it measures something else than the batch")]
    OtherDimension,
    /// The batch does not have the stage.
    #[error("the batch has no such stage")]
    NoSuchStage,
    /// It says no stage, and stages are followed.
    #[error("it says no stage")]
    WhichStage,
    /// The bakery's plan follows no stages.
    #[error("stages are not followed")]
    NotTracked,
    /// Others have entered a quantity that the screen did not show.
    #[error("somebody has entered a quantity meanwhile")]
    Unseen,
    /// With it, a later step could not have been taken.
    #[error("it contradicts a later step")]
    Contradicts,
    /// The same name stood for another step.
    #[error("another step has the same id")]
    SameId,
    /// A step's id is empty, too long, or can't be seen.
    #[error(
        "a step's id has up to {} characters that can be seen",
        crate::bounds::length::REQUEST_KEY
    )]
    Id,
    /// It is not over yet.
    #[error("it is more than {STEP_AHEAD_MINUTES} minutes ahead")]
    Ahead,
    /// It was long ago.
    #[error("it is more than {STEP_BACK_HOURS} hours back")]
    Back,
    /// The batch has as many steps as can be.
    #[error("a batch has up to {BATCH_STEPS} steps")]
    TooMany,
}

impl From<Why> for Refused {
    fn from(why: Why) -> Self {
        Self { why, meanwhile: None }
    }
}
