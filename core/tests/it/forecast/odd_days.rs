//! One step is no growth, and one wrong day is not either.

use super::{ask, day};
use obrador_core::usage::{
    Kind, Limit, Status,
    forecast::{Forecast, Outcome, slope},
    status,
};

fn dates(forecast: &Forecast) -> [i64; 3] {
    let Outcome::Breach { p10, p50, p90 } = forecast.outcome else {
        panic!("no date: {forecast:?}")
    };
    [p10, Some(p50), p90].map(|date| date.map_or(400, |date| (date - day(0)).num_days()))
}

/// One or two a day, five days a week: 59 days.
fn steady() -> Vec<f64> {
    let mut level = 40.0;
    (0..59)
        .map(|day| {
            level += if day % 7 < 5 { f64::from(1 + day % 2) } else { 0.0 };
            level
        })
        .collect()
}

#[test]
fn an_import_where_nothing_grows_is_no_growth() {
    // As many days before the import and after it as there are: 59 of 4, then 16 on 8 days, of which 60 are seen.
    for after in [2, 8, 20, 40] {
        let mut levels = vec![4.0; 59];
        levels.extend(vec![16.0; after]);
        let forecast = ask(Kind::Level, &levels[levels.len() - 59..], 16.0, 20.0);
        assert_eq!(forecast.outcome, Outcome::FlatOrShrinking, "{after} days after");
        let status = status(16.0, Limit::AtMost(25.0), 0.0, false, &forecast.outcome, day(0));
        assert_eq!(status, Status::Safe);
    }
    // With a straight line, in the first three weeks.
    for known in 7..20 {
        let mut levels = vec![4.0; known - 3];
        levels.extend([16.0; 3]);
        assert_eq!(
            ask(Kind::Level, &levels, 16.0, 20.0).outcome,
            Outcome::FlatOrShrinking,
            "{known} days known"
        );
    }
    // The plain line is what it is.
    assert!(ask(Kind::Level, &[4.0, 4.0, 4.0, 4.0, 16.0, 16.0, 16.0], 16.0, 20.0).daily_growth_rate > 1.0);
}

#[test]
fn an_import_moves_the_date_of_a_growing_shop_by_little() {
    let levels = steady();
    let now = levels[58] + 1.0;
    let expected = dates(&ask(Kind::Level, &levels, now, now + 30.0));
    for (at, size) in [(10, 60.0), (30, 60.0), (50, 60.0), (55, 1e6)] {
        let mut imported = levels.clone();
        for level in &mut imported[..at] {
            *level -= size;
        }
        let found = dates(&ask(Kind::Level, &imported, now, now + 30.0));
        assert!(
            (found[1] - expected[1]).abs() <= 4,
            "{at}, {size}: {found:?} and {expected:?}"
        );
        assert!(
            expected[0] - found[0] <= 10,
            "{at}, {size}: the range begins {found:?}"
        );
    }
}

#[test]
fn a_wrongly_reported_day_moves_a_date_by_a_day_however_wrong_it_is() {
    let levels = steady();
    let now = levels[58] + 1.0;
    let expected = dates(&ask(Kind::Level, &levels, now, now + 30.0));
    for at in 1..59 {
        for wrong in [0.0, 1_000.0, 1e9] {
            let mut reported = levels.clone();
            reported[at] = wrong;
            let found = dates(&ask(Kind::Level, &reported, now, now + 30.0));
            for ((found, expected), most) in found.iter().zip(expected).zip([2, 1, 2]) {
                assert!(
                    (found - expected).abs() <= most,
                    "day {at}, {wrong}: {found} and {expected}"
                );
            }
        }
    }
}

#[test]
fn a_wrong_total_counts_as_three_times_the_next_largest() {
    let totals: Vec<_> = (0..60)
        .map(|day| f64::from(100 + day % 7 * 3 + day * 3 % 11))
        .collect();
    let largest = totals.iter().copied().fold(0.0, f64::max);
    for at in [5, 30, 58] {
        let with = |value: f64| {
            let mut totals = totals.clone();
            totals[at] = value;
            [125.0, 150.0, 250.0, 600.0].map(|limit| ask(Kind::Daily, &totals, 0.0, limit).outcome)
        };
        assert_eq!(with(3.0 * largest), with(1e9), "day {at}");
        assert!(
            !matches!(with(1e9)[3], Outcome::Breach { .. }),
            "beyond three times"
        );
    }
}

#[test]
fn what_two_days_say_is_growth() {
    let mut levels = vec![4.0; 30];
    levels.extend(vec![5.0; 15]);
    levels.extend(vec![6.0; 14]);
    assert!(matches!(
        ask(Kind::Level, &levels, 6.0, 7.0).outcome,
        Outcome::Breach { .. }
    ));
    assert!(slope([(0.0, 4.0), (1.0, 6.0)].into_iter()) > 0.0);
}
