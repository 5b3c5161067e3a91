//! The product's texts: Fluent, resolved on the server for pages, mails and problems. The browser gets them ready.

mod bundles;

use bundles::text;
use obrador_core::i18n::{Lang, Phrase};

/// A value for a placeholder of a text.
#[derive(Debug, Clone)]
pub enum Arg {
    /// Ready text: a name, or a number, amount or date that `core` has written.
    Text(String),
    /// A count, to choose the plural form. It is not printed: pass the written number beside it.
    Count(f64),
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<f64> for Arg {
    fn from(count: f64) -> Self {
        Self::Count(count)
    }
}

/// The texts of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts {
    /// The language.
    pub lang: Lang,
}

impl Texts {
    /// The texts of `lang`.
    pub fn of(lang: Lang) -> Self {
        Self { lang }
    }

    /// The text called `key`.
    pub fn get(self, key: &str) -> String {
        text(self.lang, key, &[])
    }

    /// The text called `key`, with its placeholders filled.
    pub fn with(self, key: &str, args: &[(&str, Arg)]) -> String {
        text(self.lang, key, args)
    }

    /// The text called `key` for the browser: its `placeholders` are filled there, and so is the plural form chosen.
    pub fn phrase(self, key: &str, placeholders: &[&str]) -> Phrase {
        Phrase::sampled(self.lang, |count| {
            let open = placeholders
                .iter()
                .map(|name| (*name, Arg::Text(format!("{{{name}}}"))));
            text(
                self.lang,
                key,
                &open.chain([("count", Arg::Count(count))]).collect::<Vec<_>>(),
            )
        })
    }

    /// Is there a text of that name?
    pub fn has(self, key: &str) -> bool {
        bundles::has(self.lang, key)
    }
}
