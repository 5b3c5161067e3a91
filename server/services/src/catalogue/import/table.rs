//! A file's table: which field each column holds, and what a line would be.

use super::{ImportError, cells::Cells, names, preview::Doubt};
use crate::{
    catalogue::Item,
    tabular::{self, Row, Sheet},
};
use obrador_core::{
    bounds::count::{IMPORT_COLUMNS, IMPORT_LINES},
    catalogue::{
        Content, Field, FieldKind, ItemKind,
        table::{Column, Columns, LineFault},
    },
    i18n::{Lang, parse_number},
    table::Evidence,
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
        let sheet = tabular::read(text, IMPORT_LINES, recognised);
        let sheet = sheet.map_err(|error| ImportError::TooManyLines(error.0))?;
        if sheet.headings.len() > IMPORT_COLUMNS {
            return Err(ImportError::TooManyColumns(IMPORT_COLUMNS));
        }
        let columns = columns(&sheet.headings).map_err(|_| ImportError::NoName(sheet.headings.clone()))?;
        if sheet.rows.is_empty() {
            return Err(ImportError::NoLines);
        }
        let (langs, doubts) = langs(&columns, &sheet, lang);
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
        if row.open_quote {
            return Err(vec![(LineFault::OpenQuote, String::new())]);
        }
        let beyond = row.cells.get(self.columns.all.len()..).unwrap_or_default();
        if beyond.iter().any(|cell| !cell.trim().is_empty()) {
            return Err(vec![(LineFault::TooManyCells, String::new())]);
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
                    (field, cells.read(field, cell))
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

/// The language that each column's numbers are written in, and where a number could be another.
fn langs(columns: &Columns, sheet: &Sheet, lang: Lang) -> (Vec<Lang>, Vec<Doubt>) {
    let mut all = vec![Evidence::default(); columns.all.len()];
    let numbers =
        |column: &Option<Column>| matches!(column, Some(Column::Field(field)) if is_number(field.kind));
    for row in &sheet.rows {
        let cells = columns.all.iter().zip(&mut all).zip(&row.cells);
        for ((_, evidence), cell) in cells.filter(|((column, _), _)| numbers(column)) {
            evidence.see(cell);
        }
    }
    let table = all.iter().fold(Evidence::default(), Evidence::and);
    let mut doubts = Vec::new();
    let mut langs = Vec::with_capacity(all.len());
    for (column, evidence) in columns.all.iter().zip(&all) {
        let (mark, in_doubt) = evidence.decide(&table, lang);
        let read_in = mark.lang(lang);
        if let (true, Some(Column::Field(field)), Some(number)) = (in_doubt, column, &evidence.either) {
            let digits: String = number
                .chars()
                .filter(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ','))
                .collect();
            doubts.push(Doubt {
                field,
                number: number.clone(),
                read: parse_number(read_in, &digits).unwrap_or_default(),
            });
        }
        langs.push(read_in);
    }
    (langs, doubts)
}

/// Does it hold numbers that a decimal mark may stand in?
fn is_number(kind: FieldKind) -> bool {
    !kind.is_text() && kind != FieldKind::Flag
}
