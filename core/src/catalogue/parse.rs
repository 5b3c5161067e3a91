//! From what was typed or sent to what can be kept.

use super::{ALLERGENS, Field, FieldKind, Value};
use crate::{
    i18n::{Lang, parse_number},
    text::{Lines, is_visible},
};

/// The largest amount, in cents, and the largest number.
const MOST: f64 = 1e9;

/// Why a field can't be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum FieldError {
    /// It can't be empty.
    #[error("it is missing")]
    Missing,
    /// It has more characters than this.
    #[error("it has more than {0} characters")]
    TooLong(usize),
    /// It can't be read as a number with as many decimals as it may have.
    #[error("it is not such a number")]
    NotANumber,
    /// It is below 0.
    #[error("it is negative")]
    Negative,
    /// It is above a thousand millions.
    #[error("it is too large")]
    TooLarge,
    /// It is not an e-mail address.
    #[error("it is not an e-mail address")]
    NotAnEmail,
    /// It holds characters that can't be seen.
    #[error("it holds control characters")]
    ControlCharacters,
    /// It names what does not exist.
    #[error("it names nothing that exists")]
    Unknown,
}

impl FieldError {
    /// Its name for programs and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong(_) => "too-long",
            Self::NotANumber => "not-a-number",
            Self::Negative => "negative",
            Self::TooLarge => "too-large",
            Self::NotAnEmail => "not-an-email",
            Self::ControlCharacters => "control-characters",
            Self::Unknown => "unknown",
        }
    }
}

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
            Some(Value::Number(number))
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
    } else if number > MOST {
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
        FieldKind::Email if !is_email(text) => Err(FieldError::NotAnEmail),
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

/// One `@` with something before it, and behind it a domain with a dot; whether anybody reads it only a letter tells.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let labels =
        |domain: &str| domain.split('.').count() > 1 && domain.split('.').all(|label| !label.is_empty());
    !local.is_empty()
        && local.len() <= 64
        && !text.contains(char::is_whitespace)
        && !domain.contains('@')
        && labels(domain)
}
