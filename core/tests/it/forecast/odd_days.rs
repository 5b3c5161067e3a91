//! One step is no growth, and one wrong day is not either.

use super::{ask, day};
use obrador_core::usage::{
    Kind, Limit, Status,
    forecast::{Forecast, Outcome},
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
    // 59 days of 4, then some of 16.
    for after in [2, 8, 20, 40] {
        let mut levels = vec![4.0; 59];
        levels.extend(vec![16.0; after]);
        let levels = &levels[levels.len() - 59..];
        for (limit, expected) in [(20.0, Status::Warning), (25.0, Status::Safe)] {
            let forecast = ask(Kind::Level, levels, 16.0, limit);
            assert_eq!(forecast.outcome, Outcome::FlatOrShrinking, "{after} days after");
            // 16 of 20 are 80 %: a warning for what is used, without a date.
            let growth = forecast.daily_growth_rate;
            let status = status(
                16.0,
                Limit::AtMost(limit),
                growth,
                false,
                &forecast.outcome,
                day(0),
            );
            assert_eq!(status, expected, "{after} days after, of {limit}");
        }
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
fn an_import_and_hardly_another_product_names_no_date_soon() {
    // Besides the 12 of eight days ago one product, a month ago or the day before; the 12 on one day or on two.
    for (others, steps) in [
        (30, [12.0, 0.0]),
        (9, [12.0, 0.0]),
        (30, [11.0, 1.0]),
        (40, [1.0, 11.0]),
    ] {
        let mut level = 4.0;
        let mut levels = Vec::new();
        for ago in (0..60).rev() {
            level += match ago {
                8 => steps[0],
                7 => steps[1],
                ago if ago == others => 1.0,
                _ => 0.0,
            };
            levels.push(level);
        }
        let outcome = ask(Kind::Level, &levels[..59], level, level + 3.0).outcome;
        if let Outcome::Breach { p10, p50, .. } = outcome {
            let days = |date: chrono::NaiveDate| (date - day(0)).num_days();
            assert!(
                days(p50) > 35 && p10.is_none_or(|p10| days(p10) > if others < 14 { 10 } else { 14 }),
                "{others}, {steps:?}: {outcome:?}"
            );
        }
    }
}

#[test]
fn an_import_moves_the_date_of_a_growing_shop_by_little() {
    let levels = steady();
    let now = levels[58] + 1.0;
    for way in [15.0, 30.0, 60.0] {
        let expected = dates(&ask(Kind::Level, &levels, now, now + way));
        for at in 1..59 {
            for size in [60.0, 1e6] {
                let mut imported = levels.clone();
                for level in &mut imported[..at] {
                    *level -= size;
                }
                let found = dates(&ask(Kind::Level, &imported, now, now + way));
                let [early, middle, late] =
                    [0, 1, 2].map(|end| (found[end] - expected[end]) as f64 / expected[1] as f64);
                assert!(
                    middle.abs() <= 0.25,
                    "{at}, {size}, {way}: {found:?} and {expected:?}"
                );
                assert!(
                    early >= -0.45 && late <= 0.65,
                    "{at}, {size}, {way}: {found:?} and {expected:?}"
                );
            }
        }
    }
}

#[test]
fn a_wrongly_reported_day_moves_a_date_by_a_day_however_wrong_it_is() {
    let levels = steady();
    let now = levels[58] + 1.0;
    // Any day with days on either side; the first one known is an import or a clearing out.
    for (known, most) in [(59, [2, 1, 2]), (45, [2, 1, 2]), (30, [5, 1, 5]), (22, [7, 2, 7])] {
        let levels = &levels[59 - known..];
        let expected = dates(&ask(Kind::Level, levels, now, now + 30.0));
        for at in 1..known {
            for wrong in [0.0, 1e9] {
                let mut reported = levels.to_vec();
                reported[at] = wrong;
                let found = dates(&ask(Kind::Level, &reported, now, now + 30.0));
                for end in 0..3 {
                    assert!(
                        (found[end] - expected[end]).abs() <= most[end],
                        "day {at} of {known}, {wrong}: {found:?} and {expected:?}"
                    );
                }
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
}
