//! A shop was closed on a day, or open after all.

use super::{
    SalesError, SalesService, closed_store, day_store, json,
    service::{column, shop},
    version_store,
};
use crate::{
    audit::{self, AuditContext},
    db::Access,
};
use chrono::NaiveDate;

impl SalesService {
    /// The shop was closed that day. False where that was known.
    pub async fn close_day(
        &self,
        of: AuditContext<'_>,
        at: (NaiveDate, Option<&str>),
    ) -> Result<bool, SalesError> {
        let changed = self.set_closed(of, at, true).await;
        self.entitlement.explained(of.tenant, changed).await
    }

    /// It was open. False where nobody had said otherwise.
    pub async fn open_day(
        &self,
        of: AuditContext<'_>,
        at: (NaiveDate, Option<&str>),
    ) -> Result<bool, SalesError> {
        let changed = self.set_closed(of, at, false).await;
        self.entitlement.explained(of.tenant, changed).await
    }

    async fn set_closed(
        &self,
        of: AuditContext<'_>,
        (day, location): (NaiveDate, Option<&str>),
        closed: bool,
    ) -> Result<bool, SalesError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        self.admit(&mut tx, tenant).await?;
        self.check_day(&mut tx, tenant, day).await?;
        let (shop, _) = shop(&mut tx, tenant, location).await?;
        let at = (day, column(shop.location.as_deref()));
        let changed = if closed {
            let sales = day_store::of_day(&mut tx, tenant, at).await?;
            if !sales.is_empty() {
                return Err(SalesError::HasSales(sales.len() as i64));
            }
            closed_store::close(&mut tx, tenant, at, now).await?
        } else {
            closed_store::open(&mut tx, tenant, at).await?
        };
        if !changed {
            return Ok(false);
        }
        version_store::raise(&mut tx, tenant).await?;
        let said = json::shop_day(day, shop.location.as_deref());
        let entry = if closed {
            audit::Entry::new(Some(tenant), of.by, "sales.close_day", now).after(&said)
        } else {
            audit::Entry::new(Some(tenant), of.by, "sales.open_day", now).before(&said)
        };
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(true)
    }
}
