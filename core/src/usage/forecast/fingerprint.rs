//! Proof that two builds forecast alike.

use super::{Forecast, Outcome, Question, draws::SplitMix64, fan, forecast};
use crate::usage::{Kind, Limit, Snapshot};
use chrono::{Datelike, NaiveDate, TimeDelta};

/// One number for the answers to `count` made-up series: every bit of every date, rate and fan value.
///
/// Two builds (native and WebAssembly, say) that give the same number forecast alike. The series are levels and
/// daily metrics of 0 to 65 days, whole and broken numbers, growing and shrinking, with gaps, steps, closed days, offers
/// every second week, rushes at the turn of the month and wrong days.
pub fn fingerprint(count: u32) -> u64 {
    let mut hash = Hash(0xCBF2_9CE4_8422_2325);
    let mut random = SplitMix64(2_025);
    let mut history = Vec::with_capacity(65);
    for _ in 0..count {
        let question = made_up(&mut random, &mut history);
        hash.forecast(&forecast(&question), question.today);
        for point in fan(&question, 35).points {
            for value in [point.p10, Some(point.p50), point.p90] {
                hash.word(value.map_or(u64::MAX, f64::to_bits));
            }
        }
    }
    hash.0
}

/// FNV-1a, over words of 64 bits.
struct Hash(u64);

impl Hash {
    fn word(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(0x0000_0100_0000_01B3);
        self.0 ^= self.0 >> 32;
    }

    fn date(&mut self, date: Option<NaiveDate>, today: NaiveDate) {
        self.word(date.map_or(u64::MAX, |date| (date - today).num_days().unsigned_abs()));
    }

    fn forecast(&mut self, forecast: &Forecast, today: NaiveDate) {
        self.word(forecast.daily_growth_rate.to_bits());
        self.date(forecast.linear_breach_date, today);
        match forecast.outcome {
            Outcome::Unlimited => self.word(1),
            Outcome::InsufficientHistory { have, need } => self.word(u64::from(have) << 32 | u64::from(need)),
            Outcome::AtLimit => self.word(2),
            Outcome::FlatOrShrinking => self.word(3),
            Outcome::NotWithinHorizon { horizon_days } => self.word(u64::from(horizon_days)),
            Outcome::Breach { p10, p50, p90 } => {
                for date in [p10, Some(p50), p90] {
                    self.date(date, today);
                }
            }
        }
    }
}

fn made_up<'a>(random: &mut SplitMix64, history: &'a mut Vec<Snapshot>) -> Question<'a> {
    let mut below = |n: u64| random.next() % n;
    let today = NaiveDate::default() + TimeDelta::days(20_000);
    let kind = if below(3) == 0 { Kind::Daily } else { Kind::Level };
    let (size, slope, noise, unit) = (
        below(200),
        below(9),
        below(12) + 1,
        [1.0, 0.37][below(2) as usize],
    );
    let (gaps, closed) = (below(4) == 0, below(2) == 0);
    let (offer, rush, wrong) = (below(3) == 0, below(3) == 0, below(120).cast_signed());
    let mut level = size as f64;
    history.clear();
    let days = below(66).cast_signed();
    for age in (1..=days).rev() {
        let mut growth = (slope + below(noise)) as f64 - (noise / 2) as f64;
        if offer && age / 7 % 2 == 0 {
            growth += noise as f64;
        }
        if rush && (today - TimeDelta::days(age)).day() <= 3 {
            growth *= 3.0;
        }
        if closed && age % 7 == 0 {
            growth = 0.0;
        }
        level = if kind == Kind::Level {
            level + growth
        } else {
            growth + size as f64
        };
        if !(gaps && below(6) == 0) {
            history.push(Snapshot {
                date: today - TimeDelta::days(age),
                value: if age == wrong { 0.0 } else { level * unit },
            });
        }
    }
    let current = if kind == Kind::Level { level * unit } else { 0.0 };
    let limit = Limit::AtMost((level + below(400) as f64) * unit);
    let growth_factor = [1.0, 1.0, 0.5, 1.7][below(4) as usize];
    Question {
        kind,
        history,
        current,
        limit,
        today,
        growth_factor,
    }
}
