//! What proves that the folder of stored files is this database's, in the state that it is in.
//!
//! A new, another or an older database knows nothing of a content, and that proves nothing. So the folder bears a mark
//! with the identity of its database and the newest generation of it. The database is always as new as the mark; one that
//! is older is a backup or a copy, and the contents that it let go may be in use again.

pub(in crate::files) mod disk;
mod mark;

use super::{
    doubt::{Doubt, Doubts},
    let_go_store,
};
use crate::{
    clock::Clock,
    db::{Access, Db, DbError, Tx},
};
use disk::Disk;
use mark::{Earlier, Mark};
use std::{
    io,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// Why the folder can't be looked after.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The folder failed.
    #[error(transparent)]
    Disk(#[from] io::Error),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// The proof. Whoever has none can't delete a content.
#[derive(Debug)]
pub(in crate::files) struct Ours(());

/// Whose the folder is.
#[derive(Debug)]
pub(in crate::files) enum Ownership {
    Ours(Ours),
    /// No content there, and the database knows of none.
    Empty,
    Doubt(Doubt),
}

/// The folder of stored files. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Folder {
    pub(in crate::files) db: Db,
    pub(in crate::files) clock: Clock,
    pub(in crate::files) disk: Disk,
    pub(in crate::files) doubts: Arc<Doubts>,
    /// Has this process seen a mark?
    marked: Arc<AtomicBool>,
}

impl Folder {
    /// The folder at `path`, which need not be there yet.
    pub fn new(db: Db, clock: Clock, path: PathBuf) -> Self {
        Self {
            db,
            clock,
            disk: Disk(path),
            doubts: Arc::default(),
            marked: Arc::default(),
        }
    }

    /// Whose is it? Where it is ours, the mark tells of a newer state afterwards.
    pub(in crate::files) async fn standing(&self) -> Result<Ownership, FolderError> {
        let Some(mark) = self.disk.mark().await? else {
            return self.unmarked().await;
        };
        if mark.database != self.db.identity()? {
            return Ok(Ownership::Doubt(Doubt::OtherDatabase));
        }
        let mut tx = self.db.begin_system("files: next state", Access::Write).await?;
        let Some(generation) = let_go_store::next_generation(&mut tx, mark.generation).await? else {
            return Ok(Ownership::Doubt(Doubt::OlderDatabase));
        };
        tx.commit().await?;
        self.db.settle().await;
        let mark = Mark { generation, ..mark };
        // A full disk must not keep anything on it: what was read is proof enough.
        if let Err(error) = self.disk.write_mark(&mark, Earlier::Goes).await {
            tracing::warn!(%error, "the mark of the folder of stored files stays as it is");
        }
        Ok(Ownership::Ours(Ours(())))
    }

    /// A folder from before there were marks is ours where all that lies there is known: the names are random.
    async fn unmarked(&self) -> Result<Ownership, FolderError> {
        let contents = self.disk.contents().await?;
        let mut tx = self.db.begin_system("files: what is known", Access::Read).await?;
        if contents.is_empty() {
            let missing = let_go_store::knows_any(&mut tx).await?;
            return Ok(if missing {
                Ownership::Doubt(Doubt::Missing)
            } else {
                Ownership::Empty
            });
        }
        for (tenant, names) in &contents {
            let known = let_go_store::known(&mut tx, tenant).await?;
            if !names.iter().all(|name| known.contains(name)) {
                return Ok(Ownership::Doubt(Doubt::Unmarked));
            }
        }
        // The folder it has marked is another one: this may be the place where that is to be mounted.
        if let_go_store::has_told(&mut tx).await? {
            return Ok(Ownership::Doubt(Doubt::Missing));
        }
        tx.commit().await?;
        self.first_mark().await?;
        Ok(match self.disk.mark().await? {
            Some(mark) if mark.database == self.db.identity()? => Ownership::Ours(Ours(())),
            _ => Ownership::Doubt(Doubt::OtherDatabase),
        })
    }

    /// The mark comes before the database knows that it has told a folder: whoever is killed in between does it again.
    async fn first_mark(&self) -> Result<(), FolderError> {
        let database = self.db.identity()?.to_owned();
        let mark = Mark {
            database,
            generation: 0,
        };
        Ok(self.disk.write_mark(&mark, Earlier::Stays).await?)
    }

    /// Marks a folder without contents, before the first of a database that knows of none. Any other is the sweep's
    /// to look at.
    pub(in crate::files) async fn mark_if_new(&self) -> Result<(), FolderError> {
        if self.marked.load(Ordering::Relaxed) {
            return Ok(());
        }
        if self.disk.mark().await?.is_none() {
            let mut tx = self.db.begin_system("files: what is known", Access::Read).await?;
            if self.disk.has_bakeries().await? || let_go_store::knows_any(&mut tx).await? {
                return Ok(());
            }
            tx.commit().await?;
            self.first_mark().await?;
        }
        self.marked.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Something has happened that a backup from before it must not undo. The folder is told after the commit.
    pub(crate) async fn next_state(&self, tx: &mut Tx) -> Result<i64, DbError> {
        let next = let_go_store::next_generation(tx, 0).await?;
        next.ok_or_else(|| DbError::corrupt("no installation"))
    }

    /// Tells the folder, if it is ours.
    pub(crate) async fn tell(&self, generation: i64) {
        self.db.settle().await;
        if let Err(error) = self.tell_if_ours(generation).await {
            tracing::warn!(%error, "the folder of stored files can't be told of a newer state");
        }
    }

    async fn tell_if_ours(&self, generation: i64) -> Result<(), FolderError> {
        match self.disk.mark().await? {
            Some(mark) if mark.database == self.db.identity()? && mark.generation < generation => {
                let mark = Mark { generation, ..mark };
                Ok(self.disk.write_mark(&mark, Earlier::Goes).await?)
            }
            _ => Ok(()),
        }
    }

    /// Makes it this database's, whatever it was, because somebody who has looked at it says so. What the database does
    /// not know stays unknown, or is let go. Answers how much that is.
    pub async fn claim(&self, let_unknown_go: bool) -> Result<usize, FolderError> {
        let unknown = self.unknown().await?;
        if let_unknown_go {
            let mut tx = self.db.begin_system("files: claimed", Access::Write).await?;
            let_go_store::let_go(&mut tx, &unknown, let_go_store::Why::Claim, self.clock.micros()).await?;
            tx.commit().await?;
        }
        let mut tx = self.db.begin_system("files: claimed", Access::Write).await?;
        let generation = self.next_state(&mut tx).await?;
        tx.commit().await?;
        self.db.settle().await;
        let database = self.db.identity()?.to_owned();
        self.disk
            .write_mark(&Mark { database, generation }, Earlier::Goes)
            .await?;
        Ok(unknown.len())
    }

    /// Is it this database's? And how many contents lie there that the database does not know?
    pub async fn check(&self) -> Result<(Option<Doubt>, usize), FolderError> {
        let doubt = match self.standing().await? {
            Ownership::Ours(_) | Ownership::Empty => None,
            Ownership::Doubt(doubt) => Some(doubt),
        };
        Ok((doubt, self.unknown().await?.len()))
    }
}
