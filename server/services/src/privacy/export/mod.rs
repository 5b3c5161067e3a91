//! All of a bakery's data as one zip file.
//!
//! First the tables, read in one transaction and written to a spool file, so that a slow reader holds up no database;
//! then that file and the contents of the stored files flow to the reader. Nothing is held in memory. One of a bakery is
//! on its way at a time, and a few altogether; one that nobody reads breaks off.

mod kinds;
mod readme;
mod spool;
mod store;
mod stream;
#[cfg(test)]
mod tests;
mod write;

pub use stream::Archive;

use crate::{
    actor::By,
    audit,
    clock::Clock,
    db::{Access, Db, DbError},
    gate::{Busy, Gate},
};
use obrador_core::{
    bounds::{
        rate::{EXPORTS_AT_ONCE, EXPORTS_OF_A_BAKERY},
        time::STALLED_SECONDS,
    },
    i18n::Lang,
    ids::TenantId,
};
use std::{io, path::PathBuf, time::Duration};

/// Why there is no export.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// No such bakery.
    #[error("there is no tenant '{0}'")]
    UnknownTenant(TenantId),
    /// One of the bakery is on its way already, or too many altogether.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
    /// The spool file can't be written.
    #[error("the export can't be written: {0}")]
    Spool(#[from] io::Error),
}

/// Exports bakeries. Cheap to clone.
#[derive(Debug, Clone)]
pub struct ExportService {
    db: Db,
    clock: Clock,
    files: PathBuf,
    gate: Gate,
}

impl ExportService {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock, files: PathBuf) -> Self {
        Self {
            db,
            clock,
            files,
            gate: Gate::new(EXPORTS_OF_A_BAKERY, EXPORTS_AT_ONCE),
        }
    }
}

impl ExportService {
    /// Everything of the bakery, as it is at one moment. It is recorded who asked.
    pub async fn export(
        &self,
        tenant: &TenantId,
        lang: Lang,
        by: impl Into<By>,
    ) -> Result<Archive, ExportError> {
        let pass = self.gate.enter(tenant)?;
        let now = self.clock.now();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        if !store::exists(&mut tx, tenant).await? {
            return Err(ExportError::UnknownTenant(tenant.clone()));
        }
        let entry = audit::Entry::new(Some(tenant), by, "tenant.export", now.timestamp_micros());
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let names = store::file_names(&mut tx, tenant).await?;
        let spool = spool::tables(tx, tenant, readme::text(lang, tenant, now), now).await?;
        Ok(Archive {
            name: format!("obrador-{tenant}-{}.zip", now.format("%Y-%m-%d")),
            spool,
            names,
            files: self.files.join(tenant.as_str()),
            at: now,
            pass,
            patience: self.db.slowness().times(Duration::from_secs(STALLED_SECONDS)),
        })
    }
}
