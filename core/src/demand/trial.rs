//! The models tried on the past: asked on each day of its last part what comes, and compared with what came.

use super::{
    DemandDay, ModelId,
    cleaned::{Cleaned, Day},
    model::MODELS,
    models::Models,
    spread::{AHEAD, Spread, place},
};
use chrono::NaiveDate;

/// How far ahead the models are asked. Errors count up to a week ahead; farther ones say how the band grows.
const ASKED: [u32; 9] = [1, 2, 3, 4, 5, 6, 7, 14, 28];
/// Errors count up to so many days ahead.
const COUNTED: u32 = 7;
/// The models are tried on so many open days at most, and never on more than half of them.
const TRIED_DAYS: u32 = 182;

/// What every model expected of one day, and what came.
struct Sample {
    /// The number of the day.
    target: usize,
    ahead: u32,
    expected: [f64; MODELS],
    units: [f64; MODELS],
    demand: f64,
    /// The demand was seen in full, not estimated.
    seen: bool,
}

/// All that was expected and came.
pub(super) struct Trial {
    samples: Vec<Sample>,
    /// Days before this one are for choosing, this one and later ones for reporting.
    pub middle: usize,
    /// On how many days the models were asked about later ones.
    pub origins: u32,
    /// How many different later days were compared.
    pub days: u32,
    /// How far a day lies from the same weekday a week earlier, on average, before the later days.
    naive_scale: Option<f64>,
}

/// Which days are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Those on which is chosen.
    Earlier,
    /// Those on which is reported.
    Later,
}

impl Trial {
    pub(super) fn new(cleaned: &Cleaned) -> Self {
        let days = &cleaned.days;
        let tried = (cleaned.open() / 2).min(TRIED_DAYS);
        let start = last_open(days, tried);
        let middle = last_open(days, tried / 2);
        let mut models = Models::default();
        let mut samples = Vec::with_capacity((days.len() - start) * ASKED.len());
        for (origin, day) in days.iter().enumerate() {
            models.push(day);
            if origin + 1 >= start && origin + 1 < days.len() {
                models.settle();
                samples.extend(
                    ASKED
                        .iter()
                        .filter_map(|ahead| Sample::new(&models, days, origin, *ahead)),
                );
            }
        }
        let later = days[middle..].iter().filter(|day| day.seen().is_some()).count() as u32;
        Self {
            samples,
            middle,
            origins: (days.len() - middle) as u32,
            days: later,
            naive_scale: naive_scale(&days[..middle]),
        }
    }

    fn of(&self, part: Part) -> impl Iterator<Item = &Sample> {
        self.samples
            .iter()
            .filter(move |sample| (sample.target < self.middle) == (part == Part::Earlier))
    }

    /// A model's band, from the errors on earlier days or on all.
    pub(super) fn spread(&self, model: ModelId, only: Option<Part>) -> Spread {
        let mut deviations: [Vec<f64>; AHEAD.len()] = Default::default();
        let samples = self.samples.iter().filter(|sample| match only {
            None => true,
            Some(part) => (sample.target < self.middle) == (part == Part::Earlier),
        });
        for sample in samples {
            if let Some(deviation) = sample.deviation(model) {
                deviations[place(sample.ahead)].push(deviation);
            }
        }
        Spread::of(&mut deviations, model == ModelId::NaiveWeekly)
    }

    /// Sum of errors over sum of demand, up to a week ahead, on days seen in full.
    pub(super) fn wape(&self, model: ModelId, part: Part, spread: &Spread) -> Option<f64> {
        let (mut off, mut sold) = (0.0, 0.0);
        for sample in self.counted(part) {
            off += (sample.demand - sample.day(model, spread).p50).abs();
            sold += sample.demand;
        }
        (sold > 0.0).then(|| off / sold)
    }

    /// The mean error over that of a week before.
    pub(super) fn mase(&self, model: ModelId, spread: &Spread) -> Option<f64> {
        let scale = self.naive_scale.filter(|scale| *scale > 0.0)?;
        let (mut off, mut count) = (0.0, 0.0);
        for sample in self.counted(Part::Later) {
            off += (sample.demand - sample.day(model, spread).p50).abs();
            count += 1.0;
        }
        (count > 0.0).then(|| off / count / scale)
    }

    /// The share of later days within the band.
    pub(super) fn coverage(&self, model: ModelId, spread: &Spread) -> Option<f64> {
        let (mut within, mut count) = (0.0, 0.0);
        for sample in self.counted(Part::Later) {
            let day = sample.day(model, spread);
            if (day.p10..=day.p90).contains(&sample.demand) {
                within += 1.0;
            }
            count += 1.0;
        }
        (count > 0.0).then(|| within / count)
    }

    fn counted(&self, part: Part) -> impl Iterator<Item = &Sample> {
        self.of(part)
            .filter(|sample| sample.seen && sample.ahead <= COUNTED)
    }
}

impl Sample {
    fn new(models: &Models, days: &[Day], origin: usize, ahead: u32) -> Option<Self> {
        let target = origin + ahead as usize;
        let day = days.get(target)?;
        let expected = models.expected(day.weekday, ahead);
        Some(Self {
            target,
            ahead,
            expected,
            units: expected.map(|expected| models.unit(expected)),
            demand: day.demand?,
            seen: !day.sold_out,
        })
    }

    fn deviation(&self, model: ModelId) -> Option<f64> {
        let unit = self.units[model as usize];
        (unit > 0.0).then(|| (self.demand - self.expected[model as usize]) / unit)
    }

    fn day(&self, model: ModelId, spread: &Spread) -> DemandDay {
        let (expected, unit) = (self.expected[model as usize], self.units[model as usize]);
        DemandDay::of(NaiveDate::MIN, expected, unit, spread.at(self.ahead))
    }
}

/// The number of the day from which on there are that many open ones.
fn last_open(days: &[Day], open: u32) -> usize {
    let mut left = open;
    for (number, day) in days.iter().enumerate().rev() {
        if left == 0 {
            return number + 1;
        }
        left -= u32::from(day.demand.is_some());
    }
    0
}

fn naive_scale(days: &[Day]) -> Option<f64> {
    let (mut off, mut count) = (0.0, 0.0);
    for (before, after) in days.iter().zip(days.iter().skip(7)) {
        if let (Some(before), Some(after)) = (before.seen(), after.seen()) {
            off += (after - before).abs();
            count += 1.0;
        }
    }
    (count > 0.0).then(|| off / count)
}
