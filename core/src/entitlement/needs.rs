//! What a plan has to cover until the next renewal.

use super::AccessRequest;
use crate::usage::{
    Assessment, Metric,
    forecast::{Question, fan},
};
use chrono::NaiveDate;

/// Of each metric the most that is needed through the day before `renews_on`: what is used now, what was asked for,
/// and the middle path of the forecast. In the metric's own unit.
pub fn needs(metrics: &[Assessment], want: &AccessRequest, renews_on: NaiveDate) -> Vec<(Metric, f64)> {
    metrics
        .iter()
        .map(|usage| {
            let expected = expected(usage, renews_on);
            let asked = match want {
                AccessRequest::More { metric, n, used, .. } if *metric == usage.metric => {
                    used.saturating_add(*n) as f64 / metric.ledger_units() as f64
                }
                _ => 0.0,
            };
            (usage.metric, usage.current.max(expected).max(asked))
        })
        .collect()
}

fn expected(usage: &Assessment, renews_on: NaiveDate) -> f64 {
    let days = (renews_on - usage.today).num_days().max(0);
    let question = Question {
        kind: usage.kind,
        history: &usage.history,
        current: usage.current,
        // What a plan has to cover: the owner's own limit is no plan's matter.
        limit: usage.plan_limit,
        today: usage.today,
        growth_factor: 1.0,
    };
    let points = fan(&question, u32::try_from(days).unwrap_or(u32::MAX)).points;
    points
        .iter()
        .filter(|point| point.date < renews_on)
        .map(|point| point.p50)
        .fold(0.0, f64::max)
}
