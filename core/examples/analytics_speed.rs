//! The median time of one bakery's analytics, nine metrics with 365 days each, as a line of JSON.
//!
//! `cargo run --release -p obrador-core --example analytics_speed`

use chrono::{Days, NaiveDate};
use obrador_core::{
    analytics::analyse,
    usage::{Facts, Limit, Metric, Snapshot},
};
use std::{hint::black_box, time::Instant};

fn main() {
    let today = NaiveDate::from_ymd_opt(2025, 1, 19).unwrap_or_default();
    let bakery: Vec<_> = Metric::ALL
        .into_iter()
        .map(|metric| {
            let history: Vec<_> = (1..=365_u64)
                .rev()
                .map(|age| Snapshot {
                    date: today - Days::new(age),
                    value: 500.0 + (365 - age) as f64 + (age * 37 % 23) as f64,
                })
                .collect();
            Facts {
                metric,
                current: 900.0,
                history,
                limit: Limit::Unlimited,
                cap: None,
                refused_in_30_days: false,
                today,
            }
        })
        .collect();
    let mut times: Vec<_> = (0..50)
        .map(|_| {
            let start = Instant::now();
            for facts in &bakery {
                black_box(analyse(black_box(facts), 90));
            }
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let median = times[times.len() / 2].as_secs_f64() * 1e6;
    println!("{{\"name\":\"analytics_per_bakery\",\"value\":{median:.0},\"unit\":\"µs\"}}");
}
