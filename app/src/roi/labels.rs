//! What the calculator says: the same words on the server and, while one types, in the browser.

use crate::messages::Messages;
use obrador_core::{
    i18n::format_number,
    roi::{AssumptionId, FieldErrorKind, Form, Source},
};

/// A key of a text about `id`, which is written with underscores.
pub(super) fn text_key(prefix: &str, id: &str) -> String {
    [prefix, "-", &id.replace('_', "-")].concat()
}

/// What is said above the results; empty where nothing is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remarks {
    /// For whom it is.
    pub name: String,
    /// That the figures are an example.
    pub example: String,
    /// That something typed is wrong.
    pub wrong: String,
}

impl Remarks {
    /// About `form`.
    pub fn of(m: &Messages, form: &Form) -> Self {
        let said = |when: bool, key: &str| if when { m.get(key) } else { String::new() };
        let name = &form.scenario.name;
        Self {
            name: if name.is_empty() {
                String::new()
            } else {
                m.phrase("roi-for-name", None, &[("name", name)])
            },
            example: said(
                form.errors.is_empty() && form.scenario.is_example(),
                "roi-example",
            ),
            wrong: said(!form.errors.is_empty(), "roi-wrong"),
        }
    }

    /// Each text and the `data-slot` it stands in.
    pub fn slots(&self) -> [(&'static str, &str); 3] {
        [
            ("for", &self.name),
            ("example", &self.example),
            ("wrong", &self.wrong),
        ]
    }
}

/// The product's own assumption, or one's own?
pub fn assumption_source(m: &Messages, form: &Form, id: AssumptionId) -> String {
    m.get(match form.scenario.assumptions.get(id).source() {
        Source::Edited => "roi-source-edited",
        Source::Assumption => "roi-source-assumption",
    })
}

/// What is wrong with a field.
pub fn error_words(m: &Messages, kind: FieldErrorKind) -> String {
    let number = |value: f64| format_number(m.lang(), value, 0);
    let bound = |key: &str, name: &str, value: f64| m.phrase(key, None, &[(name, &number(value))]);
    match kind {
        FieldErrorKind::Missing => m.get("roi-error-missing"),
        FieldErrorKind::NotANumber => m.get("roi-error-number"),
        FieldErrorKind::NotWhole => m.get("roi-error-whole"),
        FieldErrorKind::BelowLow => m.get("roi-error-below-low"),
        FieldErrorKind::Unknown => m.get("roi-error-unknown"),
        FieldErrorKind::TooSmall { min } => bound("roi-error-small", "min", min as f64),
        FieldErrorKind::TooLarge { max } => bound("roi-error-large", "max", max as f64),
        FieldErrorKind::TooLong { max_chars } => bound("roi-error-long", "max", max_chars as f64),
    }
}
