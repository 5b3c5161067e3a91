//! The last eight weeks as blocks, their rhythm, their present level and how much it moves.

use super::{alternation, draws::MAX_WEEKS, month::Month, ols::slope, rule::Rule};
use chrono::NaiveDate;

/// Blocks of seven days, the most recent first, and what was learned from them.
pub(super) struct Weeks {
    /// Block by block, day by day; the first day has tomorrow's weekday. The turn of the month is taken out.
    pub(super) blocks: [[f64; 7]; MAX_WEEKS],
    /// How many blocks there are.
    pub(super) count: usize,
    /// What the turn of the month does.
    pub(super) month: Month,
    /// Which block each of the 64 equally likely picks means, for odd weeks ahead (the first, the third …) and even
    /// ones: recent weeks more often, and weeks of the same rhythm.
    picks: [[u8; 64]; 2],
    /// A day's share of its week, 1 on average; never negative.
    pub(super) shape: [f64; 7],
    /// The present level: the blocks' weighted mean, a day.
    pub(super) level: f64,
    /// The weighted mean of a day's value without its sign.
    pub(super) size: f64,
    /// Standard deviation of the present level, a day.
    pub(super) level_sd: f64,
    /// Standard deviation of what the level moves in a week, a day.
    pub(super) drift_sd: f64,
    /// How far a week can lie outside what was seen, a day (daily metrics only).
    pub(super) burst: f64,
    /// Growth of the daily values themselves, a day (daily metrics only).
    pub(super) trend: f64,
}

/// One weight a week, the newest first; their sum is 1.
type Weights = [f64; MAX_WEEKS];

impl Weeks {
    /// From daily values, oldest first, the last on `end`; 14 of them or more, as less says nothing of how weeks differ.
    pub(super) fn new(days: &mut [f64], end: NaiveDate, rule: &Rule) -> Self {
        // All days that are known: two turns of the month lie far apart.
        let month = rule
            .month_doubt
            .map_or(Month::ALIKE, |doubt| Month::take_out(days, end, doubt));
        let count = (days.len() / 7).min(MAX_WEEKS);
        let mut weeks = Self {
            blocks: [[0.0; 7]; MAX_WEEKS],
            count,
            month,
            picks: [[0; 64]; 2],
            shape: [1.0; 7],
            level: 0.0,
            size: 0.0,
            level_sd: 0.0,
            drift_sd: 0.0,
            burst: 0.0,
            trend: 0.0,
        };
        for (block, values) in weeks.blocks.iter_mut().zip(days.rchunks_exact(7)) {
            block.copy_from_slice(values);
        }
        if let Some(doubt) = rule.trend_doubt {
            weeks.detrend(doubt);
        }
        if count > 1 {
            weeks.learn(rule);
        }
        weeks
    }

    /// The block that one of the 64 picks means, `week` weeks ahead (0: the first).
    pub(super) fn pick(&self, week: usize, pick: usize) -> usize {
        usize::from(self.picks[week % 2][pick])
    }

    /// The weeks' means, a day.
    fn means(&self) -> [f64; MAX_WEEKS] {
        self.blocks.map(|block| block.iter().sum::<f64>() / 7.0)
    }

    /// Takes the trend out, so that every block stands at today's level.
    ///
    /// # Formula
    /// `trend = slope · S / (S + doubt · s²)`: least squares over the weeks' means, S what it explains, s² what it
    /// leaves, per degree of freedom. An exact line keeps its whole slope.
    fn detrend(&mut self, doubt: f64) {
        let n = self.count;
        if n < 3 {
            return;
        }
        let means = self.means();
        let average = means[..n].iter().sum::<f64>() / n as f64;
        let weekly = slope((0..n).map(|j| (-(j as f64), means[j])));
        let middle = (n - 1) as f64 / 2.0;
        let (mut explained, mut left) = (0.0, 0.0);
        for (j, mean) in means[..n].iter().enumerate() {
            let fit = weekly * (middle - j as f64);
            explained += fit * fit;
            left += (*mean - average - fit) * (*mean - average - fit);
        }
        if explained > 0.0 {
            self.trend = weekly / 7.0 * explained / (explained + doubt * left / (n - 2) as f64);
        }
        for (j, block) in self.blocks[..n].iter_mut().enumerate() {
            for (d, value) in block.iter_mut().enumerate() {
                *value += self.trend * (7 * (j + 1) - d - 1) as f64;
            }
        }
    }

    /// How much the level moves, from the weeks' means m without their alternation, and what follows for the weights.
    ///
    /// # Formula
    /// `d = mean (mⱼ − mⱼ₊₁)²`; `u = mean ((mⱼ + mⱼ₊₁ − mⱼ₊₂ − mⱼ₊₃) / 2)² + 2 · (newer half − older half)²`, with `d / 2`
    /// for the mean where n < 4; the level is believed to move by `t = u / (u + doubt · (8 / n)² · d)`, from 0 to 1.
    /// Weights fall from week to week as `t · norm(fastʲ) + (1 − t) · norm(slowʲ)`. `level_sd = √(level_share · u · 8 / n + shift_share · t² · (fast mean −
    /// slow mean)²)`, `drift_sd = √(drift_share · √t · u)`: 0 when no week differs from the next, and as good as 0 when
    /// they differ by rounding only.
    fn learn(&mut self, rule: &Rule) {
        let n = self.count;
        let mut means = self.means();
        let means = &mut means[..n];
        let alternates = rule
            .alternation_doubt
            .map_or(0.0, |doubt| alternation::take_out(means, doubt));
        let (changes, movement) = (changes(means), movement(means));
        let scale = MAX_WEEKS as f64 / n as f64;
        let moves = if movement > 0.0 {
            movement / (movement + rule.level_doubt * scale * scale * changes)
        } else {
            0.0
        };
        let (fast, slow) = (falling(rule.fast, n), falling(rule.slow, n));
        // The first week ahead has the rhythm of the week before the newest; a week of the other rhythm counts as much as
        // the alternation is not believed.
        let other = 1.0 - alternates;
        self.picks = [[other, 1.0], [1.0, other]].map(|rhythm| picks(&mix(&fast, &slow, moves, rhythm)[..n]));
        let weights = mix(&fast, &slow, moves, [1.0; 2]);
        let shift = moves * (mean_by(means, &fast) - mean_by(means, &slow));
        self.level = mean_by(means, &weights);
        self.learn_shape(&weights);
        self.level_sd = (rule.level_share * movement * scale + rule.shift_share * shift * shift).sqrt();
        self.drift_sd = (rule.drift_share * moves.sqrt() * movement).sqrt();
        if changes > 0.0 {
            self.burst = rule.burst * self.day_sd();
        }
    }

    fn learn_shape(&mut self, weights: &Weights) {
        let mut sums = [0.0; 7];
        for (block, weight) in self.blocks[..self.count].iter().zip(weights) {
            for (sum, value) in sums.iter_mut().zip(block) {
                *sum += weight * value.abs();
            }
        }
        let total: f64 = sums.iter().sum();
        if total > 0.0 {
            self.size = total / 7.0;
            for (share, sum) in self.shape.iter_mut().zip(sums) {
                *share = sum * 7.0 / total;
            }
        }
    }

    /// Standard deviation of a day around its weekday's share of the level.
    fn day_sd(&self) -> f64 {
        let mut squares = 0.0;
        for block in &self.blocks[..self.count] {
            for (value, share) in block.iter().zip(self.shape) {
                let off = value - self.level * share;
                squares += off * off;
            }
        }
        (squares / (7 * self.count) as f64).sqrt()
    }
}

/// Mean squared change from a week to the next.
fn changes(means: &[f64]) -> f64 {
    let mut squares = 0.0;
    for pair in means.windows(2) {
        squares += (pair[0] - pair[1]) * (pair[0] - pair[1]);
    }
    squares / (means.len() - 1) as f64
}

/// How far the weeks move beyond what comes and goes, squared.
fn movement(means: &[f64]) -> f64 {
    let n = means.len();
    let mut of_pairs = changes(means) / 2.0;
    if n > 3 {
        of_pairs = 0.0;
        for four in means.windows(4) {
            let change = (four[0] + four[1] - four[2] - four[3]) / 2.0;
            of_pairs += change * change / (n - 3) as f64;
        }
    }
    let (newer, older) = means.split_at(n / 2);
    let swing =
        newer.iter().sum::<f64>() / newer.len() as f64 - older.iter().sum::<f64>() / older.len() as f64;
    of_pairs + 2.0 * swing * swing
}

/// Weights that fall by `decay` from week to week.
fn falling(decay: f64, count: usize) -> Weights {
    let (mut weights, mut weight) = ([0.0; MAX_WEEKS], 1.0);
    for slot in &mut weights[..count] {
        *slot = weight;
        weight *= decay;
    }
    normed(weights)
}

/// So much of `fast`, the rest of `slow`; even and odd weeks by their `rhythm`.
fn mix(fast: &Weights, slow: &Weights, share: f64, rhythm: [f64; 2]) -> Weights {
    let [fast, slow] = [fast, slow].map(|weights| {
        let mut weights = *weights;
        for (week, weight) in weights.iter_mut().enumerate() {
            *weight *= rhythm[week % 2];
        }
        normed(weights)
    });
    let mut mixed = slow;
    for (mixed, fast) in mixed.iter_mut().zip(fast) {
        *mixed = share * fast + (1.0 - share) * *mixed;
    }
    mixed
}

fn normed(mut weights: Weights) -> Weights {
    let total: f64 = weights.iter().sum();
    for weight in &mut weights {
        *weight /= total;
    }
    weights
}

fn mean_by(means: &[f64], weights: &Weights) -> f64 {
    means
        .iter()
        .zip(weights)
        .map(|(mean, weight)| mean * weight)
        .sum()
}

/// Which week each of 64 equally likely picks means; the weights' sum is 1.
fn picks(weights: &[f64]) -> [u8; 64] {
    let (mut picks, mut week, mut reached) = ([0; 64], 0, weights[0]);
    for (pick, slot) in picks.iter_mut().enumerate() {
        while week + 1 < weights.len() && pick as f64 + 0.5 > reached * 64.0 {
            week += 1;
            reached += weights[week];
        }
        *slot = week as u8;
    }
    picks
}
