//! The way on: an owner asks for a plan, its operator sees it.

use super::PLAN;
use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app,
};
use obrador_core::{auth::Role, subscription::PlanId};

const ASK: &str = "/app/settings/subscription/ask";
const TENANTS: &str = "/app/platform/tenants";

#[tokio::test]
async fn who_asks_for_a_plan_is_seen_by_the_operator_until_it_is_set() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.tenant("quiet", PlanId::Starter).await;
        t.user("owner@own.example", Some(&own), Role::Owner).await;
        t.user("boss@own.example", Some(&own), Role::Manager).await;
        t.user("operator@platform.example", None, Role::PlatformOperator)
            .await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let manager = cookie(&t, &own, Role::Manager).await;
        let operator = cookie(&t, &own, Role::PlatformOperator).await;
        post(&t, &owner, "/app/language", &[("lang", "en"), ("next", "/app")]).await;
        post(
            &t,
            &operator,
            "/app/language",
            &[("lang", "en"), ("next", "/app")],
        )
        .await;

        let compare = get(&t, &owner, &format!("{PLAN}/compare")).await.text();
        assert!(compare.contains("Ask for Enterprise") && compare.contains("Ask for Professional"));
        assert!(!compare.contains("Ask for Starter"), "it is there already");
        let managers = get(&t, &manager, &format!("{PLAN}/compare")).await.text();
        assert!(!managers.contains("value=\"enterprise\""), "only the owner asks");
        assert_eq!(
            post(&t, &manager, ASK, &[("plan", "enterprise")]).await.status,
            403
        );

        // What one has already is not asked for.
        post(&t, &owner, ASK, &[("plan", "starter")]).await;
        let none = get(&t, &operator, &format!("{TENANTS}?state=asking"))
            .await
            .text();
        assert!(!none.contains("data-tenant"), "{none}");

        assert_eq!(post(&t, &owner, ASK, &[("plan", "enterprise")]).await.status, 303);
        let page = get(&t, &owner, PLAN).await.text();
        assert!(page.contains("Your bakery asked for Enterprise on"), "{page}");
        let again = get(&t, &owner, &format!("{PLAN}?upgrade=enterprise"))
            .await
            .text();
        assert!(!again.contains("You came for Enterprise"), "it is asked for");
        let list = get(&t, &operator, &format!("{TENANTS}?state=asking"))
            .await
            .text();
        assert!(list.contains("data-tenant=\"own\"") && list.contains("asks for Enterprise"));
        assert!(!list.contains("data-tenant=\"quiet\""));
        let detail = get(&t, &operator, &format!("{TENANTS}/own")).await.text();
        assert!(detail.contains("Ane asked for Enterprise"), "{detail}");
        assert!(
            detail.contains("<option value=\"enterprise\" selected"),
            "{detail}"
        );

        // Taken back, or answered without another plan: it is settled either way.
        let settled = format!("{TENANTS}/own/request");
        assert_eq!(
            post(&t, &owner, &settled, &[]).await.status,
            404,
            "the operator's"
        );
        for (who, path) in [
            (&owner, "/app/settings/subscription/ask/back"),
            (&operator, settled.as_str()),
        ] {
            post(&t, &owner, ASK, &[("plan", "enterprise")]).await;
            assert!(
                get(&t, &owner, PLAN)
                    .await
                    .has("Your bakery asked for Enterprise on"),
                "{path}"
            );
            assert_eq!(post(&t, who, path, &[]).await.status, 303, "{path}");
            assert!(
                !get(&t, &owner, PLAN).await.has("Your bakery asked for"),
                "{path}"
            );
        }
        post(&t, &owner, ASK, &[("plan", "enterprise")]).await;

        let set = t
            .app
            .subscription
            .set_plan(&own, PlanId::Enterprise, None, "test")
            .await;
        set.unwrap();
        assert!(
            !get(&t, &owner, PLAN)
                .await
                .text()
                .contains("Your bakery asked for")
        );
        let list = get(&t, &operator, TENANTS).await.text();
        assert!(!list.contains("asks for Enterprise"));
    })
    .await;
}
