//! What a stage waits for, and how a stage stands.

use super::{Stage, Status};
use crate::{procurement::Named, tenant::reason::Reason};

/// What a stage waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wait {
    /// Nothing has come out of the stage before, or no more as yet.
    StageBefore(Stage),
    /// A quality check holds the batch.
    QualityCheck(Reason),
    /// A batch that goes into this one, such as a preferment, is not done.
    Batch {
        /// Which.
        batch: Named,
        /// Where it stands: stopped, it will never be done.
        status: Status,
    },
    /// So much of ingredients is not in stock.
    Ingredients(Vec<Named>),
    /// Ovens or mixers have no place.
    Full {
        /// How they are called.
        names: Vec<String>,
    },
}

impl Wait {
    /// May somebody start anyway? They see more than the program: a preferment that nobody entered, flour that nobody counted.
    pub fn may_be_ignored(&self) -> bool {
        match self {
            Self::StageBefore(_) | Self::QualityCheck(_) => false,
            Self::Batch { .. } | Self::Ingredients(_) | Self::Full { .. } => true,
        }
    }

    /// Its name in JSON and in the keys of texts.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::StageBefore(_) => "stage_before",
            Self::QualityCheck(_) => "quality_check",
            Self::Batch { .. } => "batch",
            Self::Ingredients(_) => "ingredients",
            Self::Full { .. } => "full",
        }
    }
}

/// What a stage waits for outside its batch; whoever asks has looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    /// Which stage.
    pub stage: Stage,
    /// For what.
    pub wait: Wait,
}

/// How a stage stands. It follows from the steps and is never stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StageState {
    /// It can start.
    Ready,
    /// It waits, for these.
    Blocked(Vec<Wait>),
    /// It goes on.
    Running,
    /// Somebody has paused it.
    Paused,
    /// All that came in came out or was lost.
    Done,
    /// The batch was stopped before.
    Stopped,
}

impl StageState {
    /// Its name in JSON and in the keys of texts.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Blocked(_) => "blocked",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }
}
