//! Advanced analytics against an independent implementation of its formulas in Python with numpy 2.4, on the real
//! shop's 365 days up to 2011-11-27, and on series with a known answer.

use chrono::{Days, NaiveDate};
use obrador_core::{
    analytics::{ACCURACY_HORIZONS, Accuracy, Analysis, Anomalies, Benefit, HISTORY_DAYS, Weekdays, analyse},
    usage::{Facts, Limit, Metric, Snapshot, backtest::parse},
};
use std::collections::HashSet;

const SHOP: &str = include_str!("../../../server/services/data/shop_daily.csv");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn analysed(metric: Metric, history: Vec<Snapshot>, today: NaiveDate, horizon_days: u32) -> Analysis {
    let facts = Facts {
        metric,
        current: history.last().map_or(0.0, |last| last.value),
        history,
        limit: Limit::Unlimited,
        refused_in_30_days: false,
        today,
    };
    analyse(&facts, horizon_days)
}

/// The shop's series as that metric, the day before 2011-11-28 the last.
fn shop(metric: Metric, series: &str) -> Analysis {
    let all = parse(SHOP).unwrap();
    let found = all.into_iter().find(|one| one.name == series).unwrap();
    analysed(metric, found.snapshots, day("2011-11-28"), 90)
}

/// The last value is yesterday's, 2025-01-18: a Saturday.
fn made_up(metric: Metric, values: &[f64]) -> Analysis {
    let today = day("2025-01-19");
    let history = values.iter().rev().zip(1..).map(|(value, age)| Snapshot {
        date: today - Days::new(age),
        value: *value,
    });
    let mut history: Vec<_> = history.collect();
    history.reverse();
    analysed(metric, history, today, 90)
}

fn near(got: f64, expected: f64) {
    assert!(
        (got - expected).abs() <= 1e-8 * expected.abs().max(1.0),
        "{got} instead of {expected}"
    );
}

fn profile(weekdays: &Weekdays) -> [f64; 7] {
    let Weekdays::Profile { weeks, days } = weekdays else {
        panic!("{weekdays:?}");
    };
    assert!(*weeks > 0 && days.iter().all(|one| one.observations <= *weeks));
    days.map(|one| one.profile)
}

/// `np.mean(v[-30:])`, `np.polyfit(range(30), v[-30:], 1)[0]`, `(week[7] / week[0]) ** (1/7) - 1`.
#[test]
fn growth_is_numpys() {
    for (metric, series, last, before, slope, weekly) in [
        (
            Metric::Forecasts,
            "orders",
            94.533_333_333_333_33,
            75.466_666_666_666_67,
            0.569_521_690_767_518_9,
            2.872_438_459_614_512_5,
        ),
        (
            Metric::ApiCalls,
            "units_sold",
            24_150.833_333_333_332,
            21_237.5,
            66.883_426_028_920_4,
            -0.232_303_449_114_923_4,
        ),
    ] {
        let growth = shop(metric, series).growth;
        let comparison = growth.comparison.unwrap();
        near(comparison.last, last);
        near(comparison.before, before);
        near(comparison.percent.unwrap(), 100.0 * (last - before) / before);
        near(growth.per_day, slope);
        near(growth.per_week, 7.0 * slope);
        near(growth.compound.unwrap().percent, weekly);
    }
}

#[test]
fn weekday_profiles_are_numpys() {
    let orders = profile(&shop(Metric::Forecasts, "orders").weekdays);
    let expected = [
        1.155_913_146,
        1.219_629_065,
        1.241_210_263,
        1.450_856_189,
        1.103_501_665,
        0.018_275_697,
        0.810_613_975,
    ];
    for (got, expected) in orders.into_iter().zip(expected) {
        near(got, expected);
    }
    let customers = profile(&shop(Metric::Products, "customers_to_date").weekdays);
    let expected = [
        7.453_953_133,
        6.827_577_475,
        8.393_516_62,
        9.567_970_978,
        7.062_468_347,
        0.407_226_982,
        7.453_953_133,
    ];
    for (got, expected) in customers.into_iter().zip(expected) {
        near(got, expected);
    }
}

#[test]
fn unusual_days_are_numpys() {
    for (metric, series, expected) in [
        (
            Metric::Forecasts,
            "orders",
            &[("2011-10-06", 154.0, 99.303_928_875_638_85, 4.684_821_725_705_052)][..],
        ),
        (
            Metric::ApiCalls,
            "active_customers",
            &[("2011-10-30", 88.0, 52.227_058_468_658_7, 4.004_809_347_250_827)],
        ),
        (Metric::ApiCalls, "units_sold", &[]),
        (Metric::Products, "customers_to_date", &[]),
        (
            Metric::Products,
            "products_60d",
            &[
                ("2011-09-16", 2_987.0, 3_002.5, -3.741_379_310_344_827_4),
                ("2011-09-18", 2_963.0, 2_984.0, -5.068_965_517_241_379),
                ("2011-09-22", 2_984.0, 2_954.5, 7.120_689_655_172_413),
                ("2011-09-25", 2_955.0, 2_980.0, -6.034_482_758_620_69),
                ("2011-09-26", 2_941.0, 2_958.5, -4.224_137_931_034_482),
                ("2011-10-31", 3_114.0, 3_086.5, 6.637_931_034_482_758),
                ("2011-11-21", 3_146.0, 3_161.5, -3.741_379_310_344_827_4),
            ],
        ),
    ] {
        let found = shop(metric, series).anomalies;
        assert_eq!(found.found().len(), expected.len(), "{series} {found:?}");
        for (got, (date, value, usual, score)) in found.found().iter().zip(expected) {
            assert_eq!((got.date, got.value), (day(date), *value));
            near(got.expected, *usual);
            near(got.score, *score);
        }
    }
}

#[test]
fn too_short_a_history_says_so() {
    let spiky: Vec<f64> = (0..20).map(|day| if day == 9 { 500.0 } else { 5.0 }).collect();
    for metric in [Metric::Products, Metric::ApiCalls] {
        let twenty = made_up(metric, &spiky);
        assert_eq!(
            twenty.anomalies,
            Anomalies::InsufficientHistory { have: 20, need: 21 }
        );
        let thirteen = made_up(metric, &spiky[7..]);
        assert!(thirteen.anomalies.found().is_empty());
        assert_eq!(
            thirteen.weekdays,
            Weekdays::InsufficientHistory { have: 13, need: 14 }
        );
        assert_eq!(thirteen.growth.comparison, None);
        let short = |horizon_days, need| Accuracy::InsufficientHistory {
            horizon_days,
            have: 13,
            need,
        };
        assert_eq!(thirteen.accuracy, [short(7, 37), short(30, 60)]);
        let nothing = made_up(metric, &[]);
        assert!(nothing.fan.points.is_empty() && nothing.history.is_empty());
    }
}

#[test]
fn constant_series_and_small_counts_cry_no_wolf() {
    let small = [3.0, 4.0, 4.0, 5.0, 4.0, 3.0, 4.0, 5.0, 3.0, 4.0, 2.0, 6.0, 4.0];
    let rising: Vec<f64> = (0..84).map(|day| f64::from(day / 20)).collect();
    let batches: Vec<f64> = (0..84).map(|day| f64::from(day / 5 * 5)).collect();
    for metric in Metric::ALL {
        for values in [
            vec![0.0; 84],
            vec![1_000.0; 84],
            (0..84).map(|day| small[day % 13]).collect(),
            rising.clone(),
            batches.clone(),
        ] {
            let found = made_up(metric, &values).anomalies;
            // A step of five GB, or from 0 to 5 a day, is no small count.
            if metric != Metric::StorageGb && !(metric.as_str() == "training_jobs" && values == batches) {
                assert_eq!(found.found(), [], "{metric} {values:?}");
            }
        }
    }
}

#[test]
fn a_wild_day_is_found_and_only_it() {
    for (metric, usual, wild) in [(Metric::ApiCalls, 500.0, 1_500.0), (Metric::ApiCalls, 500.0, 0.0)] {
        for weeks in [3, 6, 12] {
            let mut values: Vec<f64> = (0..7 * weeks)
                .map(|day| {
                    // 2025-01-18 is a Saturday, on which nothing is open.
                    if (7 * weeks - 1 - day) % 7 == 0 {
                        0.0
                    } else {
                        usual + f64::from(day * 37 % 23)
                    }
                })
                .collect();
            let place = values.len() - 4;
            values[place] = wild;
            let found = made_up(metric, &values).anomalies;
            let [one] = found.found() else {
                panic!("{weeks} weeks, {wild}: {found:?}");
            };
            assert_eq!((one.date, one.value), (day("2025-01-15"), wild));
            assert_eq!(one.score > 0.0, wild > usual);
            assert!((one.expected - usual).abs() < 25.0, "{one:?}");
        }
    }
    // A level that jumps by 40 overnight.
    let values: Vec<f64> = (0..60)
        .map(|day| 100.0 + f64::from(day) + if day >= 50 { 40.0 } else { 0.0 })
        .collect();
    let found = made_up(Metric::Products, &values).anomalies;
    let [one] = found.found() else { panic!("{found:?}") };
    assert_eq!((one.value, one.expected, one.score), (190.0, 150.0, 40.0));
}

#[test]
fn a_straight_line_is_forecast_exactly_and_the_accuracy_says_so() {
    let line: Vec<f64> = (0..60).map(|day| 100.0 + 2.0 * f64::from(day)).collect();
    let found = made_up(Metric::Products, &line);
    assert_eq!(found.fan.points.len(), 90);
    for (accuracy, horizon) in found.accuracy.iter().zip(ACCURACY_HORIZONS) {
        let Accuracy::Measured(measured) = accuracy else {
            panic!("{accuracy:?}");
        };
        assert_eq!(measured.horizon_days, horizon);
        assert!(measured.mean_absolute_error < 1e-9 && measured.error_percent.unwrap() < 1e-9);
        assert_eq!(measured.covered, measured.comparisons);
        assert_eq!(measured.comparisons, if horizon == 7 { 11 } else { 4 });
    }
}

#[test]
fn on_the_shops_own_year_the_band_holds_most_of_what_came() {
    for (metric, series) in [
        (Metric::Products, "customers_to_date"),
        (Metric::Recipes, "products_to_date"),
        (Metric::Forecasts, "orders"),
        (Metric::ApiCalls, "active_customers"),
    ] {
        for accuracy in shop(metric, series).accuracy {
            let Accuracy::Measured(measured) = accuracy else {
                panic!("{accuracy:?}");
            };
            assert_eq!(measured.comparisons, 40);
            let coverage = measured.coverage_percent();
            assert!(coverage >= 50.0, "{series} {measured:?}");
        }
    }
}

#[test]
fn a_gap_is_not_taken_for_a_day() {
    let today = day("2025-01-19");
    let history: Vec<_> = (1..=60)
        .rev()
        .filter(|age| !(20..24).contains(age))
        .map(|age| Snapshot {
            date: today - Days::new(age),
            value: 500.0 + (age % 5) as f64,
        })
        .collect();
    let found = analysed(Metric::ApiCalls, history, today, 90);
    assert_eq!(
        found.anomalies,
        Anomalies::Searched {
            days: 56,
            found: vec![]
        }
    );
    assert_eq!(found.history.len(), 56);
}

#[test]
fn a_year_is_kept_and_today_is_not_over() {
    let values: Vec<f64> = (0..500).map(f64::from).collect();
    let mut found = made_up(Metric::Products, &values);
    assert_eq!(found.history.len(), HISTORY_DAYS as usize);
    let today = Snapshot {
        date: found.today,
        value: 9_999.0,
    };
    found.history.push(today);
    let again = analysed(Metric::Products, found.history, found.today, 90);
    assert!(again.history.iter().all(|one| one.date < found.today));
    assert!(again.anomalies.found().is_empty());
}

#[test]
fn every_benefit_has_names_of_its_own() {
    let distinct =
        |of: fn(Benefit) -> &'static str| Benefit::ALL.map(of).into_iter().collect::<HashSet<_>>().len();
    for of in [Benefit::as_str, Benefit::icon, Benefit::text_key] {
        assert_eq!(distinct(of), Benefit::ALL.len());
    }
}
