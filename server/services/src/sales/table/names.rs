//! How the columns are called, in all languages.

use obrador_core::{
    i18n::{Lang, fold},
    sales::SalesColumn,
};
use obrador_locales::Texts;

/// What a column is called in a language.
pub fn column_label(lang: Lang, column: SalesColumn) -> String {
    match key(column) {
        Some(key) => Texts::of(lang).get(key),
        None => column.as_str().to_owned(),
    }
}

/// The text of a column; none of the one that is called alike everywhere.
fn key(column: SalesColumn) -> Option<&'static str> {
    Some(match column {
        SalesColumn::Date => "sales-column-date",
        SalesColumn::Product => "sales-column-product",
        SalesColumn::Name => "sales-column-name",
        SalesColumn::Code => "sales-column-code",
        SalesColumn::Location => "sales-column-location",
        SalesColumn::Sold => "sales-column-sold",
        SalesColumn::Made => "sales-column-made",
        SalesColumn::Unsold => "sales-column-unsold",
        SalesColumn::SoldOut => "sales-column-sold-out",
        SalesColumn::Id => return None,
    })
}

/// Everything that a heading may call it besides its name for programs: its labels, and what tills say.
pub(super) fn labels(column: SalesColumn) -> Vec<String> {
    let mut names = Vec::new();
    let Some(key) = key(column) else { return names };
    for t in Lang::ALL.map(Texts::of) {
        for key in [key.to_owned(), [key, "-also"].concat()] {
            if t.has(&key) {
                let called = t.get(&key);
                names.extend(called.split(',').map(|name| name.trim().to_owned()));
            }
        }
    }
    names
}

/// Yes and no, as people write them in a table; a mark alone is yes, nothing is no.
pub(super) fn yes(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "yes" | "y" | "si" | "s" | "bai" | "b" | "x" | "1" | "true" | "verdadero" | "egia" => Some(true),
        "" | "no" | "n" | "ez" | "e" | "0" | "false" | "falso" | "gezurra" | "-" => Some(false),
        _ => None,
    }
}
