//! Rows as CSV and as JSON, each written as it comes: no table is held in memory.

use super::kinds::{Column, Is, Kind};
use crate::{clock::from_micros, db::DbError};
use chrono::SecondsFormat;
use obrador_core::{
    files::saved_name,
    tenant::export::{BYTE_ORDER_MARK, cell},
};
use serde_json::Value;
use sqlx::{Row as _, any::AnyRow};
use std::io::{self, Write};

/// The two files of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Csv,
    Json,
}

impl Format {
    pub(super) const BOTH: [Self; 2] = [Self::Csv, Self::Json];

    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

/// A row, its values in the kind's order of columns.
pub(super) fn values(row: &AnyRow, kind: &Kind) -> Result<Vec<Value>, DbError> {
    let each = kind.columns.iter().enumerate();
    each.map(|(place, column)| value(row, place, column)).collect()
}

fn value(row: &AnyRow, place: usize, column: &Column) -> Result<Value, DbError> {
    Ok(match column.is {
        Is::Text => row.try_get::<Option<String>, _>(place)?.into(),
        Is::Entry => {
            let name: Option<String> = row.try_get(place)?;
            name.map(|name| ["files/", &saved_name(&name)].concat()).into()
        }
        Is::Number => row.try_get::<Option<i64>, _>(place)?.into(),
        Is::Amount => row.try_get::<Option<f64>, _>(place)?.into(),
        Is::Time => row.try_get::<Option<i64>, _>(place)?.map(time).into(),
        Is::Json => {
            let text: Option<String> = row.try_get(place)?;
            text.map_or(Value::Null, |text| {
                serde_json::from_str(&text).unwrap_or(Value::String(text))
            })
        }
    })
}

fn time(micros: i64) -> String {
    from_micros(micros).to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// A file in the making.
pub(super) enum Sheet<W: Write> {
    Csv(Box<csv::Writer<W>>),
    Json {
        to: W,
        columns: &'static [Column],
        rows: u64,
    },
}

impl<W: Write> Sheet<W> {
    pub(super) fn begin(mut to: W, kind: &Kind, format: Format) -> io::Result<Self> {
        match format {
            Format::Csv => {
                to.write_all(BYTE_ORDER_MARK.as_bytes())?;
                let mut csv = csv::Writer::from_writer(to);
                csv.write_record(kind.columns.iter().map(|column| column.name))?;
                Ok(Self::Csv(Box::new(csv)))
            }
            Format::Json => {
                to.write_all(b"[")?;
                let columns = kind.columns;
                Ok(Self::Json { to, columns, rows: 0 })
            }
        }
    }

    pub(super) fn row(&mut self, values: &[Value]) -> io::Result<()> {
        match self {
            Self::Csv(csv) => Ok(csv.write_record(values.iter().map(csv_cell))?),
            Self::Json { to, columns, rows } => {
                to.write_all(if *rows == 0 { b"\n{" } else { b",\n{" })?;
                *rows += 1;
                for (place, (column, value)) in columns.iter().zip(values).enumerate() {
                    let comma = if place == 0 { "" } else { "," };
                    write!(to, "{comma}\"{}\":{value}", column.name)?;
                }
                to.write_all(b"}")
            }
        }
    }

    pub(super) fn end(self) -> io::Result<()> {
        match self {
            Self::Csv(mut csv) => csv.flush(),
            Self::Json { mut to, .. } => to.write_all(b"\n]\n"),
        }
    }
}

/// Numbers are numbers, negative ones too; a text must not be taken for a formula.
fn csv_cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => cell(text).into_owned(),
        other => other.to_string(),
    }
}
