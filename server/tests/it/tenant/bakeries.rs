//! An identifier is taken once, and one bakery never sees another's.

use crate::support::{TestApp, for_each_app};
use obrador_core::{auth::Scope, subscription::PlanId};
use obrador_services::tenant::CreateTenantError;

#[tokio::test]
async fn an_identifier_is_taken_once() {
    for_each_app("", async |t: TestApp| {
        t.tenant("own", PlanId::Starter).await;
        let listed = t.app.tenant.list().await.unwrap();
        let new = obrador_services::tenant::NewTenant {
            id: "own".parse().unwrap(),
            name: "Another".to_owned(),
            country: "ES".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            lang: obrador_core::i18n::Lang::Es,
            plan: PlanId::Enterprise,
            cycle: obrador_core::subscription::BillingCycle::Yearly,
        };
        let refused = t.app.tenant.create(new, "test").await;
        assert!(matches!(refused, Err(CreateTenantError::Taken(_))));
        assert_eq!(t.app.tenant.list().await.unwrap(), listed, "name and plan stay");
    })
    .await;
}

#[tokio::test]
async fn one_bakery_never_sees_anothers() {
    for_each_app("", async |t: TestApp| {
        let (own, other) = (
            t.tenant("own", PlanId::Starter).await,
            t.tenant("other", PlanId::Enterprise).await,
        );
        t.token(Some(&other), &[Scope::UsageRead]).await;
        assert!(t.app.auth.list_tokens(&own).await.unwrap().is_empty());
        let current = t.app.subscription.current(&own).await.unwrap().unwrap();
        assert_eq!(current.plan, PlanId::Starter);
        let platform = t
            .app
            .auth
            .create_token(Some(&own), "test", "x", &[Scope::PlatformOperator])
            .await;
        assert!(platform.is_err(), "a bakery's token never reaches beyond it");
        let nowhere = t
            .app
            .auth
            .create_token(None, "test", "x", &[Scope::UsageRead])
            .await;
        assert!(nowhere.is_err());
    })
    .await;
}
