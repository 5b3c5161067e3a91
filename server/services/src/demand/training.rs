//! A training is asked for.

use super::{DemandError, DemandService, TrainingRecord, training_store};
use crate::{
    audit::{self, AuditContext},
    db::Access,
    jobs::{self, JobKind, NewJob},
    random,
};
use obrador_core::{subscription::FeatureId, usage::Metric};
use serde::Deserialize;
use serde_json::json;

/// What its job has to know.
#[derive(Debug, Deserialize)]
pub(super) struct Payload {
    pub(super) training: String,
}

impl DemandService {
    /// Asks for a training of all products; it counts one of the day's training jobs.
    ///
    /// # Errors
    /// Where one is under way, or the plan does not allow another today.
    pub async fn train(&self, of: AuditContext<'_>) -> Result<TrainingRecord, DemandError> {
        let asked = self.ask(of).await;
        let record = self.entitlement.explained(of.tenant, asked).await?;
        self.jobs.wake();
        Ok(record)
    }

    async fn ask(&self, of: AuditContext<'_>) -> Result<TrainingRecord, DemandError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        // Nothing else of the bakery is admitted until the end, so two that ask at once ask one after the other.
        let feature = FeatureId::BasicForecasting;
        self.entitlement
            .authorize_feature(&mut tx, tenant, feature)
            .await?;
        if let Some(open) = training_store::open(&mut tx, tenant).await? {
            return Err(DemandError::UnderWay(open));
        }
        let reserved = self
            .entitlement
            .reserve_within(&mut tx, tenant, Metric::TrainingJobs, 1);
        let counted = reserved.await?;
        let id = random::id();
        let by = of.by.name();
        if !training_store::insert(&mut tx, tenant, &id, (&by, now)).await? {
            let open = training_store::open(&mut tx, tenant).await?;
            return Err(open.map_or(DemandError::NotFound, DemandError::UnderWay));
        }
        let payload = json!({ "training": id });
        let job = NewJob {
            kind: JobKind::Training,
            name: format!("training:{id}"),
            tenant: Some(tenant.clone()),
            payload: payload.to_string(),
            due_at: now,
        };
        jobs::add(&mut tx, &job, now).await?;
        let after = json!({ "id": id });
        let entry = audit::Entry::new(Some(tenant), of.by, "demand.train", now).after(&after);
        audit::append(&mut tx, &entry).await?;
        let found = training_store::get(&mut tx, tenant, &id).await?;
        let record = found.ok_or(DemandError::NotFound)?.record;
        tx.commit().await?;
        self.entitlement.counted(counted);
        Ok(record)
    }
}
