//! One definition of status for card, API, alert and refusal.

use super::{Limit, forecast::Outcome};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a metric stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The plan sets no limit.
    Unlimited,
    /// Nothing to do.
    Safe,
    /// At the limit, not over it, and content there: no growth, nothing refused for 30 days.
    Full,
    /// Look at it: 80 % used, or a limit that may be near.
    Warning,
    /// Act: 90 % used, or the limit is expected within a week.
    Critical,
}

impl Status {
    /// Its name in JSON and in the style sheet.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unlimited => "unlimited",
            Self::Safe => "safe",
            Self::Full => "full",
            Self::Warning => "warning",
            Self::Critical => "critical",
        }
    }

    /// Does it ask something of the owner?
    pub fn needs_attention(self) -> bool {
        matches!(self, Self::Warning | Self::Critical)
    }
}

/// Used from this share of the limit on, a metric is critical.
pub(super) const CRITICAL_SHARE: f64 = 0.9;
/// And from this one on it is to be looked at.
pub(super) const WARNING_SHARE: f64 = 0.8;

/// Why a metric stands as it does: the part of the rule that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// There is no limit.
    NoLimit,
    /// At the limit, and nothing grows.
    Content,
    /// There is as much as may be, or more.
    Reached,
    /// So much of the limit is used.
    Used,
    /// The limit is expected in so many days.
    Expected(i64),
    /// The range of its date begins in so many days.
    Possible(i64),
    /// No limit is near.
    Far,
}

/// The status of a metric.
///
/// # Rule
/// `unlimited` without a limit; `full` exactly at the limit with no growth over the history's last 30 days and
/// nothing refused in them; `critical` from 90 % or with p50 within 7 days; `warning` from 80 % or with p10 within
/// 14 days; else `safe`.
///
/// # Units
/// `current` in the metric's own unit; `daily_growth_rate` in that unit per day.
pub fn status(
    current: f64,
    limit: Limit,
    daily_growth_rate: f64,
    refused_in_30_days: bool,
    outcome: &Outcome,
    today: NaiveDate,
) -> Status {
    let Limit::AtMost(limit) = limit else {
        return Status::Unlimited;
    };
    let within = |date: Option<NaiveDate>, days: i64| date.is_some_and(|d| (d - today).num_days() <= days);
    let (p10, p50) = match outcome {
        Outcome::Breach { p10, p50, .. } => (*p10, Some(*p50)),
        _ => (None, None),
    };
    // No epsilon: a level that does not move has a slope of exactly zero. Over the limit, as after a downgrade, the
    // rest is read-only: that is for the owner to know.
    let at_the_limit = current.total_cmp(&limit).is_eq();
    if at_the_limit && daily_growth_rate <= 0.0 && !refused_in_30_days {
        return Status::Full;
    }
    if current >= CRITICAL_SHARE * limit || within(p50, 7) {
        return Status::Critical;
    }
    if current >= WARNING_SHARE * limit || within(p10.or(p50), 14) {
        return Status::Warning;
    }
    Status::Safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 1, 19).unwrap() + chrono::TimeDelta::days(d)
    }

    fn breach(p10: Option<i64>, p50: i64) -> Outcome {
        Outcome::Breach {
            p10: p10.map(day),
            p50: day(p50),
            p90: None,
        }
    }

    #[test]
    fn status_follows_its_table() {
        let far = Outcome::NotWithinHorizon { horizon_days: 365 };
        for (current, limit, growth, refused, outcome, expected) in [
            (
                7.0,
                Limit::Unlimited,
                1.0,
                false,
                Outcome::Unlimited,
                Status::Unlimited,
            ),
            (
                1.0,
                Limit::AtMost(1.0),
                0.0,
                false,
                Outcome::AtLimit,
                Status::Full,
            ),
            (
                3.0,
                Limit::AtMost(1.0),
                0.0,
                false,
                Outcome::AtLimit,
                Status::Critical,
            ),
            (
                1.0,
                Limit::AtMost(1.0),
                0.0,
                true,
                Outcome::AtLimit,
                Status::Critical,
            ),
            (
                50.0,
                Limit::AtMost(50.0),
                0.2,
                false,
                Outcome::AtLimit,
                Status::Critical,
            ),
            (
                44.9,
                Limit::AtMost(50.0),
                0.1,
                false,
                far.clone(),
                Status::Warning,
            ),
            (
                45.0,
                Limit::AtMost(50.0),
                0.1,
                false,
                far.clone(),
                Status::Critical,
            ),
            (39.9, Limit::AtMost(50.0), 0.1, false, far.clone(), Status::Safe),
            (40.0, Limit::AtMost(50.0), 0.1, false, far, Status::Warning),
            (
                10.0,
                Limit::AtMost(50.0),
                4.0,
                false,
                breach(Some(5), 7),
                Status::Critical,
            ),
            (
                10.0,
                Limit::AtMost(50.0),
                4.0,
                false,
                breach(Some(14), 30),
                Status::Warning,
            ),
            (
                10.0,
                Limit::AtMost(50.0),
                4.0,
                false,
                breach(Some(15), 30),
                Status::Safe,
            ),
            (
                10.0,
                Limit::AtMost(50.0),
                4.0,
                false,
                breach(None, 12),
                Status::Warning,
            ),
        ] {
            let got = status(current, limit, growth, refused, &outcome, day(0));
            assert_eq!(got, expected, "{current} of {limit:?}, {outcome:?}");
        }
    }
}
