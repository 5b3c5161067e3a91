//! Paths of a daily metric: on which day a day's total first reaches the limit.

use super::{
    HORIZON_DAYS,
    draws::{DRAWS, MAX_WEEKS, NORMAL, PATHS},
    level::{Crossings, NEVER},
    ols::TOLERANCE,
    weeks::Weeks,
};

/// The trend `ahead` days on, with growth multiplied.
fn climb(weeks: &Weeks, growth_factor: f64) -> f64 {
    if weeks.trend > 0.0 {
        weeks.trend * growth_factor
    } else {
        weeks.trend
    }
}

/// Every path's first day (1 = the first day forecast) whose total reaches `limit`.
pub(super) fn crossings(weeks: &Weeks, limit: f64, last: f64, growth_factor: f64) -> Crossings {
    let limit = limit - (limit - last).abs() * TOLERANCE;
    let trend = climb(weeks, growth_factor);
    let highest_shape = weeks.shape.iter().fold(0.0_f64, |a, b| a.max(*b));
    let mut highest = [f64::MIN; MAX_WEEKS];
    for (slot, block) in highest.iter_mut().zip(&weeks.blocks) {
        *slot = block.iter().fold(f64::MIN, |a, b| a.max(*b));
    }
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
        let drift = weeks.level_sd * normal;
        for (week, first) in (0..HORIZON_DAYS as u16).step_by(7).enumerate() {
            let pick = weeks.pick(week, draws[week][path].pick());
            let block = &weeks.blocks[pick];
            let normal = draws[week][path].normal();
            let burst = weeks.burst * normal * normal.abs();
            let most = trend.max(0.0) * f64::from(first + 7);
            if highest[pick] + (most + drift.max(0.0) + burst.max(0.0)) * highest_shape >= limit {
                for ((day, value), share) in (first + 1..).zip(block).zip(weeks.shape) {
                    let steady = value + (burst + trend * f64::from(day)) * share;
                    let drifting = steady + drift * share;
                    if *steady_day == NEVER && steady >= limit {
                        *steady_day = day;
                    }
                    if *drifting_day == NEVER && drifting >= limit {
                        *drifting_day = day;
                    }
                }
                if *steady_day != NEVER && *drifting_day != NEVER {
                    break;
                }
            }
        }
        missed += usize::from(*steady_day == NEVER);
        if missed > PATHS / 2 {
            break; // no p50, so no date: the other paths change nothing
        }
    }
    found
}

/// The day's total on each of the days ahead, path by path.
pub(super) fn spread(weeks: &Weeks, days: usize, growth_factor: f64) -> (Vec<f64>, Vec<f64>) {
    let draws = &*DRAWS;
    let trend = climb(weeks, growth_factor);
    let (mut all_steady, mut all_drifting) =
        (Vec::with_capacity(PATHS * days), Vec::with_capacity(PATHS * days));
    for (path, level) in NORMAL.iter().enumerate() {
        let drift = weeks.level_sd * level;
        for (week, first) in (0..days).step_by(7).enumerate() {
            let block = &weeks.blocks[weeks.pick(week, draws[week][path].pick())];
            let normal = draws[week][path].normal();
            let burst = weeks.burst * normal * normal.abs();
            for ((day, value), share) in (first + 1..=days).zip(block).zip(weeks.shape) {
                let steady = value + (burst + trend * day as f64) * share;
                all_steady.push(steady);
                all_drifting.push(steady + drift * share);
            }
        }
    }
    (all_steady, all_drifting)
}
