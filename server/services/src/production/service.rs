//! Batches as pages and REST ask for them.

use super::{
    BatchRecord, Plannable, ProductionDay, ProductionError,
    around::{Around, overdue_since},
    capacity_store,
    found_store::{self, Found},
    timing_store,
};
use crate::{
    catalogue::book,
    clock::Clock,
    db::{Access, Db, DbError, Tx},
    entitlement::{CheckError, EntitlementService},
    stock::version_store,
    tenant::store::zone,
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use obrador_core::{
    entitlement::Reason,
    i18n::fold,
    ids::TenantId,
    procurement::Named,
    production::{Capacity, Overload, Span, Tracking, instant, on_the_wall, overloads},
    quantity::Unit,
    subscription::FeatureId,
};

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

    /// What is made on a day by the bakery's clock, today where none is said: all that is being made at some time of it. Today
    /// also what was due within the last days and is not over.
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
        let is_today = day == today;
        let overdue = is_today.then(|| overdue_since(from));
        let span = (from.timestamp_micros(), until.timestamp_micros());
        let found = found_store::between(&mut tx, tenant, span, overdue).await?;
        let version = version_store::now(&mut tx, tenant).await?;
        let overloads = overloads_of(&mut tx, tenant, &found, (from, until)).await?;
        Ok(ProductionDay {
            batches: self.shown(&mut tx, tenant, found, tracking).await?,
            version,
            overloads,
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
        let now = self.clock.now();
        let around = Around::of(tx, tenant, (&found, tracking), now).await?;
        let shown = found.into_iter().map(|it| BatchRecord {
            outside: around.outside(&it, now),
            batch: it.batch,
            tracking,
            ingredients: it.ingredients,
            booked_at: it.booked_at,
            created_by: it.created_by,
            created_at: it.created_at,
            changed_at: it.changed_at,
            steps: it.steps,
        });
        Ok(shown.collect())
    }
}

/// What ovens and mixers have no place for in that time, where these batches are what is made then.
async fn overloads_of(
    tx: &mut Tx,
    tenant: &TenantId,
    found: &[Found],
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Overload>, ProductionError> {
    let capacities = capacity_store::all(tx, tenant).await?;
    if capacities.is_empty() {
        return Ok(Vec::new());
    }
    let capacities: Vec<Capacity> = capacities.into_iter().map(|it| it.capacity).collect();
    let loads = found.iter().flat_map(|it| it.batch.still_asks(it.dough));
    let mut found = overloads(&capacities, &loads.collect::<Vec<_>>()).found;
    let time = Span {
        start: from,
        end: until,
    };
    found.retain(|it| it.span.overlaps(time));
    Ok(found)
}
