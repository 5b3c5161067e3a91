//! The slope against numpy and Prometheus.

use super::{ask, day, history, line, today};
use obrador_core::usage::{
    Kind, Limit,
    forecast::{Question, days_until, forecast, slope},
};

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
