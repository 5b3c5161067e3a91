//! A regression: a straight line through twelve weeks, and a difference for each weekday.

use super::cleaned::Day;

/// How many days are looked at.
const DAYS: usize = 84;
/// A weekday's mean counts as if so many days of the overall mean were among it.
const DOUBT: f64 = 0.5;
/// A slope that is this many times its own error counts by half (squared here).
const SLOPE_DOUBT: f64 = 4.0;
/// What is left of the slope each day ahead.
const DAMPING: f64 = 0.97;
/// After so many days nothing is left of it.
const MOST_TREND_DAYS: u32 = 200;

/// What it has seen, and the line through it.
#[derive(Clone)]
pub(super) struct WeekdayTrend {
    days: [Option<f64>; DAYS],
    /// How many days have been pushed.
    count: usize,
    weekday: usize,
    /// What is expected of each weekday on the last day.
    weekdays: [f64; 7],
    slope: f64,
}

impl Default for WeekdayTrend {
    fn default() -> Self {
        Self {
            days: [None; DAYS],
            count: 0,
            weekday: 0,
            weekdays: [0.0; 7],
            slope: 0.0,
        }
    }
}

/// Count, mean day and mean value of a weekday.
#[derive(Clone, Copy, Default)]
struct Mean {
    count: f64,
    age: f64,
    value: f64,
}

impl WeekdayTrend {
    pub(super) fn push(&mut self, day: &Day) {
        self.days[self.count % DAYS] = day.learned;
        self.count += 1;
        self.weekday = day.weekday;
    }

    pub(super) fn expected(&self, weekday: usize, ahead: u32) -> f64 {
        let mut value = self.weekdays[weekday];
        let mut slope = self.slope;
        for _ in 0..ahead.min(MOST_TREND_DAYS) {
            value += slope;
            slope *= DAMPING;
        }
        value
    }

    /// The known days with their weekday and age in days, the newest first.
    fn known(&self) -> impl Iterator<Item = (usize, f64, f64)> {
        (0..self.count.min(DAYS)).filter_map(|age| {
            let value = self.days[(self.count - 1 - age) % DAYS]?;
            Some(((self.weekday + 7 * DAYS - age) % 7, age as f64, value))
        })
    }

    /// Least squares, with the weekdays taken out of both day and value first (Frisch and Waugh), so that no equations
    /// need be solved.
    pub(super) fn fit(&mut self) {
        let mut means = [Mean::default(); 7];
        let mut all = Mean::default();
        for (weekday, age, value) in self.known() {
            for mean in [&mut means[weekday], &mut all] {
                mean.count += 1.0;
                mean.age += age;
                mean.value += value;
            }
        }
        if all.count == 0.0 {
            return;
        }
        for mean in means.iter_mut().chain([&mut all]).filter(|mean| mean.count > 0.0) {
            mean.age /= mean.count;
            mean.value /= mean.count;
        }
        let (mut ages, mut both, mut values) = (0.0, 0.0, 0.0);
        for (weekday, age, value) in self.known() {
            let age = age - means[weekday].age;
            let value = value - means[weekday].value;
            ages += age * age;
            both += age * value;
            values += value * value;
        }
        self.slope = shrunk_slope(ages, both, values, all.count);
        for (slot, mean) in self.weekdays.iter_mut().zip(means) {
            let level = all.value + self.slope * all.age;
            let own = mean.value + self.slope * mean.age;
            *slot = (own * mean.count + level * DOUBT) / (mean.count + DOUBT);
        }
    }
}

/// The slope a day, the smaller the less sure it is.
fn shrunk_slope(ages: f64, both: f64, values: f64, count: f64) -> f64 {
    let free = count - 8.0;
    if ages <= 0.0 || free < 7.0 {
        return 0.0;
    }
    let slope = -both / ages;
    let left = (values - both * both / ages).max(0.0);
    // The square of how many times its own error the slope is.
    let sure = if left > 0.0 {
        slope * slope * ages * free / left
    } else {
        f64::MAX
    };
    slope * (sure / (sure + SLOPE_DOUBT))
}
