//! How yesterday went, against what was expected of it before.

use super::{
    Band, DemandError, DemandService, Yesterday, economics::Known, forecast_store, products_store::Things,
    run_store, service::Series,
};
use crate::{catalogue::book, db::Access, sales::history_store};
use obrador_core::{demand::DemandDay, ids::TenantId, procurement::Named};
use std::collections::BTreeMap;

impl DemandService {
    /// How yesterday went; none where nobody has entered any sales of it.
    pub async fn yesterday(&self, tenant: &TenantId) -> Result<Option<Yesterday>, DemandError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let (today, _) = self.today(&mut tx, tenant).await?;
        let Some(day) = today.pred_opt() else {
            return Ok(None);
        };
        let entered = history_store::day_totals(&mut tx, tenant, day).await?;
        if entered.is_empty() {
            return Ok(None);
        }
        let things = Things::of(&mut tx, tenant).await?;
        let run = run_store::before(&mut tx, tenant, day).await?;
        let forecast: BTreeMap<Series, DemandDay> = match &run {
            Some(run) => {
                let days = forecast_store::between(&mut tx, tenant, &run.id, (day, day)).await?;
                days.into_iter().collect()
            }
            None => BTreeMap::new(),
        };
        let some_unsold = entered
            .values()
            .any(|it| it.unsold.is_some_and(|unsold| unsold > 0));
        let known = if some_unsold {
            Known::of(&things, &book(&mut tx, tenant).await?)
        } else {
            Known::default()
        };
        let (mut sold, mut expected, mut is_expected) = (0, 0.0, false);
        let (mut unsold, mut cost) = (0, None);
        let mut sold_out: Vec<Named> = Vec::new();
        for (series, it) in &entered {
            if let Some(day) = forecast.get(series) {
                is_expected = true;
                sold += it.sold;
                expected += day.mean;
            }
            if let Some(left) = it.unsold {
                unsold += left;
                if let Some(cents) = known.cost(&series.0) {
                    *cost.get_or_insert(0.0) += cents * left as f64 / 1_000.0;
                }
            }
            if it.is_sold_out() && !sold_out.iter().any(|named| named.id == series.0) {
                sold_out.push(things.product(&series.0));
            }
        }
        sold_out.sort_by_cached_key(|named| things.order(&(named.id.clone(), String::new())));
        let ratios = run.and_then(|run| run.total_band);
        Ok(Some(Yesterday {
            day,
            sold_all: entered.values().map(|it| it.sold).sum(),
            sold,
            expected: is_expected.then(|| Band {
                expected,
                from_to: ratios.map(|(low, high)| (expected * low, expected * high)),
            }),
            unsold,
            unsold_cents: cost.map(|cost: f64| cost.round() as i64),
            sold_out,
        }))
    }
}
