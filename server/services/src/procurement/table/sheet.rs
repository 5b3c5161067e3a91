//! A file's table, cell by cell.

use super::{OrderImportError, names, preview::OrderDoubt};
use crate::{
    imports::{NumberInDoubt, RowFault, langs, read_sheet, row_fault},
    tabular::{Row, Sheet, meant},
};
use chrono::NaiveDate;
use obrador_core::{
    i18n::{Lang, fold, parse_scaled},
    procurement::{FaultKind, OrderCells, OrderColumn, OrderColumns, OrderLineFault},
    quantity::{Pack, Quantity, QuantityError, Unit},
    table::{DayEvidence, DayOrder},
};

/// A table whose headings are known, with the language that each column's numbers are written in.
pub(super) struct Table {
    pub(super) columns: OrderColumns,
    langs: Vec<Lang>,
    days: DayOrder,
    pub(super) doubts: Vec<OrderDoubt>,
    pub(super) sheet: Sheet,
}

impl Table {
    /// # Errors
    /// It has too many lines or columns, no ingredients, or nothing below its headings.
    pub(super) fn of(text: &str, lang: Lang) -> Result<Self, OrderImportError> {
        let columns =
            |headings: &[String]| OrderColumns::of(headings.iter().map(String::as_str), names::labels);
        let sheet = read_sheet(text, |headings| columns(headings).columns().count())?;
        let columns = columns(&sheet.headings);
        if !columns.has(OrderColumn::Ingredient) {
            return Err(OrderImportError::NoColumn(sheet.headings));
        }
        if sheet.rows.is_empty() {
            return Err(OrderImportError::NoLines);
        }
        let numbers = columns.all.iter().map(|cells| match cells {
            Some(OrderCells::Typed(column)) => column.holds_numbers(),
            _ => false,
        });
        let (langs, in_doubt) = langs(&numbers.collect::<Vec<_>>(), &sheet, lang);
        let doubts = in_doubt.into_iter().filter_map(|doubt| {
            let NumberInDoubt { number, read, .. } = doubt;
            let column = columns.all[doubt.column]?.column();
            Some(OrderDoubt { column, number, read })
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
            days.see(cells.or_empty(OrderColumn::NeededBy));
        }
        table.days = days.decide();
        Ok(table)
    }

    /// Its lines.
    pub(super) fn rows(&self) -> impl Iterator<Item = Cells<'_>> {
        self.sheet.rows.iter().map(|row| Cells { table: self, row })
    }
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said<T> {
    /// It says nothing: there is no such column, or it need not be filled.
    Unsaid,
    /// That there is none.
    Nothing,
    /// This.
    This(T),
}

impl<T> Said<T> {
    /// What is, where it is `before` unless somebody says otherwise.
    pub(super) fn or(self, before: impl FnOnce() -> Option<T>) -> Option<T> {
        match self {
            Self::Unsaid => before(),
            Self::Nothing => None,
            Self::This(said) => Some(said),
        }
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
    pub(super) fn fault(self) -> Option<OrderLineFault> {
        row_fault(self.row, self.table.columns.all.len()).map(|fault| match fault {
            RowFault::OpenQuote => OrderLineFault::OpenQuote,
            RowFault::TooManyCells => OrderLineFault::TooManyCells,
        })
    }

    fn found(self, column: OrderColumn) -> Option<(usize, OrderCells)> {
        let mut columns = self.table.columns.all.iter().enumerate();
        columns.find_map(|(at, cells)| Some((at, (*cells)?)).filter(|(_, cells)| cells.column() == column))
    }

    /// What stands in that column, empty where nothing does; none where there is no such column, or the line ends before it.
    pub(super) fn text(self, column: OrderColumn) -> Option<&'t str> {
        let (at, _) = self.found(column)?;
        let cell = self.row.cells.get(at)?;
        Some(meant(cell.trim()))
    }

    /// The day in that column; none where there is none, or what stands there is none.
    pub(super) fn day(self, column: OrderColumn) -> Option<NaiveDate> {
        obrador_core::table::day(self.filled(column)?, self.table.days)
    }

    /// What stands in that column, or nothing.
    pub(super) fn or_empty(self, column: OrderColumn) -> &'t str {
        self.text(column).unwrap_or_default()
    }

    /// What stands in that column, where something does.
    pub(super) fn filled(self, column: OrderColumn) -> Option<&'t str> {
        self.text(column).filter(|text| !text.is_empty())
    }

    /// An amount in cents, a rate in hundredths of a percent; none where the cell is empty.
    pub(super) fn hundredths(self, column: OrderColumn) -> Result<Option<i64>, OrderLineFault> {
        let (Some(text), Some((at, cells))) = (self.filled(column), self.found(column)) else {
            return Ok(None);
        };
        let read = match cells {
            OrderCells::Whole(_) => text.parse().ok(),
            OrderCells::Typed(_) => parse_scaled(self.table.langs[at], text, 2),
        };
        read.map(Some).ok_or(OrderLineFault::NotANumber(column))
    }

    /// A quantity, none where the cell is empty. Where it names no unit, its column's heading does, or the column of units,
    /// which may also name the `pack`; else it is in `unit`.
    pub(super) fn quantity(
        self,
        column: OrderColumn,
        (unit, pack): (Unit, Option<&Pack>),
    ) -> Result<Option<Quantity>, OrderLineFault> {
        let (Some(text), Some((at, _))) = (self.filled(column), self.found(column)) else {
            return Ok(None);
        };
        let lang = self.table.langs[at];
        let mut named = self.table.columns.units[at];
        let counted = self
            .filled(OrderColumn::Unit)
            .filter(|_| column == OrderColumn::Quantity);
        let names_unit = text.contains(char::is_alphabetic);
        if let Some(counted) = counted.filter(|_| !names_unit) {
            match (
                Unit::written(counted),
                pack.filter(|pack| fold(&pack.name) == fold(counted)),
            ) {
                (Some(unit), _) => named = Some(unit),
                (None, Some(pack)) => {
                    let packs = parse_scaled(lang, text, 3).ok_or(OrderLineFault::NotANumber(column))?;
                    let all = pack.times(packs);
                    return all
                        .map(Some)
                        .ok_or(OrderLineFault::Cell(column, FaultKind::TooLarge));
                }
                (None, None) => return Err(OrderLineFault::Cell(OrderColumn::Unit, FaultKind::Unknown)),
            }
        }
        let with_unit = named
            .filter(|_| !names_unit)
            .map(|named| format!("{text} {named}"));
        let read = Quantity::typed(lang, with_unit.as_deref().unwrap_or(text), unit);
        read.map(Some).map_err(|error| match error {
            QuantityError::OtherDimension => OrderLineFault::Cell(column, FaultKind::OtherDimension),
            QuantityError::NotANumber | QuantityError::UnknownUnit => OrderLineFault::NotANumber(column),
        })
    }
}
