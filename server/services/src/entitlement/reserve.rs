//! Daily quotas, counted.

use super::{CheckError, EntitlementService};
use crate::{db::DbError, subscription::Subscription};
use chrono::{DateTime, Utc};
use obrador_core::{
    entitlement::{AccessRequest, check, next_usage_day, when_unknown_metric},
    ids::TenantId,
    usage::Metric,
};
use std::sync::Arc;

/// A reservation of a daily quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reservation {
    /// What the plan or the owner's cap allows a day; none without either.
    pub quota: Option<i64>,
    /// What is left of it today.
    pub remaining: Option<i64>,
    /// When it starts again.
    pub resets_at: DateTime<Utc>,
}

/// The subscription, and the owner's cap.
type Terms = (Arc<Subscription>, Option<i64>);

impl EntitlementService {
    /// Counts `n` against a daily quota, all or nothing. Where storage is down API calls go on (they are counted later),
    /// and everything else waits: its caller can try again.
    pub async fn reserve(
        &self,
        tenant: &TenantId,
        metric: Metric,
        n: i64,
    ) -> Result<Reservation, CheckError> {
        let terms = self.terms(tenant, metric).await;
        let reserved = self.reserve_on(terms, tenant, metric, n).await;
        self.explained(tenant, reserved).await
    }

    /// The same, as if the owner had set no cap: what is reserved counts, and only the plan refuses it.
    pub async fn reserve_beyond_cap(
        &self,
        tenant: &TenantId,
        metric: Metric,
        n: i64,
    ) -> Result<Reservation, CheckError> {
        let terms = self.subscription(tenant).await.map(|plan| (plan, None));
        let reserved = self.reserve_on(terms, tenant, metric, n).await;
        self.explained(tenant, reserved).await
    }

    async fn reserve_on(
        &self,
        terms: Result<Terms, CheckError>,
        tenant: &TenantId,
        metric: Metric,
        n: i64,
    ) -> Result<Reservation, CheckError> {
        let resets_at = next_usage_day(self.0.clock.now());
        let (subscription, cap) = match terms {
            Ok(terms) => terms,
            Err(CheckError::Database(error)) if error.is_unavailable() => {
                self.without_storage(when_unknown_metric(metric), error)?;
                self.0.usage.count_api_calls(tenant, n);
                return Ok(Reservation {
                    quota: None,
                    remaining: None,
                    resets_at,
                });
            }
            Err(error) => return Err(error),
        };
        let standing = self.standing(&subscription);
        let want = |used| AccessRequest::More { metric, n, used, cap };
        let before = check(&self.0.price_list, standing, want(0))?;
        let Some(quota) = before.remaining else {
            self.count_without_quota(tenant, metric, n).await?;
            return Ok(Reservation {
                quota: None,
                remaining: None,
                resets_at,
            });
        };
        match self.0.usage.reserve(tenant, metric, n, Some(quota)).await {
            Some(reserved) if reserved.granted => Ok(Reservation {
                quota: Some(quota),
                remaining: Some(quota.saturating_sub(reserved.total).max(0)),
                resets_at,
            }),
            Some(reserved) => {
                self.0.usage.record_refused(tenant, metric, n);
                let denied = check(&self.0.price_list, standing, want(reserved.total));
                Err(denied
                    .err()
                    .map_or_else(|| CheckError::UnknownTenant(tenant.clone()), CheckError::from))
            }
            None => {
                self.without_storage(when_unknown_metric(metric), DbError::out_of_reach())?;
                Ok(Reservation {
                    quota: Some(quota),
                    remaining: None,
                    resets_at,
                })
            }
        }
    }

    async fn terms(&self, tenant: &TenantId, metric: Metric) -> Result<Terms, CheckError> {
        Ok((
            self.subscription(tenant).await?,
            self.caps(tenant).await?.of(metric),
        ))
    }

    async fn count_without_quota(&self, tenant: &TenantId, metric: Metric, n: i64) -> Result<(), CheckError> {
        if metric == Metric::ApiCalls {
            self.0.usage.count_api_calls(tenant, n);
            return Ok(());
        }
        match self.0.usage.reserve(tenant, metric, n, None).await {
            Some(_) => Ok(()),
            None => Err(DbError::out_of_reach().into()),
        }
    }
}
