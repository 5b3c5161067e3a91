//! A day's sales are taken away.

use super::{
    SalesError, SalesService, day_store, json,
    service::{column, shop},
    version_store,
};
use crate::{
    audit::{self, AuditContext},
    db::Access,
};
use chrono::NaiveDate;
use obrador_core::sales::Sold;

impl SalesService {
    /// Takes away what was entered of a shop's day: of one product, or all. Answers of how many.
    pub async fn remove(
        &self,
        of: AuditContext<'_>,
        (day, location): (NaiveDate, Option<&str>),
        product: Option<&str>,
    ) -> Result<u64, SalesError> {
        let removed = self.remove_rows(of, (day, location), product).await;
        self.entitlement.explained(of.tenant, removed).await
    }

    async fn remove_rows(
        &self,
        of: AuditContext<'_>,
        (day, location): (NaiveDate, Option<&str>),
        product: Option<&str>,
    ) -> Result<u64, SalesError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        self.admit(&mut tx, tenant).await?;
        let (shop, _) = shop(&mut tx, tenant, location).await?;
        let at = (day, column(shop.location.as_deref()));
        let before = day_store::of_day(&mut tx, tenant, at).await?;
        let gone: Vec<(&str, Sold)> = before
            .iter()
            .filter(|(id, _)| product.is_none_or(|product| product == id.as_str()))
            .map(|(id, (sold, _))| (id.as_str(), *sold))
            .collect();
        if gone.is_empty() {
            return Err(SalesError::NotFound);
        }
        let removed = day_store::remove(&mut tx, tenant, at, product).await?;
        version_store::raise(&mut tx, tenant).await?;
        let entry = audit::Entry::new(Some(tenant), of.by, "sales.remove", now);
        let was = json::day(day, shop.location.as_deref(), gone.into_iter());
        audit::append(&mut tx, &entry.before(&was)).await?;
        tx.commit().await?;
        Ok(removed)
    }
}
