//! How good forecasts of demand were, on the past: at each origin a model is chosen and a band made from the days before
//! it, as [`super::learn`] does, and the days after it are compared.

mod score;

pub use score::{Report, Score};

use super::{
    DemandDay, History, ModelId, NEED_DAYS, Spread,
    cleaned::{Cleaned, Day},
    learned::best_of,
    model::MODELS,
    models::Models,
    trial::Trial,
};
use chrono::NaiveDate;
use score::Tally;
use std::fmt::Write as _;

/// A named product.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its days.
    pub history: History,
}

/// How it is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many days ahead are forecast at each origin, 1 to 365.
    pub ahead: u32,
    /// An origin every so many days.
    pub step: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { ahead: 7, step: 7 }
    }
}

/// The first origin has so many days before it, or half of all where that is more.
pub const FIRST_ORIGIN: usize = 84;

/// One forecast day.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The product.
    pub series: String,
    /// The last day that was known.
    pub origin: NaiveDate,
    /// Days ahead.
    pub ahead: u32,
    /// The model that had been chosen.
    pub model: ModelId,
    /// The forecast.
    pub day: DemandDay,
    /// What was sold.
    pub actual: f64,
}

/// The report and the rows of the chosen model behind it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Backtest {
    /// The averages.
    pub report: Report,
    /// A row for each day that was forecast and compared.
    pub rows: Vec<Row>,
}

/// Tries every series; `done` is told after each.
pub fn run(series: &[Series], options: Options, mut done: impl FnMut(usize)) -> Backtest {
    let mut all = Tally::default();
    let mut rows = Vec::new();
    for (number, one) in series.iter().enumerate() {
        let mut own = Tally::default();
        try_one(one, options, &mut own, &mut rows);
        all.add_series(own, &Cleaned::new(&one.history).days);
        done(number + 1);
    }
    Backtest {
        report: all.report(),
        rows,
    }
}

fn try_one(series: &Series, options: Options, tally: &mut Tally, rows: &mut Vec<Row>) {
    let cleaned = Cleaned::new(&series.history);
    let first = FIRST_ORIGIN.max(cleaned.days.len() / 2);
    for end in (first..cleaned.days.len()).step_by(options.step.max(1) as usize) {
        let known = Cleaned::new(&History {
            first: series.history.first,
            days: series.history.days[..end].to_vec(),
        });
        let sold = known
            .days
            .iter()
            .any(|day| day.demand.is_some_and(|demand| demand > 0.0));
        if known.open() < NEED_DAYS || !sold {
            continue;
        }
        let origin = Origin::new(&known);
        tally.origins += 1;
        for (after, day) in cleaned.days[end..]
            .iter()
            .take(options.ahead as usize)
            .enumerate()
        {
            let ahead = after as u32 + 1;
            let Some(actual) = day.seen() else { continue };
            let days = origin.days(
                day,
                ahead,
                series.history.date(end + after),
                known.closed[day.weekday],
            );
            tally.compare(&days, origin.chosen, actual);
            rows.push(Row {
                series: series.name.clone(),
                origin: series.history.date(end - 1),
                ahead,
                model: origin.chosen,
                day: days[origin.chosen as usize],
                actual,
            });
        }
    }
}

/// What every model says at one origin.
struct Origin {
    models: Models,
    spreads: [Spread; MODELS],
    chosen: ModelId,
}

impl Origin {
    fn new(known: &Cleaned) -> Self {
        let trial = Trial::new(known);
        let mut models = Models::default();
        for day in &known.days {
            models.push(day);
        }
        models.settle();
        Self {
            models,
            spreads: ModelId::ALL.map(|model| trial.spread(model, None)),
            chosen: best_of(&trial),
        }
    }

    fn days(&self, day: &Day, ahead: u32, date: NaiveDate, closed: bool) -> [DemandDay; MODELS] {
        if closed {
            return [DemandDay::closed(date); MODELS];
        }
        let expected = self.models.expected(day.weekday, ahead);
        ModelId::ALL.map(|model| {
            let expected = expected[model as usize];
            let spread = self.spreads[model as usize].at(ahead);
            DemandDay::of(date, expected, self.models.unit(expected), spread)
        })
    }
}

/// The rows as `series,origin,ahead,model,p10,p50,p90,mean,actual`.
pub fn rows_csv(rows: &[Row]) -> String {
    let mut text = String::from("series,origin,ahead,model,p10,p50,p90,mean,actual\n");
    for row in rows {
        let name = if row.series.contains([',', '"', '\n']) {
            format!("\"{}\"", row.series.replace('"', "\"\""))
        } else {
            row.series.clone()
        };
        let DemandDay {
            p10, p50, p90, mean, ..
        } = row.day;
        let _ = writeln!(
            text,
            "{name},{},{},{},{p10:.3},{p50:.3},{p90:.3},{mean:.3},{}",
            row.origin, row.ahead, row.model, row.actual
        );
    }
    text
}
