//! The archive on its way to the reader: the tables from the spool file, then the stored files from their folder.

use super::spool::options;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures::Stream;
use std::{
    collections::HashMap,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};
use tokio::sync::mpsc;
use zip::{ZipArchive, ZipWriter, write::StreamWriter};

/// Bytes in one piece.
const PIECE: usize = 64 * 1024;

/// An export, ready to be read once.
#[derive(Debug)]
pub struct Archive {
    /// How the file is to be called.
    pub name: String,
    pub(super) spool: File,
    pub(super) files: PathBuf,
    /// How the stored files are called, by identifier.
    pub(super) names: HashMap<String, String>,
    pub(super) at: DateTime<Utc>,
}

impl Archive {
    /// The zip file's bytes. Where they can't be read to the end, the stream ends with an error: half a zip file is none.
    pub fn into_stream(self) -> impl Stream<Item = io::Result<Bytes>> {
        let (to, mut pieces) = mpsc::channel(4);
        tokio::task::spawn_blocking(move || {
            let mut out = io::BufWriter::with_capacity(PIECE, Pieces(to.clone()));
            if let Err(error) = write(&self, &mut out).and_then(|()| out.flush()) {
                tracing::warn!(%error, "an export breaks off");
                // A reader who has gone away hears nothing.
                let _ = to.blocking_send(Err(error));
            }
        });
        futures::stream::poll_fn(move |context| pieces.poll_recv(context))
    }
}

struct Pieces(mpsc::Sender<io::Result<Bytes>>);

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let sent = self.0.blocking_send(Ok(Bytes::copy_from_slice(bytes)));
        sent.map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn write(archive: &Archive, out: &mut impl Write) -> io::Result<()> {
    let mut zip = ZipWriter::new_stream(out);
    zip.merge_archive(ZipArchive::new(archive.spool.try_clone()?)?)?;
    if archive.files.is_dir() {
        add_folder(&mut zip, archive, &archive.files)?;
    }
    zip.finish()?;
    Ok(())
}

/// Plain files only: a link could lead out of the bakery's folder.
fn add_folder<W: Write>(
    zip: &mut ZipWriter<StreamWriter<W>>,
    archive: &Archive,
    folder: &Path,
) -> io::Result<()> {
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (kind, path) = (entry.file_type()?, entry.path());
        if kind.is_dir() {
            add_folder(zip, archive, &path)?;
        } else if kind.is_file()
            && let Ok(inside) = path.strip_prefix(&archive.files)
        {
            let id = inside.to_string_lossy();
            // A name has no part of a path: that is checked where it is given.
            let name = archive.names.get(&*id).map(|name| format!("-{name}"));
            let inside = format!("files/{id}{}", name.unwrap_or_default());
            zip.start_file(inside, options(archive.at))?;
            io::copy(&mut File::open(&path)?, zip)?;
        }
    }
    Ok(())
}
