//! A file's table, cell by cell.

use super::{SalesImportError, names, preview::SalesDoubt};
use crate::{
    imports::{NumberInDoubt, RowFault, langs, read_sheet, row_fault},
    tabular::{Row, Sheet, meant},
};
use chrono::NaiveDate;
use obrador_core::{
    bounds::{amount::SOLD, count::SALES_IMPORT_LINES},
    i18n::{Lang, parse_scaled},
    sales::{SalesColumn, SalesColumns, SalesLineFault},
    table::{DayEvidence, DayOrder},
};

/// A table whose headings are known, with the language that each column's numbers are written in.
pub(super) struct Table {
    pub(super) columns: SalesColumns,
    langs: Vec<Lang>,
    days: DayOrder,
    pub(super) doubts: Vec<SalesDoubt>,
    pub(super) sheet: Sheet,
}

impl Table {
    /// # Errors
    /// It has too many lines or columns, none of what no line goes without, or nothing below its headings.
    pub(super) fn of(text: &str, lang: Lang) -> Result<Self, SalesImportError> {
        let columns =
            |headings: &[String]| SalesColumns::of(headings.iter().map(String::as_str), names::labels);
        let sheet = read_sheet(text, SALES_IMPORT_LINES, |headings| {
            columns(headings).columns().count()
        })?;
        let columns = columns(&sheet.headings);
        if !columns.has_product() || !columns.has(SalesColumn::Date) || !columns.has(SalesColumn::Sold) {
            return Err(SalesImportError::NoColumn(sheet.headings));
        }
        if sheet.rows.is_empty() {
            return Err(SalesImportError::NoLines);
        }
        let numbers = columns
            .all
            .iter()
            .map(|column| column.is_some_and(SalesColumn::holds_numbers));
        let (langs, in_doubt) = langs(&numbers.collect::<Vec<_>>(), &sheet, lang);
        let doubts = in_doubt.into_iter().filter_map(|doubt| {
            let NumberInDoubt { column, number, read } = doubt;
            let column = columns.all[column]?;
            Some(SalesDoubt { column, number, read })
        });
        let mut table = Self {
            doubts: doubts.collect(),
            columns,
            langs,
            days: DayOrder::default(),
            sheet,
        };
        let mut days = DayEvidence::default();
        for cells in table.rows() {
            days.see(cells.text(SalesColumn::Date));
        }
        table.days = days.decide();
        Ok(table)
    }

    /// Its lines.
    pub(super) fn rows(&self) -> impl Iterator<Item = Cells<'_>> {
        self.sheet.rows.iter().map(|row| Cells { table: self, row })
    }
}

/// The cells of a line.
#[derive(Clone, Copy)]
pub(super) struct Cells<'t> {
    table: &'t Table,
    row: &'t Row,
}

impl<'t> Cells<'t> {
    /// Where the line stands in the file.
    pub(super) fn number(self) -> u64 {
        self.row.number
    }

    /// Why it can't be read at all, where it can't.
    pub(super) fn fault(self) -> Option<SalesLineFault> {
        row_fault(self.row, self.table.columns.all.len()).map(|fault| match fault {
            RowFault::OpenQuote => SalesLineFault::OpenQuote,
            RowFault::TooManyCells => SalesLineFault::TooManyCells,
        })
    }

    fn at(self, column: SalesColumn) -> Option<usize> {
        self.table.columns.all.iter().position(|it| *it == Some(column))
    }

    /// What stands in that column, or nothing.
    pub(super) fn text(self, column: SalesColumn) -> &'t str {
        let cell = self.at(column).and_then(|at| self.row.cells.get(at));
        cell.map(|cell| meant(cell.trim())).unwrap_or_default()
    }

    /// The day of the line.
    pub(super) fn day(self) -> Result<NaiveDate, SalesLineFault> {
        match self.text(SalesColumn::Date) {
            "" => Err(SalesLineFault::Missing(SalesColumn::Date)),
            text => obrador_core::table::day(text, self.table.days).ok_or(SalesLineFault::NotADay),
        }
    }

    /// An amount in thousandths of a piece; none where the cell is empty.
    pub(super) fn amount(self, column: SalesColumn) -> Result<Option<i64>, SalesLineFault> {
        let (text, Some(at)) = (self.text(column), self.at(column)) else {
            return Ok(None);
        };
        if text.is_empty() {
            return Ok(None);
        }
        match parse_scaled(self.table.langs[at], text, 3) {
            None => Err(SalesLineFault::NotANumber(column)),
            Some(..0) => Err(SalesLineFault::Negative(column)),
            Some(amount) if amount > SOLD => Err(SalesLineFault::TooMuch(column)),
            amount => Ok(amount),
        }
    }
}
