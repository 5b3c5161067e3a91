//! What holds of every forecast.

use chrono::{Days, NaiveDate, TimeDelta};
use obrador_core::usage::{
    Kind, Limit, Snapshot,
    forecast::{Forecast, Outcome, Question, fan, forecast},
};
use proptest::prelude::*;

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 6, 1).unwrap_or_default()
}

/// Asks about daily values from the first day on; the last is today's for a level, yesterday's for a daily metric.
fn ask(kind: Kind, values: &[f64], limit: f64, growth_factor: f64, from: NaiveDate) -> Forecast {
    let history: Vec<_> = (0..)
        .zip(values)
        .map(|(i, value)| Snapshot {
            date: from + TimeDelta::days(i),
            value: *value,
        })
        .collect();
    let level = kind == Kind::Level;
    let current = if level { values[values.len() - 1] } else { f64::MIN };
    let today = from + Days::new(values.len() as u64 - u64::from(level));
    forecast(&Question {
        kind,
        history: &history,
        current,
        limit: Limit::AtMost(limit),
        today,
        growth_factor,
    })
}

fn levels(growth: &[f64]) -> Vec<f64> {
    let mut level = 0.0;
    growth
        .iter()
        .map(|growth| {
            level += growth;
            level
        })
        .collect()
}

fn dates(forecast: &Forecast) -> [NaiveDate; 3] {
    let never = NaiveDate::MAX;
    match forecast.outcome {
        Outcome::AtLimit => [NaiveDate::MIN; 3],
        Outcome::Breach { p10, p50, p90 } => [p10.unwrap_or(p50), p50, p90.unwrap_or(never)],
        _ => [never; 3],
    }
}

fn linear(forecast: &Forecast) -> NaiveDate {
    forecast.linear_breach_date.unwrap_or(NaiveDate::MAX)
}

/// A series' growth: whole numbers from 0 to 11.
fn growth(at_least: i32) -> impl Strategy<Value = Vec<f64>> {
    proptest::collection::vec((at_least..12_i32).prop_map(f64::from), 30..70)
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop_oneof![Just(Kind::Level), Just(Kind::Daily)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_input_panics(
        kind in kinds(),
        raw in proptest::collection::vec((-100_000_000_i64..100_000_000, any::<f64>()), 0..90),
        near in proptest::collection::vec((-70_i64..3, any::<f64>()), 0..90),
        current in any::<f64>(),
        limit in any::<f64>(),
        growth_factor in any::<f64>(),
        edge in 0..3_u8,
        days in 0..500_u32,
    ) {
        let today = [first(), NaiveDate::MAX, NaiveDate::MIN][edge as usize];
        let date = |age: i64| today.checked_add_signed(TimeDelta::days(age)).unwrap_or(today);
        let history: Vec<_> =
            raw.into_iter().chain(near).map(|(age, value)| Snapshot { date: date(age), value }).collect();
        let question = Question { kind, history: &history, current, limit: Limit::AtMost(limit), today, growth_factor };
        let [p10, p50, p90] = dates(&forecast(&question));
        prop_assert!(p10 <= p50 && p50 <= p90);
        for point in fan(&question, days).points {
            prop_assert!(point.p10.is_none_or(|p10| p10 <= point.p50) && point.p90.is_none_or(|p90| point.p50 <= p90));
        }
    }

    /// By 400 years, after which the calendar is the same, months and weekdays: a level's forecast knows months.
    #[test]
    fn shifting_the_dates_shifts_the_answer(kind in kinds(), growth in growth(-2), above in 0.5..300.0, by in -4000..4000_i64) {
        let by = if kind == Kind::Level { by.signum() * 146_097 } else { by };
        let values = if kind == Kind::Level { levels(&growth) } else { growth };
        let limit = values[values.len() - 1] + above;
        let (one, other) = (ask(kind, &values, limit, 1.0, first()), ask(kind, &values, limit, 1.0, first() + TimeDelta::days(by)));
        let shift = |date: NaiveDate| if date == NaiveDate::MAX || date == NaiveDate::MIN { date } else { date + TimeDelta::days(by) };
        prop_assert_eq!(dates(&one).map(shift), dates(&other));
        prop_assert_eq!(shift(linear(&one)), linear(&other));
    }

    #[test]
    fn a_power_of_two_changes_no_date(kind in kinds(), growth in growth(-2), above in 0.5..300.0, power in -30..30_i32) {
        let values = if kind == Kind::Level { levels(&growth) } else { growth };
        let limit = values[values.len() - 1] + above;
        let scale = 2.0_f64.powi(power);
        let scaled: Vec<_> = values.iter().map(|value| value * scale).collect();
        let (one, other) = (ask(kind, &values, limit, 1.0, first()), ask(kind, &scaled, limit * scale, 1.0, first()));
        prop_assert_eq!(one.outcome, other.outcome);
        prop_assert_eq!(one.linear_breach_date, other.linear_breach_date);
    }

    /// The date and the plain date.
    #[test]
    fn growth_larger_by_the_same_on_every_day_is_never_later(growth in growth(0), more in 0.1..5.0, above in 0.5..300.0) {
        let larger: Vec<_> = growth.iter().map(|growth| growth + more).collect();
        let (one, other) = (levels(&growth), levels(&larger));
        let moved = other[other.len() - 1] - one[one.len() - 1];
        let other: Vec<_> = other.iter().map(|level| level - moved).collect();
        let limit = one[one.len() - 1] + above;
        let (one, other) = (ask(Kind::Level, &one, limit, 1.0, first()), ask(Kind::Level, &other, limit, 1.0, first()));
        prop_assert!(dates(&other)[1] <= dates(&one)[1]);
        prop_assert!(linear(&other) <= linear(&one));
    }

    /// All three dates, when every day's growth is multiplied.
    #[test]
    fn multiplied_growth_is_never_later(growth in growth(0), times in 1.0..4.0, above in 0.5..300.0) {
        let larger: Vec<_> = growth.iter().map(|growth| growth * times).collect();
        let (one, other) = (levels(&growth), levels(&larger));
        let (one, other) = (
            ask(Kind::Level, &one, one[one.len() - 1] + above, 1.0, first()),
            ask(Kind::Level, &other, other[other.len() - 1] + above, 1.0, first()),
        );
        prop_assert!(dates(&other).iter().zip(dates(&one)).all(|(other, one)| *other <= one));
    }

    #[test]
    fn the_what_if_is_monotone(kind in kinds(), growth in growth(-2), above in 0.5..300.0, low in 0.0..2.0, more in 0.0..3.0) {
        let values = if kind == Kind::Level { levels(&growth) } else { growth };
        let limit = values[values.len() - 1] + above;
        let (one, other) = (ask(kind, &values, limit, low, first()), ask(kind, &values, limit, low + more, first()));
        prop_assert!(dates(&other).iter().zip(dates(&one)).all(|(other, one)| *other <= one));
        prop_assert!(linear(&other) <= linear(&one));
    }

    #[test]
    fn a_line_gives_one_date_by_every_rule(kind in kinds(), days in 22..70_usize, step in 1..40_u32, way in 1..2000_u32) {
        let step = f64::from(step) / 8.0;
        let values: Vec<_> = (0..days).map(|i| 3.0 + step * i as f64).collect();
        let answer = ask(kind, &values, values[days - 1] + f64::from(way) / 4.0, 1.0, first());
        let date = linear(&answer);
        prop_assert_eq!(dates(&answer), [date; 3]);
    }
}
