//! The archive on its way to the reader: the tables from the spool file, then the stored files from their folder.
//!
//! Each piece is made when it is asked for, so no thread waits for a reader.

use super::spool::options;
use crate::{gate::Pass, paced::unless_stalled};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures::Stream;
use obrador_core::files::{entry_name, saved_name};
use std::{
    collections::HashMap,
    fs::{self, File},
    io::{self, Read as _, Seek as _, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use zip::{ZipArchive, ZipWriter, write::StreamWriter};

/// Bytes that are read for one piece.
const PIECE: u64 = 64 * 1024;

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
    pub(super) pass: Pass,
    /// After that long without a reader it breaks off.
    pub(super) patience: Duration,
}

impl Archive {
    /// The zip file's bytes. Where they can't be read to the end, the stream ends with an error: half a zip file is none.
    pub fn into_stream(self) -> impl Stream<Item = io::Result<Bytes>> {
        let Self {
            spool,
            files,
            names,
            at,
            pass,
            patience,
            name: _,
        } = self;
        let begin = move || Making::begin(spool, &files, &names, at);
        let pieces = futures::stream::try_unfold(State::New(begin), async |state| {
            let made = tokio::task::spawn_blocking(|| state.next()).await;
            let made = made.map_err(io::Error::other).flatten();
            made.inspect_err(|error| tracing::warn!(%error, "an export breaks off"))
        });
        unless_stalled(pieces, patience, pass)
    }
}

enum State<B> {
    New(B),
    Going(Box<Making>),
}

impl<B: FnOnce() -> io::Result<Making>> State<B> {
    /// The next piece, and how it goes on; none after the last.
    fn next(self) -> io::Result<Option<(Bytes, Self)>> {
        let mut making = match self {
            Self::New(begin) => Box::new(begin()?),
            Self::Going(making) => making,
        };
        let piece = making.piece()?;
        Ok(piece.map(|piece| (piece, Self::Going(making))))
    }
}

/// A zip file in the making.
struct Making {
    /// None once it is finished.
    zip: Option<ZipWriter<StreamWriter<Made>>>,
    made: Made,
    /// The tables, whose bytes go first.
    tables: io::Take<File>,
    /// Stored files that wait, the last one first, and how each is called within.
    waiting: Vec<(PathBuf, String)>,
    content: Option<File>,
    at: DateTime<Utc>,
}

impl Making {
    fn begin(
        spool: File,
        files: &Path,
        names: &HashMap<String, String>,
        at: DateTime<Utc>,
    ) -> io::Result<Self> {
        let made = Made::default();
        let mut zip = ZipWriter::new_stream(made.clone());
        // It only learns what is there: the bytes are those that the spool file begins with.
        made.to(|to| to.counted = Some(0));
        zip.merge_archive(ZipArchive::new(spool.try_clone()?)?)?;
        let tables = made.to(|to| to.counted.take()).unwrap_or_default();
        let mut spool = spool;
        spool.rewind()?;
        let mut waiting = Vec::new();
        if files.is_dir() {
            find(files, files, names, &mut waiting)?;
        }
        waiting.sort();
        waiting.reverse();
        Ok(Self {
            zip: Some(zip),
            made,
            tables: spool.take(tables),
            waiting,
            content: None,
            at,
        })
    }

    fn piece(&mut self) -> io::Result<Option<Bytes>> {
        let mut bytes = Vec::new();
        self.tables.by_ref().take(PIECE).read_to_end(&mut bytes)?;
        while bytes.is_empty() && self.zip.is_some() {
            self.step()?;
            bytes = self.made.to(|to| std::mem::take(&mut to.bytes));
        }
        Ok((!bytes.is_empty()).then(|| bytes.into()))
    }

    /// A little of a content, or the beginning of the next, or the end.
    fn step(&mut self) -> io::Result<()> {
        let Some(zip) = &mut self.zip else {
            return Ok(());
        };
        if let Some(content) = &mut self.content {
            if io::copy(&mut content.take(PIECE), zip)? == 0 {
                self.content = None;
            }
        } else if let Some((path, inside)) = self.waiting.pop() {
            zip.start_file(inside, options(self.at))?;
            self.content = Some(File::open(path)?);
        } else if let Some(zip) = self.zip.take() {
            zip.finish()?;
        }
        Ok(())
    }
}

/// What was made and not yet read.
#[derive(Clone, Default)]
struct Made(Arc<Mutex<To>>);

#[derive(Default)]
struct To {
    bytes: Vec<u8>,
    /// Where bytes are counted in place of kept.
    counted: Option<u64>,
}

impl Made {
    fn to<T>(&self, does: impl FnOnce(&mut To) -> T) -> T {
        does(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Made {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.to(|to| match &mut to.counted {
            Some(counted) => *counted += bytes.len() as u64,
            None => to.bytes.extend_from_slice(bytes),
        });
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Plain files only: a link could lead out of the bakery's folder.
fn find(
    all: &Path,
    folder: &Path,
    names: &HashMap<String, String>,
    found: &mut Vec<(PathBuf, String)>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (kind, path) = (entry.file_type()?, entry.path());
        if kind.is_dir() {
            find(all, &path, names, found)?;
        } else if kind.is_file()
            && let Ok(inside) = path.strip_prefix(all)
        {
            let id = inside.to_string_lossy();
            let name = names.get(&*id).map(String::as_str);
            let (above, id) = id.rsplit_once('/').map_or(("", &*id), |(above, id)| (above, id));
            let mut inside = String::from("files/");
            for folder in above.split('/').filter(|folder| !folder.is_empty()) {
                inside.push_str(&saved_name(folder));
                inside.push('/');
            }
            inside.push_str(&entry_name(id, name));
            found.push((path, inside));
        }
    }
    Ok(())
}
