//! How long a recipe takes, stage by stage.

use super::{ProductionError, ProductionService, RecipeTiming, timing_store};
use crate::{
    audit::{self, AuditContext},
    db::Access,
    stock::version_store,
};
use obrador_core::{
    ids::TenantId,
    production::{Lead, Stage, Timing},
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

impl ProductionService {
    /// How a recipe is made in time.
    pub async fn timing(&self, tenant: &TenantId, recipe: &str) -> Result<RecipeTiming, ProductionError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        if !timing_store::is_recipe(&mut tx, tenant, recipe).await? {
            return Err(ProductionError::NotFound);
        }
        Ok(timing_store::one(&mut tx, tenant, recipe)
            .await?
            .unwrap_or_default())
    }

    /// How all recipes are made in time of which somebody has said it, by their ids.
    pub async fn timings(&self, tenant: &TenantId) -> Result<BTreeMap<String, Timing>, ProductionError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        Ok(timing_store::all(&mut tx, tenant).await?)
    }

    /// Says how a recipe is made in time, where that still has that version. What is planned already stays.
    pub async fn set_timing(
        &self,
        of: AuditContext<'_>,
        (recipe, version): (&str, i64),
        timing: Timing,
    ) -> Result<RecipeTiming, ProductionError> {
        let set = async {
            let (tenant, now) = (of.tenant, self.clock.micros());
            let mut tx = self.db.begin(tenant, Access::Write).await?;
            self.admit(&mut tx, tenant).await?;
            if !timing_store::is_recipe(&mut tx, tenant, recipe).await? {
                return Err(ProductionError::NotFound);
            }
            let before = timing_store::one(&mut tx, tenant, recipe)
                .await?
                .unwrap_or_default();
            if before.version != version {
                return Err(ProductionError::Conflict(before.version));
            }
            let after = RecipeTiming {
                timing: timing.checked()?,
                version: version + 1,
            };
            timing_store::save(&mut tx, tenant, recipe, after, now).await?;
            version_store::raise(&mut tx, tenant).await?;
            let entry = audit::Entry::new(Some(tenant), of.by, "production.timing", now);
            let entry = entry.before(&told(recipe, before)).after(&told(recipe, after));
            audit::append(&mut tx, &entry).await?;
            tx.commit().await?;
            Ok(after)
        };
        let set = set.await;
        self.entitlement.explained(of.tenant, set).await
    }
}

/// As the audit trail keeps it.
fn told(recipe: &str, stored: RecipeTiming) -> Value {
    let Timing {
        durations,
        until,
        lead,
    } = stored.timing;
    let minutes: serde_json::Map<String, Value> = Stage::ALL
        .into_iter()
        .map(|stage| (stage.to_string(), durations.minutes(stage).into()))
        .collect();
    let lead = match lead {
        Lead::Minutes(minutes) => json!({ "minutes": minutes }),
        Lead::DayBefore { days, by } => json!({ "days": days, "by": by.format("%H:%M").to_string() }),
    };
    json!({ "recipe_id": recipe, "minutes": minutes, "until": until.as_str(), "lead": lead })
}
