//! From what was typed or sent to what can be kept.

use super::{ALLERGENS, Field, FieldError, FieldKind, Value};
use crate::{
    bounds::amount,
    email::is_email,
    i18n::{Lang, parse_number, parse_scaled},
    quantity::{Quantity, QuantityError, Unit},
    text::{Lines, half_width, is_visible},
};

/// What was typed into a field; a quantity without a unit is in `unit`.
pub(super) fn typed(field: &Field, lang: Lang, text: &str, unit: Unit) -> Result<Option<Value>, FieldError> {
    let text = text.trim();
    let value = match field.kind {
        _ if text.is_empty() => None,
        FieldKind::Money => Some(Value::Cents(exact(lang, text, 2)?)),
        FieldKind::Number => Some(Value::Number(
            parse_number(lang, text).ok_or(FieldError::NotANumber)?,
        )),
        FieldKind::Quantity => Some(Value::Quantity(quantity(lang, text, unit)?)),
        FieldKind::Percent => Some(Value::BasisPoints(exact(lang, text, 2)?)),
        FieldKind::Whole => Some(Value::Whole(exact(lang, text, 0)?)),
        FieldKind::Flag => match text {
            Value::YES => Some(Value::Yes),
            _ => return Err(FieldError::Unknown),
        },
        _ => Some(Value::Text(text.to_owned())),
    };
    checked(field, value)
}

/// A value that may be kept, as it is kept: texts without space around them, no value for an empty one.
pub(super) fn checked(field: &Field, value: Option<Value>) -> Result<Option<Value>, FieldError> {
    let value = match (field.kind, value) {
        (kind, Some(Value::Text(text))) if kind.is_text() => text_of(field, &text)?,
        (FieldKind::Money, Some(Value::Cents(cents))) => {
            in_range(cents as f64)?;
            Some(Value::Cents(cents))
        }
        (FieldKind::Number, Some(Value::Number(number))) => {
            in_range(number)?;
            // Minus nothing is nothing.
            Some(Value::Number(number + 0.0))
        }
        (FieldKind::Quantity, Some(Value::Quantity(quantity))) => Some(Value::Quantity(bounded(quantity)?)),
        (FieldKind::Percent, Some(Value::BasisPoints(share))) => {
            within(share, 10_000)?;
            Some(Value::BasisPoints(share))
        }
        (FieldKind::Whole, Some(Value::Whole(number))) => {
            within(number, amount::CATALOGUE as i64)?;
            Some(Value::Whole(number))
        }
        (FieldKind::Flag, Some(Value::Yes)) => Some(Value::Yes),
        (_, Some(_)) => return Err(FieldError::NotANumber),
        (FieldKind::Unit, None) => Some(Value::Text(Unit::default().as_str().to_owned())),
        (_, None) => None,
    };
    if value.is_none() && field.required {
        return Err(FieldError::Missing);
    }
    Ok(value)
}

/// `number × 10^decimals`, exactly: a further decimal would be lost.
fn exact(lang: Lang, text: &str, decimals: u8) -> Result<i64, FieldError> {
    parse_scaled(lang, text, decimals).ok_or_else(|| {
        let huge = parse_number(lang, text).filter(|number| number.abs() > amount::CATALOGUE);
        match huge {
            Some(number) if number < 0.0 => FieldError::Negative,
            Some(_) => FieldError::TooLarge,
            None => FieldError::NotANumber,
        }
    })
}

fn quantity(lang: Lang, text: &str, unit: Unit) -> Result<Quantity, FieldError> {
    Quantity::typed(lang, text, unit).map_err(|error| match error {
        QuantityError::NotANumber => FieldError::NotANumber,
        QuantityError::UnknownUnit => FieldError::UnknownUnit,
        QuantityError::OtherDimension => FieldError::OtherUnit,
    })
}

fn bounded(quantity: Quantity) -> Result<Quantity, FieldError> {
    within(quantity.small, amount::QUANTITY)?;
    Ok(quantity)
}

fn within(number: i64, most: i64) -> Result<(), FieldError> {
    if number < 0 {
        Err(FieldError::Negative)
    } else if number > most {
        Err(FieldError::TooLarge)
    } else {
        Ok(())
    }
}

fn in_range(number: f64) -> Result<(), FieldError> {
    if !number.is_finite() {
        Err(FieldError::NotANumber)
    } else if number < 0.0 {
        Err(FieldError::Negative)
    } else if number > amount::CATALOGUE {
        Err(FieldError::TooLarge)
    } else {
        Ok(())
    }
}

fn text_of(field: &Field, text: &str) -> Result<Option<Value>, FieldError> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let lines = match field.kind {
        FieldKind::Multiline => Lines::Many,
        _ => Lines::One,
    };
    if !is_visible(text, lines) {
        return Err(FieldError::ControlCharacters);
    }
    if text.chars().count() > field.max {
        return Err(FieldError::TooLong(field.max));
    }
    match field.kind {
        FieldKind::Email => {
            let email = half_width(text);
            if !is_email(&email) {
                return Err(FieldError::NotAnEmail);
            }
            Ok(Some(Value::Text(email)))
        }
        FieldKind::Allergens => allergens(text),
        FieldKind::Unit => match Unit::written(text) {
            Some(unit) => Ok(Some(Value::Text(unit.as_str().to_owned()))),
            None => Err(FieldError::UnknownUnit),
        },
        _ => Ok(Some(Value::Text(text.to_owned()))),
    }
}

/// Each once, in the regulation's order.
fn allergens(text: &str) -> Result<Option<Value>, FieldError> {
    let named: Vec<&str> = text.split(' ').filter(|name| !name.is_empty()).collect();
    if named.iter().any(|name| !ALLERGENS.contains(name)) {
        return Err(FieldError::Unknown);
    }
    let known = ALLERGENS.into_iter().filter(|name| named.contains(name));
    Ok(Some(Value::Text(known.collect::<Vec<_>>().join(" "))))
}
