//! What is said of a metric's past dates, on series small enough to follow by hand.

use chrono::{NaiveDate, TimeDelta};
use obrador_core::usage::{Kind, Named, PAST_DAYS, PastDates, Snapshot, past_dates};

fn day(number: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + TimeDelta::days(number)
}

fn number(date: NaiveDate) -> i64 {
    (date - day(0)).num_days()
}

fn series(values: impl IntoIterator<Item = f64>) -> Vec<Snapshot> {
    let dates = (0..).map(day);
    dates
        .zip(values)
        .map(|(date, value)| Snapshot { date, value })
        .collect()
}

/// On which day each was asked for, what about, and when that was reached.
fn asked(past: &PastDates) -> Vec<(i64, f64, i64)> {
    past.dates()
        .iter()
        .map(|past| (number(past.asked_on), past.limit, number(past.reached)))
        .collect()
}

#[test]
fn a_line_s_dates_are_right_to_the_day() {
    let line = |day: i32| f64::from(day) * 2.0;
    for (kind, first) in [
        // Day 199 is the last: 14 days before it day 199 was asked about, at 397, halfway between 396 and 398.
        (Kind::Level, (185, 397.0, 199)),
        // The day after the last whole one, seven days before the last.
        (Kind::Daily, (193, 398.0, 199)),
    ] {
        let past = past_dates(kind, &series((0..200).map(line))).unwrap();
        let expected: Vec<_> = (0..8)
            .map(|week| {
                let ago = 7 * week;
                (first.0 - ago, first.1 - 2.0 * ago as f64, first.2 - ago)
            })
            .collect();
        assert_eq!(asked(&past), expected, "{kind:?}");
        assert_eq!(
            (past.mean_days_off(), past.inside(), past.without_a_date()),
            (Some(0.0), 8, 0)
        );
        for one in past.dates() {
            let on_the_day = Named {
                p10: one.reached,
                p50: one.reached,
                p90: Some(one.reached),
            };
            assert_eq!(one.named, Some(on_the_day), "{kind:?}");
        }
    }
}

#[test]
fn too_little_says_nothing() {
    let line = |days: i32| series((0..days).map(f64::from));
    for (kind, enough) in [
        // Four dates a week apart, 14 days before the last, and 21 days known on the first of them.
        (Kind::Level, 21 + 3 * 7 + 14),
        (Kind::Daily, 21 + 3 * 7 + 7),
    ] {
        let past = past_dates(kind, &line(enough)).unwrap();
        assert_eq!((past.dates().len(), past.inside()), (4, 4), "{kind:?}");
        assert_eq!(past_dates(kind, &line(enough - 1)), None, "{kind:?}");
        for nothing in [
            vec![],
            vec![0.0; 200],
            vec![5.0; 200],
            vec![-3.0; 200],
            vec![f64::NAN; 200],
        ] {
            assert_eq!(
                past_dates(kind, &series(nothing.clone())),
                None,
                "{kind:?} {nothing:?}"
            );
        }
        let shrinks = series((0..200).map(|day| f64::from(500 - day)));
        assert_eq!(past_dates(kind, &shrinks), None, "{kind:?}");
    }
}

#[test]
fn what_lies_further_back_is_not_looked_at() {
    let mut all = series((0..400).map(|day| f64::from(day * 3 + (day * day) % 5)));
    let past = past_dates(Kind::Level, &all);
    all.reverse();
    assert_eq!(past_dates(Kind::Level, &all), past, "in any order");
    all.truncate(PAST_DAYS);
    assert_eq!(past_dates(Kind::Level, &all), past);
}

#[test]
fn a_staircase_has_a_date_for_each_step_once() {
    // One more on days 10, 20, … 190: each is reached on its day and on no other.
    let past = past_dates(Kind::Level, &series((0..200).map(|day| f64::from(day / 10)))).unwrap();
    let steps: Vec<_> = asked(&past)
        .iter()
        .map(|(_, limit, reached)| (*limit, *reached))
        .collect();
    assert_eq!(
        steps,
        [
            (18.5, 190),
            (17.5, 180),
            (16.5, 170),
            (15.5, 160),
            (14.5, 150),
            (13.5, 140),
            (12.5, 130)
        ]
    );
    // Days 185 and 178 have no step two weeks on and more; day 171 has day 190's.
    assert_eq!(asked(&past)[0].0, 171);
    assert_eq!(
        past.inside(),
        7,
        "a step comes within days of where the pace puts it"
    );
}

#[test]
fn a_pace_that_doubles_makes_dates_come_too_late() {
    // One a day up to day 150, two a day from then on.
    let values = (0..165).map(|day| f64::from(day + (day - 150).max(0)));
    let past = past_dates(Kind::Level, &series(values)).unwrap();
    let off: Vec<_> = past
        .dates()
        .iter()
        .map(|past| (past.days_off(), past.is_inside()))
        .collect();
    // Asked on day 150 for the level of day 164, 27 further up: at one a day that takes 27 days, not 14. A week earlier it is
    // 13 up to day 157, 20 days, not 14. Before that nothing had changed.
    assert_eq!(off[..2], [(Some(13), false), (Some(6), false)]);
    assert!(off[2..].iter().all(|one| *one == (Some(0), true)), "{off:?}");
    assert_eq!((past.inside(), past.mean_days_off()), (6, Some(19.0 / 8.0)));
}

#[test]
fn no_date_is_off_and_inside_nothing() {
    // Nothing moves up to day 100, then one a day: on days 85 to 99 no date is in sight.
    let values = (0..120).map(|day| f64::from(5 + (day - 99).max(0)));
    let past = past_dates(Kind::Level, &series(values)).unwrap();
    assert_eq!(
        asked(&past),
        [(105, 24.5, 119), (98, 17.5, 112), (91, 10.5, 105), (84, 5.5, 100)]
    );
    assert_eq!(past.without_a_date(), 3);
    let named = past.dates()[0].days_off().map(f64::from);
    assert_eq!(past.mean_days_off(), named, "of those alone that were named");
    assert!(past.inside() <= 1 && past.dates()[1..].iter().all(|past| !past.is_inside()));
}

#[test]
fn what_was_reached_unseen_has_no_date() {
    let line = series((0..200).map(f64::from));
    let without = |gone: &[i64]| {
        let seen: Vec<_> = line
            .iter()
            .filter(|one| !gone.contains(&number(one.date)))
            .copied()
            .collect();
        let past = past_dates(Kind::Level, &seen).unwrap();
        asked(&past)
            .into_iter()
            .map(|(asked, _, reached)| (asked, reached))
            .collect::<Vec<_>>()
    };
    let all = without(&[]);
    assert_eq!(all[..3], [(185, 199), (178, 192), (171, 185)]);
    // The day it was reached, the day before, or the day of asking: that date is left out, the others stay.
    for gone in [192, 191, 178] {
        let fewer = without(&[gone]);
        assert!(
            !fewer.contains(&(178, 192)) && fewer[0] == (185, 199),
            "{gone}: {fewer:?}"
        );
    }
    assert_eq!(
        without(&[180])[..3],
        all[..3],
        "another day's gap changes no date"
    );
}

#[test]
fn a_daily_metric_is_asked_for_the_next_day_above_all_since() {
    // A week's rhythm that grows: the seventh day is the highest, and each week's is one more.
    let values = (0..200).map(|day| f64::from(if day % 7 == 6 { 100 + day / 7 } else { 20 }));
    let past = past_dates(Kind::Daily, &series(values)).unwrap();
    for (asked, limit, reached) in asked(&past) {
        assert_eq!(reached % 7, 6);
        assert!((7..=28).contains(&(reached - asked + 1)), "{asked} {reached}");
        assert!((limit - (100 + reached / 7) as f64).abs() < 1e-12);
    }
    assert_eq!(past.dates().len(), 8);
}
