//! `series,date,value`, line by line.

use super::{Series, Snapshot};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// Why a file is not a list of series; lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    /// Not three columns.
    #[error("line {line}: expected three columns, series,date,value, but found {found}")]
    Columns {
        /// The line.
        line: usize,
        /// How many columns it has.
        found: usize,
    },
    /// A series without a name.
    #[error("line {line}: the series has no name")]
    Name {
        /// The line.
        line: usize,
    },
    /// Not a date.
    #[error("line {line}: '{text}' is not a date such as 2025-01-19")]
    Date {
        /// The line.
        line: usize,
        /// What stands there.
        text: String,
    },
    /// Not a number.
    #[error("line {line}: '{text}' is not a number")]
    Value {
        /// The line.
        line: usize,
        /// What stands there.
        text: String,
    },
    /// A second value for the same day.
    #[error("line {line}: series '{series}' has a second value for {date}")]
    Twice {
        /// The line of the second value.
        line: usize,
        /// The series.
        series: String,
        /// The day.
        date: NaiveDate,
    },
}

/// The series of a file, in the order in which they first appear.
///
/// The first line may be the heading `series,date,value`; empty lines are skipped; a name may stand in double
/// quotes, with a quote in it doubled (RFC 4180). Dates lie in the years 1 to 9999.
pub fn parse(text: &str) -> Result<Vec<Series>, ParseError> {
    let mut all: Vec<Series> = Vec::new();
    let mut index = HashMap::new();
    let mut seen = HashSet::new();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (line, content) in text
        .lines()
        .enumerate()
        .map(|(number, content)| (number + 1, content.trim()))
    {
        if content.is_empty() {
            continue;
        }
        let columns = split(content);
        let [name, date, value] = columns.as_slice() else {
            return Err(ParseError::Columns {
                line,
                found: columns.len(),
            });
        };
        if line == 1 && date == "date" && value == "value" {
            continue;
        }
        if name.is_empty() {
            return Err(ParseError::Name { line });
        }
        let snapshot = Snapshot {
            date: parse_date(line, date)?,
            value: parse_value(line, value)?,
        };
        let place = *index.entry(name.clone()).or_insert_with(|| {
            all.push(Series {
                name: name.clone(),
                snapshots: Vec::new(),
            });
            all.len() - 1
        });
        if !seen.insert((place, snapshot.date)) {
            return Err(ParseError::Twice {
                line,
                series: name.clone(),
                date: snapshot.date,
            });
        }
        all[place].snapshots.push(snapshot);
    }
    Ok(all)
}

fn parse_date(line: usize, text: &str) -> Result<NaiveDate, ParseError> {
    use chrono::Datelike;
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|date| (1..=9999).contains(&date.year()));
    date.ok_or_else(|| ParseError::Date {
        line,
        text: text.to_owned(),
    })
}

fn parse_value(line: usize, text: &str) -> Result<f64, ParseError> {
    let value = text.parse().ok().filter(|value: &f64| value.is_finite());
    value.ok_or_else(|| ParseError::Value {
        line,
        text: text.to_owned(),
    })
}

/// A line's columns, trimmed; a column that begins with a quote ends at the next single one.
fn split(line: &str) -> Vec<String> {
    let mut columns = vec![String::new()];
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        let last = columns.len() - 1;
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                columns[last].push('"');
                characters.next();
            }
            '"' if quoted => quoted = false,
            '"' if columns[last].trim().is_empty() => quoted = true,
            ',' if !quoted => columns.push(String::new()),
            other => columns[last].push(other),
        }
    }
    columns.iter().map(|column| column.trim().to_owned()).collect()
}
