//! Which metric comes first, and why it stands as it does.

use super::{
    Assessment, Status, Why,
    forecast::Outcome,
    status::{CRITICAL_SHARE, WARNING_SHARE},
};
use chrono::NaiveDate;
use std::cmp::Ordering;

impl Assessment {
    /// Why it stands as it does.
    pub fn why(&self) -> Why {
        let Some(limit) = self.limit.at_most() else {
            return Why::NoLimit;
        };
        let (p10, p50) = match self.forecast.outcome {
            Outcome::Breach { p10, p50, .. } => (p10, Some(p50)),
            _ => (None, None),
        };
        let in_days = |date: Option<NaiveDate>| date.map_or(0, |date| (date - self.today).num_days());
        match self.status {
            Status::Unlimited => Why::NoLimit,
            Status::Full => Why::Content,
            Status::Safe => Why::Far,
            _ if self.current >= limit => Why::Reached,
            Status::Critical if self.current < CRITICAL_SHARE * limit => Why::Expected(in_days(p50)),
            Status::Warning if self.current < WARNING_SHARE * limit => Why::Possible(in_days(p10.or(p50))),
            Status::Critical | Status::Warning => Why::Used,
        }
    }

    /// The more urgent first: by status, then by when the limit is reached, then by how much of it is used.
    pub fn by_urgency(&self, other: &Self) -> Ordering {
        let rank = |it: &Self| match it.status {
            Status::Critical => 0,
            Status::Warning => 1,
            Status::Full => 2,
            Status::Safe => 3,
            Status::Unlimited => 4,
        };
        let date = |it: &Self| match it.forecast.outcome {
            Outcome::AtLimit => it.today,
            Outcome::Breach { p50, .. } => p50,
            _ => NaiveDate::MAX,
        };
        let share = |it: &Self| it.usage_percentage.unwrap_or(0.0);
        rank(self)
            .cmp(&rank(other))
            .then_with(|| date(self).cmp(&date(other)))
            .then_with(|| share(other).total_cmp(&share(self)))
            .then_with(|| self.metric.cmp(&other.metric))
    }

    /// The first day on which the limit may be reached, as far as that is known.
    pub fn earliest(&self) -> Option<NaiveDate> {
        match self.forecast.outcome {
            Outcome::Breach { p10, p50, .. } => Some(p10.unwrap_or(p50)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::usage::{Facts, Limit, Metric, forecast::Forecast};

    fn stands(metric: Metric, current: f64, limit: f64, p10: Option<i64>, p50: Option<i64>) -> Assessment {
        let today = NaiveDate::from_ymd_opt(2025, 1, 19).unwrap();
        let day = |ahead: i64| today + chrono::TimeDelta::days(ahead);
        let outcome = match p50 {
            _ if current >= limit => Outcome::AtLimit,
            Some(p50) => Outcome::Breach {
                p10: p10.map(day),
                p50: day(p50),
                p90: None,
            },
            None => Outcome::FlatOrShrinking,
        };
        let facts = Facts {
            metric,
            history: Vec::new(),
            current,
            limit: Limit::AtMost(limit),
            cap: None,
            refused_in_30_days: false,
            today,
        };
        facts.assess_with(Forecast {
            daily_growth_rate: 0.0,
            linear_breach_date: None,
            outcome,
        })
    }

    #[test]
    fn a_status_knows_its_reason() {
        for (current, p10, p50, status, why) in [
            (93.0, None, None, Status::Critical, Why::Used),
            (44.0, Some(2), Some(5), Status::Critical, Why::Expected(5)),
            (95.0, Some(2), Some(5), Status::Critical, Why::Used),
            (110.0, None, None, Status::Critical, Why::Reached),
            (82.0, None, None, Status::Warning, Why::Used),
            (5.0, Some(9), Some(30), Status::Warning, Why::Possible(9)),
            (5.0, None, Some(12), Status::Warning, Why::Possible(12)),
            (100.0, None, None, Status::Full, Why::Content),
            (62.0, Some(40), Some(60), Status::Safe, Why::Far),
        ] {
            let it = stands(Metric::Products, current, 100.0, p10, p50);
            assert_eq!((it.status, it.why()), (status, why), "{current} {p10:?} {p50:?}");
        }
    }

    #[test]
    fn the_more_urgent_comes_first() {
        let mut all = [
            stands(Metric::Users, 10.0, 100.0, None, None),
            stands(Metric::Locations, 100.0, 100.0, None, None),
            stands(Metric::Products, 30.0, 100.0, Some(90), Some(120)),
            stands(Metric::Recipes, 5.0, 100.0, Some(9), Some(30)),
            stands(Metric::Suppliers, 40.0, 100.0, None, None),
            stands(Metric::StorageGb, 91.0, 100.0, Some(3), Some(8)),
            stands(Metric::ApiCalls, 92.0, 100.0, Some(3), Some(8)),
        ];
        all.sort_by(Assessment::by_urgency);
        assert_eq!(
            all.map(|it| it.metric),
            [
                Metric::ApiCalls,
                Metric::StorageGb,
                Metric::Recipes,
                Metric::Locations,
                Metric::Products,
                Metric::Suppliers,
                Metric::Users,
            ]
        );
    }
}
