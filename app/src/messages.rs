//! Texts on their way to the browser: resolved on the server, so that Fluent stays there.

use obrador_core::i18n::{Lang, Phrase};
use std::sync::Arc;

/// Ready texts and small phrases, by key.
#[derive(Debug, Clone, PartialEq)]
pub struct Messages {
    lang: Lang,
    /// In the order of their keys.
    phrases: Arc<Vec<(String, Phrase)>>,
}

impl Messages {
    /// None yet.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            phrases: Arc::default(),
        }
    }

    /// The language they are in.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The ready text called `key`; the key itself where there is none.
    pub fn get(&self, key: &str) -> String {
        self.phrase(key, None, &[])
    }

    /// The phrase called `key` with its placeholders filled; `count` chooses the plural form.
    pub fn phrase(&self, key: &str, count: Option<f64>, args: &[(&str, &str)]) -> String {
        let found = self
            .phrases
            .binary_search_by(|(known, _)| known.as_str().cmp(key));
        found.map_or_else(
            |_| key.to_owned(),
            |place| self.phrases[place].1.format(count, args),
        )
    }

    /// Reads what [`Self::to_lines`] has written: the language, then a key and its phrase a line.
    #[cfg(not(feature = "ssr"))]
    pub fn from_lines(text: &str) -> Self {
        Self::parsed(text)
    }

    fn parsed(text: &str) -> Self {
        let mut lines = text.lines();
        let lang = lines.next().and_then(|name| name.parse().ok());
        let lang = lang.unwrap_or_default();
        let phrases = lines
            .filter_map(|line| line.split_once('\t'))
            .map(|(key, forms)| (key.to_owned(), Phrase::from_line(lang, forms)));
        Self {
            lang,
            phrases: Arc::new(phrases.collect()),
        }
    }
}

#[cfg(feature = "ssr")]
mod server {
    use super::Messages;
    use obrador_core::i18n::Phrase;
    use obrador_locales::Texts;
    use std::{
        collections::HashMap,
        sync::{Arc, LazyLock, PoisonError, RwLock},
    };

    /// What has been read before: an island reads on the server what the page has just written, and pages write the same
    /// few texts again and again.
    static READ: LazyLock<RwLock<HashMap<String, Messages>>> = LazyLock::new(RwLock::default);
    /// More than there are islands and languages; texts that are not always the same would fill it.
    const MOST_READ: usize = 256;

    impl Messages {
        /// Reads what [`Self::to_lines`] has written: the language, then a key and its phrase a line.
        pub fn from_lines(text: &str) -> Self {
            let known = READ.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(messages) = known.get(text) {
                return messages.clone();
            }
            drop(known);
            let messages = Self::parsed(text);
            let mut known = READ.write().unwrap_or_else(PoisonError::into_inner);
            if known.len() < MOST_READ {
                known.insert(text.to_owned(), messages.clone());
            }
            messages
        }

        fn adding(mut self, more: impl Iterator<Item = (String, Phrase)>) -> Self {
            let phrases = Arc::make_mut(&mut self.phrases);
            phrases.extend(more);
            phrases.sort_by(|(one, _), (other, _)| one.cmp(other));
            self
        }

        /// For an attribute of the page; [`Self::from_lines`] reads it in the browser.
        pub fn to_lines(&self) -> String {
            let lines = self
                .phrases
                .iter()
                .map(|(key, phrase)| [key, "\t", &phrase.to_line()].concat());
            let mut text = vec![self.lang.as_str().to_owned()];
            text.extend(lines);
            text.join("\n")
        }

        /// Resolves `keys` in the language of `texts`.
        #[must_use]
        pub fn with_texts(self, texts: Texts, keys: &[&str]) -> Self {
            let ready = |key: &&str| ((*key).to_owned(), Phrase::new(texts.lang, texts.get(key)));
            self.adding(keys.iter().map(ready))
        }

        /// Adds a phrase whose placeholders are filled in the browser.
        #[must_use]
        pub fn with_phrase(self, texts: Texts, key: &str, placeholders: &[&str]) -> Self {
            let phrase = texts.phrase(key, placeholders);
            self.adding(std::iter::once((key.to_owned(), phrase)))
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use obrador_core::i18n::Lang;

        #[test]
        fn they_arrive_as_they_were_sent() {
            for lang in Lang::ALL {
                let t = Texts::of(lang);
                let sent = Messages::new(lang)
                    .with_texts(t, &["outcome-at-limit", "roi-example"])
                    .with_phrase(t, "outcome-insufficient", &["date"]);
                let arrived = Messages::from_lines(&sent.to_lines());
                assert_eq!(arrived, sent);
                assert_eq!(arrived.get("roi-example"), t.get("roi-example"));
                assert_eq!(arrived.get("unknown"), "unknown");
            }
        }
    }
}
