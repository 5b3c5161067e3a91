//! A demo says which bakeries are made up, and says it of no other.

use crate::support::{
    TestApp,
    browser::{cookie, get},
    for_each_app,
};
use obrador_core::{auth::Role, subscription::PlanId};
use obrador_services::demo::{DemoArgs, STARTER, prepare};

#[tokio::test]
async fn nobodys_own_bakery_is_called_made_up() {
    for_each_app("--demo", async |t: TestApp| {
        let args = DemoArgs { reset: false };
        prepare(&t.app.db, &t.app.clock, &t.app.subscription, None, args)
            .await
            .unwrap();
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        let demos = STARTER.parse().unwrap();
        for (tenant, role, made_up) in [
            (&own, Role::Owner, false),
            (&demos, Role::Owner, true),
            (&demos, Role::Staff, true),
            (&demos, Role::PlatformOperator, true),
        ] {
            let cookie = cookie(&t, tenant, role).await;
            let page = get(&t, &cookie, "/app/settings/account").await;
            assert_eq!(page.has("demo-ribbon"), made_up, "{tenant} {role}");
        }
    })
    .await;
}
