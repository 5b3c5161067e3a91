//! Why something in the folder of stored files is kept though it might be deleted: said once, counted each time.

use obrador_core::ids::TenantId;
use std::{
    collections::BTreeSet,
    fmt::Write as _,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

/// Why it is not proven that the folder's contents are this database's to delete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// Its mark names another.
    #[error("the folder of stored files is marked as another database's")]
    OtherDatabase,
    /// Its mark tells of a state that this database has not reached.
    #[error("the folder of stored files knows a newer state of this database, which is a backup or a copy")]
    OlderDatabase,
    /// No mark, and contents of which this database knows nothing.
    #[error("the folder of stored files has no mark, and contents that this database does not know")]
    Unmarked,
    /// Not the mark of this database, or none of the contents that it knows.
    #[error(
        "the folder of stored files lacks this database's mark, or all the contents that it knows: is it mounted?"
    )]
    Missing,
    /// Among a bakery's contents.
    #[error("among its stored files are {0} that this database does not know")]
    Unknown(usize),
}

/// The values of the metric's label.
const REASONS: [&str; 5] = [
    "other_database",
    "older_database",
    "unmarked",
    "missing",
    "unknown",
];

impl Doubt {
    fn place(self) -> usize {
        match self {
            Self::OtherDatabase => 0,
            Self::OlderDatabase => 1,
            Self::Unmarked => 2,
            Self::Missing => 3,
            Self::Unknown(_) => 4,
        }
    }

    /// As the metric calls it.
    pub fn reason(self) -> &'static str {
        REASONS[self.place()]
    }
}

/// Doubts since the process began.
#[derive(Debug, Default)]
pub(super) struct Doubts {
    refused: [AtomicU64; REASONS.len()],
    unknown: AtomicU64,
    said: Mutex<BTreeSet<String>>,
}

impl Doubts {
    /// Nothing was deleted: of the whole folder, or of one bakery. True where it has not been said yet.
    pub(super) fn refuse(&self, doubt: Doubt, tenant: Option<&TenantId>) -> bool {
        self.refused[doubt.place()].fetch_add(1, Ordering::Relaxed);
        let tenant = tenant.map(TenantId::as_str).unwrap_or_default();
        self.is_new(format!("{} {tenant}", doubt.reason()))
    }

    /// So many contents are not known. True where that has not been said yet.
    pub(super) fn unknown(&self, count: usize) -> bool {
        self.unknown.store(count as u64, Ordering::Relaxed);
        count > 0 && self.is_new("unknown contents".to_owned())
    }

    fn is_new(&self, what: String) -> bool {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        said.insert(what)
    }

    /// In Prometheus's text format.
    pub(super) fn render(&self) -> String {
        let name = "obrador_files_refused_total";
        let mut text = format!(
            "# HELP {name} Times that no stored file was deleted, for want of proof.\n# TYPE {name} counter\n"
        );
        // Writing to a String can't fail.
        for (reason, counter) in REASONS.iter().zip(&self.refused) {
            let count = counter.load(Ordering::Relaxed);
            let _ = writeln!(text, "{name}{{reason=\"{reason}\"}} {count}");
        }
        let name = "obrador_files_unknown";
        let count = self.unknown.load(Ordering::Relaxed);
        let _ = write!(
            text,
            "# HELP {name} Contents in the folder of stored files that the database does not know.\n\
             # TYPE {name} gauge\n{name} {count}\n"
        );
        text
    }
}
