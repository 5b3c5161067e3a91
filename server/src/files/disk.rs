//! Contents on disk: `{folder}/{tenant}/{id}`, written beside, flushed, and renamed into place.

use obrador_core::{files::Sniffer, ids::TenantId};
use sha2::{Digest as _, Sha256};
use std::{
    io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};
use tempfile::TempPath;
use tokio::{fs, io::AsyncWriteExt as _};

/// Where contents wait until they are whole. No bakery is called so.
const INCOMING: &str = ".incoming";
/// What lies about for longer belongs to nobody.
const LEFT_BEHIND: Duration = Duration::from_hours(24);

/// The folder of all contents.
#[derive(Debug, Clone)]
pub(super) struct Disk(pub(super) PathBuf);

/// A content on its way in; dropped, nothing of it stays.
#[derive(Debug)]
pub(super) struct Incoming {
    file: fs::File,
    path: TempPath,
    hash: Sha256,
    pub(super) sniffer: Sniffer,
    pub(super) bytes: u64,
}

/// A whole content, flushed, not yet in its place.
#[derive(Debug)]
pub(super) struct Whole {
    path: TempPath,
    pub(super) sha256: String,
}

impl Disk {
    pub(super) async fn receive(&self) -> io::Result<Incoming> {
        let folder = self.0.join(INCOMING);
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

    /// Puts a whole content into its place.
    pub(super) async fn keep(&self, tenant: &TenantId, id: &str, whole: Whole) -> io::Result<()> {
        let folder = self.0.join(tenant.as_str());
        fs::create_dir_all(&folder).await?;
        whole.path.persist(folder.join(id)).map_err(|error| error.error)?;
        fs::File::open(&folder).await?.sync_all().await
    }

    /// Takes a content away again.
    pub(super) async fn forget(&self, tenant: &TenantId, id: &str) {
        let path = self.0.join(tenant.as_str()).join(id);
        if let Err(error) = fs::remove_file(&path).await
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "a content without a row stays until it is swept");
        }
    }

    /// A content to be read; none where there is none.
    pub(super) async fn open(&self, tenant: &TenantId, id: &str) -> io::Result<Option<fs::File>> {
        match fs::File::open(self.0.join(tenant.as_str()).join(id)).await {
            Ok(file) => Ok(Some(file)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Takes away what never got whole, and answers the old contents that should have a row: bakery and identifier.
    pub(super) async fn left_behind(&self, now: SystemTime) -> io::Result<Vec<(TenantId, String)>> {
        let mut old = Vec::new();
        for folder in names(&self.0).await? {
            let path = self.0.join(&folder);
            if folder == INCOMING {
                for name in names(&path).await? {
                    if is_old(&path.join(&name), now).await {
                        fs::remove_file(path.join(name)).await?;
                    }
                }
            } else if let Ok(tenant) = folder.parse::<TenantId>() {
                for id in names(&path).await? {
                    if is_old(&path.join(&id), now).await {
                        old.push((tenant.clone(), id));
                    }
                }
            }
        }
        Ok(old)
    }
}

impl Incoming {
    pub(super) async fn push(&mut self, piece: &[u8]) -> io::Result<()> {
        self.bytes += piece.len() as u64;
        self.sniffer.push(piece);
        self.hash.update(piece);
        self.file.write_all(piece).await
    }

    pub(super) async fn finish(mut self) -> io::Result<Whole> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        Ok(Whole {
            path: self.path,
            sha256: crate::secret::hex(&self.hash.finalize()),
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

async fn is_old(path: &Path, now: SystemTime) -> bool {
    let Ok(known) = fs::metadata(path).await else {
        return false;
    };
    let age = known
        .modified()
        .map(|at| now.duration_since(at).unwrap_or_default());
    known.is_file() && age.is_ok_and(|age| age > LEFT_BEHIND)
}
