//! Sales as pages and REST ask for them.

use super::{SalesError, shop_store, view::Shop};
use crate::{
    clock::Clock,
    db::{Db, Tx},
    entitlement::EntitlementService,
    tenant::store::zone,
};
use chrono::NaiveDate;
use obrador_core::{ids::TenantId, sales::is_sales_day, usage::Metric};

/// Sales. Cheap to clone.
#[derive(Debug, Clone)]
pub struct SalesService {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) entitlement: EntitlementService,
}

impl SalesService {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock, entitlement: EntitlementService) -> Self {
        Self {
            db,
            clock,
            entitlement,
        }
    }

    /// Is the bakery's subscription running? Until the end of the transaction it stays, and nobody else of the bakery
    /// changes its sales.
    pub(super) async fn admit(&self, tx: &mut Tx, tenant: &TenantId) -> Result<(), SalesError> {
        Ok(self
            .entitlement
            .ensure_active(tx, tenant, Metric::Products)
            .await?)
    }

    /// Today, by the bakery's clock.
    pub(super) async fn today(&self, tx: &mut Tx, tenant: &TenantId) -> Result<NaiveDate, SalesError> {
        Ok(zone(tx, tenant).await?.day(self.clock.now()))
    }

    /// Can there be sales of that day?
    pub(super) async fn check_day(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        day: NaiveDate,
    ) -> Result<(), SalesError> {
        let today = self.today(tx, tenant).await?;
        if is_sales_day(day, today) {
            Ok(())
        } else {
            Err(SalesError::NoSuchDay)
        }
    }
}

/// The shop that is meant, and all there are: the named one; else the first that is in use; else the one of a bakery that has
/// no locations.
pub(super) async fn shop(
    tx: &mut Tx,
    tenant: &TenantId,
    location: Option<&str>,
) -> Result<(Shop, Vec<Shop>), SalesError> {
    let shops = shop_store::all(tx, tenant).await?;
    let found = match location {
        Some(id) => shops.iter().find(|it| it.location.as_deref() == Some(id)),
        None => shops.iter().find(|it| !it.archived),
    };
    match found {
        Some(shop) => Ok((shop.clone(), shops)),
        None if location.is_none() => {
            let only = Shop {
                location: None,
                name: None,
                archived: false,
            };
            Ok((only, shops))
        }
        None => Err(SalesError::NoSuchShop),
    }
}

/// A shop's column: empty is the one of a bakery that has no locations.
pub(super) fn column(location: Option<&str>) -> &str {
    location.unwrap_or_default()
}
