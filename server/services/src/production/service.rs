//! Batches as pages and REST ask for them.

use super::{
    BatchRecord, ProductionError,
    batch_store::{self, Found},
    booking::bookings,
    booking_store, part_store, version_store,
};
use crate::{
    clock::Clock,
    db::{Access, Db, DbError, Tx},
    entitlement::{CheckError, EntitlementService},
    tenant::store::zone,
};
use chrono::{NaiveDate, NaiveTime};
use obrador_core::{
    entitlement::Reason,
    ids::TenantId,
    procurement::Named,
    production::{Batch, Origin, Outside, RecallLine, Status, Traces, Tracking, instant, recall},
    subscription::FeatureId,
};
use std::collections::{BTreeMap, BTreeSet};

/// Production. Cheap to clone.
#[derive(Debug, Clone)]
pub struct ProductionService {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) entitlement: EntitlementService,
}

impl ProductionService {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock, entitlement: EntitlementService) -> Self {
        Self {
            db,
            clock,
            entitlement,
        }
    }

    /// Does the bakery's plan follow stages?
    pub async fn tracking(&self, tenant: &TenantId) -> Tracking {
        let stages = self.entitlement.feature(tenant, FeatureId::StageTracking).await;
        tracking_of(stages.is_ok())
    }

    /// The batches that are due on that day by the bakery's clock, or begin on it: what is due first comes first. And the
    /// version of all production, by which a screen sees whether it is up to date.
    pub async fn day(
        &self,
        tenant: &TenantId,
        day: NaiveDate,
    ) -> Result<(Vec<BatchRecord>, i64), ProductionError> {
        let tracking = self.tracking(tenant).await;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let zone = zone(&mut tx, tenant).await?.tz();
        let midnight = |day: NaiveDate| instant(day.and_time(NaiveTime::MIN), &zone);
        let from = midnight(day)?;
        let until = day.succ_opt().map(midnight).transpose()?.unwrap_or(from);
        let span = (from.timestamp_micros(), until.timestamp_micros());
        let found = batch_store::between(&mut tx, tenant, span).await?;
        let version = version_store::now(&mut tx, tenant).await?;
        Ok((self.shown(&mut tx, tenant, found, tracking).await?, version))
    }

    /// The version of all of a bakery's production.
    pub async fn version(&self, tenant: &TenantId) -> Result<i64, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        version_store::now(&mut tx, tenant).await
    }

    /// One batch.
    pub async fn get(&self, tenant: &TenantId, id: &str) -> Result<BatchRecord, ProductionError> {
        let tracking = self.tracking(tenant).await;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let found = self.records(&mut tx, tenant, &[id.to_owned()], tracking).await?;
        found.into_iter().next().ok_or(ProductionError::NotFound)
    }

    /// What is in a batch and in those that went into it, by ingredient and lot.
    pub async fn origins(&self, tenant: &TenantId, id: &str) -> Result<Vec<Origin>, ProductionError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let uses = booking_store::uses(&mut tx, tenant).await?;
        let parents = part_store::parents(&mut tx, tenant).await?;
        let parents = parents
            .iter()
            .map(|(id, parents)| (id.as_str(), parents.as_slice()));
        Ok(Traces::of(&uses, parents).back(id))
    }

    /// What is to be fetched back where something is wrong with a lot: every batch that it is in.
    pub async fn recall(&self, tenant: &TenantId, lot: &str) -> Result<Vec<RecallLine>, ProductionError> {
        let tracking = self.tracking(tenant).await;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let uses = booking_store::uses(&mut tx, tenant).await?;
        let parents = part_store::parents(&mut tx, tenant).await?;
        let of = parents
            .iter()
            .map(|(id, parents)| (id.as_str(), parents.as_slice()));
        let reached = Traces::of(&uses, of).of_lot(lot);
        let ids: Vec<String> = reached.iter().map(|it| it.batch.clone()).collect();
        let batches: Vec<Batch> = batch_store::of_ids(&mut tx, tenant, &ids)
            .await?
            .into_iter()
            .map(|found| found.batch)
            .collect();
        Ok(recall(&reached, &batches, tracking))
    }

    /// May the bakery produce, and does its plan follow stages? Until the end of the transaction its plan stays, and nobody
    /// else of the bakery changes a batch.
    pub(super) async fn admit(&self, tx: &mut Tx, tenant: &TenantId) -> Result<Tracking, ProductionError> {
        match self
            .entitlement
            .authorize_feature(tx, tenant, FeatureId::Production)
            .await
        {
            Err(CheckError::Denied(denial))
                if denial.reason == Reason::Feature && denial.fixed_by.is_empty() =>
            {
                return Err(ProductionError::NotOffered);
            }
            other => other?,
        }
        let stages = self
            .entitlement
            .authorize_feature(tx, tenant, FeatureId::StageTracking)
            .await;
        match stages {
            Err(CheckError::Denied(_)) => Ok(Tracking::Simple),
            other => {
                other?;
                Ok(Tracking::Stages)
            }
        }
    }

    /// Batches with what they wait for outside themselves.
    pub(super) async fn shown(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        found: Vec<Found>,
        tracking: Tracking,
    ) -> Result<Vec<BatchRecord>, ProductionError> {
        let parents: BTreeSet<String> = found
            .iter()
            .flat_map(|it| it.batch.content().parents.iter().cloned())
            .collect();
        let parents = batch_store::of_ids(tx, tenant, &parents.into_iter().collect::<Vec<_>>()).await?;
        let parents: Vec<(Named, Status)> = parents
            .iter()
            .map(|it| {
                let stored = it.batch.as_stored();
                let named = Named {
                    id: stored.id.clone(),
                    name: stored.content.recipe.name.clone(),
                };
                (named, it.batch.status(tracking))
            })
            .collect();
        let names = self.names(tx, tenant, &found).await?;
        let mut records = Vec::with_capacity(found.len());
        for it in found {
            let outside = outside(tx, tenant, (&it, tracking), (&parents, &names)).await?;
            records.push(BatchRecord {
                batch: it.batch,
                tracking,
                outside,
                ingredients: it.ingredients,
                booked_at: it.booked_at,
                created_by: it.created_by,
                created_at: it.created_at,
                changed_at: it.changed_at,
                steps: it.steps,
            });
        }
        Ok(records)
    }

    /// What the ingredients are called that are still to be taken out of stock.
    async fn names(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        found: &[Found],
    ) -> Result<BTreeMap<String, String>, DbError> {
        let open = found.iter().filter(|it| it.booked_at.is_none());
        let ids: BTreeSet<String> = open
            .flat_map(|it| it.ingredients.iter().map(|(id, _)| id.clone()))
            .collect();
        part_store::ingredient_names(tx, tenant, ids).await
    }
}

/// What a batch's stages wait for outside it, as long as it has not begun.
async fn outside(
    tx: &mut Tx,
    tenant: &TenantId,
    (found, tracking): (&Found, Tracking),
    (parents, names): (&[(Named, Status)], &BTreeMap<String, String>),
) -> Result<Vec<Outside>, ProductionError> {
    if found.booked_at.is_some() || found.batch.status(tracking).is_over() {
        return Ok(Vec::new());
    }
    let mut waits = found.batch.waits_for(parents);
    let location = found.batch.content().location.as_ref();
    let of = (found.ingredients.as_slice(), location.map(|it| it.id.as_str()));
    let bookings = bookings(tx, tenant, of).await?;
    let name = |id: &str| names.get(id).cloned().unwrap_or_else(|| id.to_owned());
    waits.extend(found.batch.lacks(&bookings, name));
    Ok(waits)
}

/// What a plan with or without stages follows.
fn tracking_of(has_stages: bool) -> Tracking {
    if has_stages {
        Tracking::Stages
    } else {
        Tracking::Simple
    }
}
