//! How much to bake, and what it would have earned.

use super::{first, history, learned, usual};
use chrono::Days;
use obrador_core::demand::Observed::{Closed, Sold, SoldOut};
use obrador_core::demand::{DemandDay, Economics, bake, earned, replay, total_band};
use std::collections::BTreeMap;

fn day() -> DemandDay {
    DemandDay {
        date: first(),
        closed: false,
        p10: 80.0,
        p50: 100.0,
        p90: 130.0,
        mean: 103.0,
    }
}

fn economics(price_cents: f64, cost_cents: f64) -> Economics {
    Economics {
        price_cents,
        cost_cents,
    }
}

#[test]
fn a_quantile_is_between_and_beyond_the_three() {
    let day = day();
    for (share, value) in [(0.1, 80.0), (0.5, 100.0), (0.9, 130.0)] {
        assert!((day.quantile(share) - value).abs() < 1e-9, "{share}");
    }
    // R: 100 + 30 * qnorm(0.95) / qnorm(0.9) and 100 + 30 * qnorm(0.75) / qnorm(0.9).
    assert!((day.quantile(0.95) - 138.5046).abs() < 1e-3);
    assert!((day.quantile(0.75) - 115.7892).abs() < 1e-3);
    assert_eq!(day.quantile(f64::NAN).to_bits(), day.quantile(0.5).to_bits());
    assert_eq!(day.quantile(7.0).to_bits(), day.quantile(1.0).to_bits());
    assert!(day.quantile(0.0) < 80.0);
    assert!(
        DemandDay {
            p10: 1.0,
            p50: 20.0,
            ..day
        }
        .quantile(0.0)
            == 0.0
    );
}

#[test]
fn the_best_level_is_the_critical_ratio() {
    // Arrow, Harris and Marschak 1951, as in every textbook: underage 60, overage 40.
    let ratio = economics(100.0, 40.0).best_level().unwrap();
    assert!((ratio - 0.6).abs() < 1e-12);
    assert_eq!(economics(100.0, 0.0).best_level(), Some(1.0));
    for (price, cost) in [
        (100.0, 100.0),
        (40.0, 100.0),
        (0.0, 0.0),
        (f64::NAN, 1.0),
        (100.0, -1.0),
    ] {
        assert_eq!(economics(price, cost).best_level(), None, "{price} {cost}");
    }
}

#[test]
fn whole_pieces_are_baked() {
    assert_eq!(bake(&day(), 0.9), 130);
    assert_eq!(bake(&day(), 0.5), 100);
    assert_eq!(
        bake(
            &DemandDay {
                closed: true,
                ..day()
            },
            0.9
        ),
        0
    );
    let few = DemandDay {
        p10: 0.0,
        p50: 0.4,
        p90: 1.6,
        mean: 0.6,
        ..day()
    };
    assert_eq!((bake(&few, 0.5), bake(&few, 0.9)), (0, 2));
}

#[test]
fn baking_by_the_forecast_is_compared_with_what_was_made() {
    // 20 too many are made each day.
    let shop = history(200, |day| Sold(usual(day)));
    let made: BTreeMap<_, _> = (0..200)
        .map(|day| (first() + Days::new(day as u64), usual(day) + 20.0))
        .collect();
    let learned = learned(&shop);
    let found = earned(&shop, &made, &learned, 0.8, economics(200.0, 80.0)).unwrap();
    assert_eq!((found.days, found.sold_out_days), (56, 0));
    assert!((found.did_unsold - 56.0 * 20.0).abs() < 1e-6);
    let sold: f64 = (144..200).map(usual).sum();
    assert_eq!(
        found.did_cents,
        (sold * 200.0 - (sold + 1120.0) * 80.0).round() as i64
    );
    assert!(found.would_cents > found.did_cents, "{found:?}");
    assert!(found.would_unsold < 0.5 * found.did_unsold, "{found:?}");
    assert_eq!(
        earned(&shop, &BTreeMap::new(), &learned, 0.8, economics(200.0, 80.0)),
        None
    );
}

#[test]
fn nothing_is_counted_for_what_could_not_be_sold() {
    // Exactly what is made is sold: whatever else is baked can't earn more.
    let shop = history(200, |day| SoldOut(usual(day)));
    let made: BTreeMap<_, _> = (0..200)
        .map(|day| (first() + Days::new(day as u64), usual(day)))
        .collect();
    let found = earned(&shop, &made, &learned(&shop), 0.8, economics(200.0, 80.0)).unwrap();
    assert_eq!(found.sold_out_days, 56);
    assert!(found.would_cents <= found.did_cents, "{found:?}");
}

#[test]
fn a_day_is_replayed_without_knowing_it() {
    let open = |day: usize| if day % 7 == 6 { Closed } else { Sold(usual(day)) };
    let shop = history(200, open);
    let learned = learned(&shop);
    let days = replay(&shop, &learned);
    assert_eq!(days.len(), 48);
    assert_eq!(days[0].0, first() + Days::new(144));
    // Another ending changes nothing of what was said before it.
    let other = history(200, |day| if day >= 190 { Sold(500.0) } else { open(day) });
    let until = first() + Days::new(190);
    let before = |days: Vec<(chrono::NaiveDate, f64, f64)>| {
        days.into_iter()
            .filter(|day| day.0 <= until)
            .map(|day| day.1.to_bits())
            .collect::<Vec<_>>()
    };
    assert_eq!(before(days), before(replay(&other, &learned)));
}

#[test]
fn the_totals_band_needs_a_fortnight() {
    let totals: Vec<_> = (0..20).map(|day| (100.0, 90.0 + f64::from(day))).collect();
    let (low, high) = total_band(&totals).unwrap();
    assert!(
        low > 0.89 && low < 0.93 && high > 1.05 && high < 1.1,
        "{low} {high}"
    );
    assert_eq!(total_band(&totals[..13]), None);
    assert_eq!(total_band(&[(0.0, 5.0); 30]), None);
}
