//! A fortnightly offer, a rush at the month's end, a steady shop, a shop that drifts.

use super::today;
use chrono::{Datelike, Days, NaiveDate};
use obrador_core::usage::{
    Kind, Limit, Snapshot,
    forecast::{Outcome, Question, forecast},
};

/// p10, p50, p90 of `way` more, in days from `from`, where 60 days are known; and when it is really reached.
fn asked_on(from: NaiveDate, growth: impl Fn(NaiveDate) -> f64, way: f64) -> ([i64; 3], i64) {
    let mut level = 500.0;
    let history: Vec<_> = (0..60)
        .rev()
        .map(|age| {
            let date = from - Days::new(age);
            level += growth(date);
            Snapshot { date, value: level }
        })
        .collect();
    let outcome = forecast(&Question {
        kind: Kind::Level,
        history: &history[..59],
        current: level,
        limit: Limit::AtMost(level + way),
        today: from,
        growth_factor: 1.0,
    })
    .outcome;
    let Outcome::Breach { p10, p50, p90 } = outcome else {
        panic!("no date: {outcome:?}")
    };
    let mut grown = 0.0;
    let reached = (1..365).find(|ahead| {
        grown += growth(from + Days::new(*ahead));
        grown >= way
    });
    let days = [p10, Some(p50), p90].map(|date| date.map_or(400, |date| (date - from).num_days()));
    (days, reached.map_or(400, |ahead| ahead as i64))
}

fn asked(growth: impl Fn(NaiveDate) -> f64, way: f64) -> ([i64; 3], i64) {
    asked_on(today(), growth, way)
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
        let ([p10, p50, p90], actual) = asked(offer, way);
        assert!((p50 - actual).abs() <= 2, "{way}: {p50} instead of {actual}");
        assert!(
            p10 <= actual && actual <= p90,
            "{way}: {p10} to {p90}, not {actual}"
        );
    }
}

#[test]
fn a_rush_at_the_turn_of_the_month_is_expected_then() {
    // On each day of a year, for what is reached within two months. Just before a turn the 60 days hold only one in full.
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
        let (mut off, mut outside, mut count) = (0, 0, 0);
        for day in (0..365).step_by(4) {
            for way in [100.0, 160.0, 300.0, 450.0] {
                let ([p10, p50, p90], actual) = asked_on(today() + Days::new(day), rush, way);
                let by = (p50 - actual).abs();
                count += 1;
                off += i32::from(by > 2);
                outside += i32::from(actual < p10 || actual > p90);
                assert!(
                    by <= 16,
                    "{name}, {day} days on, {way}: {p50} instead of {actual}"
                );
            }
        }
        assert!(
            off * 40 <= count,
            "{name}: {off} of {count} by more than two days"
        );
        assert!(
            outside * 8 <= count,
            "{name}: {outside} of {count} outside the range"
        );
    }
}

#[test]
fn a_turn_on_quiet_days_is_no_rush() {
    // Ten on Tuesday to Friday, now and then two at a weekend, five on each of the first three days of February and March
    // 2025, which are Saturday to Monday.
    let first = |date: NaiveDate| date.day() <= 3 && (date.month() == 2 || date.month() == 3);
    let growth = |date: NaiveDate| match date.weekday().num_days_from_monday() {
        _ if first(date) => 5.0,
        1..=4 => 10.0,
        5 if date.day() % 9 == 4 => 2.0,
        _ => 0.0,
    };
    let march = NaiveDate::from_ymd_opt(2025, 3, 25).unwrap_or_default();
    let ([p10, p50, _], _) = asked_on(march, growth, 600.0);
    assert!(p10 > 60 && p50 > 80, "{p10}, {p50}: 40 a week are 15 weeks");
}

#[test]
fn the_range_is_as_wide_as_the_weeks_differ() {
    let width = |growth: &dyn Fn(NaiveDate) -> f64| {
        let ([p10, _, p90], _) = asked(growth, 160.0);
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
        let ([p10, p50, p90], actual) = asked(away, way);
        assert!(
            p10 <= actual && actual <= p90,
            "{ahead} days ahead: {p10}, {p50}, {p90}, really {actual}"
        );
    }
}
