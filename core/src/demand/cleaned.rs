//! The days as the models learn from them: closed and unknown days left out, sold-out days at what they would have sold.

use super::{
    history::{History, Observed, weekday},
    window::Window,
};

/// One day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day {
    /// 0 for Monday.
    pub weekday: usize,
    /// The demand, known or estimated; none where the shop was closed or nothing is known.
    pub demand: Option<f64>,
    /// What of it is learned from: no more than is believable of one day.
    pub learned: Option<f64>,
    /// The demand is an estimate: it was sold out.
    pub sold_out: bool,
}

impl Day {
    /// The demand, where it was seen in full.
    pub(super) fn seen(&self) -> Option<f64> {
        self.demand.filter(|_| !self.sold_out)
    }
}

/// A history's days.
pub(super) struct Cleaned {
    pub days: Vec<Day>,
    /// Weekdays on which the shop is always closed.
    pub closed: [bool; 7],
}

/// How many days back decide on which weekdays a shop is closed.
const CLOSED_DAYS: usize = 56;
/// So often at least a weekday must have been closed to be one on which the shop is always closed.
const CLOSED_AT_LEAST: u32 = 2;
/// How much a demand differs from what was expected of its weekday, as a share, until that is learned.
const USUAL_DEVIATION: f64 = 0.2;
/// Days that the usual deviation counts for.
const DEVIATION_DOUBT: f64 = 14.0;
/// Sold-out days are compared with so many days of the same weekday before them.
const SAME_WEEKDAYS: usize = 6;
/// More pieces a day are a mistake, and tell nothing.
const LARGEST_AMOUNT: f64 = 1e9;
/// A day of so many times the usual deviation, and so many roots of what is expected, is still believed.
const BELIEVED: f64 = 5.0;
/// Everything is believed until a weekday was seen so often.
const BELIEVED_AFTER: usize = 4;
/// No single day counts as further from what was expected than so many times that.
const LARGEST_DEVIATION: f64 = 1.0;

impl Cleaned {
    pub(super) fn new(history: &History) -> Self {
        let first = weekday(history.first);
        let mut estimate = Estimate::default();
        let days = history.days.iter().enumerate().map(|(number, observed)| {
            let weekday = (first + number) % 7;
            let (demand, sold_out) = match *observed {
                Observed::Sold(sold) if is_amount(sold) => (Some(sold), false),
                Observed::SoldOut(sold) if is_amount(sold) => (Some(estimate.sold_out(weekday, sold)), true),
                _ => (None, false),
            };
            Day {
                weekday,
                learned: demand.map(|demand| estimate.learned(weekday, demand, sold_out)),
                demand,
                sold_out,
            }
        });
        Self {
            days: days.collect(),
            closed: closed(history, first),
        }
    }

    /// Days whose demand is known or estimated.
    pub(super) fn open(&self) -> u32 {
        self.days.iter().filter(|day| day.demand.is_some()).count() as u32
    }
}

fn is_amount(sold: f64) -> bool {
    (0.0..=LARGEST_AMOUNT).contains(&sold)
}

/// The weekdays on which nothing was ever sold lately because the shop was closed.
fn closed(history: &History, first: usize) -> [bool; 7] {
    let mut times = [0; 7];
    let mut open = [false; 7];
    let from = history.days.len().saturating_sub(CLOSED_DAYS);
    for (number, observed) in history.days.iter().enumerate().skip(from) {
        let weekday = (first + number) % 7;
        match observed {
            Observed::Closed => times[weekday] += 1,
            Observed::Sold(_) | Observed::SoldOut(_) => open[weekday] = true,
            Observed::Unknown => {}
        }
    }
    std::array::from_fn(|weekday| times[weekday] >= CLOSED_AT_LEAST && !open[weekday])
}

/// What a sold-out day would have sold and what of a day is believed, from the days before it only.
///
/// # Formula
/// With `m` the mean of the last six days of its weekday, `σ` the deviation that fully seen days showed and `s` what
/// was sold, the mean of a normal distribution above `s`: `m + σ λ((s − m) / σ)`, λ the inverse Mills ratio; and never
/// less than `s`. As nothing later is looked at, a forecast tried on the past knows nothing of its future.
#[derive(Default)]
struct Estimate {
    weekdays: [Window<SAME_WEEKDAYS>; 7],
    squares: f64,
    count: f64,
}

impl Estimate {
    /// One day's demand, cut where it is far beyond what its weekday was and as much as it deviates would explain: an
    /// order of a hundred times the usual, or a slip of the pen. What comes again is believed little by little.
    fn learned(&mut self, weekday: usize, demand: f64, sold_out: bool) -> f64 {
        let seen = &self.weekdays[weekday];
        let expected = seen.mean().filter(|_| seen.values().len() >= BELIEVED_AFTER);
        let learned = expected.map_or(demand, |expected| {
            let most = expected * (1.0 + BELIEVED * self.deviation()) + BELIEVED * (expected + 1.0).sqrt();
            demand.min(most)
        });
        if let Some(expected) = seen.mean().filter(|mean| *mean > 0.0 && !sold_out) {
            let deviation = ((demand - expected) / expected).clamp(-LARGEST_DEVIATION, LARGEST_DEVIATION);
            self.squares += deviation * deviation;
            self.count += 1.0;
        }
        self.weekdays[weekday].push(learned);
        learned
    }

    fn sold_out(&self, weekday: usize, sold: f64) -> f64 {
        let expected = self.weekdays[weekday].mean().unwrap_or(sold);
        let deviation = expected * self.deviation();
        if deviation > 0.0 {
            sold.max(expected + deviation * inverse_mills((sold - expected) / deviation))
        } else {
            sold
        }
    }

    fn deviation(&self) -> f64 {
        let usual = DEVIATION_DOUBT * USUAL_DEVIATION * USUAL_DEVIATION;
        ((self.squares + usual) / (self.count + DEVIATION_DOUBT)).sqrt()
    }
}

/// φ(z) / (1 − Φ(z)) at −3, −2.5, … 3.
const INVERSE_MILLS: [f64; 13] = [
    0.004_438, 0.017_638, 0.055_248, 0.138_790, 0.287_600, 0.509_160, 0.797_885, 1.141_078, 1.525_135,
    1.938_688, 2.373_216, 2.822_746, 3.283_099,
];

/// The mean of a standard normal distribution above `z`, from a table: no exponential, so the same bits everywhere.
pub(super) fn inverse_mills(z: f64) -> f64 {
    let place = (z + 3.0) * 2.0;
    if place <= 0.0 {
        return 0.0;
    }
    let below = place as usize;
    let Some(next) = INVERSE_MILLS.get(below + 1) else {
        return z + 0.849_297 / z;
    };
    let here = INVERSE_MILLS[below];
    here + (next - here) * (place - below as f64)
}
