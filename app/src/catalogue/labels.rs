//! How the fields of things are called.

use obrador_core::{
    catalogue::{Field, FieldError, FieldKind, Value},
    i18n::{Money, MoneyStyle, format_money, format_number},
};
use obrador_locales::Texts;

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
