//! A metric put together: how much, of how much, until when, and how it stands.

use super::{
    Kind, Limit, Metric, Snapshot, Status,
    forecast::{Forecast, Question, forecast},
    status::status,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is known of one metric of one bakery.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Which metric.
    pub metric: Metric,
    /// Up to 60 days before `today`, oldest first.
    pub history: Vec<Snapshot>,
    /// The live value.
    pub current: f64,
    /// What the plan allows.
    pub limit: Limit,
    /// Was an attempt refused in the last 30 days?
    pub refused_in_30_days: bool,
    /// The UTC day of `current`.
    pub today: NaiveDate,
}

/// Everything a card, an API answer or an alert says about a metric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// Which metric.
    pub metric: Metric,
    /// Level or daily.
    pub kind: Kind,
    /// The live value, in the metric's own unit.
    pub current: f64,
    /// What the plan allows.
    pub limit: Limit,
    /// `current` of `limit` in percent, at most one decimal; none when unlimited.
    pub usage_percentage: Option<f64>,
    /// How it stands.
    pub status: Status,
    /// Growth and dates.
    pub forecast: Forecast,
    /// Up to 60 days before today, oldest first.
    pub history: Vec<Snapshot>,
    /// The UTC day of `current`.
    pub today: NaiveDate,
}

impl Facts {
    /// The forecast alone: the part that may be cached until a snapshot or the plan changes.
    pub fn forecast(&self) -> Forecast {
        forecast(&self.question(1.0))
    }

    /// The question to the forecast, with growth multiplied by `growth_factor`.
    pub fn question(&self, growth_factor: f64) -> Question<'_> {
        Question {
            kind: self.metric.kind(),
            history: &self.history,
            current: self.current,
            limit: self.limit,
            today: self.today,
            growth_factor,
        }
    }

    /// Puts everything together around a forecast made earlier or just now.
    pub fn assess_with(self, forecast: Forecast) -> Assessment {
        let status = status(
            self.current,
            self.limit,
            forecast.daily_growth_rate,
            self.refused_in_30_days,
            &forecast.outcome,
            self.today,
        );
        Assessment {
            metric: self.metric,
            kind: self.metric.kind(),
            current: self.current,
            limit: self.limit,
            usage_percentage: percentage(self.current, self.limit),
            status,
            forecast,
            history: self.history,
            today: self.today,
        }
    }

    /// Forecasts and puts everything together.
    pub fn assess(self) -> Assessment {
        let forecast = self.forecast();
        self.assess_with(forecast)
    }
}

impl Assessment {
    /// The last 30 days and today: what a sparkline shows.
    pub fn trend(&self) -> Vec<Snapshot> {
        let from = self.today - chrono::TimeDelta::days(30);
        let earlier = self
            .history
            .iter()
            .filter(|s| s.date >= from && s.date < self.today)
            .copied();
        earlier
            .chain([Snapshot {
                date: self.today,
                value: self.current,
            }])
            .collect()
    }

    /// Does a card offer the way up? From `warning` on, and from 80 % of use, `full` among them: that is no alarm, and
    /// yet only another plan has room.
    pub fn offers_way_up(&self) -> bool {
        self.status.needs_attention() || self.usage_percentage.is_some_and(|p| p >= 80.0)
    }

    /// By how much more is there than the plan allows, as after a downgrade? In the metric's own unit.
    pub fn excess(&self) -> Option<f64> {
        let limit = self.limit.at_most()?;
        (self.kind == Kind::Level && self.current > limit).then_some(self.current - limit)
    }
}

/// `current` of `limit` in percent, rounded to one decimal; a limit of zero is wholly used.
fn percentage(current: f64, limit: Limit) -> Option<f64> {
    let limit = limit.at_most()?;
    let share = if limit > 0.0 {
        current / limit * 100.0
    } else {
        100.0
    };
    Some((share * 10.0).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_rounded_and_absent_without_a_limit() {
        for (current, limit, expected) in [
            (35.0, Limit::AtMost(50.0), Some(70.0)),
            (1.0, Limit::AtMost(3.0), Some(33.3)),
            (0.0, Limit::AtMost(0.0), Some(100.0)),
            (7.0, Limit::Unlimited, None),
        ] {
            assert_eq!(percentage(current, limit), expected);
        }
    }
}
