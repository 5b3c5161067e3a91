//! Bakeries.

mod edit;
mod first_steps;
pub mod membership_store;
pub(crate) mod store;

pub use edit::{EditError, Edited};
pub(crate) use store::{clear_purged, exists, insert_data as insert, is_purged, lock};

use crate::{
    actor::By,
    audit,
    clock::Clock,
    db::{Access, Db, DbError},
    subscription::{Subscription, SubscriptionService},
    zone::Zone,
};
use obrador_core::{
    i18n::Lang,
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
    tenant::checked_name,
};

/// A bakery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenant {
    /// Its identifier.
    pub id: TenantId,
    /// Its name.
    pub name: String,
    /// ISO 3166 country, two capitals.
    pub country: String,
    /// IANA time zone.
    pub time_zone: String,
    /// The language its papers are in.
    pub lang: Lang,
    /// Its VAT number, with the country's prefix.
    pub vat_number: Option<String>,
    /// In microseconds UTC.
    pub created_at: i64,
    /// Goes up with every change of its data.
    pub version: i64,
}

/// A bakery to be.
#[derive(Debug, Clone)]
pub struct NewTenant {
    /// Its identifier.
    pub id: TenantId,
    /// Its name.
    pub name: String,
    /// ISO 3166 country, two capitals.
    pub country: String,
    /// IANA time zone.
    pub time_zone: String,
    /// The language its papers are in.
    pub lang: Lang,
    /// Its plan.
    pub plan: PlanId,
    /// How often it is billed.
    pub cycle: BillingCycle,
}

/// Why a bakery can't be made.
#[derive(Debug, thiserror::Error)]
pub enum CreateTenantError {
    /// A name of no or too many characters.
    #[error("a name has 1 to 100 characters")]
    Name,
    /// Not a country.
    #[error("'{0}' is not a country code such as ES")]
    Country(String),
    /// Not a time zone.
    #[error("'{0}' is not a time zone such as Europe/Madrid")]
    TimeZone(String),
    /// There is one.
    #[error("there is a tenant '{0}' already")]
    Taken(TenantId),
    /// There was one.
    #[error("there was a tenant '{0}', which is deleted: its identifier is not given twice")]
    Purged(TenantId),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// Makes and lists bakeries. Cheap to clone.
#[derive(Debug, Clone)]
pub struct TenantService {
    db: Db,
    clock: Clock,
    subscription: SubscriptionService,
}

impl TenantService {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock, subscription: SubscriptionService) -> Self {
        Self {
            db,
            clock,
            subscription,
        }
    }

    /// Makes a bakery with an active subscription.
    pub async fn create(&self, new: NewTenant, by: impl Into<By>) -> Result<Subscription, CreateTenantError> {
        let new = checked(new)?;
        let now = self.clock.now();
        let at = now.timestamp_micros();
        let mut tx = self.db.begin_system("new tenant", Access::Write).await?;
        if store::is_purged(&mut tx, &new.id).await? {
            return Err(CreateTenantError::Purged(new.id));
        }
        match store::insert(&mut tx, &new, at).await {
            Err(error) if error.is_unique() => return Err(CreateTenantError::Taken(new.id)),
            other => other?,
        }
        let subscription = self
            .subscription
            .open(&mut tx, &new.id, new.plan, new.cycle, now)
            .await?;
        let after =
            serde_json::json!({ "id": new.id, "name": new.name, "plan": new.plan, "cycle": new.cycle });
        audit::append(
            &mut tx,
            &audit::Entry::new(Some(&new.id), by, "tenant.create", at).after(&after),
        )
        .await?;
        tx.commit().await?;
        Ok(subscription)
    }

    /// All bakeries with their subscriptions, by identifier.
    pub async fn list(&self) -> Result<Vec<(Tenant, Subscription)>, DbError> {
        let mut tx = self.db.begin_system("list of tenants", Access::Read).await?;
        let now = self.clock.now();
        let all = store::list(&mut tx).await?;
        Ok(all
            .into_iter()
            .map(|(tenant, own)| (tenant, own.as_of(now)))
            .collect())
    }

    /// One bakery.
    pub async fn get(&self, id: &TenantId) -> Result<Option<Tenant>, DbError> {
        let mut tx = self.db.begin(id, Access::Read).await?;
        store::get(&mut tx, id).await
    }
}

fn checked(mut new: NewTenant) -> Result<NewTenant, CreateTenantError> {
    let name = checked_name(&new.name).ok_or(CreateTenantError::Name)?;
    new.name = name.to_owned();
    if new.country.len() != 2 || !new.country.bytes().all(|b| b.is_ascii_uppercase()) {
        return Err(CreateTenantError::Country(new.country));
    }
    if Zone::named(&new.time_zone).is_none() {
        return Err(CreateTenantError::TimeZone(new.time_zone));
    }
    Ok(new)
}
