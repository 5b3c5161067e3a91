//! Demand as pages, REST and jobs ask for it.

use crate::{
    clock::Clock,
    db::{Db, DbError, Tx},
    entitlement::EntitlementService,
    jobs::JobService,
    production::ProductionService,
    tenant::store::zone,
    zone::Zone,
};
use chrono::NaiveDate;
use obrador_core::ids::TenantId;

/// A product in a shop, by their ids; an empty shop is nowhere in particular.
pub(super) type Series = (String, String);

/// Demand. Cheap to clone.
#[derive(Debug, Clone)]
pub struct DemandService {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) entitlement: EntitlementService,
    pub(super) jobs: JobService,
    pub(super) production: ProductionService,
}

impl DemandService {
    /// A service on that storage.
    pub fn new(
        (db, clock): (Db, Clock),
        entitlement: EntitlementService,
        jobs: JobService,
        production: ProductionService,
    ) -> Self {
        Self {
            db,
            clock,
            entitlement,
            jobs,
            production,
        }
    }

    /// Today by the bakery's clock, and that clock.
    pub(super) async fn today(&self, tx: &mut Tx, tenant: &TenantId) -> Result<(NaiveDate, Zone), DbError> {
        let zone = zone(tx, tenant).await?;
        Ok((zone.day(self.clock.now()), zone))
    }
}

/// Works something out off the async threads.
pub(super) async fn off_the_runtime<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, DbError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| DbError::corrupt(format_args!("demand was interrupted: {error}")))
}
