//! How much to bake. Only stored rows are read, and only those of one day.

use super::{
    BakeLine, BakeList, DemandError, DemandService, ForecastRun, Stale, forecast_store,
    forecasting::ahead,
    level_store,
    levels::level,
    products_store::Things,
    result_store::{self, Brief},
    run_store,
    service::Series,
    training_store,
};
use crate::{
    db::{Access, Tx},
    sales::version_store,
};
use chrono::NaiveDate;
use obrador_core::{
    demand::{DemandDay, bake},
    ids::TenantId,
};
use std::collections::BTreeMap;

/// A forecast so old says so.
const OLD_DAYS: i64 = 7;

/// The last forecast, and all that is known beside it.
pub(super) struct Latest {
    pub(super) today: NaiveDate,
    pub(super) run: Option<ForecastRun>,
    pub(super) stale: Vec<Stale>,
    pub(super) things: Things,
    pub(super) results: BTreeMap<Series, Brief>,
    levels: BTreeMap<String, f64>,
}

impl DemandService {
    /// How much to bake on a day, tomorrow where nobody says, for one shop or all of them.
    pub async fn bake_list(
        &self,
        tenant: &TenantId,
        date: Option<NaiveDate>,
        location: Option<&str>,
    ) -> Result<BakeList, DemandError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let mut latest = self.latest(&mut tx, tenant).await?;
        if location.is_some_and(|id| !latest.things.has_location(id)) {
            return Err(DemandError::NotFound);
        }
        let date = date.unwrap_or_else(|| ahead(latest.today, 1));
        let days = latest.between(&mut tx, tenant, (date, date)).await?;
        let is_asked = |series: &Series| location.is_none_or(|id| series.1 == id);
        let days = days.into_iter().filter(|(series, _)| is_asked(series));
        let mut lines: Vec<(Series, BakeLine)> = days.map(|(series, day)| latest.line(series, day)).collect();
        lines.sort_by_cached_key(|(series, _)| latest.things.order(series));
        let not = latest
            .results
            .iter()
            .filter(|(series, _)| is_asked(series) || series.1.is_empty());
        let not = not.filter(|(series, _)| !latest.things.is_archived(&series.0));
        let mut not: Vec<_> = not
            .filter_map(|(series, brief)| Some((series, brief.why_not?)))
            .collect();
        not.sort_by_cached_key(|(series, _)| latest.things.order(series));
        let not_learned = not.into_iter().map(|((product, location), why)| {
            (
                latest.things.product(product),
                latest.things.location(location),
                why,
            )
        });
        Ok(BakeList {
            date,
            today: latest.today,
            not_learned: not_learned.collect(),
            lines: lines.into_iter().map(|(_, line)| line).collect(),
            run: latest.run,
            stale: latest.stale,
        })
    }

    pub(super) async fn latest(&self, tx: &mut Tx, tenant: &TenantId) -> Result<Latest, DemandError> {
        let (today, _) = self.today(tx, tenant).await?;
        let run = run_store::latest(tx, tenant).await?;
        let trained = training_store::last_done(tx, tenant).await?;
        let results = match &trained {
            Some(trained) => result_store::briefs(tx, tenant, &trained.record.id).await?,
            None => BTreeMap::new(),
        };
        let mut stale = Vec::new();
        match &run {
            None => stale.push(Stale::NoForecast),
            Some(run) => {
                if version_store::now(tx, tenant).await? != run.sales_version {
                    stale.push(Stale::NewerSales);
                }
                if (today - run.made_on).num_days() >= OLD_DAYS {
                    stale.push(Stale::Old(run.made_on));
                }
            }
        }
        Ok(Latest {
            today,
            run,
            stale,
            things: Things::of(tx, tenant).await?,
            results,
            levels: level_store::all(tx, tenant).await?,
        })
    }
}

impl Latest {
    /// What the last forecast says of days, both included, of products in use.
    pub(super) async fn between(
        &mut self,
        tx: &mut Tx,
        tenant: &TenantId,
        days: (NaiveDate, NaiveDate),
    ) -> Result<Vec<(Series, DemandDay)>, DemandError> {
        let Some(run) = &self.run else {
            return Ok(Vec::new());
        };
        if days.1 > ahead(run.made_on, run.days) || days.0 < run.made_on {
            self.stale.push(Stale::TooFar);
        }
        let mut found = forecast_store::between(tx, tenant, &run.id, days).await?;
        found.retain(|(series, _)| !self.things.is_archived(&series.0));
        Ok(found)
    }

    /// How much to bake of it.
    pub(super) fn line(&self, series: Series, day: DemandDay) -> (Series, BakeLine) {
        let brief = self.results.get(&series);
        let set = self.levels.get(&series.0).copied();
        let level = level(set, brief.and_then(|brief| brief.best_level));
        let line = BakeLine {
            product: self.things.product(&series.0),
            location: self.things.location(&series.1),
            bake: bake(&day, level.share),
            day,
            level,
            missing: brief.map_or_else(Vec::new, |brief| brief.missing.clone()),
            earned: brief.and_then(|brief| brief.earned),
        };
        (series, line)
    }
}
