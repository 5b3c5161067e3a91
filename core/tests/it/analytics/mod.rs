//! Advanced analytics: against an independent implementation, on series with a known answer, and what holds of all.

mod numpy;
mod properties;
mod series;

use chrono::NaiveDate;
use obrador_core::{
    analytics::{Analysis, Benefit, analyse},
    usage::{Facts, Limit, Metric, Snapshot},
};
use std::collections::HashSet;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn analysed(metric: Metric, history: Vec<Snapshot>, today: NaiveDate, horizon_days: u32) -> Analysis {
    let facts = Facts {
        metric,
        current: history.last().map_or(0.0, |last| last.value),
        history,
        limit: Limit::Unlimited,
        cap: None,
        refused_in_30_days: false,
        today,
    };
    analyse(&facts, horizon_days)
}

#[test]
fn every_benefit_has_names_of_its_own() {
    let distinct =
        |of: fn(Benefit) -> &'static str| Benefit::ALL.map(of).into_iter().collect::<HashSet<_>>().len();
    for of in [Benefit::as_str, Benefit::icon, Benefit::text_key] {
        assert_eq!(distinct(of), Benefit::ALL.len());
    }
}
