//! Whatever deletes is in a table of the architecture, with what proves that it may go.

use super::sources::Source;
use crate::project;
use anyhow::{Context, Result};
use std::{collections::BTreeMap, fs};

const DOCUMENT: &str = "docs/architecture.md";
/// What begins the table.
const HEADING: &str = "## What deletes";
/// Where the program's sources are; a row names a file below either.
const SOURCES: [&str; 2] = ["server/services/src/", "server/src/"];
/// What deletes or overwrites, besides `DELETE FROM`.
const WORDS: [&str; 18] = [
    "remove_file",
    "remove_dir",
    "remove_dir_all",
    "fs::write",
    "fs::rename",
    "persist",
    "persist_noclobber",
    "tempfile::tempfile",
    "NamedTempFile",
    "TRUNCATE",
    "DEL",
    "UNLINK",
    "EXPIRE",
    "EX",
    "set_ex",
    "purge_store::bakery",
    "purge_store::people",
    "sha256 = NULL",
];

/// A file below one of [`SOURCES`], and a word in it.
type Place = (String, String);

/// Complaints about places without a row, and rows without a place.
pub(crate) fn complaints(sources: &[Source]) -> Result<Vec<String>> {
    let path = project::root().join(DOCUMENT);
    let text = fs::read_to_string(path).with_context(|| format!("can't read {DOCUMENT}"))?;
    Ok(compared(&rows(&text), &places(sources)))
}

fn compared(table: &BTreeMap<Place, usize>, places: &BTreeMap<Place, String>) -> Vec<String> {
    let missing = places.iter().filter(|(place, _)| !table.contains_key(*place));
    let missing = missing
        .map(|((_, word), at)| format!("{at}: `{word}` deletes; say in {DOCUMENT} what proves that it may"));
    let stale = table.iter().filter(|(place, _)| !places.contains_key(*place));
    let stale = stale.map(|((file, word), line)| {
        format!("{DOCUMENT}:{line}: there is no `{word}` in {file}; take it out of the table")
    });
    missing.chain(stale).collect()
}

/// What the table lists, each with the line of its row: a row begins with a file in backticks, and then the words in it.
fn rows(document: &str) -> BTreeMap<Place, usize> {
    let lines = document.lines().zip(1..);
    let section = lines.skip_while(|(line, _)| !line.starts_with(HEADING)).skip(1);
    section
        .take_while(|(line, _)| !line.starts_with("## "))
        .filter_map(|(line, number)| Some((line.strip_prefix("| `")?.split('|').next()?, number)))
        .flat_map(|(cell, number)| {
            let mut quoted = cell.split('`').step_by(2);
            let file = quoted.next().unwrap_or_default().to_owned();
            quoted.map(move |word| ((file.clone(), word.to_owned()), number))
        })
        .filter(|((_, word), _)| !word.is_empty())
        .collect()
}

/// What deletes, each with the file and line in which it is first.
fn places(sources: &[Source]) -> BTreeMap<Place, String> {
    let mut found = BTreeMap::new();
    for (name, text) in sources {
        let Some(file) = SOURCES.iter().find_map(|folder| name.strip_prefix(folder)) else {
            continue;
        };
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (line, number) in code.lines().zip(1..) {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for word in words(line) {
                let place = (file.to_owned(), word);
                found.entry(place).or_insert_with(|| format!("{name}:{number}"));
            }
        }
    }
    found
}

fn words(line: &str) -> impl Iterator<Item = String> {
    let tables = line.match_indices("DELETE FROM ").map(|(at, begin)| {
        let rest = &line[at + begin.len()..];
        let end = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        // A name that is put in later is any table.
        format!("DELETE FROM {}", if end == 0 { "…" } else { &rest[..end] })
    });
    let others = WORDS.into_iter().filter(|word| has_word(line, word));
    tables.chain(others.map(str::to_owned))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let whole = |c: Option<char>| !c.is_some_and(is_word);
        whole(line[..at].chars().next_back()) && whole(line[at + word.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs<T>(found: BTreeMap<Place, T>) -> Vec<String> {
        let pairs = found.into_keys().map(|(file, word)| format!("{file} {word}"));
        pairs.collect()
    }

    #[test]
    fn places_that_delete_are_found() {
        for (line, expected) in [
            (
                "query(\"DELETE FROM sessions WHERE\")",
                vec!["x.rs DELETE FROM sessions"],
            ),
            ("Statement::new(\"DELETE FROM \")", vec!["x.rs DELETE FROM …"]),
            ("fs::remove_dir_all(path)", vec!["x.rs remove_dir_all"]),
            ("redis::cmd(\"DEL\")", vec!["x.rs DEL"]),
            ("// DELETE FROM sessions, remove_file", vec![]),
            ("let MODEL = removed;", vec![]),
        ] {
            let sources = [("server/src/x.rs".to_owned(), line.to_owned())];
            assert_eq!(pairs(places(&sources)), expected, "{line}");
        }
        let test = "#[cfg(test)]\nmod tests { fs::remove_file(path) }".to_owned();
        assert_eq!(pairs(places(&[("server/src/x.rs".to_owned(), test)])), [""; 0]);
    }

    #[test]
    fn every_place_has_a_row_and_every_row_a_place() {
        let sources = crate::rules::sources::sources().expect("sources");
        assert_eq!(complaints(&sources).expect("the document"), [""; 0]);
    }

    #[test]
    fn rows_are_read() {
        let document = "## Tables\n| `a.rs` `no` | |\n## What deletes\n| Where | What |\n|---|---|\n\
                        | `b.rs` `DEL`, `set_ex` | keys |\n\n## Next\n| `c.rs` `no` | |\n";
        assert_eq!(pairs(rows(document)), ["b.rs DEL", "b.rs set_ex"]);
    }

    #[test]
    fn what_is_only_in_one_of_them_is_found_with_its_line() {
        let source = ("server/src/x.rs".to_owned(), "\nfs::write(path)".to_owned());
        let table = rows("## What deletes\n\n| `y.rs` `DEL` | keys |");
        assert_eq!(
            compared(&table, &places(&[source])),
            [
                "server/src/x.rs:2: `fs::write` deletes; say in docs/architecture.md what proves that it may",
                "docs/architecture.md:3: there is no `DEL` in y.rs; take it out of the table",
            ]
        );
    }
}
