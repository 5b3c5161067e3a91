//! A file's table: which field each column holds, and what a line would be.

use super::{ImportError, cells::Cells, names, preview::Doubt};
use crate::{
    catalogue::Item,
    imports::{NumberInDoubt, RowFault, langs, read_sheet, row_fault},
    tabular::{Row, Sheet},
};
use obrador_core::{
    catalogue::{
        Content, Field, FieldKind, ItemKind,
        table::{Column, Columns, LineFault},
    },
    i18n::Lang,
};

/// A table whose headings are known, with the language that each column's numbers are written in.
pub(super) struct Table {
    pub(super) item_kind: ItemKind,
    pub(super) columns: Columns,
    langs: Vec<Lang>,
    pub(super) doubts: Vec<Doubt>,
    pub(super) sheet: Sheet,
}

impl Table {
    /// # Errors
    /// It has too many lines or columns, no name, or nothing below its headings.
    pub(super) fn of(item_kind: ItemKind, text: &str, lang: Lang) -> Result<Self, ImportError> {
        let columns = |headings: &[String]| {
            Columns::of(item_kind, headings.iter().map(String::as_str), |field| {
                names::labels(item_kind, field)
            })
        };
        let recognised = |headings: &[String]| columns(headings).map_or(0, |columns| columns.recognised());
        let sheet = read_sheet(text, recognised)?;
        let columns = columns(&sheet.headings).map_err(|_| ImportError::NoColumn(sheet.headings.clone()))?;
        if sheet.rows.is_empty() {
            return Err(ImportError::NoLines);
        }
        let numbers: Vec<bool> = columns
            .all
            .iter()
            .map(|column| column.is_some_and(holds_numbers))
            .collect();
        let (langs, in_doubt) = langs(&numbers, &sheet, lang);
        let doubts = in_doubt.into_iter().filter_map(|doubt| {
            let field = columns.all[doubt.column].and_then(Column::field)?;
            let NumberInDoubt { number, read, .. } = doubt;
            Some(Doubt { field, number, read })
        });
        let doubts = doubts.collect();
        Ok(Self {
            item_kind,
            columns,
            langs,
            doubts,
            sheet,
        })
    }

    /// What a line would be; or all that is wrong with it, each with its cell.
    pub(super) fn content(
        &self,
        row: &Row,
        stored: Option<&Item>,
        cells: &Cells,
    ) -> Result<Content, Vec<(LineFault, String)>> {
        let mut faults = Vec::new();
        if let Some(fault) = row_fault(row, self.columns.all.len()) {
            let fault = match fault {
                RowFault::OpenQuote => LineFault::OpenQuote,
                RowFault::TooManyCells => LineFault::TooManyCells,
            };
            return Err(vec![(fault, String::new())]);
        }
        let mut typed: Vec<(&str, Lang, String)> = Vec::new();
        for (at, column) in self.columns.all.iter().enumerate() {
            let (Some(column), lang) = (column, self.langs[at]) else {
                continue;
            };
            let cell = row.cells.get(at).map_or("", String::as_str);
            let (field, read) = match *column {
                Column::Id => continue,
                Column::Whole(field) => (field, Cells::read_whole(field, cell, lang)),
                Column::Field(field) => {
                    // What stands as an export writes it stays, to the bit.
                    let value = stored.and_then(|item| item.content.get(field.key));
                    if value.is_some() && cells.written(lang, field, value) == cell.trim() {
                        continue;
                    }
                    let unit = self.columns.units[at].filter(|_| !cell.contains(char::is_alphabetic));
                    let with_unit = unit.filter(|_| !cell.trim().is_empty());
                    let with_unit = with_unit.map(|unit| format!("{} {unit}", cell.trim()));
                    (field, cells.read(field, with_unit.as_deref().unwrap_or(cell)))
                }
            };
            match read {
                Ok(text) => typed.push((field.key, lang, text)),
                Err(fault) => faults.push((fault, cell.trim().to_owned())),
            }
        }
        let stored = stored.map(|item| &item.content);
        let content = Content::of_cells(self.item_kind, stored, |field| {
            let found = typed.iter().find(|(key, ..)| *key == field.key);
            found.map(|(_, lang, text)| (*lang, text.as_str()))
        });
        match content {
            Ok(content) if faults.is_empty() => Ok(content),
            Ok(_) => Err(faults),
            Err(wrong) => {
                let wrong = wrong
                    .into_iter()
                    .map(|(field, error)| (LineFault::Field(field, error), self.cell(row, field)));
                faults.extend(wrong);
                Err(faults)
            }
        }
    }

    fn cell(&self, row: &Row, field: &Field) -> String {
        let mut columns = self.columns.all.iter();
        let at = columns.position(|column| column.and_then(Column::field) == Some(field));
        let cell = at.and_then(|at| row.cells.get(at));
        cell.map_or("", |cell| cell.trim()).to_owned()
    }
}

/// Does it hold numbers that a decimal mark may stand in?
fn holds_numbers(column: Column) -> bool {
    matches!(column, Column::Field(field) if !field.kind.is_text() && field.kind != FieldKind::Flag)
}
