//! How the columns are called, in all languages.

use obrador_core::{i18n::Lang, procurement::OrderColumn};
use obrador_locales::Texts;

/// What a column is called in a language.
pub fn column_label(lang: Lang, column: OrderColumn) -> String {
    match key(column) {
        Some(key) => Texts::of(lang).get(key),
        None => column.as_str().to_owned(),
    }
}

/// The text of a column; none of the one that is called alike everywhere.
fn key(column: OrderColumn) -> Option<&'static str> {
    Some(match column {
        OrderColumn::Order => "order",
        OrderColumn::State => "order-state",
        OrderColumn::Supplier => "order-supplier",
        OrderColumn::Location => "order-location",
        OrderColumn::NeededBy => "order-needed-by",
        OrderColumn::Ingredient => "order-ingredient",
        OrderColumn::Quantity => "order-quantity",
        OrderColumn::Unit => "field-unit",
        OrderColumn::PackName => "field-pack-name",
        OrderColumn::PackSize => "field-pack-size",
        OrderColumn::Price => "field-price-cents",
        OrderColumn::Vat => "field-vat-basis-points",
        OrderColumn::Received => "order-received",
        OrderColumn::Notes => "order-notes",
        OrderColumn::Id => return None,
    })
}

/// Everything that a heading may call it besides its name for programs: its labels, and what other programs say.
pub(super) fn labels(column: OrderColumn) -> Vec<String> {
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
