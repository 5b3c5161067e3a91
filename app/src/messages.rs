//! Texts on their way to an island: resolved on the server, so that Fluent stays there.

use obrador_core::i18n::Phrase;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Ready texts and small phrases, by key.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Messages {
    ready: BTreeMap<String, String>,
    phrases: BTreeMap<String, Phrase>,
}

impl Messages {
    /// The ready text called `key`; the key itself where there is none.
    pub fn get(&self, key: &str) -> String {
        self.ready.get(key).cloned().unwrap_or_else(|| key.to_owned())
    }

    /// The phrase called `key` with its placeholders filled; `count` chooses the plural form.
    pub fn phrase(&self, key: &str, count: Option<f64>, args: &[(&str, &str)]) -> String {
        self.phrases
            .get(key)
            .map_or_else(|| key.to_owned(), |phrase| phrase.format(count, args))
    }

    /// Resolves `keys` in the language of `texts`.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn with_texts(mut self, texts: crate::i18n::Texts, keys: &[&str]) -> Self {
        self.ready
            .extend(keys.iter().map(|key| ((*key).to_owned(), texts.get(key))));
        self
    }

    /// Adds a phrase whose placeholders are filled in the browser.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn with_phrase(mut self, texts: crate::i18n::Texts, key: &str, placeholders: &[&str]) -> Self {
        self.phrases
            .insert(key.to_owned(), texts.phrase(key, placeholders));
        self
    }
}
