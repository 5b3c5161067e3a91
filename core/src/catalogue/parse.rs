//! From what was typed or sent to what can be kept.

use super::{ALLERGENS, Field, FieldError, FieldKind, Value};
use crate::{
    bounds::amount,
    email::is_email,
    i18n::{Lang, parse_number},
    text::{Lines, half_width, is_visible},
};

/// What was typed into a field.
pub(super) fn typed(field: &Field, lang: Lang, text: &str) -> Result<Option<Value>, FieldError> {
    let text = text.trim();
    let value = match field.kind {
        _ if text.is_empty() => None,
        FieldKind::Money => {
            let amount = parse_number(lang, text).ok_or(FieldError::NotANumber)?;
            Some(Value::Cents(cents(amount)?))
        }
        FieldKind::Number => Some(Value::Number(
            parse_number(lang, text).ok_or(FieldError::NotANumber)?,
        )),
        _ => Some(Value::Text(text.to_owned())),
    };
    checked(field, value)
}

/// A value that may be kept, as it is kept: texts without space around them, no value for an empty one.
pub(super) fn checked(field: &Field, value: Option<Value>) -> Result<Option<Value>, FieldError> {
    let value = match value {
        Some(Value::Text(text)) if field.kind.is_text() => text_of(field, &text)?,
        Some(Value::Cents(cents)) if field.kind == FieldKind::Money => {
            in_range(cents as f64)?;
            Some(Value::Cents(cents))
        }
        Some(Value::Number(number)) if field.kind == FieldKind::Number => {
            in_range(number)?;
            // Minus nothing is nothing.
            Some(Value::Number(number + 0.0))
        }
        Some(_) => return Err(FieldError::NotANumber),
        None => None,
    };
    if value.is_none() && field.required {
        return Err(FieldError::Missing);
    }
    Ok(value)
}

/// An amount in whole cents: a third decimal would be lost.
fn cents(amount: f64) -> Result<i64, FieldError> {
    let cents = (amount * 100.0).round();
    if (amount * 100.0 - cents).abs() > 1e-6 {
        return Err(FieldError::NotANumber);
    }
    in_range(cents)?;
    Ok(cents as i64)
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
