//! The calculator's address: every input in the query string, so that a link reproduces the page.

use super::{AssumptionId, Field, Scenario, Unit};
use crate::{
    bounds::length::CALCULATION_NAME,
    i18n::{Lang, format_quantity, parse_number},
};
use serde::{Deserialize, Serialize};

/// Why a field was not taken over.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum FieldErrorKind {
    /// Left empty.
    Missing,
    /// Not a number.
    NotANumber,
    /// A count with a fraction.
    NotWhole,
    /// Less than the least.
    TooSmall {
        /// The least, in the field's unit.
        min: i64,
    },
    /// More than the most.
    TooLarge {
        /// The most, in the field's unit.
        max: i64,
    },
    /// A hopeful value below its cautious one.
    BelowLow,
    /// No plan or billing cycle of that name.
    Unknown,
    /// A text of more characters than there is room for.
    TooLong {
        /// The most.
        max_chars: usize,
    },
}

/// A field that was not taken over, and why.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field.
    pub field: Field,
    /// Why.
    pub kind: FieldErrorKind,
}

/// A form as it was sent: what could be read, what was typed, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// What could be read; the example's value for every field that is absent or wrong.
    pub scenario: Scenario,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    typed: Vec<(Field, String)>,
}

impl Form {
    /// An untouched form around a scenario.
    pub fn of(scenario: Scenario) -> Self {
        Self {
            scenario,
            errors: Vec::new(),
            typed: Vec::new(),
        }
    }

    /// Reads the query string's decoded pairs, numbers as `lang` writes them. Names it does not know are left
    /// alone; of a repeated name the last counts; an absent field keeps the example's value.
    pub fn from_query<'a>(lang: Lang, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut form = Self::of(Scenario::example());
        for (key, text) in pairs {
            if let Some(field) = Field::ALL.iter().find(|f| f.key() == key) {
                form.typed.retain(|(known, _)| known != field);
                form.typed.push((*field, text.to_owned()));
            }
        }
        for (field, text) in form.typed.clone() {
            if let Err(kind) = read(lang, &mut form.scenario, field, text.trim()) {
                form.errors.push(FieldError { field, kind });
            }
        }
        form.check_ends();
        form
    }

    /// What a field's box shows: what was typed while anything in the form is wrong, else the value as `lang`
    /// writes it, without unit and groups.
    pub fn text(&self, lang: Lang, field: Field) -> String {
        let typed = self.typed.iter().find(|(known, _)| *known == field);
        match typed.filter(|_| !self.errors.is_empty()) {
            Some((_, text)) => text.clone(),
            None => self.scenario.text(lang, field),
        }
    }

    /// The query string that shows the same in another language, with what was typed where that is wrong.
    pub fn to_query_string(&self, lang: Lang) -> String {
        if self.errors.is_empty() {
            return self.scenario.to_query_string();
        }
        let mut as_read = Scenario::example();
        let mut pairs = Vec::new();
        for (field, text) in &self.typed {
            let wrong = read(lang, &mut as_read, *field, text.trim()).is_err();
            pairs.push((
                field.key(),
                if wrong {
                    text.clone()
                } else {
                    as_read.text(Lang::En, *field)
                },
            ));
        }
        joined(&pairs)
    }

    /// What is wrong with a field.
    pub fn error(&self, field: Field) -> Option<FieldErrorKind> {
        self.errors.iter().find(|e| e.field == field).map(|e| e.kind)
    }

    /// A hopeful value below its cautious one is an error at the hopeful one; both go back to the assumption.
    fn check_ends(&mut self) {
        for id in AssumptionId::ALL {
            let assumption = self.scenario.assumptions.get(id);
            if assumption.low <= assumption.high {
                continue;
            }
            let (_, high) = Field::of_assumption(id);
            *self.scenario.assumptions.get_mut(id) = Scenario::example().assumptions.get(id);
            self.errors.push(FieldError {
                field: high,
                kind: FieldErrorKind::BelowLow,
            });
        }
    }
}

/// Takes `text` over into `scenario`.
fn read(lang: Lang, scenario: &mut Scenario, field: Field, text: &str) -> Result<(), FieldErrorKind> {
    match field {
        Field::Plan => scenario.inputs.plan = text.parse().map_err(|_| FieldErrorKind::Unknown)?,
        Field::Cycle => scenario.inputs.cycle = text.parse().map_err(|_| FieldErrorKind::Unknown)?,
        Field::Versus if text.is_empty() => scenario.versus = None,
        Field::Versus => scenario.versus = Some(text.parse().map_err(|_| FieldErrorKind::Unknown)?),
        Field::Name if text.chars().count() > CALCULATION_NAME => {
            return Err(FieldErrorKind::TooLong {
                max_chars: CALCULATION_NAME,
            });
        }
        Field::Name => text.clone_into(&mut scenario.name),
        Field::Products if text.is_empty() => scenario.inputs.products = None,
        Field::Users if text.is_empty() => scenario.inputs.users = None,
        number => {
            let hundredths = read_number(lang, number, text)?;
            scenario.set_hundredths(number, hundredths);
        }
    }
    Ok(())
}

/// The number in hundredths of the field's unit, inside its bounds.
fn read_number(lang: Lang, field: Field, text: &str) -> Result<i64, FieldErrorKind> {
    if text.is_empty() {
        return Err(FieldErrorKind::Missing);
    }
    let (unit, bounds) = field.number().ok_or(FieldErrorKind::NotANumber)?;
    let value = parse_number(lang, text).ok_or(FieldErrorKind::NotANumber)?;
    if value < bounds.min as f64 {
        return Err(FieldErrorKind::TooSmall { min: bounds.min });
    }
    if value > bounds.max as f64 {
        return Err(FieldErrorKind::TooLarge { max: bounds.max });
    }
    if unit == Unit::Count && value.fract() != 0.0 {
        return Err(FieldErrorKind::NotWhole);
    }
    Ok((value * 100.0).round() as i64)
}

impl Scenario {
    /// A field's value as `lang` writes it in a box: at most two decimals, no groups, no unit.
    pub fn text(&self, lang: Lang, field: Field) -> String {
        match field {
            Field::Plan => self.inputs.plan.as_str().to_owned(),
            Field::Cycle => self.inputs.cycle.as_str().to_owned(),
            Field::Versus => self
                .versus
                .map_or_else(String::new, |plan| plan.as_str().to_owned()),
            Field::Name => self.name.clone(),
            number => self
                .hundredths(number)
                .map_or_else(String::new, |value| plain(lang, value)),
        }
    }

    /// The query string's pairs, not yet percent-encoded. They read alike in every language, so the same link
    /// serves all three; what is empty is left out.
    pub fn to_query(&self) -> Vec<(&'static str, String)> {
        let pairs = Field::ALL
            .iter()
            .map(|field| (field.key(), self.text(Lang::En, *field)));
        pairs.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// The query string, percent-encoded, without a leading `?`.
    pub fn to_query_string(&self) -> String {
        joined(&self.to_query())
    }
}

/// The pairs percent-encoded, without a leading `?`.
fn joined(pairs: &[(&str, String)]) -> String {
    let mut query = String::new();
    for (key, text) in pairs {
        if !query.is_empty() {
            query.push('&');
        }
        query.push_str(key);
        query.push('=');
        encode(&mut query, text);
    }
    query
}

/// Hundredths as a plain number: `1250` is `12.5` or `12,5`, `100` is `1`.
fn plain(lang: Lang, hundredths: i64) -> String {
    let (whole, rest) = (hundredths.max(0) / 100, hundredths.max(0) % 100);
    let fraction = format_quantity(lang, rest as f64 / 100.0, "");
    // `0.5` behind the whole part is `.5`.
    [&whole.to_string(), fraction.trim_start_matches('0')].concat()
}

/// Percent-encodes all but RFC 3986's unreserved characters.
fn encode(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}
