//! Series made up for one question each, as `series,date,value` of levels, for `obrador backtest`.
//!
//! `cargo run --release -p obrador-core --example made_up_series KIND > FILE`; without a kind the kinds are named.

use chrono::{Datelike, Days, NaiveDate};

/// `SplitMix64` (Steele, Lea and Flood 2014).
struct Random(u64);

impl Random {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Twelve uniform numbers less six: nearly normal.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }

    fn poisson(&mut self, mean: f64) -> f64 {
        if mean > 60.0 {
            return (mean + mean.sqrt() * self.normal()).round().max(0.0);
        }
        let (mut count, mut product) = (0.0, self.uniform());
        while product > (-mean).exp() {
            count += 1.0;
            product *= self.uniform();
        }
        count
    }
}

const KINDS: [&str; 8] = ["fort", "month", "month4", "first", "steady", "away", "up", "rw"];

fn main() {
    let kind = std::env::args()
        .nth(1)
        .filter(|kind| KINDS.contains(&kind.as_str()));
    let Some(kind) = kind else {
        eprintln!("one of {}", KINDS.join(", "));
        std::process::exit(2);
    };
    let first = NaiveDate::from_ymd_opt(2023, 6, 24).unwrap_or_default();
    println!("series,date,value");
    for series in 0..30_u64 {
        let mut random = Random(series * 977 + 13);
        let base = [2.0, 8.0, 30.0][series as usize % 3];
        let sunday = if series.is_multiple_of(2) { 0.0 } else { 0.5 };
        let week = [1.0, 0.8, 0.9, 1.0, 1.3, 1.6, sunday];
        let (mut level, mut wandered) = (100.0, 0.0_f64);
        for day in 0..400_u64 {
            let date = first + Days::new(day);
            let in_last = |days| (date + Days::new(days)).day() <= days as u32;
            let times = match kind.as_str() {
                "fort" if (day / 7).is_multiple_of(2) => 1.35,
                "month" if in_last(5) => 1.8,
                "month4" if in_last(4) => 2.5,
                "first" if date.day() <= 2 => 2.0,
                "away" => 4.0 * (-(day as f64) / 90.0).exp() + 0.05,
                "up" => 0.3 * (day as f64 / 150.0).exp(),
                "rw" => {
                    if day.is_multiple_of(7) {
                        wandered += 0.1 * random.normal();
                    }
                    wandered.exp()
                }
                _ => 1.0,
            };
            level += random.poisson(base * times * week[day as usize % 7]);
            println!("{series},{date},{level}");
        }
    }
}
