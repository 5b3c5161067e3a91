//! What bakeries use of their plans.

pub mod rest;

use crate::{clock::Clock, db::Db, db::DbError};
use obrador_core::ids::TenantId;

/// Usage: the ledger, snapshots, daily counters and the forecast.
#[derive(Debug, Clone)]
pub struct UsageService {
    _db: Db,
    _clock: Clock,
}

impl UsageService {
    /// Connects to Redis where there is one; without it everything comes from the database.
    #[expect(clippy::unused_async, reason = "will connect to Redis")]
    pub async fn start(db: Db, clock: Clock, _redis_url: Option<&str>) -> Self {
        Self { _db: db, _clock: clock }
    }

    /// Counts one API call; it is written soon, and at [`UsageService::flush`].
    pub fn count_api_call(&self, _tenant: &TenantId) {}

    /// Writes what is counted and not yet written.
    #[expect(clippy::unused_async, reason = "will write")]
    pub async fn flush(&self) -> Result<(), DbError> {
        Ok(())
    }
}
