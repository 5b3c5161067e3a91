//! A folder's files: found, and put there so that who reads them sees the old or the new, never half.

use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// All files below `folder`, by name; none where there is no folder.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if !folder.exists() {
        return Ok(found);
    }
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            found.push(entry.into_path());
        }
    }
    Ok(found)
}

/// Writes a file beside its place, then moves it there.
pub(crate) fn put(file: &Path, content: &[u8]) -> Result<()> {
    let fresh = with_extension(file, "new");
    let written = || {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&fresh, content)?;
        fs::rename(&fresh, file)
    };
    written().with_context(|| format!("can't write {}", file.display()))
}

/// `a.js` with `br`: `a.js.br`.
pub(crate) fn with_extension(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_takes_the_old_one_s_place_and_leaves_nothing_beside() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("deep/a.txt");
        for content in ["old", "new"] {
            put(&file, content.as_bytes()).expect("written");
            assert_eq!(fs::read_to_string(&file).expect("there"), content);
        }
        assert_eq!(files(folder.path()).expect("files"), [file]);
    }

    #[test]
    fn a_folder_that_is_not_there_has_no_files() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(
            files(&folder.path().join("absent")).expect("none"),
            [""; 0].map(PathBuf::from)
        );
    }
}
