//! Paths of a level: on which day each one reaches the limit.

use super::{
    HORIZON_DAYS,
    draws::{DRAWS, MAX_WEEKS, NORMAL, PATHS},
    ols::TOLERANCE,
    weeks::Weeks,
};

/// A day that never comes.
pub(super) const NEVER: u16 = u16::MAX;

/// On which day (1 = tomorrow) each path reaches the limit.
pub(super) struct Crossings {
    /// Without drift of the level.
    pub(super) steady: [u16; PATHS],
    /// With it.
    pub(super) drifting: [u16; PATHS],
}

/// Running sums of the blocks and of the shape, so that a week is one step.
struct Sums<'a> {
    weeks: &'a Weeks,
    block: [[f64; 7]; MAX_WEEKS],
    highest: [f64; MAX_WEEKS],
    shape: [f64; 7],
}

impl<'a> Sums<'a> {
    fn new(weeks: &'a Weeks) -> Self {
        let block = weeks.blocks.map(running);
        Self {
            weeks,
            block,
            highest: block.map(|sums| sums.into_iter().fold(0.0, f64::max)),
            shape: running(weeks.shape),
        }
    }

    /// The running sums of a block in the week `week` weeks ahead, and the highest of them.
    fn of(&self, week: usize, block: usize) -> ([f64; 7], f64) {
        if self.weeks.month.marks[week] == 0 {
            return (self.block[block], self.highest[block]);
        }
        let sums = running(std::array::from_fn(|day| {
            self.weeks.blocks[block][day] * self.weeks.month.on(week, day)
        }));
        (sums, sums.into_iter().fold(0.0, f64::max))
    }
}

fn running(days: [f64; 7]) -> [f64; 7] {
    let mut sum = 0.0;
    days.map(|day| {
        sum += day;
        sum
    })
}

/// Every path's crossing day, `need` above the last level.
pub(super) fn crossings(weeks: &Weeks, need: f64) -> Crossings {
    let sums = Sums::new(weeks);
    let need = need * (1.0 - TOLERANCE);
    let only_grows = weeks.blocks.iter().flatten().all(|growth| *growth >= 0.0);
    let draws = &*DRAWS;
    let mut missed = 0;
    let mut found = Crossings {
        steady: [NEVER; PATHS],
        drifting: [NEVER; PATHS],
    };
    for ((path, normal), (steady_day, drifting_day)) in NORMAL
        .iter()
        .enumerate()
        .zip(found.steady.iter_mut().zip(&mut found.drifting))
    {
        let (mut steady, mut drifting) = (0.0, 0.0);
        let mut moved = weeks.level_sd * normal;
        for (week, first) in (0..HORIZON_DAYS as u16).step_by(7).enumerate() {
            let (block, highest) = sums.of(week, weeks.pick(week, draws[week][path].pick()));
            let growth = block[6];
            if *steady_day == NEVER {
                if steady + highest >= need {
                    *steady_day = day(first, |d| steady + block[d] >= need);
                }
                steady += growth;
            }
            if *drifting_day == NEVER {
                let drift = drift(moved, growth, weeks.size, only_grows);
                if drifting + highest + 7.0 * drift.max(0.0) >= need {
                    *drifting_day = day(first, |d| drifting + block[d] + drift * sums.shape[d] >= need);
                }
                drifting += growth + 7.0 * drift;
                moved += weeks.drift_sd * draws[week][path].normal();
            } else if *steady_day != NEVER {
                break;
            }
        }
        missed += usize::from(*steady_day == NEVER);
        if missed > PATHS / 2 {
            break; // no p50, so no date: the other paths change nothing
        }
    }
    found
}

/// By how much a day of this week, which grows by `growth`, is off where the level has `moved`.
fn drift(moved: f64, growth: f64, size: f64, only_grows: bool) -> f64 {
    let drift = leaning(moved, size);
    if only_grows {
        drift.max(-growth / 7.0)
    } else {
        drift
    }
}

/// A movement of growth that is `size` large on a day, leaned upwards: growth may double and double again, but can
/// hardly fall further than to nothing.
///
/// # Formula
/// `movement + movement² / (size + |movement|)`: a small one stays as it is; one upwards becomes up to twice as
/// large, one downwards stays below `size`.
///
/// # Units
/// Units a day, all three.
fn leaning(movement: f64, size: f64) -> f64 {
    if movement == 0.0 {
        return 0.0; // so that no growth at all is not 0 ÷ 0
    }
    movement + movement * movement / (size + movement.abs())
}

/// The first day of the week after `first` that has reached the limit.
fn day(first: u16, reached: impl Fn(usize) -> bool) -> u16 {
    (0..7)
        .find(|d| reached(*d))
        .map_or(NEVER, |d| first + d as u16 + 1)
}

/// The level's growth on each of the days ahead, path by path: `grown[path * days + k]` for day k + 1.
pub(super) fn spread(weeks: &Weeks, days: usize) -> (Vec<f64>, Vec<f64>) {
    let draws = &*DRAWS;
    let only_grows = weeks.blocks.iter().flatten().all(|growth| *growth >= 0.0);
    let (mut all_steady, mut all_drifting) =
        (Vec::with_capacity(PATHS * days), Vec::with_capacity(PATHS * days));
    for (path, normal) in NORMAL.iter().enumerate() {
        let (mut steady, mut drifting) = (0.0, 0.0);
        let mut moved = weeks.level_sd * normal;
        for (week, first) in (0..days).step_by(7).enumerate() {
            let picked = &weeks.blocks[weeks.pick(week, draws[week][path].pick())];
            let block: [f64; 7] = std::array::from_fn(|day| picked[day] * weeks.month.on(week, day));
            let drift = drift(moved, block.iter().sum(), weeks.size, only_grows);
            for (value, share) in block.iter().zip(weeks.shape).take(days - first) {
                steady += value;
                drifting += value + drift * share;
                all_steady.push(steady);
                all_drifting.push(drifting);
            }
            moved += weeks.drift_sd * draws[week][path].normal();
        }
    }
    (all_steady, all_drifting)
}

#[cfg(test)]
mod tests {
    use super::leaning;

    #[test]
    fn moves_lean_upwards_and_never_below_nothing() {
        for (movement, size, expected) in [
            (0.0, 0.0, 0.0),
            (0.0, 3.0, 0.0),
            (1.0, 3.0, 1.25),
            (-1.0, 3.0, -0.75),
            (6.0, 2.0, 10.5),
            (-6.0, 2.0, -1.5),
            (-5.0, 0.0, 0.0),
            (5.0, 0.0, 10.0),
        ] {
            let found: f64 = leaning(movement, size);
            assert!((found - expected).abs() < 1e-12, "{movement} of {size}: {found}");
        }
        for tenth in -1000..=1000 {
            let movement = f64::from(tenth) / 10.0;
            let found = leaning(movement, 7.0);
            assert!(
                found > -7.0 && movement <= found && found <= movement.max(0.0) * 2.0,
                "{movement}: {found}"
            );
        }
    }
}
