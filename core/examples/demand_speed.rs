//! How long training and forecasting take, a line of JSON each.
//!
//! `cargo run --release -p obrador-core --example demand_speed`

use chrono::{Days, NaiveDate};
use obrador_core::demand::{History, Observed, forecast, learn};
use std::{hint::black_box, time::Instant};

/// Products of a large bakery.
const PRODUCTS: u32 = 500;
/// Two years each.
const DAYS: u32 = 730;

fn main() {
    let histories: Vec<_> = (0..PRODUCTS).map(history).collect();
    let start = Instant::now();
    let learned: Vec<_> = histories
        .iter()
        .filter_map(|history| learn(history).ok())
        .collect();
    let training = start.elapsed().as_secs_f64() * 1e6;
    assert_eq!(learned.len(), histories.len());
    let mut times = Vec::new();
    for (history, learned) in histories.iter().zip(&learned) {
        let start = Instant::now();
        let days = forecast(history, black_box(learned), history.last() + Days::new(1), 365);
        times.push(start.elapsed());
        assert_eq!(black_box(days).len(), 365);
    }
    times.sort_unstable();
    let median = times[times.len() / 2].as_secs_f64() * 1e6;
    line("demand_training_of_500_products", training);
    line("demand_forecast_of_365_days", median);
}

fn line(name: &str, value: f64) {
    println!("{{\"name\":\"{name}\",\"value\":{value:.2},\"unit\":\"µs\"}}");
}

/// A product with a week, growth, and days that are closed, unknown and sold out.
fn history(product: u32) -> History {
    let mut state = u64::from(product) + 1;
    let mut random = move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f64 / f64::from(1 << 24)
    };
    let of_weekday = [0.8, 0.85, 0.9, 0.95, 1.2, 1.7, 0.6];
    let size = 2.0 + f64::from(product % 90);
    let day = |number: u32| {
        let growth = 1.0 + f64::from(number) / 1_500.0;
        let sold = (size * growth * of_weekday[number as usize % 7] * (0.6 + 0.8 * random())).round();
        match number % 97 {
            0 => Observed::Unknown,
            1 => Observed::Closed,
            2..=5 => Observed::SoldOut(sold),
            _ => Observed::Sold(sold),
        }
    };
    History {
        first: NaiveDate::from_ymd_opt(2023, 1, 2).unwrap_or_default(),
        days: (0..DAYS).map(day).collect(),
    }
}
