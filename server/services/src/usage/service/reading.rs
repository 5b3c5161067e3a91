//! Live values and what is computed from them, read from Redis or the database.

use super::{Inner, UsageError};
use crate::{
    db::{Access, DbError},
    usage::{
        history::Histories,
        store::{
            current::{self, Current},
            history,
        },
        summary::Overview,
    },
};
use chrono::{DateTime, Utc};
use obrador_core::{ids::TenantId, usage::Metric};

impl Inner {
    /// Live values, with the API calls that are counted and not yet written.
    pub(super) async fn live(&self, tenant: &TenantId) -> Result<Option<Current>, DbError> {
        self.readings.get(tenant, || self.read_live(tenant)).await
    }

    async fn read_live(&self, tenant: &TenantId) -> Result<Option<Current>, DbError> {
        loop {
            // Not before its turn: what was written while it waited is of the past now.
            let now = self.clock.now();
            let writes = self.calls.writes();
            let pending = self.calls.pending(tenant, now.date_naive());
            let mut tx = self.db.begin(tenant, Access::Read).await?;
            let live = current::load(&mut tx, tenant, now).await?;
            tx.commit().await?;
            if writes == self.calls.writes() {
                return Ok(live.map(|mut live| {
                    live.used[Metric::ApiCalls as usize] += pending as f64;
                    live
                }));
            }
        }
    }

    pub(super) async fn compute(
        &self,
        tenant: &TenantId,
        live: Current,
        now: DateTime<Utc>,
    ) -> Result<Overview, UsageError> {
        let from_redis = match &self.fast {
            Some(fast) => fast.histories(tenant, live.usage_version).await,
            None => None,
        };
        let (version, histories) = match from_redis {
            Some(histories) => (live.usage_version, histories),
            None => self.histories_on_record(tenant, now).await?,
        };
        let plan = self.price_list.plan(live.plan);
        let live = Current {
            usage_version: version,
            ..live
        };
        Ok(Overview::new(
            tenant,
            plan,
            live,
            histories.before(now.date_naive()),
            now,
        ))
    }

    /// The histories as they are on record; Redis, where it lacked them, gets them too.
    async fn histories_on_record(
        &self,
        tenant: &TenantId,
        now: DateTime<Utc>,
    ) -> Result<(i64, Histories), DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let mut found = history::load(&mut tx, std::slice::from_ref(tenant), now.date_naive()).await?;
        tx.commit().await?;
        if let Some(fast) = &self.fast
            && let Err(error) = fast.write(&found).await
        {
            tracing::warn!(%error, "Redis fails; usage history comes from the database");
        }
        found
            .pop()
            .map(|one| (one.version, one.histories))
            .ok_or_else(|| DbError::corrupt("no history"))
    }
}
