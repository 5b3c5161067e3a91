//! The lines of a file: those that can't be imported, and the first as they would be.

use super::{
    import_words::fault,
    labels::{label, shown},
};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::{
    bounds::{count::IMPORT_FAULTS, length::SHOWN_VALUE},
    catalogue::{Field, FieldKind, ItemKind, Value},
    i18n::format_number,
};
use obrador_locales::Texts;
use obrador_services::catalogue::{BadLine, Preview, PreviewLine, Standing};

/// Each line that can't be imported, with its reason.
#[component]
pub(super) fn BadLines(item_kind: ItemKind, bad: Vec<BadLine>) -> impl IntoView {
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
    let rows: Vec<_> = bad
        .iter()
        .take(IMPORT_FAULTS)
        .map(|line| {
            let field = line.fault.field().map(|field| label(t, item_kind, field));
            let (no_field, no_cell) = (field.is_none(), line.cell.is_empty());
            view! {
                <tr>
                    <th scope="row" class="number">{number(line.number as f64)}</th>
                    <td class:nothing=no_field>{field}</td>
                    <td class="import-cell" class:nothing=no_cell>{short(&line.cell)}</td>
                    <td>{fault(t, line)}</td>
                </tr>
            }
        })
        .collect();
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
pub(super) fn FirstLines(preview: Preview) -> impl IntoView {
    let t = texts();
    if preview.lines.is_empty() {
        return ().into_any();
    }
    let columns = &preview.columns;
    let headings: Vec<_> = columns
        .iter()
        .map(|field| view! { <th scope="col" class=field.key>{label(t, preview.item_kind, field)}</th> })
        .collect();
    let rows: Vec<_> = preview.lines.iter().map(|line| one(t, columns, line)).collect();
    view! {
        <section class="import-part" aria-labelledby="import-lines">
            <h2 id="import-lines">{t.get("import-lines-title")}</h2>
            <div class="table-scroll list-box" tabindex="0" role="group" aria-labelledby="import-lines">
                <table class="list import-table">
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

fn one(t: Texts, columns: &[&'static Field], line: &PreviewLine) -> AnyView {
    let (standing, class) = match &line.standing {
        Standing::New => ("import-standing-new", "badge safe"),
        Standing::Changed { .. } => ("import-standing-changed", "badge warning"),
        Standing::Unchanged => ("import-standing-unchanged", "badge"),
    };
    let changes = |field: &Field| {
        let Standing::Changed { fields, .. } = &line.standing else {
            return false;
        };
        fields.iter().any(|changed| changed.key == field.key)
    };
    let cells: Vec<_> = columns
        .iter()
        .map(|field| {
            let value = line.values.iter().find(|(known, _)| known.key == field.key);
            let value = value.and_then(|(_, value)| value.as_ref());
            let text = value
                .map(|value| in_cell(t, field.kind, value))
                .unwrap_or_default();
            let class = [field.key, if changes(field) { " import-changes" } else { "" }].concat();
            let text = if changes(field) {
                view! { <strong>{text}</strong> }.into_any()
            } else {
                text.into_any()
            };
            view! { <td class=class>{text}</td> }
        })
        .collect();
    view! {
        <tr>
            <th scope="row" class="number">{format_number(t.lang, line.number as f64, 0)}</th>
            <td><span class=class>{t.get(standing)}</span></td>
            {cells}
        </tr>
    }
    .into_any()
}

/// What links to another thing holds its name here.
fn in_cell(t: Texts, kind: FieldKind, value: &Value) -> String {
    short(&shown(t, kind, value))
}

/// As much of a text as a table shows.
fn short(text: &str) -> String {
    match text.char_indices().nth(SHOWN_VALUE) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}
