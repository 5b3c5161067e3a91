//! A job: to be made, leased, ended, and as the operator sees it.

use super::JobKind;
use chrono::{DateTime, Utc};
use obrador_core::ids::TenantId;

/// A job to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewJob {
    pub(crate) kind: JobKind,
    /// There is one of this name.
    pub(crate) name: String,
    /// The bakery it is about; it goes with it.
    pub(crate) tenant: Option<TenantId>,
    /// What it needs, as JSON.
    pub(crate) payload: String,
    /// When, in microseconds UTC.
    pub(crate) due_at: i64,
}

/// A job that this server has leased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Its identifier; a mail's identifier follows from it.
    pub id: String,
    /// What it does.
    pub kind: JobKind,
    /// The bakery it is about.
    pub tenant: Option<TenantId>,
    /// What it needs, as JSON.
    pub payload: String,
    /// How many attempts this makes.
    pub attempts: i64,
    pub(super) lease: String,
}

/// How a job ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Done; what comes again is due after its interval.
    Done,
    /// Done for now: due again then, with this payload.
    Again {
        /// When.
        due_at: DateTime<Utc>,
        /// Where to go on, as JSON.
        payload: String,
    },
    /// It ended itself, in the transaction of what it did.
    Ended,
    /// It failed; the same may work later.
    Failed(String),
    /// It failed, and will again.
    Hopeless(String),
}

/// How a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// It is given up until somebody starts it again.
    Failed,
    /// A server works at it.
    Running,
    /// It could begin.
    Due,
    /// Its time has not come.
    Waiting,
}

impl JobState {
    /// Its name in keys of texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Running => "running",
            Self::Due => "due",
            Self::Waiting => "waiting",
        }
    }
}

/// A job, as the operator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRow {
    /// Its identifier.
    pub id: String,
    /// What it does.
    pub kind: JobKind,
    /// The bakery it is about.
    pub tenant: Option<TenantId>,
    /// How it stands.
    pub state: JobState,
    /// When it begins, or could have begun.
    pub due_at: DateTime<Utc>,
    /// Attempts since it last succeeded.
    pub attempts: i64,
    /// What went wrong the last time.
    pub last_error: Option<String>,
    /// When it last ended, well or not.
    pub last_end: Option<DateTime<Utc>>,
}

/// How many of a kind there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) kind: JobKind,
    pub(super) due: i64,
    /// Those that failed and are tried again.
    pub(super) again: i64,
    pub(super) failed: i64,
    /// How old the oldest that is due or tried again is, in microseconds.
    pub(super) oldest_us: i64,
}
