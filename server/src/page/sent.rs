//! What a form sent, as it is: names that are there several times, and what was typed, whether it can be read or not.

use obrador_app::{list::SHOWN, page::WRITTEN_IN};
use obrador_core::i18n::Lang;

/// What was sent.
pub(crate) struct Sent {
    pairs: Vec<(String, String)>,
}

impl Sent {
    pub(crate) fn read(body: &[u8]) -> Self {
        Self {
            pairs: form_urlencoded::parse(body).into_owned().collect(),
        }
    }

    pub(crate) fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        let of_name = self.pairs.iter().filter(move |(known, _)| known == name);
        of_name.map(|(_, value)| value.as_str())
    }

    pub(crate) fn one(&self, name: &str) -> &str {
        let found = self.pairs.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    pub(crate) fn version(&self) -> i64 {
        self.one("version").parse().unwrap_or(0)
    }

    pub(crate) fn list(&self) -> Option<String> {
        let found = self.pairs.iter().find(|(known, _)| known == SHOWN);
        found.map(|(_, value)| value.clone())
    }

    pub(crate) fn lang(&self, otherwise: Lang) -> Lang {
        self.one(WRITTEN_IN).parse().unwrap_or(otherwise)
    }

    /// Are only more lines asked for?
    pub(crate) fn wants_more(&self) -> bool {
        self.one("more") == "1"
    }
}
