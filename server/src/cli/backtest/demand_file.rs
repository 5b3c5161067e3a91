//! Files of what was sold: `product,name,date,units` or `series,date,value`.

use chrono::NaiveDate;
use obrador_core::demand::{History, Observed, backtest::Series};
use std::collections::{BTreeMap, HashMap};

/// What a day without a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Absent {
    /// Nothing was sold on it.
    Zero,
    /// Nobody knows.
    Unknown,
}

/// Why a file is not one of what was sold; lines count from 1.
#[derive(Debug, thiserror::Error)]
pub(super) enum DemandFileError {
    #[error("the columns are product,name,date,units or series,date,value")]
    Heading,
    #[error("{0}")]
    Csv(#[from] csv::Error),
    #[error("line {line}: the product has no name")]
    Name { line: u64 },
    #[error("line {line}: '{text}' is not a date such as 2025-01-19")]
    Date { line: u64, text: String },
    #[error("line {line}: '{text}' is not an amount of pieces")]
    Amount { line: u64, text: String },
    #[error("line {line}: '{series}' has a second line for {date}")]
    Twice {
        line: u64,
        series: String,
        date: NaiveDate,
    },
}

/// The products in the order in which they first appear.
pub(super) fn parse(text: &str, absent: Absent) -> Result<Vec<Series>, DemandFileError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let headings = reader.headers()?.clone();
    let column = |names: [&str; 2]| {
        let place = headings.iter().position(|heading| names.contains(&heading));
        place.ok_or(DemandFileError::Heading)
    };
    let columns = [
        column(["product", "series"])?,
        column(["date", "day"])?,
        column(["units", "value"])?,
    ];
    let mut all: Vec<(String, BTreeMap<NaiveDate, f64>)> = Vec::new();
    let mut places = HashMap::new();
    for record in reader.records() {
        let record = record?;
        let line = record.position().map_or(0, csv::Position::line);
        let [series, date, sold] = columns.map(|column| record.get(column).unwrap_or_default());
        if series.is_empty() {
            return Err(DemandFileError::Name { line });
        }
        let date = day(date).ok_or_else(|| DemandFileError::Date {
            line,
            text: date.to_owned(),
        })?;
        let sold = amount(sold).ok_or_else(|| DemandFileError::Amount {
            line,
            text: sold.to_owned(),
        })?;
        let place = *places.entry(series.to_owned()).or_insert_with(|| {
            all.push((series.to_owned(), BTreeMap::new()));
            all.len() - 1
        });
        if all[place].1.insert(date, sold).is_some() {
            return Err(DemandFileError::Twice {
                line,
                series: series.to_owned(),
                date,
            });
        }
    }
    Ok(all
        .into_iter()
        .filter_map(|(name, days)| {
            let history =
                History::from_days(days.into_iter().map(|(date, sold)| (date, Observed::Sold(sold))))?;
            Some(Series {
                name,
                history: filled(history, absent),
            })
        })
        .collect())
}

fn day(text: &str) -> Option<NaiveDate> {
    use chrono::Datelike as _;
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (1..=9999).contains(&date.year()).then_some(date)
}

fn amount(text: &str) -> Option<f64> {
    let amount: f64 = text.parse().ok()?;
    (0.0..=1e9).contains(&amount).then_some(amount)
}

fn filled(mut history: History, absent: Absent) -> History {
    if absent == Absent::Zero {
        for day in history.days.iter_mut().filter(|day| **day == Observed::Unknown) {
            *day = Observed::Sold(0.0);
        }
    }
    history
}
