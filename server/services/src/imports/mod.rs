//! Files that something is imported from: read, kept until what they would do is confirmed, and why nothing comes of one.
//! What a file means is its feature's.

mod error;
mod file;
mod sheet;
pub(crate) mod store;

use crate::db::{Access, Db, DbError};
use obrador_core::bounds::time::IMPORT_HOURS;

pub use error::ImportError;
pub(crate) use file::KeptFile;
pub use file::{Imported, Sent};
pub(crate) use sheet::{NumberInDoubt, RowFault, aside, langs, read_sheet, row_fault};

/// A file is forgotten after this.
const KEPT_MICROS: i64 = IMPORT_HOURS * 3_600_000_000;

/// Files are kept since then, in microseconds UTC, where it is `now`.
pub(crate) fn kept_since(now: i64) -> i64 {
    now - KEPT_MICROS
}

/// Forgets files that nobody confirmed within a day, whoever's they are.
pub(crate) async fn discard_old(db: &Db, now: i64) -> Result<(), DbError> {
    let mut tx = db.begin_system("old imports", Access::Write).await?;
    store::delete_before(&mut tx, kept_since(now)).await?;
    tx.commit().await
}
