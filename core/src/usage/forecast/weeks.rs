//! The last eight weeks as blocks, their present level and how much it moves.

use super::{draws::MAX_WEEKS, ols::slope, rule::Rule};

/// Blocks of seven days, the most recent first, and what was learned from them.
pub(super) struct Weeks {
    /// Block by block, day by day; the first day has tomorrow's weekday.
    pub(super) blocks: [[f64; 7]; MAX_WEEKS],
    /// How many blocks there are.
    pub(super) count: usize,
    /// Which block each of the 64 equally likely picks means: recent weeks more often.
    pub(super) picks: [u8; 64],
    /// A day's share of its week, 1 on average; never negative.
    pub(super) shape: [f64; 7],
    /// The present level: the blocks' weighted mean, a day.
    pub(super) level: f64,
    /// The weighted mean of a day's value without its sign.
    pub(super) size: f64,
    /// Standard deviation of the present level, a day.
    pub(super) level_sd: f64,
    /// Standard deviation of what the level moves in a week, a day.
    pub(super) step_sd: f64,
    /// How far a week can lie outside what was seen, a day (daily metrics only).
    pub(super) burst: f64,
    /// Growth of the daily values themselves, a day (daily metrics only).
    pub(super) trend: f64,
}

impl Weeks {
    /// From daily values, oldest first. With fewer than 14 there is nothing to learn a variance from.
    pub(super) fn new(days: &[f64], rule: &Rule) -> Self {
        let count = (days.len() / 7).min(MAX_WEEKS);
        let mut weeks = Self {
            blocks: [[0.0; 7]; MAX_WEEKS],
            count,
            picks: [0; 64],
            shape: [1.0; 7],
            level: 0.0,
            size: 0.0,
            level_sd: 0.0,
            step_sd: 0.0,
            burst: 0.0,
            trend: 0.0,
        };
        for (block, values) in weeks.blocks.iter_mut().zip(days.rchunks_exact(7)) {
            block.copy_from_slice(values);
        }
        let mut weights = [0.0; MAX_WEEKS];
        let mut weight = 1.0;
        let mut total = 0.0;
        for slot in &mut weights[..count] {
            *slot = weight;
            total += weight;
            weight *= rule.level_decay;
        }
        weeks.fill_picks(&weights, total);
        if let Some(doubt) = rule.doubt {
            weeks.detrend(doubt);
        }
        weeks.learn_shape(&weights, total);
        weeks.learn_drift(&weights, total, rule);
        weeks
    }

    fn fill_picks(&mut self, weights: &[f64; MAX_WEEKS], total: f64) {
        let (mut block, mut reached) = (0, weights[0]);
        for (pick, slot) in self.picks.iter_mut().enumerate() {
            while block + 1 < self.count && (pick as f64 + 0.5) * total > reached * 64.0 {
                block += 1;
                reached += weights[block];
            }
            *slot = block as u8;
        }
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
        let mut means = [0.0; MAX_WEEKS];
        let mut average = 0.0;
        for (mean, block) in means.iter_mut().zip(&self.blocks[..n]) {
            *mean = block.iter().sum::<f64>() / 7.0;
            average += *mean / n as f64;
        }
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

    fn learn_shape(&mut self, weights: &[f64; MAX_WEEKS], weight: f64) {
        let mut sums = [0.0; 7];
        for (block, weight) in self.blocks[..self.count].iter().zip(weights) {
            for (sum, value) in sums.iter_mut().zip(block) {
                *sum += weight * value.abs();
            }
        }
        let total: f64 = sums.iter().sum();
        if total > 0.0 {
            self.size = total / (7.0 * weight);
            for (share, sum) in self.shape.iter_mut().zip(sums) {
                *share = sum * 7.0 / total;
            }
        }
    }

    /// How much the level moves, from the weeks' means m.
    ///
    /// # Formula
    /// `v = mean (mⱼ − mⱼ₊₁)² + swing · (newer half − older half)²`; `level_sd = √(level_share · v)`,
    /// `step_sd = √(drift_share · v)`: 0 when no week differs from the next, and as good as 0 when they differ by
    /// rounding only.
    fn learn_drift(&mut self, weights: &[f64; MAX_WEEKS], total: f64, rule: &Rule) {
        let mut means = [0.0; MAX_WEEKS];
        for (mean, block) in means.iter_mut().zip(&self.blocks) {
            *mean = block.iter().sum::<f64>() / 7.0;
        }
        let means = &means[..self.count];
        self.level = means
            .iter()
            .zip(weights)
            .map(|(mean, weight)| mean * weight / total)
            .sum();
        let squares: f64 = means
            .windows(2)
            .map(|pair| (pair[0] - pair[1]) * (pair[0] - pair[1]))
            .sum();
        if squares <= 0.0 {
            return;
        }
        let (newer, older) = means.split_at(self.count / 2);
        let swing =
            newer.iter().sum::<f64>() / newer.len() as f64 - older.iter().sum::<f64>() / older.len() as f64;
        let variance = squares / (self.count - 1) as f64 + rule.swing * swing * swing;
        self.level_sd = (rule.level_share * variance).sqrt();
        self.step_sd = (rule.drift_share * variance).sqrt();
        self.burst = rule.burst * self.day_sd();
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
