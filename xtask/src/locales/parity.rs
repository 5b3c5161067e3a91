//! Three languages say the same things, each in its own words.

use super::{LANGUAGES, message::Texts};
use std::collections::BTreeSet;

/// Keys and variables that one language has and the reference has not, or the other way round.
pub(super) fn parity(language: &str, reference: &Texts, texts: &Texts) -> Vec<String> {
    let missing = reference.keys().filter(|key| !texts.contains_key(*key));
    let extra = texts.keys().filter(|key| !reference.contains_key(*key));
    let strangers = texts.iter().filter_map(|(key, text)| {
        let known = &reference.get(key)?.variables;
        let unknown = text.variables.difference(known).next()?;
        Some(format!(
            "{language}: {key} uses ${unknown}, which {} does not have",
            LANGUAGES[0].0
        ))
    });
    missing
        .map(|key| format!("{language}: {key} is missing"))
        .chain(extra.map(|key| format!("{language}: {key} is in no other language")))
        .chain(strangers)
        .collect()
}

/// Texts that are alike in two languages and not listed as rightly so.
pub(super) fn untranslated(
    a: &str,
    left: &Texts,
    b: &str,
    right: &Texts,
    same: &BTreeSet<String>,
) -> Vec<String> {
    left.iter()
        .filter(|(key, text)| {
            let words = text.words.trim();
            words.chars().any(char::is_alphabetic)
                && right.get(*key).is_some_and(|other| other.words.trim() == words)
                && !same.contains(*key)
                && !same.contains(words)
        })
        .map(|(key, text)| {
            format!(
                "{key} is \"{}\" in {a} and {b}; list it in locales/words/same.txt if right",
                text.words.trim()
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::message::texts;

    #[test]
    fn missing_extra_and_strange_are_found() {
        let found = parity(
            "es",
            &texts("a = A { $n }\nb = B\n"),
            &texts("a = A { $m }\nc = C\n"),
        );
        assert_eq!(
            found,
            [
                "es: b is missing",
                "es: c is in no other language",
                "es: a uses $m, which en does not have"
            ]
        );
    }

    #[test]
    fn the_same_text_in_two_languages_is_found_unless_listed() {
        let (en, es) = (texts("a = Total\nb = 0 %\n"), texts("a = Total\nb = 0 %\n"));
        assert_eq!(untranslated("en", &en, "es", &es, &BTreeSet::new()).len(), 1);
        assert_eq!(
            untranslated("en", &en, "es", &es, &BTreeSet::from(["Total".to_owned()])).len(),
            0
        );
        assert_eq!(
            untranslated("en", &en, "es", &es, &BTreeSet::from(["a".to_owned()])).len(),
            0
        );
    }
}
