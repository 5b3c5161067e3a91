//! The builds whose files are in the site, in a list beside them.
//!
//! The pages of a running server name the files of the build it was started with: these stay while later builds come. A
//! list, and not the files' times: it says which files belong together, also those that several builds share, and
//! comes along where the folder is copied.

use super::folder::{files, put, with_extension};
use anyhow::{Context, Result};
use std::{collections::BTreeSet, fs, path::Path};

/// So many builds' files stay.
const KEPT: usize = 5;
/// Each build's files, a line each; between two builds an empty line.
const LIST: &str = "builds.txt";
/// What is about the site, not part of it.
const ABOUT: &[&str] = &[LIST, "hash.txt", "digest.txt"];

/// The files of each build by their path in the site, without their compressed copies; the newest build first.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Builds(Vec<BTreeSet<String>>);

impl Builds {
    /// Of the site as it is. Where no list is, all that is there is taken for one build.
    pub(crate) fn of(site: &Path) -> Result<Self> {
        if let Ok(text) = fs::read_to_string(site.join(LIST)) {
            return Ok(Self::parse(&text));
        }
        let names = names(site)?;
        Ok(Self(if names.is_empty() { vec![] } else { vec![names] }))
    }

    fn parse(text: &str) -> Self {
        let build = |block: &str| block.lines().map(str::to_owned).collect();
        Self(
            text.split("\n\n")
                .map(build)
                .filter(|it: &BTreeSet<_>| !it.is_empty())
                .collect(),
        )
    }

    pub(crate) fn newest(&self) -> Option<&BTreeSet<String>> {
        self.0.first()
    }

    /// Puts one first, and forgets the oldest where they are too many. The same one again is no further one.
    pub(crate) fn add(&mut self, build: BTreeSet<String>) {
        self.0.retain(|it| *it != build);
        self.0.insert(0, build);
        self.0.truncate(KEPT);
    }

    /// Writes the list into `site`.
    pub(crate) fn write(&self, site: &Path) -> Result<()> {
        let block = |build: &BTreeSet<String>| build.iter().cloned().collect::<Vec<_>>().join("\n");
        let blocks: Vec<_> = self.0.iter().map(block).collect();
        put(&site.join(LIST), blocks.join("\n\n").as_bytes())
    }

    /// Removes from `site` what belongs to none of them.
    pub(crate) fn sweep(&self, site: &Path) -> Result<()> {
        let mut keep: BTreeSet<_> = ABOUT.iter().map(|name| site.join(name)).collect();
        for file in self.0.iter().flatten().map(|name| site.join(name)) {
            keep.extend([with_extension(&file, "br"), with_extension(&file, "gz"), file]);
        }
        for file in files(site)?.into_iter().filter(|file| !keep.contains(file)) {
            fs::remove_file(&file).with_context(|| format!("can't remove {}", file.display()))?;
        }
        Ok(())
    }
}

/// All that is there but what is about the site, and the copies.
fn names(site: &Path) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for file in files(site)? {
        let name = file.strip_prefix(site)?.to_string_lossy().into_owned();
        let is_copy = file.extension().is_some_and(|it| it == "br" || it == "gz");
        if !is_copy && !ABOUT.contains(&name.as_str()) {
            names.insert(name);
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(names: &str) -> BTreeSet<String> {
        names.split(' ').map(str::to_owned).collect()
    }

    /// The files in a folder, by their path in it.
    fn there(site: &Path) -> String {
        let files = files(site).expect("files");
        let names: Vec<_> = files
            .iter()
            .filter_map(|file| file.strip_prefix(site).ok()?.to_str())
            .collect();
        names.join(" ")
    }

    #[test]
    fn the_oldest_are_forgotten_and_the_same_again_is_no_other() {
        let mut builds = Builds::default();
        for names in ["a", "b", "c", "b", "d", "e", "f"] {
            builds.add(build(names));
        }
        assert_eq!(builds, Builds(["f", "e", "d", "b", "c"].map(build).to_vec()));
        assert_eq!(builds.newest(), Some(&build("f")));
    }

    #[test]
    fn the_list_is_read_as_it_was_written() {
        let site = tempfile::tempdir().expect("a folder");
        for builds in [
            Builds(vec![build("favicon.svg pkg/a.js"), build("pkg/b.js")]),
            Builds(vec![build("pkg/b.js")]),
            Builds::default(),
        ] {
            builds.write(site.path()).expect("written");
            assert_eq!(Builds::of(site.path()).expect("read"), builds);
        }
    }

    #[test]
    fn without_a_list_all_that_is_there_is_one_build() {
        let site = tempfile::tempdir().expect("a folder");
        assert_eq!(Builds::of(site.path()).expect("empty"), Builds::default());
        for name in ["hash.txt", "pkg/a.js", "pkg/a.js.br", "pkg/a.js.gz"] {
            put(&site.path().join(name), b"x").expect("a file");
        }
        assert_eq!(
            Builds::of(site.path()).expect("read"),
            Builds(vec![build("pkg/a.js")])
        );
    }

    #[test]
    fn what_no_build_has_is_swept_away_with_its_copies() {
        let site = tempfile::tempdir().expect("a folder");
        for name in [
            "a.js", "a.js.br", "b.css", "b.css.gz", "c.js", "c.js.br", "d.js.new", "hash.txt",
        ] {
            put(&site.path().join(name), b"x").expect("a file");
        }
        let builds = Builds(vec![build("a.js"), build("b.css")]);
        builds.sweep(site.path()).expect("swept");
        assert_eq!(there(site.path()), "a.js a.js.br b.css b.css.gz hash.txt");
    }
}
