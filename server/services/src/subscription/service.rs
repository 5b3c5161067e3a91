//! Subscriptions as pages, REST and other services ask for them.

use super::{State, Subscription, store};
use crate::{
    cache::FreshCache,
    clock::Clock,
    db::{Access, Db, DbError, Tx},
};
use chrono::{DateTime, Utc};
use obrador_core::{
    ids::TenantId,
    subscription::{BillingCycle, Plan, PlanId, PriceList, period_at},
};
use std::sync::Arc;

/// Subscriptions and the price list. Cheap to clone.
#[derive(Debug, Clone)]
pub struct SubscriptionService {
    pub(super) db: Db,
    pub(super) clock: Clock,
    price_list: Arc<PriceList>,
    pub(super) cache: Arc<FreshCache<Subscription>>,
}

impl SubscriptionService {
    /// A service on that storage and price list.
    pub fn new(db: Db, clock: Clock, price_list: Arc<PriceList>) -> Self {
        Self {
            db,
            clock,
            price_list,
            cache: Arc::new(FreshCache::new(20_000)),
        }
    }

    /// The price list.
    pub fn price_list(&self) -> &PriceList {
        &self.price_list
    }

    /// The price list, for a page that outlives the request's borrow.
    pub fn shared_price_list(&self) -> Arc<PriceList> {
        Arc::clone(&self.price_list)
    }

    /// The plan of that subscription.
    pub fn plan(&self, subscription: &Subscription) -> &Plan {
        self.price_list.plan(subscription.plan)
    }

    /// What the bakery has subscribed to; none for an unknown bakery. A change in this process counts at once,
    /// one in another after 30 seconds.
    pub async fn current(&self, tenant: &TenantId) -> Result<Option<Arc<Subscription>>, DbError> {
        let now = self.clock.micros();
        let kept = self.cache.get(tenant.as_str(), now);
        if let Some(kept) = kept.filter(|kept| !kept.renews() || now < kept.renews_on.timestamp_micros()) {
            return Ok(Some(kept));
        }
        let epoch = self.cache.epoch();
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let Some(found) = store::current(&mut tx, tenant).await? else {
            return Ok(None);
        };
        let found = Arc::new(found.as_of(self.clock.now()));
        self.cache
            .insert(tenant.as_str().to_owned(), Arc::clone(&found), now, epoch);
        Ok(Some(found))
    }

    /// The first subscription of a bakery, in the transaction that makes the bakery.
    pub(crate) async fn open(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        plan: PlanId,
        cycle: BillingCycle,
        now: DateTime<Utc>,
    ) -> Result<Subscription, DbError> {
        let renews_on = period_at(now, cycle, now).end;
        let new = Subscription {
            plan,
            cycle,
            state: State::Active,
            anchor: now,
            period_start: now,
            renews_on,
            version: 1,
            request: None,
        };
        store::insert(tx, tenant, &new, now.timestamp_micros()).await?;
        Ok(new)
    }

    /// The trial of a bakery that has just signed up, in the transaction that makes the bakery.
    pub(crate) async fn open_trial(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        plan: PlanId,
        cycle: BillingCycle,
        now: DateTime<Utc>,
        ends: DateTime<Utc>,
    ) -> Result<(), DbError> {
        let new = Subscription {
            plan,
            cycle,
            state: State::Trialing,
            anchor: now,
            period_start: now,
            renews_on: ends,
            version: 1,
            request: None,
        };
        store::insert(tx, tenant, &new, now.timestamp_micros()).await
    }

    /// Forgets what it remembers of all bakeries: some are gone, or made anew.
    pub(crate) fn invalidate(&self) {
        self.cache.clear();
    }
}
