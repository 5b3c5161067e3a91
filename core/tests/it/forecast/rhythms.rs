//! A fortnightly offer, a rush at the month's end, a steady shop, a shop that drifts.

use super::{ask, day, today};
use chrono::{Datelike, Days, NaiveDate};
use obrador_core::usage::{Kind, forecast::Outcome};

/// Levels of 60 days that end today, from each day's growth.
fn levels(growth: impl Fn(NaiveDate) -> f64) -> Vec<f64> {
    let mut level = 500.0;
    (0..60)
        .rev()
        .map(|age| {
            level += growth(today() - Days::new(age));
            level
        })
        .collect()
}

/// On which day from today growth reaches `way` above today's level.
fn reached(growth: impl Fn(NaiveDate) -> f64, way: f64) -> i64 {
    let mut level = 0.0;
    (1..365)
        .find(|ahead| {
            level += growth(today() + Days::new(*ahead));
            level >= way
        })
        .map_or(400, |ahead| ahead as i64)
}

/// p10, p50, p90 in days from today.
fn asked(growth: impl Fn(NaiveDate) -> f64, way: f64) -> [i64; 3] {
    let levels = levels(growth);
    let last = levels[59];
    let outcome = ask(Kind::Level, &levels[..59], last, last + way).outcome;
    let Outcome::Breach { p10, p50, p90 } = outcome else {
        panic!("no date: {outcome:?}")
    };
    [p10, Some(p50), p90].map(|date| date.map_or(400, |date| (date - day(0)).num_days()))
}

fn weekday(date: NaiveDate) -> f64 {
    [8.0, 6.0, 7.0, 8.0, 11.0, 14.0, 0.0][date.weekday().num_days_from_monday() as usize]
}

/// Known counts from a day's number, 0 to 4: noise that is the same each time.
fn noise(date: NaiveDate) -> f64 {
    f64::from(date.num_days_from_ce() % 1_009 * 7_919 % 5)
}

#[test]
fn a_fortnightly_offer_is_expected_in_its_weeks() {
    let offer = |date: NaiveDate| {
        let second = date.num_days_from_ce() / 7 % 2 == 0;
        weekday(date) * if second { 3.0 } else { 1.0 }
    };
    for way in [60.0, 150.0, 250.0, 400.0, 700.0] {
        let [p10, p50, p90] = asked(offer, way);
        let actual = reached(offer, way);
        assert!((p50 - actual).abs() <= 2, "{way}: {p50} instead of {actual}");
        assert!(
            p10 <= actual && actual <= p90,
            "{way}: {p10} to {p90}, not {actual}"
        );
    }
}

#[test]
fn a_rush_at_the_turn_of_the_month_is_expected_then() {
    for (name, turn) in [
        ("last three", (3, 3)),
        ("last five", (5, 5)),
        ("first three", (0, 3)),
        ("two on either side", (2, 4)),
    ] {
        let rush = |date: NaiveDate| {
            let (before, days) = turn;
            let inside = (date + Days::new(before)).day() <= days;
            weekday(date) * if inside { 4.0 } else { 1.0 } + noise(date)
        };
        for way in [100.0, 160.0, 220.0, 300.0, 450.0] {
            let [p10, p50, p90] = asked(rush, way);
            let actual = reached(rush, way);
            assert!(
                (p50 - actual).abs() <= 2,
                "{name}, {way}: {p50} instead of {actual}"
            );
            assert!(
                p10 <= actual && actual <= p90,
                "{name}, {way}: {p10} to {p90}, not {actual}"
            );
        }
    }
}

#[test]
fn the_range_is_as_wide_as_the_weeks_differ() {
    let width = |growth: &dyn Fn(NaiveDate) -> f64| {
        let [p10, _, p90] = asked(growth, 160.0);
        p90 - p10
    };
    let steady = width(&|date| weekday(date) + noise(date));
    let drifting = width(&|date| {
        let weeks_ago = f64::from(today().num_days_from_ce() - date.num_days_from_ce()) / 7.0;
        weekday(date) * 1.15_f64.powf(-weeks_ago) + noise(date)
    });
    assert!(steady <= 3, "steady: {steady} days");
    assert!(
        drifting >= 2 * steady,
        "drifting: {drifting} days, steady: {steady}"
    );
}

#[test]
fn customers_drifting_away_stay_within_the_range() {
    let away = |date: NaiveDate| {
        let days = f64::from(date.num_days_from_ce() - today().num_days_from_ce());
        (40.0 + 3.0 * noise(date)) * (-days / 90.0).exp()
    };
    for ahead in [7, 14, 30, 60, 90] {
        let way = (1..=ahead).map(|day| away(today() + Days::new(day))).sum::<f64>() - 1.0;
        let [p10, p50, p90] = asked(away, way);
        assert!(
            p10 <= p50 && p90 as u64 >= ahead,
            "{ahead} days ahead: {p10}, {p50}, {p90}"
        );
    }
}
