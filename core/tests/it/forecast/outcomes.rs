//! The typed outcomes follow their definition.

use super::{ask, day, history, line, today};
use obrador_core::usage::{
    Kind, Limit, Snapshot,
    forecast::{Outcome, Question, forecast},
};

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
    assert_eq!(
        ask(Kind::Level, &step, 40.0, 50.0).outcome,
        Outcome::FlatOrShrinking
    );
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
