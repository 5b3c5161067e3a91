//! The texts in three languages: complete, used, translated, spelt right, and in the terms of the glossary.

mod files;
mod forbidden;
mod message;
mod parity;
mod spelling;
mod unused;

use anyhow::{Context, Result, bail};
use files::{files, list, sources};
use forbidden::{forbidden, terms};
use message::{Texts, parse};
use parity::{parity, untranslated};
use spelling::misspelt;
use std::collections::BTreeSet;
use unused::{expand, unused};

/// Language and its dictionary. The first is the reference.
const LANGUAGES: [(&str, &str); 3] = [("en", "en_GB"), ("es", "es_ES"), ("eu", "eu_ES")];

/// Checks everything; the error lists all complaints.
pub(crate) fn check() -> Result<()> {
    let mut languages = Vec::new();
    let mut declared = BTreeSet::new();
    let mut found = Vec::new();
    let terms = terms(&list("forbidden")?)?;
    for (language, dictionary) in LANGUAGES {
        let mut texts = Texts::new();
        for (name, source) in files(language)? {
            let read = parse(&source).map_err(|error| anyhow::anyhow!("{name}: {error}"))?;
            found.extend(forbidden(language, &name, &read, &terms));
            for (key, text) in read {
                if texts.insert(key.clone(), text).is_some() {
                    found.push(format!("{name}: {key} is there twice"));
                }
            }
            declared.extend(
                source
                    .lines()
                    .filter_map(|line| line.strip_prefix("# used:"))
                    .flat_map(expand),
            );
        }
        languages.push((language, dictionary, texts));
    }
    let reference = languages.first().context("no language")?.2.clone();
    let same = list("same")?;
    for (language, dictionary, texts) in &languages {
        found.extend(parity(language, &reference, texts));
        found.extend(misspelt(language, dictionary, texts)?);
    }
    for (index, (a, _, left)) in languages.iter().enumerate() {
        for (b, _, right) in languages.iter().skip(index + 1) {
            found.extend(untranslated(a, left, b, right, &same));
        }
    }
    found.extend(unused(&reference, &declared, &sources()?));
    if found.is_empty() {
        return Ok(());
    }
    bail!(
        "{} complaint(s) about texts:\n  {}",
        found.len(),
        found.join("\n  ")
    )
}
