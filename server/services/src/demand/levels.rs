//! Service levels: on how many of ten days all who ask for a product shall get it.

use super::{DemandError, DemandService, LevelBy, ServiceLevel, level_store, products_store::Things};
use crate::{
    audit::{self, AuditContext},
    db::Access,
};
use obrador_core::subscription::FeatureId;
use serde_json::json;

/// Where nobody set one and nobody knows what pays best.
const USUAL: f64 = 0.8;
/// What can be set.
const SHARES: std::ops::RangeInclusive<f64> = 0.5..=0.99;

/// The one that counts: what somebody set, else what pays best, else a usual one.
pub(super) fn level(set: Option<f64>, best: Option<f64>) -> ServiceLevel {
    let (share, by) = match (set, best) {
        (Some(share), _) => (share, LevelBy::Set),
        (None, Some(share)) => (share.clamp(*SHARES.start(), *SHARES.end()), LevelBy::Economics),
        (None, None) => (USUAL, LevelBy::Usual),
    };
    ServiceLevel { share, by }
}

impl DemandService {
    /// Sets a product's service level, or leaves it to what pays best.
    pub async fn set_level(
        &self,
        of: AuditContext<'_>,
        product: &str,
        share: Option<f64>,
    ) -> Result<(), DemandError> {
        if share.is_some_and(|share| !SHARES.contains(&share)) {
            return Err(DemandError::Level);
        }
        let changed = self.write_level(of, product, share).await;
        self.entitlement.explained(of.tenant, changed).await
    }

    async fn write_level(
        &self,
        of: AuditContext<'_>,
        product: &str,
        share: Option<f64>,
    ) -> Result<(), DemandError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let feature = FeatureId::BasicForecasting;
        self.entitlement
            .authorize_feature(&mut tx, tenant, feature)
            .await?;
        let things = Things::of(&mut tx, tenant).await?;
        if !things.products.contains_key(product) {
            return Err(DemandError::NotFound);
        }
        let before = level_store::all(&mut tx, tenant).await?.get(product).copied();
        if before == share {
            return Ok(());
        }
        level_store::set(&mut tx, tenant, product, share, now).await?;
        let told = |share: Option<f64>| json!({ "product_id": product, "service_level": share });
        let (before, after) = (told(before), told(share));
        let entry = audit::Entry::new(Some(tenant), of.by, "demand.set_level", now);
        audit::append(&mut tx, &entry.before(&before).after(&after)).await?;
        Ok(tx.commit().await?)
    }
}
