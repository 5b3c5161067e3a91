//! A forecast of all products: one counts, whatever it is of.

use super::{
    DemandError, DemandService, ForecastRun, forecast_store,
    history::Sales,
    result_store, run_store,
    service::{Series, off_the_runtime},
    training_store,
};
use crate::{
    audit::{self, AuditContext},
    db::{Access, DbError},
    random,
};
use chrono::{Days, NaiveDate, TimeDelta};
use obrador_core::{
    bounds::time::PAST_FORECAST_DAYS,
    demand::{DemandDay, HORIZON_DAYS, Learned, forecast},
    ids::TenantId,
    usage::Metric,
};
use serde_json::json;
use std::sync::Arc;

/// Days that one transaction writes or takes away, so that others come in between.
const ROWS: usize = 4_000;

/// What was learned of each product in each shop.
pub(super) type AllLearned = Arc<Vec<(Series, Learned)>>;

/// A forecast that is written, and counts once it has ended.
pub(super) struct Made {
    pub(super) run: ForecastRun,
}

impl DemandService {
    /// How far ahead the bakery's plan looks, in days.
    pub async fn horizon_days(&self, tenant: &TenantId) -> Result<u32, DbError> {
        self.entitlement.horizon_days(tenant).await
    }

    /// Forecasts all products so many days ahead, as far as the plan looks where nobody says; it counts one of the day's
    /// forecasts.
    pub async fn forecast(
        &self,
        of: AuditContext<'_>,
        days: Option<u32>,
    ) -> Result<ForecastRun, DemandError> {
        let tenant = of.tenant;
        let days = match days {
            Some(days) if (1..=HORIZON_DAYS).contains(&days) => days,
            Some(_) => return Err(DemandError::Days),
            None => self.horizon_days(tenant).await?,
        };
        self.entitlement.horizon(tenant, days).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let trained = training_store::last_done(&mut tx, tenant).await?;
        let trained = trained.ok_or(DemandError::NothingLearned)?;
        let results = result_store::of(&mut tx, tenant, &trained.record.id, None).await?;
        drop(tx);
        let learned = results
            .into_iter()
            .filter_map(|(series, learnt)| Some((series, learnt.ok()?.learned)));
        let learned: AllLearned = Arc::new(learned.collect());
        if learned.is_empty() {
            return Err(DemandError::NothingLearned);
        }
        self.entitlement.may_reserve(tenant, Metric::Forecasts, 1).await?;
        let (id, by) = (random::id(), of.by.name());
        let whose = (id.as_str(), trained.record.id.as_str(), by.as_str());
        let made = self
            .write_run(tenant, whose, (learned, days), trained.total_band)
            .await?;
        let ended = self.end_run(of, &made.run).await;
        if ended.is_err() {
            self.forget_run(tenant, &made.run.id).await?;
        }
        self.entitlement.explained(tenant, ended).await?;
        self.tidy(tenant, &trained.record.id).await?;
        Ok(made.run)
    }

    async fn end_run(&self, of: AuditContext<'_>, run: &ForecastRun) -> Result<(), DemandError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let reserved = self
            .entitlement
            .reserve_within(&mut tx, tenant, Metric::Forecasts, 1);
        let counted = reserved.await?;
        run_store::end(&mut tx, tenant, &run.id, now).await?;
        let after = json!({ "id": run.id, "days": run.days, "training_id": run.training });
        let entry = audit::Entry::new(Some(tenant), of.by, "demand.forecast", now);
        audit::append(&mut tx, &entry.after(&after)).await?;
        tx.commit().await?;
        self.entitlement.counted(counted);
        Ok(())
    }

    /// Works a forecast out and writes it; it does not count yet.
    pub(super) async fn write_run(
        &self,
        tenant: &TenantId,
        (id, training, by): (&str, &str, &str),
        (learned, days): (AllLearned, u32),
        total_band: Option<(f64, f64)>,
    ) -> Result<Made, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let (today, _) = self.today(&mut tx, tenant).await?;
        let sales = Sales::through(&mut tx, tenant, today).await?;
        let things = super::products_store::Things::of(&mut tx, tenant).await?;
        drop(tx);
        let sales_version = sales.version;
        let until = ahead(today, days);
        let rows = off_the_runtime(move || {
            let known = learned
                .iter()
                .filter(|(series, _)| !things.is_archived(&series.0));
            let forecasts = known.filter_map(|(series, learned)| {
                let history = sales.history(series)?;
                // Today, too, as far as nobody knows yet what was sold.
                let mut days = forecast(&history, learned, today, days + 1);
                days.retain(|day| day.date <= until);
                Some((series.clone(), days))
            });
            forecasts.collect::<Vec<_>>()
        });
        let rows: Vec<(Series, Vec<DemandDay>)> = rows.await?;
        let run = ForecastRun {
            id: id.to_owned(),
            training: training.to_owned(),
            made_at: self.clock.now(),
            made_on: today,
            days,
            series: rows.len() as u32,
            sales_version,
            total_band,
        };
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        // Of one that was cut off.
        forecast_store::forget_all(&mut tx, tenant, id).await?;
        run_store::begin(&mut tx, tenant, &run, by).await?;
        tx.commit().await?;
        let flat = rows
            .iter()
            .flat_map(|(series, days)| days.iter().map(move |day| (series, *day)));
        let flat: Vec<(&Series, DemandDay)> = flat.collect();
        for some in flat.chunks(ROWS) {
            let mut tx = self.db.begin(tenant, Access::Write).await?;
            forecast_store::insert(&mut tx, tenant, id, some).await?;
            tx.commit().await?;
        }
        Ok(Made { run })
    }

    async fn forget_run(&self, tenant: &TenantId, id: &str) -> Result<(), DbError> {
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        forecast_store::forget_all(&mut tx, tenant, id).await?;
        run_store::forget(&mut tx, tenant, id).await?;
        tx.commit().await
    }

    /// Takes away what is said better by now: of an earlier forecast the days after the one on which the next was made, and
    /// what trainings before this one learned.
    pub(super) async fn tidy(&self, tenant: &TenantId, training: &str) -> Result<(), DbError> {
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        result_store::forget_but(&mut tx, tenant, training).await?;
        let superseded = run_store::superseded(&mut tx, tenant).await?;
        tx.commit().await?;
        for (run, next) in superseded {
            let width = (ROWS / run.series.max(1) as usize).max(1) as u32;
            let last = ahead(run.made_on, run.days);
            let mut from = next;
            while from < last {
                let until = ahead(from, width);
                let mut tx = self.db.begin(tenant, Access::Write).await?;
                forecast_store::forget(&mut tx, tenant, &run.id, (from, until)).await?;
                tx.commit().await?;
                from = until;
            }
            let mut tx = self.db.begin(tenant, Access::Write).await?;
            run_store::is_pruned(&mut tx, tenant, &run.id, self.clock.micros()).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Forgets forecasts and trainings that are old and were followed by others, and forecasts that were cut off.
    pub async fn discard_old(&self) -> Result<(), DbError> {
        let now = self.clock.now();
        let old = (now - TimeDelta::days(PAST_FORECAST_DAYS)).timestamp_micros();
        let begun = (now - TimeDelta::days(1)).timestamp_micros();
        loop {
            let mut tx = self.db.begin_system("old forecasts", Access::Write).await?;
            let runs = run_store::old(&mut tx, old, begun).await?;
            for (tenant, run) in &runs {
                forecast_store::forget_all(&mut tx, tenant, run).await?;
                run_store::forget(&mut tx, tenant, run).await?;
            }
            training_store::forget(&mut tx, old).await?;
            tx.commit().await?;
            if runs.is_empty() {
                return Ok(());
            }
        }
    }
}

/// So many days later.
pub(super) fn ahead(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(NaiveDate::MAX)
}
