//! Advanced analytics of one metric's history: how it grows, which weekdays matter, which days were unusual, where it
//! goes, and how right the forecast has been here.
//!
//! Nothing here needs a limit: unlimited metrics are looked at like the others.

mod accuracy;
mod anomaly;
mod benefit;
mod days;
mod growth;
mod robust;
mod weekday;

pub use accuracy::{ACCURACY_HORIZONS, Accuracy, Measured};
pub use anomaly::{ANOMALY_DAYS, Anomalies, Anomaly, MIN_SCORE};
pub use benefit::Benefit;
pub use growth::{Comparison, Compound, Growth};
pub use weekday::{PROFILE_WEEKS, WeekdayMean, Weekdays};

use crate::usage::{
    Facts, Kind, Metric, Snapshot,
    forecast::{Fan, fan},
};
use chrono::NaiveDate;
use days::Days;

/// How many days of history are looked at.
pub const HISTORY_DAYS: u32 = 365;

/// Everything said about one metric.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// Which metric.
    pub metric: Metric,
    /// Level or daily.
    pub kind: Kind,
    /// The UTC day on which this is said.
    pub today: NaiveDate,
    /// The live value, in the metric's own unit.
    pub current: f64,
    /// The days before today, at most 365, oldest first, one each.
    pub history: Vec<Snapshot>,
    /// How it grows.
    pub growth: Growth,
    /// What each weekday does.
    pub weekdays: Weekdays,
    /// Days that were unusual.
    pub anomalies: Anomalies,
    /// The value on each day ahead, with an 80 % band.
    pub fan: Fan,
    /// How near such forecasts came in the past, one for each of [`ACCURACY_HORIZONS`].
    pub accuracy: Vec<Accuracy>,
}

/// Looks at one metric, `horizon_days` ahead (at most 365).
///
/// The history may reach back 365 days; the forecast sees the last 60 of them, as everywhere. Today's part of the
/// history is left out: its day is not over. A value that is no finite number does not count.
pub fn analyse(facts: &Facts, horizon_days: u32) -> Analysis {
    let kind = facts.metric.kind();
    let days = Days::new(kind, &facts.history, facts.today);
    Analysis {
        metric: facts.metric,
        kind,
        today: facts.today,
        current: facts.current,
        history: days.known().collect(),
        growth: Growth::of(&days, facts.forecast().daily_growth_rate),
        weekdays: Weekdays::of(kind, &days),
        anomalies: Anomalies::of(facts.metric, &days),
        fan: fan(&facts.question(1.0), horizon_days),
        accuracy: ACCURACY_HORIZONS
            .iter()
            .map(|horizon| Accuracy::of(kind, &days, *horizon))
            .collect(),
    }
}
