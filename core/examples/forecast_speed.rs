//! The median time of one forecast from 60 days, interval included, as a line of JSON.
//!
//! `cargo run --release -p obrador-core --example forecast_speed`

use chrono::{NaiveDate, TimeDelta};
use obrador_core::usage::{
    Kind, Limit, Snapshot,
    forecast::{Question, forecast},
};
use std::{hint::black_box, time::Instant};

fn main() {
    let today = NaiveDate::from_ymd_opt(2025, 1, 19).unwrap_or_default();
    let mut times = Vec::new();
    for round in 0..2_000_u32 {
        let mut level = 100.0;
        let history: Vec<_> = (1..=60)
            .rev()
            .map(|age| {
                level += f64::from((age * 7 + round) % 5);
                Snapshot {
                    date: today - TimeDelta::days(i64::from(age)),
                    value: level,
                }
            })
            .collect();
        let question = Question {
            kind: if round % 3 == 0 { Kind::Daily } else { Kind::Level },
            history: &history,
            current: level,
            limit: Limit::AtMost(level + f64::from(round % 50) * 10.0),
            today,
            growth_factor: 1.0,
        };
        let start = Instant::now();
        let answer = forecast(black_box(&question));
        times.push(start.elapsed());
        black_box(answer);
    }
    times.sort_unstable();
    let median = times[times.len() / 2].as_secs_f64() * 1e6;
    println!("{{\"name\":\"forecast_per_series\",\"value\":{median:.2},\"unit\":\"µs\"}}");
}
