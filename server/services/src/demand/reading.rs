//! What was learned and forecast, as it is stored.

use super::{
    Demand, DemandError, DemandService, ForecastRecord, ProductDemand, SeriesResult, ShopDemand,
    TrainingRecord, forecast_store, level_store,
    levels::level,
    products_store::Things,
    result_store::{self, Outcome},
    run_store,
    service::Series,
    training_store,
};
use crate::{
    db::{Access, DbError},
    sales::version_store,
};
use obrador_core::ids::TenantId;
use std::collections::BTreeMap;

fn named(things: &Things, results: BTreeMap<Series, Outcome>) -> Vec<SeriesResult> {
    let mut results: Vec<(Series, Outcome)> = results.into_iter().collect();
    results.sort_by_cached_key(|(series, _)| things.order(series));
    let named = results
        .into_iter()
        .map(|((product, location), outcome)| SeriesResult {
            product: things.product(&product),
            location: things.location(&location),
            outcome,
        });
    named.collect()
}

impl DemandService {
    /// All there is of a bakery's demand.
    pub async fn overview(&self, tenant: &TenantId) -> Result<Demand, DemandError> {
        let horizon_days = self.horizon_days(tenant).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let newest = training_store::list(&mut tx, tenant).await?.into_iter().next();
        let learned = training_store::last_done(&mut tx, tenant).await?;
        let things = Things::of(&mut tx, tenant).await?;
        let results = match &learned {
            Some(learned) => result_store::of(&mut tx, tenant, &learned.record.id, None).await?,
            None => BTreeMap::new(),
        };
        let version = version_store::now(&mut tx, tenant).await?;
        Ok(Demand {
            training: newest.map(|it| it.record),
            newer_sales: learned
                .as_ref()
                .is_some_and(|it| it.sales_version != Some(version)),
            learned: learned.map(|it| it.record),
            results: named(&things, results),
            run: run_store::latest(&mut tx, tenant).await?,
            horizon_days,
        })
    }

    /// The newest trainings.
    pub async fn trainings(&self, tenant: &TenantId) -> Result<Vec<TrainingRecord>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let all = training_store::list(&mut tx, tenant).await?;
        Ok(all.into_iter().map(|it| it.record).collect())
    }

    /// One training, and what it has learned so far.
    pub async fn training(
        &self,
        tenant: &TenantId,
        id: &str,
    ) -> Result<(TrainingRecord, Vec<SeriesResult>), DemandError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let found = training_store::get(&mut tx, tenant, id).await?;
        let record = found.ok_or(DemandError::NotFound)?.record;
        let results = result_store::of(&mut tx, tenant, id, None).await?;
        let things = Things::of(&mut tx, tenant).await?;
        Ok((record, named(&things, results)))
    }

    /// What was learned of a product, shop by shop.
    pub async fn product(&self, tenant: &TenantId, product: &str) -> Result<ProductDemand, DemandError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let things = Things::of(&mut tx, tenant).await?;
        let known = things.products.get(product).ok_or(DemandError::NotFound)?;
        let learned = training_store::last_done(&mut tx, tenant).await?;
        let results = match &learned {
            Some(learned) => result_store::of(&mut tx, tenant, &learned.record.id, Some(product)).await?,
            None => BTreeMap::new(),
        };
        let set_level = level_store::all(&mut tx, tenant).await?.get(product).copied();
        let shops = named(&things, results).into_iter().map(|it| {
            let best = it.outcome.as_ref().ok().and_then(|it| it.best_level);
            ShopDemand {
                location: it.location,
                outcome: it.outcome,
                level: level(set_level, best),
            }
        });
        Ok(ProductDemand {
            product: things.product(product),
            archived: known.archived,
            set_level,
            shops: shops.collect(),
        })
    }

    /// What a product is expected to sell from today on, shop by shop, or in one of them.
    pub async fn forecasts(
        &self,
        tenant: &TenantId,
        product: &str,
        location: Option<&str>,
    ) -> Result<Vec<ForecastRecord>, DemandError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let things = Things::of(&mut tx, tenant).await?;
        let is_there = location.is_none_or(|id| things.has_location(id));
        if !things.products.contains_key(product) || !is_there {
            return Err(DemandError::NotFound);
        }
        let Some(run) = run_store::latest(&mut tx, tenant).await? else {
            return Ok(Vec::new());
        };
        let (today, _) = self.today(&mut tx, tenant).await?;
        let days = forecast_store::of_product(&mut tx, tenant, &run.id, (product, today)).await?;
        let mut all: Vec<ForecastRecord> = Vec::new();
        for ((_, shop), day) in days {
            if location.is_some_and(|id| id != shop) {
                continue;
            }
            let named = things.location(&shop);
            match all.last_mut().filter(|it| it.location == named) {
                Some(record) => record.days.push(day),
                None => all.push(ForecastRecord {
                    run: run.clone(),
                    location: named,
                    days: vec![day],
                }),
            }
        }
        Ok(all)
    }
}
