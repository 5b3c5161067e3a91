//! Batches as pages and REST ask for them.

use super::{
    BatchRecord, Plannable, ProductionDay, ProductionError,
    batch_store::{self, Found},
    booking::bookings,
    part_store, timing_store, version_store,
};
use crate::{
    catalogue::book,
    clock::Clock,
    db::{Access, Db, DbError, Tx},
    entitlement::{CheckError, EntitlementService},
    tenant::store::zone,
};
use chrono::{NaiveDate, NaiveTime};
use obrador_core::{
    entitlement::Reason,
    i18n::fold,
    ids::TenantId,
    procurement::Named,
    production::{Outside, Status, Tracking, instant, on_the_wall},
    quantity::Unit,
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
    pub async fn tracking(&self, tenant: &TenantId) -> Result<Tracking, ProductionError> {
        match self.entitlement.feature(tenant, FeatureId::StageTracking).await {
            Ok(()) => Ok(Tracking::Stages),
            Err(CheckError::Denied(_) | CheckError::Refused(_)) => Ok(Tracking::Simple),
            Err(error) => Err(error.into()),
        }
    }

    /// The recipes of which a batch can be planned, by name.
    pub async fn plannable(&self, tenant: &TenantId) -> Result<Vec<Plannable>, ProductionError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let book = book(&mut tx, tenant).await?;
        let timings = timing_store::all(&mut tx, tenant).await?;
        let in_use = book.recipes.into_iter().filter(|(_, recipe)| !recipe.archived);
        let plannable = in_use.map(|(id, recipe)| Plannable {
            unit: recipe.yields.map_or(Unit::Kilogram, |yields| yields.unit),
            usual: recipe.yields,
            has_stages: timings
                .get(&id)
                .is_some_and(|timing| timing.durations.stages().next().is_some()),
            recipe: Named {
                id,
                name: recipe.name,
            },
        });
        let mut all: Vec<Plannable> = plannable.collect();
        all.sort_by_cached_key(|it| (fold(&it.recipe.name), it.recipe.id.clone()));
        Ok(all)
    }

    /// What is made on a day by the bakery's clock: today where none is said.
    pub async fn day(
        &self,
        tenant: &TenantId,
        day: Option<NaiveDate>,
    ) -> Result<ProductionDay, ProductionError> {
        let tracking = self.tracking(tenant).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let zone = zone(&mut tx, tenant).await?.tz();
        let today = on_the_wall(self.clock.now(), &zone).date();
        let day = day.unwrap_or(today);
        let midnight = |day: NaiveDate| instant(day.and_time(NaiveTime::MIN), &zone);
        let from = midnight(day)?;
        let until = day.succ_opt().map(midnight).transpose()?.unwrap_or(from);
        let span = (from.timestamp_micros(), until.timestamp_micros());
        let found = batch_store::between(&mut tx, tenant, span).await?;
        let version = version_store::now(&mut tx, tenant).await?;
        Ok(ProductionDay {
            batches: self.shown(&mut tx, tenant, found, tracking).await?,
            version,
            overloads: Vec::new(),
            tracking,
            day,
            today,
        })
    }

    /// The version of all of a bakery's production.
    pub async fn version(&self, tenant: &TenantId) -> Result<i64, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        version_store::now(&mut tx, tenant).await
    }

    /// One batch.
    pub async fn get(&self, tenant: &TenantId, id: &str) -> Result<BatchRecord, ProductionError> {
        let tracking = self.tracking(tenant).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let found = self.records(&mut tx, tenant, &[id.to_owned()], tracking).await?;
        found.into_iter().next().ok_or(ProductionError::NotFound)
    }

    /// May the bakery produce? As far as is known now.
    pub(super) async fn may_produce(&self, tenant: &TenantId) -> Result<(), ProductionError> {
        match self.entitlement.feature(tenant, FeatureId::Production).await {
            Err(CheckError::Refused(refusal))
                if refusal.denial.reason == Reason::Feature && refusal.denial.fixed_by.is_empty() =>
            {
                Err(ProductionError::NotOffered)
            }
            other => Ok(other?),
        }
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
