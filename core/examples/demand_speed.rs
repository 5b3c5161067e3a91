//! How long training and forecasting take, a line of JSON each.
//!
//! `cargo run --release -p obrador-core --example demand_speed`

use chrono::Days;
use obrador_core::demand::{forecast, learn, made_up};
use std::{hint::black_box, time::Instant};

/// Products of a large bakery.
const PRODUCTS: u32 = 500;
/// Two years each.
const DAYS: u32 = 730;

fn main() {
    let histories: Vec<_> = (0..PRODUCTS).map(|product| made_up(product, DAYS)).collect();
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
