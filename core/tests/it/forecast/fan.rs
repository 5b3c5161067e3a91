//! The fan around the dates, from the same draws each time.

use super::{day, history, today};
use obrador_core::usage::{
    Kind, Limit,
    forecast::{Outcome, Question, fan, fingerprint, forecast},
};

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
