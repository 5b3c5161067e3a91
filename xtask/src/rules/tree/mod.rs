//! A crate's modules, and to which of them a path leads.

mod resolve;

use super::{
    paths::{self, Code},
    sources::Source,
    tokens,
};
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};

/// The folders with crates whose modules are looked at.
pub(crate) const CRATES: &[&str] = &[
    "core/src",
    "locales/src",
    "server/services/src",
    "app/src",
    "app/client/src",
    "server/src",
    "xtask/src",
];
/// What a crate begins with; a folder may hold one of each.
const ROOTS: &[&str] = &["lib.rs", "main.rs"];

/// What a path begins with that stands by itself.
const ANCHORS: &[&str] = &["crate", "self", "super"];

/// A module's names from the crate's root, whose own are none.
pub(crate) type Place = Vec<String>;

/// Code below `#[cfg(test)]` is in no module.
#[derive(Debug)]
pub(crate) struct Module {
    pub(crate) file: String,
    pub(crate) code: Code,
}

/// One crate.
#[derive(Debug)]
pub(crate) struct Tree {
    /// The folder of its sources, such as `core/src`.
    pub(crate) folder: String,
    pub(crate) modules: BTreeMap<Place, Module>,
}

/// A path in one module that leads into another of the same crate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Arrow {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) from: Place,
    pub(crate) to: Place,
    /// By a name that was brought into scope before.
    pub(crate) in_scope: bool,
}

/// Every crate among the sources.
pub(crate) fn crates(sources: &[Source]) -> Result<Vec<Tree>> {
    let files = sources
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let mut found = Vec::new();
    for folder in CRATES {
        for root in ROOTS {
            found.extend(Tree::read(folder, root, &files)?);
        }
    }
    Ok(found)
}

/// How a place is said: `usage::track`, or `the root`.
pub(crate) fn said(place: &[String]) -> String {
    if place.is_empty() {
        return "the root".to_owned();
    }
    place.join("::")
}

impl Tree {
    /// The crate with this root, if it is there.
    fn read(folder: &str, root: &str, files: &BTreeMap<&str, &str>) -> Result<Option<Self>> {
        let file = format!("{folder}/{root}");
        if !files.contains_key(&*file) {
            return Ok(None);
        }
        let mut tree = Self {
            folder: folder.to_owned(),
            modules: BTreeMap::new(),
        };
        tree.add_file(Vec::new(), &file, folder, files)?;
        Ok(Some(tree))
    }

    /// Is there a module of that name at the top?
    pub(crate) fn has(&self, name: &str) -> bool {
        self.modules.contains_key(&vec![name.to_owned()])
    }

    /// Every path between two of its modules, in the order of files and lines.
    pub(crate) fn arrows(&self) -> Vec<Arrow> {
        let mut found = Vec::new();
        for (from, module) in &self.modules {
            let uses = module.code.uses.iter().map(|it| (&it.path, it.line));
            let paths = module.code.paths.iter().map(|it| (&it.path, it.line));
            for (path, line) in uses.chain(paths) {
                let to = self.resolve(from, path);
                found.extend(to.filter(|to| to != from).map(|to| {
                    Arrow {
                        file: module.file.clone(),
                        line,
                        from: from.clone(),
                        to,
                        in_scope: !path
                            .first()
                            .is_some_and(|first| ANCHORS.contains(&first.as_str())),
                    }
                }));
            }
        }
        found.sort();
        found.dedup();
        found
    }

    /// The arrows, each to a module of at most `depth` names. The uses of what a module imports are left out, so that the
    /// import is complained of, and not each use.
    pub(crate) fn imports(&self, depth: usize) -> Vec<Arrow> {
        let mut found = self.arrows();
        for arrow in &mut found {
            arrow.to.truncate(depth);
        }
        found.dedup();
        let imported: BTreeSet<(Place, Place)> = found
            .iter()
            .filter(|it| !it.in_scope)
            .map(|it| (it.from.clone(), it.to.clone()))
            .collect();
        found.retain(|it| !it.in_scope || !imported.contains(&(it.from.clone(), it.to.clone())));
        found
    }

    /// `below`: the folder of the files of the module's children.
    fn add_file(
        &mut self,
        place: Place,
        file: &str,
        below: &str,
        files: &BTreeMap<&str, &str>,
    ) -> Result<()> {
        let text = files.get(file).copied().unwrap_or_default();
        let code = paths::read(&tokens::code(file, text)?);
        self.add(place, file, below, code, files)
    }

    fn add(
        &mut self,
        place: Place,
        file: &str,
        below: &str,
        mut code: Code,
        files: &BTreeMap<&str, &str>,
    ) -> Result<()> {
        for declared in &mut code.modules {
            let child = [&place[..], std::slice::from_ref(&declared.name)].concat();
            let folder = format!("{below}/{}", declared.name);
            let candidates = [format!("{folder}/mod.rs"), format!("{folder}.rs")];
            if let Some(body) = declared.body.take() {
                self.add(child, file, &folder, body, files)?;
            } else if let Some(name) = candidates.iter().find(|name| files.contains_key(name.as_str())) {
                self.add_file(child, name, &folder, files)?;
            }
        }
        if let Some(module) = self.modules.get_mut(&place) {
            module.code.extend(code);
        } else {
            let file = file.to_owned();
            self.modules.insert(place, Module { file, code });
        }
        Ok(())
    }
}

/// A crate of texts for a test: each file's name below `folder`, and what it says.
#[cfg(test)]
pub(crate) fn planted(folder: &str, files: &[(&str, &str)]) -> Tree {
    let files: Vec<Source> = files
        .iter()
        .map(|(name, text)| (format!("{folder}/{name}"), (*text).to_owned()))
        .collect();
    let trees = crates(&files).expect("Rust");
    trees.into_iter().next().expect("a root")
}

#[cfg(test)]
mod tests;
