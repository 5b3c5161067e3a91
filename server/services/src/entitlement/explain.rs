//! A denial on its way out: explained, with what would fix it, what that costs and earns.

use super::{CheckError, EntitlementService, MayBeDenied};
use obrador_core::{
    entitlement::{AccessRequest, Denial, Refusal, RefusalContext, SubscriptionStatus},
    ids::TenantId,
    usage::{Kind, Metric},
};

impl EntitlementService {
    /// Why something of a bakery whose subscription is over can't be changed, explained.
    pub async fn over(&self, tenant: &TenantId, metric: Metric) -> CheckError {
        let denied = async {
            let subscription = self.subscription(tenant).await?;
            let standing = SubscriptionStatus {
                active: false,
                ..self.standing(&subscription)
            };
            let nothing_more = AccessRequest::More {
                metric,
                n: 0,
                used: 0,
                cap: None,
            };
            Ok(Denial::over(&self.0.price_list, standing, nothing_more))
        };
        let explained = match denied.await {
            Ok(denial) => self.explain(tenant, denial).await,
            Err(error) => Err(error),
        };
        match explained {
            Ok(refusal) => CheckError::Refused(Box::new(refusal)),
            Err(error) => error,
        }
    }

    /// What a service answers: a denial explained, with what would fix it, what that costs and earns. A creation that
    /// was denied is remembered. No transaction may be open.
    pub(crate) async fn explained<T, E: MayBeDenied>(
        &self,
        tenant: &TenantId,
        answer: Result<T, E>,
    ) -> Result<T, E> {
        let mut error = match answer {
            Err(error) => error,
            done => return done,
        };
        if let Some(check) = error.check()
            && let CheckError::Denied(denial) = check
        {
            *check = match self.refuse(tenant, (**denial).clone()).await {
                Ok(refusal) => CheckError::Refused(Box::new(refusal)),
                Err(error) => error,
            };
        }
        Err(error)
    }

    /// Explains a denial; a creation is remembered.
    async fn refuse(&self, tenant: &TenantId, denial: Denial) -> Result<Refusal, CheckError> {
        if let AccessRequest::More { metric, n, .. } = denial.want
            && metric.kind() == Kind::Level
        {
            self.0.usage.record_refused(tenant, metric, n);
        }
        self.explain(tenant, denial).await
    }

    /// Explains a denial: what would fix it, what that costs and earns. Nothing is remembered.
    pub(super) async fn explain(&self, tenant: &TenantId, denial: Denial) -> Result<Refusal, CheckError> {
        let subscription = self.subscription(tenant).await?;
        let overview = self.0.usage.summary(tenant).await?;
        let given = RefusalContext {
            cycle: subscription.cycle,
            renews_on: subscription.renews_on,
            metrics: &overview.metrics,
            now: self.0.clock.now(),
        };
        Ok(Refusal::new(&self.0.price_list, denial, given))
    }
}
