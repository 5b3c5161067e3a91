//! Proof that two builds forecast demand alike.

use super::{forecast, learn, made_up};
use chrono::Days;

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
        let history = made_up(product, 28 + product * 37 % 703);
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
