//! How good the forecast was, on the past: rolling origins, no peeking.

mod days;
mod parse;
mod report;
mod run;

pub use parse::{ParseError, parse};
pub use report::{Backtest, HorizonReport, LEVEL_ERROR_DAYS, Report, Row, rows_csv};
pub use run::{DEFAULT_HORIZONS, Options, Progress, run, run_by};

pub(super) use days::Days;

use super::{Kind, Snapshot};

/// A named series.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name in the file.
    pub name: String,
    /// Its days, in any order.
    pub snapshots: Vec<Snapshot>,
}

/// What the values of the file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Levels, as they are.
    #[default]
    Level,
    /// Daily totals, turned into a running level first.
    Cumulate,
    /// Daily totals of a daily metric.
    Daily,
}

impl Mode {
    /// What kind of metric such values are of.
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Level | Self::Cumulate => Kind::Level,
            Self::Daily => Kind::Daily,
        }
    }
}
