//! A metric put together: how much, of how much, until when, and how it stands.

use super::{
    Kind, Limit, Metric, Snapshot, Status,
    amount::percentage,
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
    /// What the owner allows, in the metric's own unit; none without a cap.
    pub cap: Option<f64>,
    /// Was an attempt refused in the last 30 days?
    pub refused_in_30_days: bool,
    /// The UTC day of `current`.
    pub today: NaiveDate,
}

/// Whose limit it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitBy {
    /// The plan's.
    Plan,
    /// The owner's own, below the plan's.
    Owner,
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
    /// What may be used: what the plan allows or, where that is less, what the owner does.
    pub limit: Limit,
    /// What the plan allows.
    pub plan_limit: Limit,
    /// `current` of `limit` in percent, one decimal, as [`percentage`] rounds it; none when unlimited.
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
    /// What may be used: the lower of the plan's limit and the owner's.
    pub fn stop(&self) -> Limit {
        match (self.cap, self.limit.at_most()) {
            (Some(cap), Some(limit)) => Limit::AtMost(cap.min(limit)),
            (Some(cap), None) => Limit::AtMost(cap),
            (None, _) => self.limit,
        }
    }

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
            limit: self.stop(),
            today: self.today,
            growth_factor,
        }
    }

    /// Puts everything together around a forecast made earlier or just now.
    pub fn assess_with(self, forecast: Forecast) -> Assessment {
        let limit = self.stop();
        let status = status(
            self.current,
            limit,
            forecast.daily_growth_rate,
            self.refused_in_30_days,
            &forecast.outcome,
            self.today,
        );
        Assessment {
            metric: self.metric,
            kind: self.metric.kind(),
            current: self.current,
            limit,
            plan_limit: self.limit,
            usage_percentage: percentage(self.current, limit),
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

    /// Whose limit it is; none where there is none.
    pub fn limit_by(&self) -> Option<LimitBy> {
        let limit = self.limit.at_most()?;
        Some(match self.plan_limit.at_most() {
            Some(plan) if plan <= limit => LimitBy::Plan,
            _ => LimitBy::Owner,
        })
    }

    /// The owner's own limit, where it is the one that holds.
    pub fn cap(&self) -> Option<f64> {
        self.limit
            .at_most()
            .filter(|_| self.limit_by() == Some(LimitBy::Owner))
    }

    /// Does a card offer the way up? From `warning` on, and from 80 % of use, `full` among them: that is no alarm, and
    /// yet only another plan has room. No plan lifts the owner's own limit.
    pub fn offers_way_up(&self) -> bool {
        self.limit_by() != Some(LimitBy::Owner) && self.nears_limit()
    }

    /// From `warning` on, and from 80 % of use.
    pub fn nears_limit(&self) -> bool {
        self.status.needs_attention() || self.usage_percentage.is_some_and(|p| p >= 80.0)
    }

    /// By how much more is there than may be, by the plan's limit or the owner's? In the metric's own unit.
    pub fn excess(&self) -> Option<f64> {
        let limit = self.limit.at_most()?;
        (self.kind == Kind::Level && self.current > limit).then_some(self.current - limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lower_limit_is_the_one_that_holds() {
        for (limit, cap, holds, by) in [
            (
                Limit::AtMost(500.0),
                Some(380.0),
                Some(380.0),
                Some(LimitBy::Owner),
            ),
            (
                Limit::AtMost(500.0),
                Some(500.0),
                Some(500.0),
                Some(LimitBy::Plan),
            ),
            (Limit::AtMost(50.0), Some(380.0), Some(50.0), Some(LimitBy::Plan)),
            (Limit::AtMost(500.0), None, Some(500.0), Some(LimitBy::Plan)),
            (Limit::Unlimited, Some(380.0), Some(380.0), Some(LimitBy::Owner)),
            (Limit::Unlimited, None, None, None),
        ] {
            let facts = Facts {
                metric: Metric::Products,
                history: Vec::new(),
                current: 372.0,
                limit,
                cap,
                refused_in_30_days: false,
                today: NaiveDate::default(),
            };
            let usage = facts.assess();
            assert_eq!(
                (usage.limit.at_most(), usage.limit_by()),
                (holds, by),
                "{limit:?} {cap:?}"
            );
            assert_eq!(usage.plan_limit, limit);
            assert_eq!(usage.usage_percentage, percentage(372.0, holds.into()));
        }
    }

    #[test]
    fn no_plan_is_offered_where_the_owner_s_own_limit_is_near() {
        let usage = |cap| {
            let facts = Facts {
                metric: Metric::Products,
                history: Vec::new(),
                current: 48.0,
                limit: Limit::AtMost(50.0),
                cap,
                refused_in_30_days: false,
                today: NaiveDate::default(),
            };
            facts.assess()
        };
        assert!(usage(None).offers_way_up());
        assert!(!usage(Some(49.0)).offers_way_up());
        assert_eq!(usage(Some(49.0)).status, Status::Critical);
        assert_eq!(usage(Some(40.0)).excess(), Some(8.0));
    }
}
