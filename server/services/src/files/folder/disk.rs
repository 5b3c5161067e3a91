//! Contents on disk: `{folder}/{tenant}/{id}`, written beside, flushed, and renamed into place.

use super::Ours;
use obrador_core::{files::Sniffer, ids::TenantId};
use sha2::{Digest as _, Sha256};
use std::{
    io,
    path::{Path, PathBuf},
    time::SystemTime,
};
use tempfile::TempPath;
use tokio::{fs, io::AsyncWriteExt as _};

/// Where contents wait until they are whole, a folder for each database. No bakery is called so.
const INCOMING: &str = ".incoming";
/// The folder of all contents.
#[derive(Debug, Clone)]
pub(in crate::files) struct Disk(pub(in crate::files) PathBuf);

/// A content on its way in; dropped, nothing of it stays.
#[derive(Debug)]
pub struct Incoming {
    file: fs::File,
    path: TempPath,
    hash: Sha256,
    pub(in crate::files) sniffer: Sniffer,
    pub(in crate::files) bytes: u64,
}

/// A whole content, flushed, not yet in its place.
#[derive(Debug)]
pub(in crate::files) struct Whole {
    path: TempPath,
    pub(in crate::files) sha256: String,
}

impl Disk {
    /// Where this database's contents wait.
    pub(in crate::files) fn incoming(&self, database: &str) -> PathBuf {
        self.0.join(INCOMING).join(database)
    }

    pub(in crate::files) async fn receive(&self, database: &str) -> io::Result<Incoming> {
        let folder = self.incoming(database);
        fs::create_dir_all(&folder).await?;
        let (file, path) = tempfile::NamedTempFile::new_in(&folder)?.into_parts();
        Ok(Incoming {
            file: fs::File::from_std(file),
            path,
            hash: Sha256::new(),
            sniffer: Sniffer::default(),
            bytes: 0,
        })
    }

    /// Puts a whole content into its place, where nothing is: its name was drawn a moment ago.
    pub(in crate::files) async fn keep(&self, tenant: &TenantId, id: &str, whole: Whole) -> io::Result<()> {
        let folder = self.0.join(tenant.as_str());
        fs::create_dir_all(&folder).await?;
        whole.path.persist(folder.join(id)).map_err(|error| error.error)?;
        fs::File::open(&folder).await?.sync_all().await
    }

    /// Takes away what the caller itself has just put there, and no row names. False where it stays for the sweep.
    pub(in crate::files) async fn take_back(&self, tenant: &TenantId, id: &str) -> bool {
        let removed = removed(fs::remove_file(self.0.join(tenant.as_str()).join(id)).await);
        if let Err(error) = &removed {
            tracing::warn!(%error, "a content without a row stays until it is swept");
        }
        removed.is_ok()
    }

    /// Takes away a content that was let go. False where it was not there.
    pub(in crate::files) async fn remove(&self, _: &Ours, tenant: &TenantId, id: &str) -> io::Result<bool> {
        removed(fs::remove_file(self.0.join(tenant.as_str()).join(id)).await)
    }

    /// Takes away a bakery's folder once it is empty; with anything in it, it fails.
    pub(in crate::files) async fn remove_folder(&self, _: &Ours, tenant: &TenantId) -> io::Result<bool> {
        removed(fs::remove_dir(self.0.join(tenant.as_str())).await)
    }

    /// Takes away what has waited since before `before`, and will never be whole.
    pub(in crate::files) async fn remove_incoming(
        &self,
        _: &Ours,
        database: &str,
        before: SystemTime,
    ) -> io::Result<()> {
        // Directly in it lay unfinished uploads before each database had a folder of its own there; nothing else ever did.
        for folder in [self.incoming(database), self.0.join(INCOMING)] {
            for name in names(&folder).await? {
                let path = folder.join(name);
                if is_older(&path, before).await {
                    removed(fs::remove_file(path).await)?;
                }
            }
        }
        Ok(())
    }

    /// A content to be read; none where there is none.
    pub(in crate::files) async fn open(&self, tenant: &TenantId, id: &str) -> io::Result<Option<fs::File>> {
        match fs::File::open(self.0.join(tenant.as_str()).join(id)).await {
            Ok(file) => Ok(Some(file)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Is anything there?
    pub(in crate::files) async fn is_there(&self, tenant: &TenantId, id: &str) -> bool {
        fs::symlink_metadata(self.0.join(tenant.as_str()).join(id))
            .await
            .is_ok()
    }

    /// Whatever lies in the bakeries' folders, of those in which something does.
    pub(in crate::files) async fn contents(&self) -> io::Result<Vec<(TenantId, Vec<String>)>> {
        let mut all = Vec::new();
        for folder in names(&self.0).await? {
            if let Ok(tenant) = folder.parse::<TenantId>() {
                let names = self.contents_of(&tenant).await?;
                if !names.is_empty() {
                    all.push((tenant, names));
                }
            }
        }
        Ok(all)
    }

    /// Whatever lies in a bakery's folder.
    pub(in crate::files) async fn contents_of(&self, tenant: &TenantId) -> io::Result<Vec<String>> {
        names(&self.0.join(tenant.as_str())).await
    }

    /// Is there a folder of any bakery?
    pub(in crate::files) async fn has_bakeries(&self) -> io::Result<bool> {
        let names = names(&self.0).await?;
        Ok(names.iter().any(|name| name.parse::<TenantId>().is_ok()))
    }
}

impl Incoming {
    pub async fn push(&mut self, piece: &[u8]) -> io::Result<()> {
        self.bytes += piece.len() as u64;
        self.sniffer.push(piece);
        self.hash.update(piece);
        self.file.write_all(piece).await
    }

    pub(in crate::files) async fn finish(mut self) -> io::Result<Whole> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        Ok(Whole {
            path: self.path,
            sha256: crate::random::hex(&self.hash.finalize()),
        })
    }
}

async fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut entries = match fs::read_dir(folder).await {
        Ok(entries) => entries,
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            return Ok(Vec::new());
        }
        Err(error) => return Err(error),
    };
    let mut names = Vec::new();
    while let Some(entry) = entries.next_entry().await? {
        names.extend(entry.file_name().into_string());
    }
    Ok(names)
}

async fn is_older(path: &Path, before: SystemTime) -> bool {
    let Ok(known) = fs::metadata(path).await else {
        return false;
    };
    known.is_file() && known.modified().is_ok_and(|at| at < before)
}

/// False where there was nothing.
fn removed(done: io::Result<()>) -> io::Result<bool> {
    match done {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
