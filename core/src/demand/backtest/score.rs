//! What a back-test found, in the shape in which it is printed.

use crate::demand::{DemandDay, ModelId, cleaned::Day, model::MODELS};
use serde::{Deserialize, Serialize};

/// The averages.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Report {
    /// How many products had an origin.
    pub series: u32,
    /// How many origins there were.
    pub origins: u32,
    /// How many days were compared.
    pub days: u32,
    /// The chosen model first, then one for each model.
    pub scores: Vec<Score>,
}

/// How near one model came; what has no day to be measured on is null.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// A model's name, or `chosen`.
    pub model: String,
    /// Sum of the errors of p50 over sum of what was sold, all products together.
    pub wape: Option<f64>,
    /// The same of the mean.
    pub wape_of_mean: Option<f64>,
    /// The mean error of p50 over the mean difference between a day and the same weekday a week before, averaged over
    /// the products.
    pub mase: Option<f64>,
    /// Share of days within p10 to p90.
    pub coverage: Option<f64>,
    /// Sum of p90 − p10 over sum of what was sold.
    pub width: Option<f64>,
    /// How often it was chosen, as a share of the compared days.
    pub chosen: f64,
}

/// Sums for one row of the report.
#[derive(Default, Clone, Copy)]
struct Sums {
    off: f64,
    off_of_mean: f64,
    width: f64,
    within: f64,
    scaled: f64,
    chosen: f64,
}

/// Sums over days; the last row is the chosen model's.
#[derive(Default)]
pub(super) struct Tally {
    rows: [Sums; MODELS + 1],
    sold: f64,
    days: f64,
    pub(super) origins: u32,
    series: u32,
    scaled_series: f64,
}

/// The row of the model that had been chosen.
const CHOSEN: usize = MODELS;

impl Tally {
    pub(super) fn compare(&mut self, days: &[DemandDay; MODELS], chosen: ModelId, actual: f64) {
        self.sold += actual;
        self.days += 1.0;
        self.rows[chosen as usize].chosen += 1.0;
        for row in 0..=CHOSEN {
            let day = days.get(row).unwrap_or(&days[chosen as usize]);
            let sums = &mut self.rows[row];
            sums.off += (day.p50 - actual).abs();
            sums.off_of_mean += (day.mean - actual).abs();
            sums.width += day.p90 - day.p10;
            sums.within += f64::from(u8::from((day.p10..=day.p90).contains(&actual)));
        }
    }

    /// Adds a product with all its days.
    pub(super) fn add_series(&mut self, own: Self, days: &[Day]) {
        if own.origins == 0 {
            return;
        }
        let scale = scale(days);
        for (all, own_row) in self.rows.iter_mut().zip(own.rows) {
            all.off += own_row.off;
            all.off_of_mean += own_row.off_of_mean;
            all.width += own_row.width;
            all.within += own_row.within;
            all.chosen += own_row.chosen;
            if scale > 0.0 && own.days > 0.0 {
                all.scaled += own_row.off / own.days / scale;
            }
        }
        self.scaled_series += f64::from(u8::from(scale > 0.0 && own.days > 0.0));
        self.sold += own.sold;
        self.days += own.days;
        self.origins += own.origins;
        self.series += 1;
    }

    pub(super) fn report(&self) -> Report {
        let over = |value: f64, by: f64| (by > 0.0).then(|| value / by);
        let score = |(sums, model): (&Sums, &str)| Score {
            model: model.to_owned(),
            wape: over(sums.off, self.sold),
            wape_of_mean: over(sums.off_of_mean, self.sold),
            mase: over(sums.scaled, self.scaled_series),
            coverage: over(sums.within, self.days),
            width: over(sums.width, self.sold),
            chosen: over(sums.chosen, self.days).unwrap_or(0.0),
        };
        let mut chosen = score((&self.rows[CHOSEN], "chosen"));
        chosen.chosen = f64::from(u8::from(self.days > 0.0));
        let names = ModelId::ALL.map(ModelId::as_str);
        Report {
            series: self.series,
            origins: self.origins,
            days: self.days as u32,
            scores: [chosen]
                .into_iter()
                .chain(self.rows.iter().zip(names).map(score))
                .collect(),
        }
    }
}

/// How far a day lies from the same weekday a week before, over all days.
fn scale(days: &[Day]) -> f64 {
    let (mut off, mut count) = (0.0, 0.0);
    for (before, after) in days.iter().zip(days.iter().skip(7)) {
        if let (Some(before), Some(after)) = (before.seen(), after.seen()) {
            off += (after - before).abs();
            count += 1.0;
        }
    }
    if count > 0.0 { off / count } else { 0.0 }
}
