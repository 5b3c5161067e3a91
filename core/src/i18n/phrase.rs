//! A text with its plural forms and placeholders, small enough to send to the browser.

use super::{Lang, PluralCategory, plural_category};
use serde::{Deserialize, Serialize};

/// A message resolved on the server whose placeholders (`{name}`) are filled later, on either side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    lang: Lang,
    other: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    one: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    many: Option<String>,
}

impl Phrase {
    /// A phrase with one form for every count.
    pub fn new(lang: Lang, other: impl Into<String>) -> Self {
        Self {
            lang,
            other: other.into(),
            one: None,
            many: None,
        }
    }

    /// Sets the form of a category.
    #[must_use]
    pub fn with(mut self, category: PluralCategory, text: impl Into<String>) -> Self {
        match category {
            PluralCategory::One => self.one = Some(text.into()),
            PluralCategory::Many => self.many = Some(text.into()),
            PluralCategory::Other => self.other = text.into(),
        }
        self
    }

    /// Asks for the text at a sample count of each category and keeps the forms that differ.
    /// `text_at` answers with the placeholders still in place.
    pub fn sampled(lang: Lang, text_at: impl Fn(f64) -> String) -> Self {
        let other = text_at(2.0);
        let differing = |count| Some(text_at(count)).filter(|text| *text != other);
        let (one, many) = (differing(1.0), differing(1_000_000.0));
        Self {
            lang,
            other,
            one,
            many,
        }
    }

    /// The text for `count` (none: the form for everything else) with its placeholders filled.
    /// A placeholder that is not among `args` stays visible as it is.
    pub fn format(&self, count: Option<f64>, args: &[(&str, &str)]) -> String {
        fill(self.form(count), args)
    }

    /// The forms in one line, a tab between them, for the way to the browser: other, one, many. White space inside
    /// a text becomes a space, as in HTML.
    pub fn to_line(&self) -> String {
        let forms = [Some(&self.other), self.one.as_ref(), self.many.as_ref()];
        let line =
            forms.map(|form| form.map_or_else(String::new, |text| text.replace(['\t', '\n', '\r'], " ")));
        line.join("\t").trim_end_matches('\t').to_owned()
    }

    /// Reads [`Self::to_line`].
    pub fn from_line(lang: Lang, line: &str) -> Self {
        let mut forms = line.split('\t');
        let other = forms.next().unwrap_or_default().to_owned();
        let mut form = || forms.next().filter(|text| !text.is_empty()).map(str::to_owned);
        let (one, many) = (form(), form());
        Self {
            lang,
            other,
            one,
            many,
        }
    }

    fn form(&self, count: Option<f64>) -> &str {
        let form = match count.map(|n| plural_category(self.lang, n)) {
            Some(PluralCategory::One) => self.one.as_deref(),
            Some(PluralCategory::Many) => self.many.as_deref(),
            Some(PluralCategory::Other) | None => None,
        };
        form.unwrap_or(&self.other)
    }
}

fn fill(pattern: &str, args: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, from)) = rest.split_once('{') {
        text.push_str(before);
        let found = from.split_once('}').and_then(|(name, after)| {
            let value = args.iter().find(|(key, _)| *key == name)?.1;
            Some((value, after))
        });
        if let Some((value, after)) = found {
            text.push_str(value);
            rest = after;
        } else {
            text.push('{');
            rest = from;
        }
    }
    text.push_str(rest);
    text
}
