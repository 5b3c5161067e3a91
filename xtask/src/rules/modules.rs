//! A module of several files is a folder with a `mod.rs`: all of it is in one place.

use std::{collections::BTreeSet, path::Path};

/// Folders below which files are modules.
const WITH_MODULES: &[&str] = &["src", "tests"];

/// Files that stand beside the folder of the same name, among the names of all files.
pub(crate) fn complaints(names: &[String]) -> Vec<String> {
    let folders: BTreeSet<&Path> = names
        .iter()
        .flat_map(|name| Path::new(name).ancestors().skip(1))
        .collect();
    names
        .iter()
        .filter(|name| name.split('/').any(|part| WITH_MODULES.contains(&part)))
        .filter_map(|name| {
            let folder = name.strip_suffix(".rs")?;
            folders
                .contains(Path::new(folder))
                .then(|| format!("{name}:1: the module is a file and a folder; move it to {folder}/mod.rs"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_beside_its_folder_is_found() {
        let names = [
            "core/src/a.rs",
            "core/src/a/deep/b.rs",
            "core/src/ab/mod.rs",
            "core/src/c.rs",
            "core/c/x.rs",
            "server/tests/d.rs",
            "server/tests/d/text.sql",
            "docs/e.rs",
            "docs/e/x.rs",
        ];
        assert_eq!(
            complaints(&names.map(str::to_owned)),
            [
                "core/src/a.rs:1: the module is a file and a folder; move it to core/src/a/mod.rs",
                "server/tests/d.rs:1: the module is a file and a folder; move it to server/tests/d/mod.rs",
            ]
        );
    }
}
