//! How the fields of things are called.

use obrador_core::{
    catalogue::{Field, FieldError, FieldKind, ItemKind, Value},
    i18n::{Lang, Money, MoneyStyle, format_money, format_number, format_percent, parse_scaled},
    quantity::Unit,
};
use obrador_locales::Texts;

/// The key of a field's text: the kind's own, where it has one.
fn key(t: Texts, item_kind: ItemKind, field: &Field, what: &str) -> String {
    let field = field.key.replace('_', "-");
    let own = format!("field-{}-{field}{what}", item_kind.as_str());
    if t.has(&own) {
        own
    } else {
        format!("field-{field}{what}")
    }
}

pub(super) fn label(t: Texts, item_kind: ItemKind, field: &Field) -> String {
    t.get(&key(t, item_kind, field, ""))
}

/// A text that says that the thing counts, or for what no plan limits the one that does not.
pub(super) fn counts(t: Texts, item_kind: ItemKind, key: &str) -> String {
    let own = [key, "-uncounted"].concat();
    if item_kind.metric().is_none() && t.has(&own) {
        own
    } else {
        key.to_owned()
    }
}

/// A hint below the field, where there is one.
pub(super) fn help(t: Texts, item_kind: ItemKind, field: &Field) -> Option<String> {
    let key = key(t, item_kind, field, "-help");
    t.has(&key).then(|| t.get(&key))
}

pub(super) fn error(t: Texts, error: FieldError) -> String {
    let key = format!("field-error-{}", error.as_str());
    match error {
        FieldError::TooLong(most) | FieldError::TooMany(most) => {
            let most = format_number(t.lang, most as f64, 0);
            t.with(&key, &[("most", most.into())])
        }
        _ => t.get(&key),
    }
}

/// So many pieces, in short.
fn pieces(t: Texts, number: &str) -> String {
    t.with("unit-pieces", &[("number", number.into())])
}

/// A unit's name, with its symbol.
pub(super) fn unit_name(t: Texts, unit: Unit) -> String {
    t.get(&format!("unit-{unit}"))
}

pub(super) fn allergen(t: Texts, id: &str) -> String {
    t.get(&format!("allergen-{id}"))
}

/// Hundredths of a percent, with as many decimals as they need.
pub(super) fn percent(lang: Lang, basis_points: i64) -> String {
    let decimals = match basis_points {
        whole if whole % 100 == 0 => 0,
        tenths if tenths % 10 == 0 => 1,
        _ => 2,
    };
    format_percent(lang, basis_points as f64 / 100.0, decimals)
}

/// Money, to the cent.
pub(super) fn money(lang: Lang, cents: i64) -> String {
    format_money(lang, Money::eur(cents), MoneyStyle::Exact)
}

/// Several allergens as a list of words.
pub(super) fn allergens(t: Texts, ids: &str) -> String {
    let names = ids
        .split(' ')
        .filter(|id| !id.is_empty())
        .map(|id| allergen(t, id));
    names.collect::<Vec<_>>().join(", ")
}

/// What was typed into a field, as it is read: with its sign or unit.
pub(super) fn shown_text(t: Texts, kind: FieldKind, typed: &str) -> String {
    match kind {
        FieldKind::Money => match parse_scaled(t.lang, typed, 2) {
            Some(cents) => money(t.lang, cents),
            None => typed.to_owned(),
        },
        FieldKind::Percent => match parse_scaled(t.lang, typed, 2) {
            Some(share) => shown(t, kind, &Value::BasisPoints(share)),
            None => typed.to_owned(),
        },
        FieldKind::Unit => shown(t, kind, &Value::Text(typed.to_owned())),
        FieldKind::Quantity if !typed.contains(char::is_alphabetic) => pieces(t, typed),
        FieldKind::Flag => t.get("catalogue-yes"),
        _ => typed.to_owned(),
    }
}

/// A value as a list shows it.
pub(super) fn shown(t: Texts, kind: FieldKind, value: &Value) -> String {
    match (kind, value) {
        (_, Value::Cents(cents)) => money(t.lang, *cents),
        (FieldKind::Allergens, Value::Text(ids)) => allergens(t, ids),
        (FieldKind::Unit, Value::Text(name)) => name
            .parse()
            .map_or_else(|_| name.clone(), |unit| unit_name(t, unit)),
        (_, Value::BasisPoints(share)) => percent(t.lang, *share),
        (_, Value::Quantity(quantity)) if quantity.unit == Unit::Piece => pieces(t, &value.written(t.lang)),
        (_, Value::Yes) => t.get("catalogue-yes"),
        _ => value.written(t.lang),
    }
}
