//! What the rules look at: the project's own files, each with its path from the project's root.

use crate::project;
use anyhow::{Context, Result};
use std::{fs, path::Path, process::Command};

/// Where the product's Rust is.
const PRODUCT: &[&str] = &["core", "locales", "app", "server"];
/// What is built and tested with, besides.
const TOOLS: &[&str] = &["xtask", "e2e"];
/// Folders below them whose files are others'.
const OTHERS: &[&str] = &["node_modules", "target"];
/// Whose dependencies are looked at.
const MANIFESTS: &[&str] = &[
    "core/Cargo.toml",
    "locales/Cargo.toml",
    "server/services/Cargo.toml",
    "app/Cargo.toml",
    "app/client/Cargo.toml",
    "server/Cargo.toml",
];

/// A file's path from the project's root, and what it says.
pub(crate) type Source = (String, String);

/// Every Rust source of the product and of its tools, and the browser tests' TypeScript.
pub(crate) fn sources() -> Result<Vec<Source>> {
    let names = names()?.into_iter().filter(|name| is_source(name));
    names.map(read).collect()
}

/// Whether it becomes part of what is deployed, or is its test.
pub(crate) fn is_product(name: &str) -> bool {
    name.split('/')
        .next()
        .is_some_and(|folder| PRODUCT.contains(&folder))
}

/// Every file in the folders with sources, of whatever kind.
pub(crate) fn names() -> Result<Vec<String>> {
    let mut found = Vec::new();
    for folder in PRODUCT.iter().chain(TOOLS) {
        let walk = walkdir::WalkDir::new(project::root().join(folder)).sort_by_file_name();
        let own = |entry: &walkdir::DirEntry| !OTHERS.iter().any(|name| entry.file_name() == *name);
        for entry in walk.into_iter().filter_entry(own) {
            let entry = entry?;
            if entry.file_type().is_file() {
                found.push(relative(entry.path()));
            }
        }
    }
    Ok(found)
}

/// The manifests of the product's crates.
pub(crate) fn manifests() -> Result<Vec<Source>> {
    MANIFESTS.iter().map(|name| read((*name).to_owned())).collect()
}

/// Text files under version control; none outside a checkout.
pub(crate) fn tracked() -> Result<Vec<Source>> {
    let mut git = Command::new("git");
    project::clean(&mut git);
    let Ok(listed) = git.args(["ls-files", "-z"]).output() else {
        return Ok(Vec::new());
    };
    let names = String::from_utf8(listed.stdout)?;
    // What is no text, or was deleted without telling git, is passed over.
    let texts = names
        .split('\0')
        .filter(|name| !name.is_empty())
        .filter_map(|name| read(name.to_owned()).ok());
    Ok(texts.collect())
}

fn is_source(name: &str) -> bool {
    match Path::new(name).extension().and_then(|it| it.to_str()) {
        Some("rs") => true,
        Some("ts") => name.starts_with("e2e/"),
        _ => false,
    }
}

fn read(name: String) -> Result<Source> {
    let text =
        fs::read_to_string(project::root().join(&name)).with_context(|| format!("can't read {name}"))?;
    Ok((name, text))
}

fn relative(path: &Path) -> String {
    path.strip_prefix(project::root())
        .unwrap_or(path)
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_product_and_its_sources_are_known_by_their_names() {
        for (name, product, source) in [
            ("core/src/lib.rs", true, true),
            ("server/services/src/db/mod.rs", true, true),
            ("xtask/src/main.rs", false, true),
            ("e2e/smoke.spec.ts", false, true),
            ("app/README.md", true, false),
            ("application/src/x.ts", false, false),
        ] {
            assert_eq!((is_product(name), is_source(name)), (product, source), "{name}");
        }
    }
}
