//! Sales are looked at: a day of a shop, days in a line each, rows.

use super::{
    DayRecord, DayRow, SalesError, SalesService, Shop, ShopDay, closed_store, day_store, history_store,
    service::{column, shop},
    shop_store, version_store,
};
use crate::db::{Access, DbError};
use chrono::{Days, NaiveDate};
use obrador_core::{
    bounds::time::LATELY_SOLD_DAYS,
    ids::TenantId,
    sales::{Sold, wasted},
};

impl SalesService {
    /// One day of a shop; today and the first shop where none is said.
    pub async fn day(
        &self,
        tenant: &TenantId,
        day: Option<NaiveDate>,
        location: Option<&str>,
    ) -> Result<DayRecord, SalesError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let today = self.today(&mut tx, tenant).await?;
        let day = day.unwrap_or(today);
        let (shop, shops) = shop(&mut tx, tenant, location).await?;
        let at = (day, column(shop.location.as_deref()));
        let since = day.checked_sub_days(Days::new(LATELY_SOLD_DAYS)).unwrap_or(day);
        let rows = day_store::between(&mut tx, tenant, (day, day), (Some(at.1), None)).await?;
        Ok(DayRecord {
            closed: closed_store::is_closed(&mut tx, tenant, at).await?,
            others: shop_store::without_row(&mut tx, tenant, at, since).await?,
            version: version_store::now(&mut tx, tenant).await?,
            day,
            today,
            shop,
            shops,
            rows,
        })
    }

    /// The days between two, both included, the newest first: a line for each shop in use, and for each that has sales.
    pub async fn days(
        &self,
        tenant: &TenantId,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<Vec<ShopDay>, SalesError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let shops = shop_store::all(&mut tx, tenant).await?;
        let totals = day_store::totals(&mut tx, tenant, (from, to)).await?;
        let closed = closed_store::between(&mut tx, tenant, (from, to)).await?;
        let in_use = shops.iter().filter(|it| !it.archived);
        let mut columns: Vec<String> = in_use.filter_map(|it| it.location.clone()).collect();
        if columns.is_empty() {
            columns.push(String::new());
        }
        for (_, location) in totals.keys().chain(&closed) {
            if !columns.contains(location) {
                columns.push(location.clone());
            }
        }
        let mut days = Vec::new();
        for day in from.iter_days().take_while(|day| *day <= to) {
            for location in &columns {
                let at = (day, location.clone());
                days.push(ShopDay {
                    day,
                    location: (!location.is_empty()).then(|| location.clone()),
                    closed: closed.contains(&at),
                    total: totals.get(&at).copied().unwrap_or_default(),
                });
            }
        }
        days.sort_by_key(|it| std::cmp::Reverse(it.day));
        Ok(days)
    }

    /// Rows between two days, both included; of one shop or product where one is named.
    pub async fn rows(
        &self,
        tenant: &TenantId,
        span: (NaiveDate, NaiveDate),
        (location, product): (Option<&str>, Option<&str>),
    ) -> Result<Vec<DayRow>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        day_store::between(&mut tx, tenant, span, (location, product)).await
    }

    /// The bakery's shops.
    pub async fn shops(&self, tenant: &TenantId) -> Result<Vec<Shop>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        shop_store::all(&mut tx, tenant).await
    }

    /// Today by the bakery's clock, and the first and the last day that has sales.
    pub async fn span(
        &self,
        tenant: &TenantId,
    ) -> Result<(NaiveDate, Option<(NaiveDate, NaiveDate)>), SalesError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let today = self.today(&mut tx, tenant).await?;
        Ok((today, history_store::span(&mut tx, tenant).await?))
    }

    /// The share of what was made that was left over in the last eight weeks, from 0 to 1, where it is known.
    pub async fn waste(&self, tenant: &TenantId) -> Result<Option<f64>, SalesError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let today = self.today(&mut tx, tenant).await?;
        let from = today.checked_sub_days(Days::new(56)).unwrap_or(today);
        let rows = day_store::between(&mut tx, tenant, (from, today), (None, None)).await?;
        let sold: Vec<Sold> = rows.iter().map(|row| row.sold).collect();
        Ok(wasted(sold))
    }
}
