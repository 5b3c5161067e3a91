//! A daily metric that is counted in the transaction of what it counts.

use super::UsageService;
use crate::{
    db::{DbError, Tx},
    usage::store::quota::{self as store, Key},
};
use obrador_core::{ids::TenantId, usage::Metric};

/// What was counted; once its transaction is committed, [`UsageService::counted`] is told.
#[derive(Debug)]
#[must_use]
pub(crate) struct Counted {
    key: Key,
    total: i64,
}

impl UsageService {
    /// Counts `n` of a daily metric in this transaction if the day's total stays within `stop`; if not, answers the total.
    pub(crate) async fn count_within(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        metric: Metric,
        (n, stop): (i64, i64),
    ) -> Result<Result<Counted, i64>, DbError> {
        let key = (tenant.clone(), self.0.clock.today(), metric);
        if let Some(total) = store::add_whole(tx, &key, n, stop).await? {
            return Ok(Ok(Counted { key, total }));
        }
        Ok(Err(store::lock(tx, &key).await?.unwrap_or_default()))
    }

    /// Its transaction is committed.
    pub(crate) fn counted(&self, counted: Counted) {
        self.0.quota.saw(counted.key, counted.total);
    }
}
