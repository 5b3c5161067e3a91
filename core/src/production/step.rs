//! What somebody does with a batch, and when.

use super::Stage;
use crate::{ids::UserId, quantity::Quantity, tenant::reason::Reason};
use chrono::{DateTime, Utc};

/// What somebody does with a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A stage begins.
    Start {
        /// Which.
        stage: Stage,
        /// Though it waits for another batch, an ingredient or a free place.
        anyway: bool,
    },
    /// It rests for now.
    Pause(Stage),
    /// It goes on.
    Resume(Stage),
    /// So much came out of it, and goes on to the next.
    Finish {
        /// Of which stage; none of the batch as a whole, where stages are not followed.
        stage: Option<Stage>,
        /// How much; with what came before at most what came in.
        quantity: Quantity,
    },
    /// So much of what came in is no good.
    Lose {
        /// In which stage; none as with [`Step::Finish`].
        stage: Option<Stage>,
        /// How much.
        quantity: Quantity,
        /// Why.
        reason: Reason,
    },
    /// A quality check holds the batch: nothing starts, goes on or comes out.
    Hold(Reason),
    /// Whoever may has looked, and lets it go on.
    Release,
    /// What is not finished won't be.
    Stop(Reason),
}

impl Step {
    /// Its name in SQL and JSON.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Start { anyway: false, .. } => "start",
            Self::Start { anyway: true, .. } => "start_anyway",
            Self::Pause(_) => "pause",
            Self::Resume(_) => "resume",
            Self::Finish { .. } => "finish",
            Self::Lose { .. } => "lose",
            Self::Hold(_) => "hold",
            Self::Release => "release",
            Self::Stop(_) => "stop",
        }
    }

    /// From its name and what belongs to it, as it is stored or sent; none where something is missing.
    pub fn stored(
        name: &str,
        stage: Option<Stage>,
        quantity: Option<Quantity>,
        reason: Option<Reason>,
    ) -> Option<Self> {
        Some(match name {
            "start" | "start_anyway" => Self::Start {
                stage: stage?,
                anyway: name == "start_anyway",
            },
            "pause" => Self::Pause(stage?),
            "resume" => Self::Resume(stage?),
            "finish" => Self::Finish {
                stage,
                quantity: quantity?,
            },
            "lose" => Self::Lose {
                stage,
                quantity: quantity?,
                reason: reason?,
            },
            "hold" => Self::Hold(reason?),
            "release" => Self::Release,
            "stop" => Self::Stop(reason?),
            _ => return None,
        })
    }

    /// Which stage it is about; none where it is about the batch.
    pub fn stage(&self) -> Option<Stage> {
        match self {
            Self::Start { stage, .. } | Self::Pause(stage) | Self::Resume(stage) => Some(*stage),
            Self::Finish { stage, .. } | Self::Lose { stage, .. } => *stage,
            Self::Hold(_) | Self::Release | Self::Stop(_) => None,
        }
    }

    /// How much came out or was lost.
    pub fn quantity(&self) -> Option<Quantity> {
        match self {
            Self::Finish { quantity, .. } | Self::Lose { quantity, .. } => Some(*quantity),
            _ => None,
        }
    }

    /// Why, where it has a reason.
    pub fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Lose { reason, .. } | Self::Hold(reason) | Self::Stop(reason) => Some(reason),
            _ => None,
        }
    }
}

/// A step as a screen sends it, perhaps later than it was made and perhaps twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Click {
    /// How the screen calls it: the same once more is the same click.
    pub id: String,
    /// When it was made. A screen with a network says the server's time; one without its own.
    pub at: DateTime<Utc>,
    /// By whom; none by a program.
    pub by: Option<UserId>,
    /// The version of the batch that the screen showed, where what others entered meanwhile shall be told before a
    /// quantity is added to it.
    pub seen: Option<i64>,
    /// What.
    pub step: Step,
}

/// A step that was taken, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The version of the batch that came of it, in the order in which steps arrived.
    pub version: i64,
    /// How the screen called it.
    pub id: String,
    /// When it was made. The order of these times is the order in which steps count.
    pub at: DateTime<Utc>,
    /// By whom; none by a program.
    pub by: Option<UserId>,
    /// What.
    pub step: Step,
}

/// Something that happened to a batch, for its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// It was planned.
    Planned,
    /// It was planned otherwise.
    Replanned,
    /// Somebody took a step.
    Step(Step),
    /// All that came into a stage came out or was lost, and no more comes.
    StageDone(Stage),
    /// So with its last.
    Done,
}

impl Event {
    /// Its name in SQL and JSON.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Replanned => "replanned",
            Self::Step(step) => step.as_str(),
            Self::StageDone(_) => "stage_done",
            Self::Done => "done",
        }
    }

    /// Why, where it has a reason.
    pub fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Step(step) => step.reason(),
            _ => None,
        }
    }
}
