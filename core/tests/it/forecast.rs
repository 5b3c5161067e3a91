//! The forecast against outside reference values, and its typed outcomes.

use chrono::{Days, NaiveDate, TimeDelta};
use obrador_core::usage::{
    Kind, Limit, Snapshot,
    forecast::{Forecast, Outcome, Question, days_until, fan, fingerprint, forecast, slope},
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 19).unwrap_or_default()
}

fn day(days: i64) -> NaiveDate {
    today() + TimeDelta::days(days)
}

/// Values that end yesterday.
fn history(values: &[f64]) -> Vec<Snapshot> {
    let dates = (0..values.len())
        .rev()
        .map(|age| today() - Days::new(age as u64 + 1));
    dates
        .zip(values)
        .map(|(date, value)| Snapshot { date, value: *value })
        .collect()
}

fn ask(kind: Kind, values: &[f64], current: f64, limit: f64) -> Forecast {
    let history = history(values);
    forecast(&Question {
        kind,
        history: &history,
        current,
        limit: Limit::AtMost(limit),
        today: today(),
        growth_factor: 1.0,
    })
}

fn line(count: usize, from: f64, step: f64) -> Vec<f64> {
    (0..count).map(|i| from + step * i as f64).collect()
}

const NUMPY_ALL: f64 = 0.856_729_699_666_296_1;
const NUMPY_GAPS: f64 = 0.851_273_338_095_881_6;

const COUNTS: [f64; 30] = [
    3.0, 4.0, 4.0, 5.0, 5.0, 5.0, 7.0, 8.0, 8.0, 9.0, 9.0, 12.0, 12.0, 12.0, 13.0, 15.0, 15.0, 16.0, 18.0,
    18.0, 19.0, 19.0, 19.0, 22.0, 23.0, 23.0, 24.0, 26.0, 27.0, 27.0,
];

#[test]
fn slope_agrees_with_numpy() {
    // numpy.polyfit(numpy.arange(30.), COUNTS, 1)[0], and the same with days 4, 5, 11 and 20 left out.
    let all = slope(COUNTS.iter().enumerate().map(|(x, y)| (x as f64, *y)));
    let gaps = COUNTS
        .iter()
        .enumerate()
        .filter(|(x, _)| ![4, 5, 11, 20].contains(x))
        .map(|(x, y)| (x as f64, *y));
    for (got, numpy) in [(all, NUMPY_ALL), (slope(gaps), NUMPY_GAPS)] {
        assert!((got - numpy).abs() < 1e-12, "{got} is not {numpy}");
    }
    assert!((ask(Kind::Level, &COUNTS[..29], 27.0, 50.0).daily_growth_rate - NUMPY_ALL).abs() < 1e-12);
}

#[test]
fn slope_agrees_with_prometheus_on_constants_and_gaps() {
    // Prometheus, promql/testdata/functions.test: deriv() of a constant is exactly 0, of a counter 0+10x5m it is
    // 10/300 a second (here 10 a step), whichever samples are missing; predict_linear() from there is a line.
    assert!(slope((0..10).map(|x| (f64::from(x), 0.1))).to_bits() == 0.0_f64.to_bits());
    let counter = [0, 1, 2, 5, 6, 9, 10].map(|x| (f64::from(x), f64::from(x) * 10.0));
    assert!((slope(counter.into_iter()) - 10.0).abs() < 1e-12);
    assert!(slope(std::iter::once((1.0, 2.0))).abs() < 1e-300);
    assert_eq!(days_until(150.0, 100.0, 10.0, 365), Some(5));
    assert_eq!(days_until(151.0, 100.0, 10.0, 365), Some(6));
    assert_eq!(days_until(150.0, 100.0, 0.0, 365), None);
    assert_eq!(days_until(150.0, 100.0, 0.1, 365), None);
    assert_eq!(days_until(100.0, 100.0, 0.0, 365), Some(0));
}

#[test]
fn missing_days_of_a_level_do_not_count_as_flat() {
    let mut history = history(&line(30, 0.0, 2.0));
    history.retain(|snapshot| ![3, 4, 9, 17].contains(&(today() - snapshot.date).num_days()));
    history.reverse();
    let limit = Limit::AtMost(100.0);
    let question = Question {
        kind: Kind::Level,
        history: &history,
        current: 60.0,
        limit,
        today: today(),
        growth_factor: 1.0,
    };
    assert!((forecast(&question).daily_growth_rate - 2.0).abs() < 1e-12);
    assert_eq!(forecast(&question).linear_breach_date, Some(day(20)));
}

#[test]
fn an_exactly_linear_history_gives_one_date() {
    for (kind, count, step, way) in [
        (Kind::Level, 60, 0.5, 15.0),
        (Kind::Level, 21, 0.1, 3.05),
        (Kind::Level, 59, 3.0, 100.0),
        (Kind::Daily, 60, 0.5, 15.0),
        (Kind::Daily, 28, 0.1, 3.05),
        (Kind::Daily, 60, 7.0, 1001.0),
    ] {
        let values = line(count, 5.0, step);
        let level = kind == Kind::Level;
        let last = if level {
            values[count - 1] + step
        } else {
            values[count - 1]
        };
        let answer = ask(kind, &values, if level { last } else { 0.0 }, last + way);
        let date = answer.linear_breach_date.unwrap();
        let expected = (way / step - 1e-6).ceil() as i64 - i64::from(!level);
        assert_eq!(date, day(expected), "{kind:?} {count} {step}");
        assert_eq!(
            answer.outcome,
            Outcome::Breach {
                p10: Some(date),
                p50: date,
                p90: Some(date)
            },
            "{kind:?} {step}"
        );
    }
}

#[test]
fn outcomes_follow_their_definition() {
    let flat = vec![5.0; 40];
    let far = Outcome::NotWithinHorizon { horizon_days: 365 };
    for (kind, values, current, limit, expected) in [
        (
            Kind::Level,
            line(40, 1.0, 1.0),
            41.0,
            f64::NAN,
            Outcome::Unlimited,
        ),
        (
            Kind::Level,
            line(40, 1.0, 1.0),
            41.0,
            f64::INFINITY,
            Outcome::Unlimited,
        ),
        (
            Kind::Level,
            line(5, 1.0, 1.0),
            6.0,
            9.0,
            Outcome::InsufficientHistory { have: 6, need: 7 },
        ),
        (
            Kind::Level,
            vec![],
            f64::NAN,
            9.0,
            Outcome::InsufficientHistory { have: 0, need: 7 },
        ),
        (
            Kind::Daily,
            line(6, 1.0, 1.0),
            0.0,
            9.0,
            Outcome::InsufficientHistory { have: 6, need: 7 },
        ),
        (Kind::Level, flat.clone(), 9.0, 9.0, Outcome::AtLimit),
        (Kind::Daily, flat.clone(), 9.0, 9.0, Outcome::AtLimit),
        (Kind::Level, flat.clone(), 5.0, 9.0, Outcome::FlatOrShrinking),
        (Kind::Daily, flat, 0.0, 9.0, Outcome::FlatOrShrinking),
        (
            Kind::Level,
            line(40, 100.0, -1.0),
            60.0,
            90.0,
            Outcome::FlatOrShrinking,
        ),
        (Kind::Level, line(40, 0.0, 1.0), 40.0, 4000.0, far),
        (
            Kind::Level,
            line(6, 1.0, 1.0),
            7.0,
            9.5,
            Outcome::Breach {
                p10: None,
                p50: day(3),
                p90: None,
            },
        ),
        (
            Kind::Level,
            line(19, 1.0, 1.0),
            20.0,
            25.0,
            Outcome::Breach {
                p10: None,
                p50: day(5),
                p90: None,
            },
        ),
    ] {
        assert_eq!(
            ask(kind, &values, current, limit).outcome,
            expected,
            "{kind:?} {current} of {limit}"
        );
    }
}

#[test]
fn ordinary_odd_histories_get_an_answer() {
    let small: Vec<_> = (0..59)
        .map(|i| 3.0 + f64::from(u8::from(i > 20) + u8::from(i > 45)))
        .collect();
    assert!(matches!(
        ask(Kind::Level, &small, 5.0, 6.0).outcome,
        Outcome::Breach { .. }
    ));
    let step: Vec<_> = (0..59).map(|i| if i < 30 { 10.0 } else { 40.0 }).collect();
    assert!(!matches!(
        ask(Kind::Level, &step, 40.0, 50.0).outcome,
        Outcome::AtLimit
    ));
    let closed_on_sundays: Vec<_> = (0..59)
        .map(|i| if i % 7 == 0 { 0.0 } else { f64::from(10 + i % 5) })
        .collect();
    assert!(matches!(
        ask(Kind::Daily, &closed_on_sundays, 0.0, 14.0).outcome,
        Outcome::Breach { .. }
    ));
}

#[test]
fn todays_total_so_far_is_no_complete_day() {
    let totals = line(60, 10.0, 1.0);
    let mut with_today = history(&totals);
    with_today.push(Snapshot {
        date: today(),
        value: 1.0,
    });
    let limit = Limit::AtMost(100.0);
    let question = |history, current| Question {
        kind: Kind::Daily,
        history,
        current,
        limit,
        today: today(),
        growth_factor: 1.0,
    };
    assert_eq!(
        forecast(&question(&with_today, 1.0)),
        ask(Kind::Daily, &totals, 0.0, 100.0)
    );
}

#[test]
fn the_fan_widens_around_the_dates_paths() {
    let values: Vec<_> = (0..59).map(|i| f64::from(i * 3 + (i * i) % 5)).collect();
    let history = history(&values);
    let limit = Limit::AtMost(300.0);
    let question = Question {
        kind: Kind::Level,
        history: &history,
        current: 180.0,
        limit,
        today: today(),
        growth_factor: 1.0,
    };
    let points = fan(&question, 60).points;
    assert_eq!(
        (points.len(), points[0].date, points[59].date),
        (60, day(1), day(60))
    );
    for point in &points {
        assert!(
            point.p10.unwrap() <= point.p50 && point.p50 <= point.p90.unwrap(),
            "{point:?}"
        );
    }
    let Outcome::Breach { p50, .. } = forecast(&question).outcome else {
        panic!("no date")
    };
    let crossing = points.iter().find(|point| point.p50 >= 300.0).unwrap().date;
    assert!((crossing - p50).num_days().abs() <= 1, "{crossing} and {p50}");
    let short = Question {
        history: &history[49..],
        ..question
    };
    assert!(
        fan(&short, 9)
            .points
            .iter()
            .all(|point| point.p10.is_none() && point.p50 > 180.0)
    );
    assert!(
        fan(
            &Question {
                history: &history[55..],
                ..question
            },
            9
        )
        .points
        .is_empty()
    );
    let what_if = Question {
        growth_factor: 0.0,
        ..question
    };
    assert!(
        fan(&what_if, 9)
            .points
            .iter()
            .all(|point| (point.p50 - 180.0).abs() < 1e-9)
    );
}

#[test]
fn the_fingerprint_is_the_same_each_time_and_tells_series_apart() {
    assert_eq!(fingerprint(200), fingerprint(200));
    assert_ne!(fingerprint(200), fingerprint(199));
    assert_ne!(fingerprint(1), fingerprint(0));
}
