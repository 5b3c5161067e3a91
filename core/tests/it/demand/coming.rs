//! What is said of the days ahead: growth, steps, summers, huge orders, and how unsure it is.

use super::{ahead, history, learned, usual};
use chrono::{Days, NaiveDate};
use obrador_core::demand::{History, Learned, ModelId, Observed::Sold, forecast};

#[test]
fn growth_and_steps_are_followed() {
    let growing = history(364, |day| Sold((usual(day) * (1.0 + day as f64 / 182.0)).round()));
    let week: f64 = ahead(&growing, 7).iter().map(|day| day.p50).sum();
    let truth = 352.0 * 3.0;
    assert!((week - truth).abs() < 0.08 * truth, "{week} {truth}");
    let step = history(300, |day| {
        Sold((usual(day) * if day < 230 { 1.0 } else { 1.6 }).round())
    });
    let week: f64 = ahead(&step, 7).iter().map(|day| day.p50).sum();
    let truth = 352.0 * 1.6;
    assert!((week - truth).abs() < 0.08 * truth, "{week} {truth}");
    // Growth does not go on for ever.
    let year = ahead(&growing, 365);
    let last: f64 = year[358..].iter().map(|day| day.p50).sum();
    assert!(last < 352.0 * 3.0 * 1.6, "{last}");
}

#[test]
fn a_summer_that_came_back_is_expected_again() {
    // Half as much again from June to August (days 152 to 243 of each year), two years of it and a spring.
    let summer = |day: usize| {
        if (152..244).contains(&(day % 365)) {
            1.5
        } else {
            1.0
        }
    };
    let shop = history(2 * 365 + 140, |day| Sold((usual(day) * summer(day)).round()));
    let learned = Learned {
        model: ModelId::Yearly,
        ..learned(&shop)
    };
    let days = forecast(&shop, &learned, shop.last() + Days::new(1), 100);
    let week = |from: usize| days[from..from + 7].iter().map(|day| day.mean).sum::<f64>();
    assert!(week(60) > 1.15 * week(0), "{} {}", week(60), week(0));
    // Where no year is known it is the blend.
    let short = history(300, |day| Sold(usual(day)));
    let by = |model| {
        let learned = Learned {
            model,
            ..super::learned(&short)
        };
        forecast(&short, &learned, short.last() + Days::new(1), 60)
    };
    assert_eq!(by(ModelId::Yearly), by(ModelId::Blend));
}

#[test]
fn what_stopped_selling_is_not_baked() {
    let shop = history(300, |day| Sold(if day < 200 { usual(day) } else { 0.0 }));
    for day in ahead(&shop, 28) {
        assert!(day.p50 < 1.0, "{day:?}");
    }
}

#[test]
fn one_huge_order_says_little_of_other_days() {
    let order = |day: usize| if day == 150 { 20_000.0 } else { usual(day) };
    let shop = history(200, |day| Sold(order(day)));
    let plain = history(200, |day| Sold(usual(day)));
    let mean = |history: &History| ahead(history, 28).iter().map(|day| day.mean).sum::<f64>();
    assert!(
        mean(&shop) < 1.25 * mean(&plain),
        "{} {}",
        mean(&shop),
        mean(&plain)
    );
    assert!(
        mean(&shop) > 0.9 * mean(&plain),
        "{} {}",
        mean(&shop),
        mean(&plain)
    );
}

#[test]
fn the_band_grows_with_distance() {
    let shop = history(400, |day| Sold(usual(day)));
    let days = ahead(&shop, 365);
    for weekday in 0..7 {
        let widths: Vec<_> = days
            .iter()
            .skip(weekday)
            .step_by(7)
            .map(|day| day.p90 - day.p10)
            .collect();
        assert!(
            widths.windows(2).all(|pair| pair[1] >= pair[0] - 1e-9),
            "{widths:?}"
        );
        assert!(widths[51] > 1.3 * widths[0], "{widths:?}");
    }
}

#[test]
fn a_forecast_begins_after_the_last_day() {
    let shop = history(100, |day| Sold(usual(day)));
    let learned = learned(&shop);
    let next = shop.last() + Days::new(1);
    let days = forecast(&shop, &learned, shop.first, 400);
    assert_eq!((days.len(), days[0].date), (365, next));
    let later = forecast(&shop, &learned, next + Days::new(30), 5);
    assert_eq!(later, days[30..35]);
    assert_eq!(forecast(&shop, &learned, next, 0), []);
    assert_eq!(forecast(&shop, &learned, NaiveDate::MAX, 9).len(), 1);
}
