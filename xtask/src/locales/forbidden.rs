//! Terms that a language does not use, because another is its word for the thing.

use super::{LANGUAGES, message::Texts};
use anyhow::{Result, bail};
use std::collections::BTreeSet;

/// A line of `locales/words/forbidden.txt`.
pub(super) struct Replaced {
    language: String,
    term: String,
    instead: String,
}

/// The terms of lines such as `es | orden de compra | pedido de compra`.
pub(super) fn terms(lines: &BTreeSet<String>) -> Result<Vec<Replaced>> {
    lines.iter().map(|line| read(line)).collect()
}

fn read(line: &str) -> Result<Replaced> {
    let parts: Vec<_> = line.split('|').map(str::trim).collect();
    match parts[..] {
        [language, term, instead]
            if LANGUAGES.iter().any(|it| it.0 == language)
                && !words(term).is_empty()
                && !instead.is_empty() =>
        {
            Ok(Replaced {
                language: language.to_owned(),
                term: term.to_owned(),
                instead: instead.to_owned(),
            })
        }
        _ => bail!("locales/words/forbidden.txt: \"{line}\" is not `language | term | what to use instead`"),
    }
}

/// The terms of `language` that stand in the texts of a file.
pub(super) fn forbidden(language: &str, file: &str, texts: &Texts, terms: &[Replaced]) -> Vec<String> {
    let terms: Vec<_> = terms.iter().filter(|it| it.language == language).collect();
    let mut found = Vec::new();
    for (key, text) in texts {
        let text = words(&text.words);
        for Replaced { term, instead, .. } in &terms {
            if stands(&words(term), &text) {
                found.push(format!(
                    "{file}: {key} says \"{term}\"; use \"{instead}\" (locales/GLOSSARY.md says why)"
                ));
            }
        }
    }
    found
}

fn stands(term: &[String], text: &[String]) -> bool {
    text.windows(term.len())
        .any(|part| part.iter().zip(term).all(|(word, term)| fits(word, term)))
}

/// A term that ends in `*` fits all words that begin so.
fn fits(word: &str, term: &str) -> bool {
    term.strip_suffix('*')
        .map_or(word == term, |stem| word.starts_with(stem))
}

/// In small letters. A hyphen parts words, as Basque joins them by it; `_` does not, as it makes names.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|it: char| !it.is_alphanumeric() && !matches!(it, '_' | '*'))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::message::texts;

    fn found(line: &str, source: &str) -> Vec<String> {
        let terms = terms(&BTreeSet::from([line.to_owned()])).expect("a good line");
        forbidden("es", "locales/es/a.ftl", &texts(source), &terms)
    }

    #[test]
    fn a_forbidden_term_is_told_with_file_key_and_what_to_use() {
        assert_eq!(
            found(
                "es | orden de compra | pedido de compra",
                "a = Una Orden de compra.\n"
            ),
            [
                "locales/es/a.ftl: a says \"orden de compra\"; use \"pedido de compra\" (locales/GLOSSARY.md says why)"
            ]
        );
    }

    #[test]
    fn whole_words_count_and_a_star_stands_for_endings() {
        for (term, text, stands) in [
            ("rol", "El rol", true),
            ("rol", "El control y los roles", false),
            ("rol*", "El control y los roles", true),
            ("órdenes", "Las ÓRDENES", true),
            ("lagin*", "lagin-datuak", true),
            ("e-mail*", "dos e-mails", true),
            ("tenant", "tenant_id", false),
            ("orden de compra", "orden de la compra", false),
            ("uno", "{ $n ->\n    [one] uno\n   *[other] dos\n }", true),
            ("n", "{ $n } y { $n }n", false),
        ] {
            let line = format!("es | {term} | otro");
            assert_eq!(
                found(&line, &format!("a = {text}\n")).len(),
                usize::from(stands),
                "{term}: {text}"
            );
        }
    }

    #[test]
    fn another_language_may_say_it() {
        assert!(found("eu | rol* | eginkizun", "a = El rol\n").is_empty());
    }

    #[test]
    fn a_bad_line_is_refused() {
        for line in ["es | rol", "fr | rol | función", "es | | función", "es | rol |"] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
