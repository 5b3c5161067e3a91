//! A training is worked through: product by product, off the async threads, a few at a time. What was written stays, so that
//! whoever begins it again goes on where it stood.

use super::{
    AfterTraining, DemandService, LearnedRecord, WhyNotLearned,
    economics::Known,
    forecasting::Made,
    history::Sales,
    level_store,
    levels::level,
    products_store::Things,
    result_store::{self, Outcome as Learnt},
    run_store,
    service::{Series, off_the_runtime},
    training::Payload,
    training_store,
};
use crate::{
    audit,
    catalogue::book,
    db::{Access, DbError},
    entitlement::CheckError,
    jobs::{Claimed, Outcome},
};
use chrono::NaiveDate;
use obrador_core::{
    bounds::count::TRAINING_ATTEMPTS,
    demand::{Economics, NotLearned, earned, learn, replay, total_band},
    ids::TenantId,
    usage::Metric,
};
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

/// So many are worked through before they are written.
const CHUNK: usize = 10;

/// All that is learned from.
struct Material {
    things: Things,
    sales: Sales,
    known: Known,
    levels: BTreeMap<String, f64>,
    through: NaiveDate,
}

impl DemandService {
    /// Works a training through, or goes on with it; where `stopping` says so, another server does.
    pub async fn work(
        &self,
        job: &Claimed,
        stopping: impl Fn() -> bool + Send + Sync,
    ) -> Result<Outcome, DbError> {
        let (Some(tenant), Ok(Payload { training })) = (&job.tenant, serde_json::from_str(&job.payload))
        else {
            return Ok(Outcome::Hopeless("a training of no bakery".to_owned()));
        };
        if job.attempts > TRAINING_ATTEMPTS {
            self.give_up(tenant, &training).await?;
            return Ok(Outcome::Hopeless("it was begun too often".to_owned()));
        }
        let worked = self.learn_all(Some(job), tenant, &training, stopping).await;
        if worked.is_err() && job.attempts >= TRAINING_ATTEMPTS {
            self.give_up(tenant, &training).await?;
        }
        worked
    }

    async fn give_up(&self, tenant: &TenantId, training: &str) -> Result<(), DbError> {
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        training_store::end(
            &mut tx,
            tenant,
            training,
            ("failed", None),
            None,
            self.clock.micros(),
        )
        .await?;
        tx.commit().await
    }

    /// Learns and forecasts; without a job it counts nothing.
    pub(super) async fn learn_all(
        &self,
        job: Option<&Claimed>,
        tenant: &TenantId,
        training: &str,
        stopping: impl Fn() -> bool + Send + Sync,
    ) -> Result<Outcome, DbError> {
        let Some((material, was)) = self.material(tenant, training).await? else {
            return Ok(Outcome::Done);
        };
        let series = material.sales.series(&material.things);
        let now = self.clock.micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let known = (material.through, material.sales.version, series.len());
        if !training_store::begin(&mut tx, tenant, training, known, now).await? {
            return Ok(Outcome::Done);
        }
        // Sales came in since it first began: what was learned without them is learned anew.
        if was != Some(material.sales.version) {
            result_store::forget_of(&mut tx, tenant, training).await?;
        }
        let done = result_store::done(&mut tx, tenant, training).await?;
        training_store::progress(&mut tx, tenant, training).await?;
        tx.commit().await?;
        let material = Arc::new(material);
        let rest: Vec<Series> = series.into_iter().filter(|it| !done.contains(it)).collect();
        for some in rest.chunks(CHUNK) {
            if let Some(job) = job
                && stopping()
            {
                return Ok(Outcome::Again {
                    due_at: self.clock.now(),
                    payload: job.payload.clone(),
                });
            }
            let (own, some) = (Arc::clone(&material), some.to_vec());
            let results = off_the_runtime(move || {
                let learnt = some.into_iter().map(|series| {
                    let learnt = own.learn(&series);
                    (series, learnt)
                });
                learnt.collect::<Vec<_>>()
            });
            let results = results.await?;
            let mut tx = self.db.begin(tenant, Access::Write).await?;
            result_store::insert(&mut tx, tenant, training, &results).await?;
            training_store::progress(&mut tx, tenant, training).await?;
            tx.commit().await?;
        }
        self.finish(job, tenant, training, material).await
    }

    /// What it learns from, and the version of sales with which it began; none where it is over.
    async fn material(
        &self,
        tenant: &TenantId,
        training: &str,
    ) -> Result<Option<(Material, Option<i64>)>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let found = training_store::get(&mut tx, tenant, training).await?;
        let Some(stored) = found.filter(|it| it.record.state.is_open()) else {
            return Ok(None);
        };
        let (today, _) = self.today(&mut tx, tenant).await?;
        let through = stored.record.through.unwrap_or(today);
        let things = Things::of(&mut tx, tenant).await?;
        let mut sales = Sales::through(&mut tx, tenant, through).await?;
        let through = if stored.sales_version == Some(sales.version) || through == today {
            through
        } else {
            sales = Sales::through(&mut tx, tenant, today).await?;
            today
        };
        let book = book(&mut tx, tenant).await?;
        let levels = level_store::all(&mut tx, tenant).await?;
        drop(tx);
        let material = off_the_runtime(move || Material {
            known: Known::of(&things, &book),
            things,
            sales,
            levels,
            through,
        });
        Ok(Some((material.await?, stored.sales_version)))
    }

    /// The forecast that follows and the end of the training, in one transaction: it counts once.
    async fn finish(
        &self,
        job: Option<&Claimed>,
        tenant: &TenantId,
        training: &str,
        material: Arc<Material>,
    ) -> Result<Outcome, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let results = result_store::of(&mut tx, tenant, training, None).await?;
        let last = run_store::latest(&mut tx, tenant).await?;
        drop(tx);
        let learned: Vec<_> = results
            .into_iter()
            .filter_map(|(series, learnt)| Some((series, learnt.ok()?.learned)))
            .collect();
        let learned = Arc::new(learned);
        let band = {
            let learned = Arc::clone(&learned);
            let material = Arc::clone(&material);
            off_the_runtime(move || {
                let mut totals: BTreeMap<NaiveDate, (f64, f64)> = BTreeMap::new();
                for (series, learned) in learned.iter() {
                    let Some(history) = material.sales.history(series) else {
                        continue;
                    };
                    for (date, expected, sold) in replay(&history, learned) {
                        let total = totals.entry(date).or_default();
                        total.0 += expected;
                        total.1 += sold;
                    }
                }
                total_band(&totals.into_values().collect::<Vec<_>>())
            })
            .await?
        };
        let may = match job {
            Some(_) => self.entitlement.may_reserve(tenant, Metric::Forecasts, 1).await,
            None => Ok(()),
        };
        let made = match may {
            _ if learned.is_empty() => Err(AfterTraining::NothingLearned),
            Ok(()) => {
                let horizon = self.horizon_days(tenant).await?;
                let days = last.map_or(horizon, |run| run.days.min(horizon));
                let of = (training, training, "training");
                let made = self
                    .write_run(tenant, of, (Arc::clone(&learned), days), band)
                    .await?;
                Ok(made)
            }
            Err(CheckError::Database(error)) => return Err(error),
            Err(_) => Err(AfterTraining::Refused),
        };
        let now = self.clock.micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let (after, counted) = match &made {
            Err(after) => (*after, None),
            Ok(Made { run, .. }) => {
                let reserved = match job {
                    Some(_) => {
                        let one = self
                            .entitlement
                            .reserve_within(&mut tx, tenant, Metric::Forecasts, 1);
                        one.await.map(Some)
                    }
                    None => Ok(None),
                };
                match reserved {
                    Ok(counted) => {
                        run_store::end(&mut tx, tenant, &run.id, now).await?;
                        let after = json!({ "id": run.id, "days": run.days, "training_id": training });
                        let entry = audit::Entry::new(Some(tenant), "training", "demand.forecast", now);
                        audit::append(&mut tx, &entry.after(&after)).await?;
                        (AfterTraining::Made, counted)
                    }
                    Err(CheckError::Database(error)) => return Err(error),
                    Err(_) => (AfterTraining::Refused, None),
                }
            }
        };
        let end = ("done", Some(after.as_str()));
        let ended = training_store::end(&mut tx, tenant, training, end, band, now).await?;
        // Another server has it by now, and has ended it or will.
        let ours = match job {
            Some(job) => ended && self.jobs.finish(&mut tx, job).await?,
            None => ended,
        };
        if !ours {
            return Ok(Outcome::Ended);
        }
        tx.commit().await?;
        if let Some(counted) = counted {
            self.entitlement.counted(counted);
        }
        self.tidy(tenant, training).await?;
        Ok(Outcome::Ended)
    }
}

impl Material {
    fn learn(&self, series: &Series) -> Learnt {
        let (product, _) = series;
        if self.things.is_archived(product) {
            return Err(WhyNotLearned::Archived);
        }
        let history = self.sales.history(series).ok_or(WhyNotLearned::NoSales)?;
        let learned = learn(&history).map_err(|error| match error {
            NotLearned::TooShort { have, need } => WhyNotLearned::TooShort { have, need },
            NotLearned::NothingSold => WhyNotLearned::NothingSold,
        })?;
        let economics = self.known.economics(product);
        let best_level = economics.and_then(Economics::best_level);
        let level = level(self.levels.get(product).copied(), best_level).share;
        let made = self.sales.made(series);
        let earned = economics.and_then(|economics| earned(&history, &made, &learned, level, economics));
        Ok(Box::new(LearnedRecord {
            learned,
            earned,
            level,
            best_level,
            missing: self.known.missing(product),
        }))
    }
}
