//! More growth is seldom later: how seldom, and by how much.
//!
//! The rule learns from the days how much recent weeks count and whether every second week is different. Growth added
//! to some days only can therefore also say that growth has slowed, or that next week is a weak one: then a later date
//! is right. ADR 11 has the shares of more pairs.

use super::ask;
use obrador_core::usage::{Kind, forecast::Outcome};
use proptest::test_runner::RngSeed;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

const CASES: u32 = 4_000;

/// 59 days of counts, with a stronger second week in a third of them, and how many mean days the limit is away.
fn histories() -> impl Strategy<Value = (Vec<f64>, f64)> {
    (prop_oneof![Just(2_u8), Just(6), Just(20)], 0..3_u8, 3..83_u8).prop_flat_map(|(size, kind, way)| {
        let day = (0..=2 * size).prop_map(f64::from);
        let stronger = f64::from(u8::from(kind == 0) * size);
        proptest::collection::vec(day, 59).prop_map(move |days| {
            let with_offer = days.iter().enumerate();
            let days = with_offer.map(|(day, growth)| growth + if day / 7 % 2 == 0 { stronger } else { 0.0 });
            (days.collect(), f64::from(way))
        })
    })
}

/// In how many of 1,000 cases the date is later, and by how many days at most.
fn later(more: impl Fn(&mut Vec<f64>, f64, &[f64])) -> (f64, i64) {
    let config = ProptestConfig {
        rng_seed: RngSeed::Fixed(11),
        ..ProptestConfig::default()
    };
    let mut runner = TestRunner::new(config);
    let cases = (histories(), proptest::collection::vec(0.0..1.0_f64, 60));
    let (mut count, mut most) = (0, 0);
    for _ in 0..CASES {
        let ((growth, way), chances) = cases.new_tree(&mut runner).unwrap().current();
        let mean = growth.iter().sum::<f64>() / 59.0;
        let mut larger = growth.clone();
        more(&mut larger, mean, &chances);
        let days = |growth: &[f64]| {
            // Levels that end at 10,000 today.
            let mut levels = vec![10_000.0];
            for growth in growth.iter().rev() {
                levels.push(levels[levels.len() - 1] - growth);
            }
            levels.reverse();
            match ask(Kind::Level, &levels[..59], 10_000.0, 10_000.0 + mean * way).outcome {
                Outcome::Breach { p50, .. } => (p50 - super::today()).num_days(),
                _ => 366,
            }
        };
        let by = days(&larger) - days(&growth);
        count += u32::from(by > 0);
        most = most.max(by);
    }
    (f64::from(count) * 1000.0 / f64::from(CASES), most)
}

#[test]
fn more_growth_is_seldom_later() {
    let (of_1000, _) = later(|growth, mean, chances| {
        for day in growth.iter_mut() {
            *day += chances[0] * mean;
        }
    });
    assert!(
        of_1000 == 0.0,
        "the same amount on every day: later in {of_1000} of 1,000"
    );
    let (of_1000, most) = later(|growth, mean, chances| {
        for (day, chance) in growth.iter_mut().zip(chances) {
            *day += chance * mean;
        }
    });
    assert!(
        of_1000 <= 2.0 && most <= 5,
        "a random amount on every day: {of_1000} of 1,000, {most} days"
    );
    let (of_1000, most) = later(|growth, mean, chances| {
        let day = (chances[0] * growth.len() as f64) as usize;
        growth[day] += 2.0 * mean;
    });
    assert!(
        of_1000 <= 30.0 && most <= 7,
        "one day more: {of_1000} of 1,000, {most} days"
    );
}
