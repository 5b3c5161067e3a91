//! What the preview shows: a real shop's year, mapped onto a bakery's metrics.
//!
//! From "Online Retail II" (D. Chen, UCI Machine Learning Repository, CC BY 4.0); see `server/services/data`.

use crate::demo::{mapped, until};
use chrono::{Days, NaiveDate};
use obrador_core::{
    analytics::{Analysis, HISTORY_DAYS, analyse},
    usage::{Facts, Kind, Limit, Metric, Snapshot},
};

/// The metrics of the example.
pub const METRICS: [Metric; 4] = [
    Metric::Products,
    Metric::StorageGb,
    Metric::Forecasts,
    Metric::ApiCalls,
];

/// How far ahead the example looks: as far as the plan that it advertises.
pub const HORIZON_DAYS: u32 = 90;

/// One metric of the example, the shop's days moved by whole weeks so that they end today.
pub fn analysis(metric: Metric, today: NaiveDate) -> Analysis {
    analyse(&facts(metric, today), HORIZON_DAYS)
}

fn facts(metric: Metric, today: NaiveDate) -> Facts {
    let (series, low, high) = match metric {
        Metric::StorageGb => ("customers_to_date", 6.0, 41.0),
        Metric::Forecasts => ("orders", 0.0, 92.0),
        Metric::ApiCalls => ("active_customers", 0.0, 7_300.0),
        _ => ("products_to_date", 160.0, 374.0),
    };
    let exact = metric == Metric::StorageGb;
    let days = until(today, series, 0, HISTORY_DAYS as usize + 1);
    let values = mapped(&days, low, high);
    let mut history: Vec<_> = values
        .iter()
        .rev()
        .zip(0..)
        .map(|(value, age)| Snapshot {
            date: today - Days::new(age),
            value: if exact { *value } else { value.round() },
        })
        .collect();
    history.reverse();
    let last = history.pop().map_or(0.0, |last| last.value);
    Facts {
        metric,
        history,
        current: if metric.kind() == Kind::Level { last } else { 0.0 },
        limit: Limit::Unlimited,
        cap: None,
        refused_in_30_days: false,
        today,
    }
}
