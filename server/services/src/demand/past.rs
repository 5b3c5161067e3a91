//! What made-up bakeries have learned and forecast before now: as any bakery does, but it counts nothing.

use super::{DemandService, result_store, run_store, training_store};
use crate::{
    db::{Access, DbError},
    random,
};
use obrador_core::ids::TenantId;
use std::sync::Arc;

impl DemandService {
    /// A training and the forecast after it, at the time of the service's clock.
    pub(crate) async fn learn_in_the_past(&self, tenant: &TenantId, by: &str) -> Result<(), DbError> {
        let id = random::id();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        training_store::insert(&mut tx, tenant, &id, (by, self.clock.micros())).await?;
        tx.commit().await?;
        self.learn_all(None, tenant, &id, || false).await?;
        Ok(())
    }

    /// Another forecast, as far as the plan looks, at the time of the service's clock.
    pub(crate) async fn forecast_in_the_past(&self, tenant: &TenantId, by: &str) -> Result<(), DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let Some(trained) = training_store::last_done(&mut tx, tenant).await? else {
            return Ok(());
        };
        let results = result_store::of(&mut tx, tenant, &trained.record.id, None).await?;
        drop(tx);
        let learned = results
            .into_iter()
            .filter_map(|(series, learnt)| Some((series, learnt.ok()?.learned)));
        let learned = Arc::new(learned.collect());
        let (id, days) = (random::id(), self.horizon_days(tenant).await?);
        let whose = (id.as_str(), trained.record.id.as_str(), by);
        let made = self
            .write_run(tenant, whose, (learned, days), trained.total_band)
            .await?;
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        run_store::end(&mut tx, tenant, &made.run.id, self.clock.micros()).await?;
        tx.commit().await
    }
}
