//! Whatever the history: an answer, the same each time, and no number that is none.

use chrono::{Days, NaiveDate};
use obrador_core::{
    analytics::{Accuracy, Analysis, MIN_SCORE, Weekdays, analyse},
    usage::{Facts, Limit, Metric, Snapshot},
};
use proptest::prelude::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 19).unwrap()
}

fn facts(metric: usize, days: &[(u64, f64)], current: f64) -> Facts {
    Facts {
        metric: Metric::ALL[metric],
        history: days
            .iter()
            .map(|(age, value)| Snapshot {
                date: today() - Days::new(*age),
                value: *value,
            })
            .collect(),
        current,
        limit: Limit::Unlimited,
        cap: None,
        refused_in_30_days: false,
        today: today(),
    }
}

/// Counts, broken numbers, and what no service should send.
fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => (0..50_u32).prop_map(f64::from),
        2 => 0.0..1e6,
        1 => prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(-5.0), Just(1e99), Just(1e300)],
    ]
}

fn numbers(found: &Analysis) -> Vec<f64> {
    let mut all = vec![found.growth.per_day, found.growth.per_week];
    all.extend(found.growth.compound.map(|one| one.percent));
    if let Some(comparison) = found.growth.comparison {
        all.extend([comparison.last, comparison.before, comparison.change]);
        all.extend(comparison.percent);
    }
    if let Weekdays::Profile { days, .. } = &found.weekdays {
        all.extend(days.iter().flat_map(|one| [one.mean, one.profile]));
    }
    all.extend(
        found
            .anomalies
            .found()
            .iter()
            .flat_map(|one| [one.value, one.expected, one.score]),
    );
    all.extend(found.fan.points.iter().map(|point| point.p50));
    for accuracy in &found.accuracy {
        if let Accuracy::Measured(measured) = accuracy {
            all.push(measured.mean_absolute_error);
            all.extend(measured.error_percent);
            all.push(measured.coverage_percent());
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn it_is_total_and_deterministic(
        metric in 0..9_usize,
        days in prop::collection::vec((0..400_u64, value()), 0..400),
        current in value(),
        horizon in 0..500_u32,
    ) {
        let facts = facts(metric, &days, current);
        let found = analyse(&facts, horizon);
        prop_assert!(numbers(&found).into_iter().all(f64::is_finite), "{:?}", numbers(&found));
        prop_assert!(found.anomalies.found().iter().all(|one| one.score.abs() > MIN_SCORE));
        prop_assert!(found.fan.points.len() <= 365);
        prop_assert_eq!(format!("{found:?}"), format!("{:?}", analyse(&facts, horizon)));
    }

    #[test]
    fn a_daily_index_is_one_on_average(weeks in 2..13_u64, totals in prop::collection::vec(0..1000_u32, 84)) {
        let days: Vec<_> = (1..=7 * weeks).map(|age| (age, f64::from(totals[age as usize - 1]))).collect();
        let found = analyse(&facts(8, &days, 0.0), 7);
        let Weekdays::Profile { days, .. } = found.weekdays else { panic!("two weeks make a profile") };
        let mean = days.iter().map(|one| one.profile).sum::<f64>() / 7.0;
        prop_assert!((mean - 1.0).abs() < 1e-9, "{mean}");
        prop_assert!(days.iter().all(|one| one.profile >= -1e-12));
    }

    #[test]
    fn days_like_any_other_are_never_unusual(level in 0..2_000_u32, noise in prop::collection::vec(0..3_u32, 84)) {
        let days: Vec<_> = (1..=84_u64).map(|age| (age, f64::from(level + noise[age as usize - 1]))).collect();
        for metric in [0, 8] {
            let found = analyse(&facts(metric, &days, 0.0), 7).anomalies;
            prop_assert_eq!(found.found(), []);
        }
    }

    #[test]
    fn all_of_it_scales_with_large_counts(scale in 2..50_u32, totals in prop::collection::vec(10_000..20_000_u32, 84)) {
        let of = |factor: u32| {
            let days: Vec<_> = (1..=84_u64)
                .map(|age| (age, f64::from(factor * totals[age as usize - 1])))
                .collect();
            analyse(&facts(8, &days, 0.0), 7)
        };
        let (one, many) = (of(1), of(scale));
        let (a, b) = (one.growth.comparison.unwrap(), many.growth.comparison.unwrap());
        prop_assert!((a.percent.unwrap() - b.percent.unwrap()).abs() < 1e-6);
        prop_assert_eq!(
            one.anomalies.found().iter().map(|it| it.date).collect::<Vec<_>>(),
            many.anomalies.found().iter().map(|it| it.date).collect::<Vec<_>>()
        );
    }
}
