//! The files that hold texts, lists of words, and the sources that name texts.

use crate::project;
use anyhow::{Context, Result};
use std::{collections::BTreeSet, fs};

/// A language's Fluent files with their names.
pub(super) fn files(language: &str) -> Result<Vec<(String, String)>> {
    let folder = project::root().join("locales").join(language);
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("can't read {}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            let name = format!(
                "locales/{language}/{}",
                path.file_name().unwrap_or_default().to_string_lossy()
            );
            found.push((name, fs::read_to_string(&path)?));
        }
    }
    found.sort();
    Ok(found)
}

/// A list of words: one a line, `#` begins a comment.
pub(super) fn list(name: &str) -> Result<BTreeSet<String>> {
    let file = project::root().join(format!("locales/words/{name}.txt"));
    if !file.exists() {
        return Ok(BTreeSet::new());
    }
    let text = fs::read_to_string(file)?;
    let words = text
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim());
    Ok(words.filter(|word| !word.is_empty()).map(str::to_owned).collect())
}

/// All sources that may name a text, as one text.
pub(super) fn sources() -> Result<String> {
    let mut text = String::new();
    for folder in ["core/src", "server/services/src", "app/src", "server/src"] {
        for entry in walkdir::WalkDir::new(project::root().join(folder)) {
            let entry = entry?;
            if entry
                .path()
                .extension()
                .is_some_and(|extension| extension == "rs")
            {
                text.push_str(&fs::read_to_string(entry.path())?);
            }
        }
    }
    Ok(text)
}
