//! Proof that two builds forecast demand alike.

use super::{History, Observed, forecast, learn};
use chrono::{Days, NaiveDate};

/// One number for what is learned from `count` made-up products and for the year after them: every bit of it.
///
/// Two builds (native and WebAssembly, say) that give the same number forecast alike. The products sell much and little,
/// grow, have gaps, closed, sold-out and odd days, and are known for a month to two years.
pub fn fingerprint(count: u32) -> u64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    let mut word = |word: u64| {
        hash = (hash ^ word).wrapping_mul(0x0000_0100_0000_01B3);
        hash ^= hash >> 32;
    };
    for product in 0..count {
        let history = made_up(product);
        let Ok(learned) = learn(&history) else {
            word(1);
            continue;
        };
        word(learned.model as u64);
        for share in [
            learned.accuracy.wape,
            learned.accuracy.mase,
            learned.accuracy.coverage,
        ] {
            word(share.map_or(u64::MAX, f64::to_bits));
        }
        for day in forecast(&history, &learned, history.last() + Days::new(1), 365) {
            for value in [day.p10, day.p50, day.p90, day.mean, day.quantile(0.83)] {
                word(value.to_bits());
            }
        }
    }
    hash
}

fn made_up(product: u32) -> History {
    let mut state = u64::from(product) + 1;
    let mut random = move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f64 / f64::from(1 << 24)
    };
    let of_weekday = [0.8, 0.85, 0.9, 0.95, 1.2, 1.7, 0.6];
    let size = 0.3 + f64::from(product * product % 300);
    let growth = f64::from(product % 5) / 1_000.0;
    let days = 28 + product * 37 % 703;
    let day = |number: u32| {
        let expected = size * of_weekday[number as usize % 7] * (1.0 + growth * f64::from(number));
        let sold = expected * (0.5 + random());
        let sold = if product.is_multiple_of(3) {
            sold
        } else {
            sold.round()
        };
        match (number * 31 + product) % 59 {
            0 => Observed::Unknown,
            1 => Observed::Closed,
            2..=5 => Observed::SoldOut(sold),
            6 => Observed::Sold(sold * 9.0),
            _ => Observed::Sold(sold),
        }
    };
    History {
        first: NaiveDate::from_ymd_opt(2023, 1, 2).unwrap_or_default(),
        days: (0..days).map(day).collect(),
    }
}
