//! What is counted goes into the database, each second and when the process ends.

use super::Inner;
use crate::{
    db::{Access, DbError},
    usage::store::daily,
};
use std::{sync::Weak, time::Duration};

/// How long counted API calls wait to be written.
const WRITE_EVERY: Duration = Duration::from_secs(1);

impl Inner {
    pub(super) async fn flush(&self) -> Result<(), DbError> {
        let _one = self.writing.lock().await;
        let refusals = self.refusals.write(&self.db).await;
        let counts = self.calls.take();
        let mut totals = self.quota.take_totals();
        if !counts.is_empty() {
            let written = self.write(&counts).await;
            self.calls.written(written.is_ok());
            totals.extend(written?);
        }
        if let (Some(fast), false) = (&self.fast, totals.is_empty()) {
            let totals = totals
                .iter()
                .map(|one| (&one.tenant, one.metric, one.date, one.count));
            if let Err(error) = fast.set_counters(totals).await {
                tracing::warn!(%error, "Redis fails; today's counters are in the database only");
            }
        }
        refusals
    }

    async fn write(&self, counts: &[daily::DailyCount]) -> Result<Vec<daily::DailyCount>, DbError> {
        let mut tx = self.db.begin_system("API calls counted", Access::Write).await?;
        let totals = daily::add_all(&mut tx, counts).await?;
        tx.commit().await?;
        Ok(totals)
    }
}

/// Writes counted calls each second, until the service is gone.
pub(super) async fn write_calls(service: Weak<Inner>) {
    loop {
        tokio::time::sleep(WRITE_EVERY).await;
        let Some(service) = service.upgrade() else { return };
        if let Err(error) = service.flush().await {
            tracing::warn!(%error, "API calls can't be written; they stay counted and are tried again");
        }
    }
}
