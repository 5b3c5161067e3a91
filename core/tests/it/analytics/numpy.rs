//! Against an independent implementation of the formulas in Python with numpy 2.4, on the real shop's 365 days up to
//! 2011-11-27.

use super::{analysed, day};
use obrador_core::{
    analytics::{Accuracy, Analysis, Weekdays},
    usage::{Metric, backtest::parse},
};

const SHOP: &str = include_str!("../../../../server/services/data/shop_daily.csv");

/// The shop's series as that metric, the day before 2011-11-28 the last.
fn shop(metric: Metric, series: &str) -> Analysis {
    let all = parse(SHOP).unwrap();
    let found = all.into_iter().find(|one| one.name == series).unwrap();
    analysed(metric, found.snapshots, day("2011-11-28"), 90)
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
