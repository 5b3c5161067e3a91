//! Where each kind of thing is found, and how it and its fields are called.

use crate::page::Section;
use obrador_core::{
    catalogue::{Field, FieldError, FieldKind, Thing, Value},
    i18n::{Money, MoneyStyle, format_money, format_number},
};
use obrador_locales::Texts;

/// The address of a kind's list; all its pages are below.
pub fn base(thing: Thing) -> &'static str {
    match thing {
        Thing::Location => "/app/settings/locations",
        Thing::Product => "/app/catalogue/products",
        Thing::Recipe => "/app/catalogue/recipes",
        Thing::Supplier => "/app/catalogue/suppliers",
    }
}

/// Where a kind's pages stand in the navigation.
pub fn section(thing: Thing) -> Section {
    match thing {
        Thing::Location => Section::Locations,
        Thing::Product => Section::Products,
        Thing::Recipe => Section::Recipes,
        Thing::Supplier => Section::Suppliers,
    }
}

/// How the kind is called, in the plural.
pub fn title(t: Texts, thing: Thing) -> String {
    of_kind(t, thing, "title")
}

/// A text that each kind has.
pub(super) fn of_kind(t: Texts, thing: Thing, what: &str) -> String {
    t.get(&format!("catalogue-{}-{what}", thing.as_str()))
}

pub(super) fn label(t: Texts, field: &Field) -> String {
    t.get(&format!("field-{}", field.key.replace('_', "-")))
}

/// A hint below the field, where there is one.
pub(super) fn help(t: Texts, field: &Field) -> Option<String> {
    let key = format!("field-{}-help", field.key.replace('_', "-"));
    t.has(&key).then(|| t.get(&key))
}

pub(super) fn error(t: Texts, error: FieldError) -> String {
    let key = format!("field-error-{}", error.as_str());
    match error {
        FieldError::TooLong(most) => {
            let most = format_number(t.lang, most as f64, 0);
            t.with(&key, &[("most", most.into())])
        }
        _ => t.get(&key),
    }
}

pub(super) fn allergen(t: Texts, id: &str) -> String {
    t.get(&format!("allergen-{id}"))
}

/// Several allergens as a list of words.
pub(super) fn allergens(t: Texts, ids: &str) -> String {
    let names = ids
        .split(' ')
        .filter(|id| !id.is_empty())
        .map(|id| allergen(t, id));
    names.collect::<Vec<_>>().join(", ")
}

/// A value as a list shows it.
pub(super) fn shown(t: Texts, kind: FieldKind, value: &Value) -> String {
    match (kind, value) {
        (_, Value::Cents(cents)) => format_money(t.lang, Money::eur(*cents), MoneyStyle::Exact),
        (FieldKind::Allergens, Value::Text(ids)) => allergens(t, ids),
        _ => value.written(t.lang),
    }
}
