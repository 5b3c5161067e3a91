//! What is learned from days that are closed, unknown, sold out, growing, or few.

use super::{ahead, history, learned, usual};
use chrono::NaiveDate;
use obrador_core::demand::Observed::{Closed, Sold, SoldOut, Unknown};
use obrador_core::demand::{History, Learned, ModelId, NEED_DAYS, NotLearned, Observed, learn};

/// Mean of what is expected of a weekday in the four weeks ahead.
fn of_weekday(history: &History, weekday: usize) -> f64 {
    let days = ahead(history, 28);
    let of: Vec<_> = days
        .iter()
        .enumerate()
        .filter(|(number, _)| (history.days.len() + number) % 7 == weekday)
        .map(|(_, day)| day.p50)
        .collect();
    of.iter().sum::<f64>() / of.len() as f64
}

#[test]
fn names_are_stable() {
    let names: Vec<_> = ModelId::ALL.iter().map(|model| model.as_str()).collect();
    assert_eq!(
        names,
        [
            "naive_weekly",
            "moving_average",
            "smoothing",
            "weekday_trend",
            "blend",
            "yearly"
        ]
    );
    for model in ModelId::ALL {
        assert_eq!(model.as_str().parse(), Ok(model));
        assert_eq!(serde_json::to_value(model).unwrap(), model.as_str());
    }
    assert!("prophet".parse::<ModelId>().is_err());
}

#[test]
fn days_come_in_any_order_and_end_with_the_last_known() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let history = History::from_days([
        (day("2024-03-05"), Sold(3.0)),
        (day("2024-03-09"), Unknown),
        (day("2024-03-02"), Closed),
        (day("2024-02-01"), Unknown),
    ])
    .unwrap();
    assert_eq!(history.first, day("2024-03-02"));
    assert_eq!(history.last(), day("2024-03-05"));
    assert_eq!(history.days, [Closed, Unknown, Unknown, Sold(3.0)]);
    assert_eq!(History::from_days([(day("2024-03-02"), Unknown)]), None);
    let long = History::from_days([(day("0001-01-01"), Sold(1.0)), (day("2024-03-05"), Sold(1.0))]).unwrap();
    assert_eq!(long.days.len(), obrador_core::demand::LONGEST_HISTORY);
    assert_eq!(long.last(), day("2024-03-05"));
}

#[test]
fn too_few_days_and_nothing_sold_are_said() {
    let short = |have| {
        Err(NotLearned::TooShort {
            have,
            need: NEED_DAYS,
        })
    };
    assert_eq!(learn(&history(0, |_| Closed)), short(0));
    assert_eq!(learn(&history(27, |_| Sold(3.0))), short(27));
    // Closed and unknown days are not days to learn from.
    let every_second = |day: usize| if day.is_multiple_of(2) { Sold(3.0) } else { Unknown };
    assert_eq!(learn(&history(54, every_second)), short(27));
    assert_eq!(learn(&history(400, |_| Closed)), short(0));
    assert_eq!(learn(&history(100, |_| Sold(0.0))), Err(NotLearned::NothingSold));
    assert!(learn(&history(28, |_| Sold(3.0))).is_ok());
}

#[test]
fn weekdays_are_found() {
    let shop = history(200, |day| Sold(usual(day)));
    let learned = learned(&shop);
    assert_eq!((learned.days, learned.censored_days), (200, 0));
    assert!(learned.accuracy.wape.unwrap() < 0.08, "{:?}", learned.accuracy);
    assert!(learned.accuracy.wape < learned.accuracy.naive_wape);
    let days = ahead(&shop, 28);
    for (number, day) in days.iter().enumerate() {
        let truth = [40.0, 42.0, 44.0, 46.0, 60.0, 90.0, 30.0][(200 + number) % 7];
        assert!((day.p50 - truth).abs() < 0.12 * truth, "{day:?} {truth}");
        assert!(day.p10 < truth && truth < day.p90, "{day:?} {truth}");
    }
}

#[test]
fn what_sells_out_every_saturday_is_forecast_to_sell_more() {
    // 60 are made and gone each Saturday; some 90 would have been asked for.
    let shop = history(200, |day| {
        if day % 7 == 5 {
            SoldOut(60.0)
        } else {
            Sold(usual(day))
        }
    });
    assert!(learned(&shop).censored_days > 25);
    let saturday = of_weekday(&shop, 5);
    assert!(saturday > 62.0, "{saturday}");
    // The other days are what they were.
    let open = history(200, |day| Sold(usual(day)));
    for weekday in [0, 1, 2, 3, 4, 6] {
        let (with, without) = (of_weekday(&shop, weekday), of_weekday(&open, weekday));
        assert!(
            (with - without).abs() < 0.1 * without,
            "{weekday}: {with} {without}"
        );
    }
}

#[test]
fn one_saturday_sold_out_early_pulls_nothing_down() {
    let early = |day: usize| match day {
        194 | 187 => SoldOut(10.0),
        _ => Sold(usual(day)),
    };
    let (with, without) = (
        of_weekday(&history(200, early), 5),
        of_weekday(&history(200, |day| Sold(usual(day))), 5),
    );
    assert!(with > 0.93 * without, "{with} {without}");
}

#[test]
fn everything_sold_out_every_day_is_still_forecast() {
    let shop = history(100, |_| SoldOut(20.0));
    let learned = learned(&shop);
    assert_eq!(learned.accuracy.wape, None);
    assert_eq!(learned.censored_days, 100);
    for day in ahead(&shop, 365) {
        assert!(day.p50 >= 20.0 && day.p50 < 60.0, "{day:?}");
    }
}

#[test]
fn closed_days_pull_nothing_down() {
    let open = |day: usize| if day % 7 == 6 { Closed } else { Sold(usual(day)) };
    let holiday = |day: usize| {
        if (180..194).contains(&day) {
            Closed
        } else {
            open(day)
        }
    };
    let unknown = |day: usize| {
        if (180..194).contains(&day) {
            Unknown
        } else {
            open(day)
        }
    };
    let plain = history(200, open);
    for weekday in 0..6 {
        let expected = of_weekday(&plain, weekday);
        for (what, shop) in [
            ("holiday", history(200, holiday)),
            ("unknown", history(200, unknown)),
        ] {
            let found = of_weekday(&shop, weekday);
            assert!(
                (found - expected).abs() < 0.12 * expected,
                "{what} {weekday}: {found} {expected}"
            );
        }
    }
    for (number, day) in ahead(&plain, 14).iter().enumerate() {
        assert_eq!(day.closed, (200 + number) % 7 == 6, "{day:?}");
        assert_eq!(day.closed, day.p90 == 0.0, "{day:?}");
    }
    // After a fortnight's holiday the shop is not always closed.
    assert!(
        !ahead(&history(194, holiday), 6)
            .iter()
            .any(|day| day.closed && day.p50 > 0.0)
    );
    assert_eq!(
        ahead(&history(194, holiday), 7)
            .iter()
            .filter(|day| day.closed)
            .count(),
        1
    );
}

#[test]
fn what_is_no_amount_is_unknown() {
    for wrong in [f64::NAN, f64::INFINITY, -3.0, 1e300] {
        let with =
            |value: Observed| history(100, move |day| if day == 95 { value } else { Sold(usual(day)) });
        assert_eq!(learn(&with(Sold(wrong))), learn(&with(Unknown)));
        assert_eq!(learn(&with(SoldOut(wrong))), learn(&with(Unknown)));
    }
}

#[test]
fn what_is_learned_can_be_stored() {
    let learned = learned(&history(150, |day| Sold(usual(day))));
    let text = serde_json::to_string(&learned).unwrap();
    assert_eq!(serde_json::from_str::<Learned>(&text).unwrap(), learned);
    assert!(text.len() < 2_000, "{text}");
}
