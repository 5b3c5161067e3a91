//! What baking by the forecast would have earned, and how near the total of a day came.

use super::{
    DemandDay, Economics, History, Learned, ModelId, Observed, Spread, bake,
    cleaned::Cleaned,
    models::Models,
    spread::{AHEAD, place},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many of the last days are baked again.
pub const REPLAYED_DAYS: usize = 56;
/// Nothing is said of fewer days.
const FEWEST_DAYS: u32 = 14;
/// Days before the ones that are baked again; the errors on half of them make the first band.
const NEED_BEFORE: usize = 28;

/// What baking by the forecast would have earned against what was baked.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Earned {
    /// How many days are compared.
    pub days: u32,
    /// What it would have earned, in cents.
    pub would_cents: i64,
    /// What was earned, in cents.
    pub did_cents: i64,
    /// What would have been left over, in pieces.
    pub would_unsold: f64,
    /// What was left over, in pieces.
    pub did_unsold: f64,
    /// On how many of the days it was sold out: how much more would have been sold then is not known, and nothing is
    /// counted for it.
    pub sold_out_days: u32,
}

/// A day of the past with the forecast that was made on the evening before.
struct Replayed {
    number: usize,
    day: DemandDay,
}

/// One day ahead, the last days one after the other. The band of each is made of the errors before it only.
fn replayed(history: &History, model: ModelId) -> Vec<Replayed> {
    let cleaned = Cleaned::new(history);
    let from = cleaned.days.len().saturating_sub(REPLAYED_DAYS).max(NEED_BEFORE);
    let mut models = Models::default();
    let mut deviations: [Vec<f64>; AHEAD.len()] = Default::default();
    let mut all = Vec::new();
    for (number, day) in cleaned.days.iter().enumerate() {
        if let Some(demand) = day.demand.filter(|_| number >= NEED_BEFORE / 2) {
            models.settle();
            let expected = models.expected_by(model, day.weekday, 1);
            let unit = models.unit(expected);
            if number >= from {
                let spread = Spread::of(&mut deviations.clone(), model == ModelId::NaiveWeekly);
                let day = DemandDay::of(history.date(number), expected, unit, spread.at(1));
                all.push(Replayed { number, day });
            }
            if unit > 0.0 && number + 182 + REPLAYED_DAYS >= cleaned.days.len() {
                deviations[place(1)].push((demand - expected) / unit);
            }
        }
        models.push(day);
    }
    all
}

/// Each of the last 56 days that was open: what was expected of it the evening before, on average, and what was sold.
pub fn replay(history: &History, learned: &Learned) -> Vec<(NaiveDate, f64, f64)> {
    let sold = |day: &Replayed| match history.days[day.number] {
        Observed::Sold(sold) | Observed::SoldOut(sold) => Some(sold),
        Observed::Closed | Observed::Unknown => None,
    };
    replayed(history, learned.model)
        .iter()
        .filter_map(|day| Some((day.day.date, day.day.mean, sold(day)?)))
        .collect()
}

/// The last 56 days, each baked by a forecast made the evening before, against what was made.
///
/// # Formula
/// A day earns `price · min(baked, sold) − cost · baked`. What would have been sold beyond what was sold is not known
/// and counts as nothing.
///
/// # Units
/// `made` in pieces by day, `level` a share; cents and pieces in the result.
///
/// # Errors
/// `None` where what was made is known of fewer than 14 of the days.
pub fn earned(
    history: &History,
    made: &BTreeMap<NaiveDate, f64>,
    learned: &Learned,
    level: f64,
    economics: Economics,
) -> Option<Earned> {
    let mut sum = Earned {
        days: 0,
        would_cents: 0,
        did_cents: 0,
        would_unsold: 0.0,
        did_unsold: 0.0,
        sold_out_days: 0,
    };
    let (mut would, mut did) = (0.0, 0.0);
    for replayed in replayed(history, learned.model) {
        let Some(&made) = made.get(&replayed.day.date).filter(|made| made.is_finite()) else {
            continue;
        };
        let (sold, sold_out) = match history.days[replayed.number] {
            Observed::Sold(sold) => (sold, false),
            Observed::SoldOut(sold) => (sold, true),
            Observed::Closed | Observed::Unknown => continue,
        };
        let baked = f64::from(bake(&replayed.day, level));
        would += economics.price_cents * baked.min(sold) - economics.cost_cents * baked;
        did += economics.price_cents * sold - economics.cost_cents * made;
        sum.days += 1;
        sum.would_unsold += (baked - sold).max(0.0);
        sum.did_unsold += (made - sold).max(0.0);
        sum.sold_out_days += u32::from(sold_out);
    }
    sum.would_cents = would.round() as i64;
    sum.did_cents = did.round() as i64;
    (sum.days >= FEWEST_DAYS).then_some(sum)
}

/// How far a day's total of all products lies from what was expected of it: the tenth and the ninetieth percentile of
/// actual over expected totals.
///
/// # Units
/// `expected` holds expected and actual totals of one day each, in pieces; the result is two ratios.
///
/// # Errors
/// `None` with fewer than 14 days on which something was expected.
pub fn total_band(expected: &[(f64, f64)]) -> Option<(f64, f64)> {
    let mut ratios: Vec<f64> = expected
        .iter()
        .filter(|(expected, actual)| *expected > 0.0 && expected.is_finite() && actual.is_finite())
        .map(|(expected, actual)| actual / expected)
        .collect();
    if ratios.len() < FEWEST_DAYS as usize {
        return None;
    }
    ratios.sort_by(f64::total_cmp);
    Some((
        super::spread::quantile(&ratios, 0.1)?,
        super::spread::quantile(&ratios, 0.9)?,
    ))
}
