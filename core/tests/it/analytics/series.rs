//! Series with a known answer: short ones, constant ones, a wild day, a line, a gap.

use super::{analysed, day};
use chrono::Days;
use obrador_core::{
    analytics::{ACCURACY_HORIZONS, Accuracy, Analysis, Anomalies, HISTORY_DAYS, Weekdays},
    usage::{Metric, Snapshot},
};

/// The last value is yesterday's, 2025-01-18: a Saturday.
fn made_up(metric: Metric, values: &[f64]) -> Analysis {
    let today = day("2025-01-19");
    let history = values.iter().rev().zip(1..).map(|(value, age)| Snapshot {
        date: today - Days::new(age),
        value: *value,
    });
    let mut history: Vec<_> = history.collect();
    history.reverse();
    analysed(metric, history, today, 90)
}

#[test]
fn too_short_a_history_says_so() {
    let spiky: Vec<f64> = (0..20).map(|day| if day == 9 { 500.0 } else { 5.0 }).collect();
    for metric in [Metric::Products, Metric::ApiCalls] {
        let twenty = made_up(metric, &spiky);
        assert_eq!(
            twenty.anomalies,
            Anomalies::InsufficientHistory { have: 20, need: 21 }
        );
        let thirteen = made_up(metric, &spiky[7..]);
        assert!(thirteen.anomalies.found().is_empty());
        assert_eq!(
            thirteen.weekdays,
            Weekdays::InsufficientHistory { have: 13, need: 14 }
        );
        assert_eq!(thirteen.growth.comparison, None);
        let short = |horizon_days, need| Accuracy::InsufficientHistory {
            horizon_days,
            have: 13,
            need,
        };
        assert_eq!(thirteen.accuracy, [short(7, 37), short(30, 60)]);
        let nothing = made_up(metric, &[]);
        assert!(nothing.fan.points.is_empty() && nothing.history.is_empty());
    }
}

#[test]
fn constant_series_and_small_counts_cry_no_wolf() {
    let small = [3.0, 4.0, 4.0, 5.0, 4.0, 3.0, 4.0, 5.0, 3.0, 4.0, 2.0, 6.0, 4.0];
    let rising: Vec<f64> = (0..84).map(|day| f64::from(day / 20)).collect();
    let batches: Vec<f64> = (0..84).map(|day| f64::from(day / 5 * 5)).collect();
    for metric in Metric::ALL {
        for values in [
            vec![0.0; 84],
            vec![1_000.0; 84],
            (0..84).map(|day| small[day % 13]).collect(),
            rising.clone(),
            batches.clone(),
        ] {
            let found = made_up(metric, &values).anomalies;
            // A step of five GB, or from 0 to 5 a day, is no small count.
            if metric != Metric::StorageGb && !(metric.as_str() == "training_jobs" && values == batches) {
                assert_eq!(found.found(), [], "{metric} {values:?}");
            }
        }
    }
}

#[test]
fn a_wild_day_is_found_and_only_it() {
    for (metric, usual, wild) in [(Metric::ApiCalls, 500.0, 1_500.0), (Metric::ApiCalls, 500.0, 0.0)] {
        for weeks in [3, 6, 12] {
            let mut values: Vec<f64> = (0..7 * weeks)
                .map(|day| {
                    // 2025-01-18 is a Saturday, on which nothing is open.
                    if (7 * weeks - 1 - day) % 7 == 0 {
                        0.0
                    } else {
                        usual + f64::from(day * 37 % 23)
                    }
                })
                .collect();
            let place = values.len() - 4;
            values[place] = wild;
            let found = made_up(metric, &values).anomalies;
            let [one] = found.found() else {
                panic!("{weeks} weeks, {wild}: {found:?}");
            };
            assert_eq!((one.date, one.value), (day("2025-01-15"), wild));
            assert_eq!(one.score > 0.0, wild > usual);
            assert!((one.expected - usual).abs() < 25.0, "{one:?}");
        }
    }
    // A level that jumps by 40 overnight.
    let values: Vec<f64> = (0..60)
        .map(|day| 100.0 + f64::from(day) + if day >= 50 { 40.0 } else { 0.0 })
        .collect();
    let found = made_up(Metric::Products, &values).anomalies;
    let [one] = found.found() else { panic!("{found:?}") };
    assert_eq!((one.value, one.expected, one.score), (190.0, 150.0, 40.0));
}

#[test]
fn a_straight_line_is_forecast_exactly_and_the_accuracy_says_so() {
    let line: Vec<f64> = (0..60).map(|day| 100.0 + 2.0 * f64::from(day)).collect();
    let found = made_up(Metric::Products, &line);
    assert_eq!(found.fan.points.len(), 90);
    for (accuracy, horizon) in found.accuracy.iter().zip(ACCURACY_HORIZONS) {
        let Accuracy::Measured(measured) = accuracy else {
            panic!("{accuracy:?}");
        };
        assert_eq!(measured.horizon_days, horizon);
        assert!(measured.mean_absolute_error < 1e-9 && measured.error_percent.unwrap() < 1e-9);
        assert_eq!(measured.covered, measured.comparisons);
        assert_eq!(measured.comparisons, if horizon == 7 { 11 } else { 4 });
    }
}

#[test]
fn a_gap_is_not_taken_for_a_day() {
    let today = day("2025-01-19");
    let history: Vec<_> = (1..=60)
        .rev()
        .filter(|age| !(20..24).contains(age))
        .map(|age| Snapshot {
            date: today - Days::new(age),
            value: 500.0 + (age % 5) as f64,
        })
        .collect();
    let found = analysed(Metric::ApiCalls, history, today, 90);
    assert_eq!(
        found.anomalies,
        Anomalies::Searched {
            days: 56,
            found: vec![]
        }
    );
    assert_eq!(found.history.len(), 56);
}

#[test]
fn a_year_is_kept_and_today_is_not_over() {
    let values: Vec<f64> = (0..500).map(f64::from).collect();
    let mut found = made_up(Metric::Products, &values);
    assert_eq!(found.history.len(), HISTORY_DAYS as usize);
    let today = Snapshot {
        date: found.today,
        value: 9_999.0,
    };
    found.history.push(today);
    let again = analysed(Metric::Products, found.history, found.today, 90);
    assert!(again.history.iter().all(|one| one.date < found.today));
    assert!(again.anomalies.found().is_empty());
}
