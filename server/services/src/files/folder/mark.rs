//! The mark in the folder of stored files: whose contents these are.

use super::disk::Disk;
use serde::{Deserialize, Serialize};
use std::io::{self, Write as _};
use tokio::fs;

/// How the mark's file is called. No bakery is called so.
const FILE: &str = ".obrador-store";

/// The database that put the contents there, and the newest state of it that the folder was told of.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(in crate::files) struct Mark {
    pub(in crate::files) database: String,
    pub(in crate::files) generation: i64,
}

/// What becomes of a mark that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::files) enum Earlier {
    /// It stays: whoever is first has the folder.
    Stays,
    /// It goes: it is ours, or somebody said so.
    Goes,
}

impl Disk {
    /// The folder's mark; none where there is none, or no folder.
    pub(in crate::files) async fn mark(&self) -> io::Result<Option<Mark>> {
        match fs::read(self.0.join(FILE)).await {
            // One that can't be read is another's.
            Ok(text) => Ok(Some(serde_json::from_slice(&text).unwrap_or_default())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Writes the mark, whole or not at all.
    pub(in crate::files) async fn write_mark(&self, mark: &Mark, earlier: Earlier) -> io::Result<()> {
        let (folder, waiting) = (self.0.clone(), self.incoming(&mark.database));
        let text = serde_json::to_vec(mark)?;
        let written = tokio::task::spawn_blocking(move || {
            std::fs::create_dir_all(&waiting)?;
            let mut file = tempfile::NamedTempFile::new_in(&waiting)?;
            file.write_all(&text)?;
            file.as_file().sync_all()?;
            match earlier {
                Earlier::Goes => file.persist(folder.join(FILE)).map_err(|error| error.error)?,
                Earlier::Stays => match file.persist_noclobber(folder.join(FILE)) {
                    Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => return Ok(()),
                    other => other.map_err(|error| error.error)?,
                },
            };
            std::fs::File::open(&folder)?.sync_all()
        });
        written.await.map_err(io::Error::other)?
    }
}
