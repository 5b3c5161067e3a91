//! The lines of a file: those that can't be imported, and the first as they would be.

use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::{
    bounds::{count::IMPORT_FAULTS, length::SHOWN_VALUE},
    i18n::format_number,
};
use obrador_locales::Texts;

/// A line that can't be imported.
#[derive(Debug, Clone)]
pub struct BadRow {
    /// Where it stands in the file.
    pub line: u64,
    /// In which column, where it is about one.
    pub column: Option<String>,
    /// What stands in the cell, where it is about one.
    pub cell: String,
    /// Why.
    pub why: String,
}

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is new.
    New,
    /// It changes something.
    Changed,
    /// It is there as it is.
    Unchanged,
}

/// A line as it would be.
#[derive(Debug, Clone)]
pub struct FirstRow {
    /// Where it stands in the file.
    pub line: u64,
    /// What becomes of it.
    pub standing: Standing,
    /// Its cells.
    pub cells: Vec<FirstCell>,
}

/// A cell of such a line.
#[derive(Debug, Clone, Default)]
pub struct FirstCell {
    /// What it would say.
    pub text: String,
    /// Does that change something?
    pub changes: bool,
    /// What it says now, where that is known and other.
    pub was: Option<String>,
}

/// Each line that can't be imported, with its reason.
#[component]
pub(super) fn BadLines(bad: Vec<BadRow>) -> impl IntoView {
    let t = texts();
    if bad.is_empty() {
        return ().into_any();
    }
    let number = |number: f64| format_number(t.lang, number, 0);
    let more = bad.len().saturating_sub(IMPORT_FAULTS);
    let more = (more > 0).then(|| {
        let args = [
            ("count", (more as f64).into()),
            ("number", number(more as f64).into()),
        ];
        view! { <p class="muted">{t.with("import-bad-more", &args)}</p> }
    });
    let rows = bad.into_iter().take(IMPORT_FAULTS).map(|row| {
        let (no_column, no_cell) = (row.column.is_none(), row.cell.is_empty());
        view! {
            <tr>
                <th scope="row" class="number">{number(row.line as f64)}</th>
                <td class:nothing=no_column>{row.column}</td>
                <td class="import-cell" class:nothing=no_cell>{short(&row.cell)}</td>
                <td>{row.why}</td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    let headings = ["import-line", "import-column", "import-cell", "import-why"];
    let headings = headings
        .map(|key| view! { <th scope="col">{t.get(key)}</th> })
        .to_vec();
    view! {
        <section class="import-part" aria-labelledby="import-bad">
            <h2 id="import-bad">{t.get("import-bad-title")}</h2>
            <div class="table-scroll list-box" tabindex="0" role="group" aria-labelledby="import-bad">
                <table class="list import-table">
                    <thead><tr>{headings}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {more}
        </section>
    }
    .into_any()
}

/// The first lines as they would be.
#[component]
pub(super) fn FirstLines(columns: Vec<(&'static str, String)>, lines: Vec<FirstRow>) -> impl IntoView {
    let t = texts();
    if lines.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = lines.into_iter().map(|line| one(t, &columns, line)).collect();
    let headings = columns.into_iter();
    let headings: Vec<_> = headings
        .map(|(class, label)| view! { <th scope="col" class=class>{label}</th> })
        .collect();
    view! {
        <section class="import-part" aria-labelledby="import-lines">
            <h2 id="import-lines">{t.get("import-lines-title")}</h2>
            <div class="table-scroll list-box" tabindex="0" role="group" aria-labelledby="import-lines">
                <table class="list import-table import-first">
                    <thead><tr>
                        <th scope="col">{t.get("import-line")}</th>
                        <th scope="col">{t.get("import-standing")}</th>
                        {headings}
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn one(t: Texts, columns: &[(&'static str, String)], line: FirstRow) -> AnyView {
    let (standing, class) = match line.standing {
        Standing::New => ("import-standing-new", "badge safe"),
        Standing::Changed => ("import-standing-changed", "badge warning"),
        Standing::Unchanged => ("import-standing-unchanged", "badge"),
    };
    let cells = columns.iter().zip(line.cells);
    let cells = cells.map(|((class, label), cell)| {
        let FirstCell { text, changes, was } = cell;
        let nothing = if text.is_empty() { " nothing" } else { "" };
        let class = [*class, if changes { " import-changes" } else { nothing }].concat();
        let was = was.map(|was| view! { <del>{was}</del> " " });
        let text = if text.is_empty() && changes {
            "–".to_owned()
        } else {
            text
        };
        let text = if changes {
            view! { {was}<strong>{text}</strong> }.into_any()
        } else {
            text.into_any()
        };
        view! { <td class=class data-label=label.clone()>{text}</td> }
    });
    let cells: Vec<_> = cells.collect();
    view! {
        <tr>
            <th scope="row" class="number">{format_number(t.lang, line.line as f64, 0)}</th>
            <td><span class=class>{t.get(standing)}</span></td>
            {cells}
        </tr>
    }
    .into_any()
}

/// As much of a text as a table shows.
pub fn short(text: &str) -> String {
    match text.char_indices().nth(SHOWN_VALUE) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}
