//! What every file's table is looked at for, whatever it holds.

use super::ImportError;
use crate::tabular::{self, Row, Sheet};
use obrador_core::{
    bounds::count::{IMPORT_COLUMNS, IMPORT_LINES},
    i18n::{Lang, parse_number},
    table::Evidence,
};

/// The table of a text, whose headings `recognised` counts.
///
/// # Errors
/// It has too many lines or columns.
pub(crate) fn read_sheet<P>(
    text: &str,
    recognised: impl Fn(&[String]) -> usize,
) -> Result<Sheet, ImportError<P>> {
    let sheet = tabular::read(text, IMPORT_LINES, recognised);
    let sheet = sheet.map_err(|error| ImportError::TooManyLines(error.0))?;
    if sheet.headings.len() > IMPORT_COLUMNS {
        return Err(ImportError::TooManyColumns(IMPORT_COLUMNS));
    }
    Ok(sheet)
}

/// Why a line can't be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowFault {
    /// A quotation mark is opened and never closed, so that the rest of the table is in one cell.
    OpenQuote,
    /// There are more cells than headings: a separator stands in one that is not quoted.
    TooManyCells,
}

/// Why a line below so many headings can't be read at all, where it can't.
pub(crate) fn row_fault(row: &Row, columns: usize) -> Option<RowFault> {
    if row.open_quote {
        return Some(RowFault::OpenQuote);
    }
    let beyond = row.cells.get(columns..).unwrap_or_default();
    let is_beyond = beyond.iter().any(|cell| !cell.trim().is_empty());
    is_beyond.then_some(RowFault::TooManyCells)
}

/// A number that could be another.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NumberInDoubt {
    /// In which column, from 0.
    pub(crate) column: usize,
    /// As it stands there.
    pub(crate) number: String,
    /// As what it is read.
    pub(crate) read: f64,
}

/// The language that each column's numbers are written in, and the first number of each that could be another. `numbers`
/// says for each column whether it holds some.
pub(crate) fn langs(numbers: &[bool], sheet: &Sheet, lang: Lang) -> (Vec<Lang>, Vec<NumberInDoubt>) {
    let mut all = vec![Evidence::default(); numbers.len()];
    for row in &sheet.rows {
        let cells = numbers.iter().zip(&mut all).zip(&row.cells);
        for ((_, evidence), cell) in cells.filter(|((holds_some, _), _)| **holds_some) {
            evidence.see(cell);
        }
    }
    let table = all.iter().fold(Evidence::default(), Evidence::and);
    let mut doubts = Vec::new();
    let mut langs = Vec::with_capacity(all.len());
    for (column, evidence) in all.iter().enumerate() {
        let (mark, in_doubt) = evidence.decide(&table, lang);
        let read_in = mark.lang(lang);
        if let (true, Some(number)) = (in_doubt && numbers[column], &evidence.either) {
            let digits: String = number
                .chars()
                .filter(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ','))
                .collect();
            doubts.push(NumberInDoubt {
                column,
                number: number.clone(),
                read: parse_number(read_in, &digits).unwrap_or_default(),
            });
        }
        langs.push(read_in);
    }
    (langs, doubts)
}

/// Ten thousand lines take a while: nobody else's requests wait for them.
pub(crate) async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    // It is never given up, so what comes instead of an answer is a panic, which is one here.
    tokio::task::spawn_blocking(work).await.expect("a table is read")
}
