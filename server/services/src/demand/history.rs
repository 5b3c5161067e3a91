//! From what was entered to what is learned from.

use super::{products_store::Things, service::Series};
use crate::{
    db::{DbError, Tx},
    sales::{history_store, version_store},
};
use chrono::{Days, NaiveDate};
use obrador_core::{
    bounds::time::LEARNED_FROM_DAYS,
    demand::{History, Observed},
    ids::TenantId,
    sales::Sold,
};
use std::collections::{BTreeMap, BTreeSet};

/// What was sold of each product in each shop.
#[derive(Debug, Default)]
pub(super) struct Sales {
    entered: BTreeMap<Series, Vec<(NaiveDate, Sold)>>,
    closed: BTreeSet<(String, NaiveDate)>,
    pub(super) version: i64,
}

impl Sales {
    /// Up to a day.
    pub(super) async fn through(tx: &mut Tx, tenant: &TenantId, through: NaiveDate) -> Result<Self, DbError> {
        let first = through.checked_sub_days(Days::new(LEARNED_FROM_DAYS));
        let first = first.unwrap_or(through);
        let mut sales = Self {
            entered: history_store::histories(tx, tenant, first).await?,
            closed: history_store::closed_days(tx, tenant, first).await?,
            version: version_store::now(tx, tenant).await?,
        };
        for days in sales.entered.values_mut() {
            days.retain(|(day, _)| *day <= through);
        }
        sales.closed.retain(|(_, day)| *day <= through);
        Ok(sales)
    }

    /// Every product in every shop in which anything of it was entered; a product without any, nowhere in particular. In the
    /// order of their ids.
    pub(super) fn series(&self, things: &Things) -> Vec<Series> {
        let sold = self.entered.iter().filter(|(_, days)| !days.is_empty());
        let mut all: BTreeSet<Series> = sold.map(|(series, _)| series.clone()).collect();
        for id in things.products.keys() {
            if !all.iter().any(|(product, _)| product == id) && !things.is_archived(id) {
                all.insert((id.clone(), String::new()));
            }
        }
        all.into_iter().collect()
    }

    /// What is known of one.
    pub(super) fn history(&self, series: &Series) -> Option<History> {
        let days = self.entered.get(series)?;
        let first = days.iter().map(|(day, _)| *day).min()?;
        let closed = self.closed.iter();
        let closed = closed.filter(|(location, day)| *location == series.1 && *day >= first);
        let closed = closed.map(|(_, day)| (*day, Observed::Closed));
        let sold = days.iter().map(|(day, entered)| (*day, observed(*entered)));
        History::from_days(closed.chain(sold))
    }

    /// What was made of one, in pieces, where somebody said so.
    pub(super) fn made(&self, series: &Series) -> BTreeMap<NaiveDate, f64> {
        let days = self.entered.get(series).map_or(&[][..], Vec::as_slice);
        let made = days.iter().filter_map(|(day, entered)| {
            let made = entered
                .made
                .or_else(|| entered.unsold.map(|unsold| entered.sold + unsold));
            Some((*day, made? as f64 / 1_000.0))
        });
        made.collect()
    }
}

/// As it is learned from.
fn observed(entered: Sold) -> Observed {
    let pieces = entered.sold as f64 / 1_000.0;
    if entered.is_sold_out() {
        Observed::SoldOut(pieces)
    } else {
        Observed::Sold(pieces)
    }
}
