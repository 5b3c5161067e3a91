//! The demo's pages: a bakery is chosen, and the operator makes it all anew.

use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app,
};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Role, ids::TenantId, subscription::PlanId};
use obrador_services::demo::{DemoArgs, STARTER, prepare};

#[tokio::test]
async fn the_demo_is_made_anew_from_a_page_once_at_a_time() {
    for_each_app("--demo", async |t: TestApp| {
        let args = DemoArgs { reset: false };
        prepare(&t.app.db, &t.app.clock, &t.app.subscription, None, args)
            .await
            .unwrap();
        let starter: TenantId = STARTER.parse().unwrap();
        let operator = cookie(&t, &starter, Role::PlatformOperator).await;
        let owner = cookie(&t, &starter, Role::Owner).await;
        let own = t.tenant("own", PlanId::Starter).await;
        t.app
            .subscription
            .set_plan(&starter, PlanId::Enterprise, None, "test")
            .await
            .unwrap();
        let path = "/app/platform/demo-reset";
        assert_eq!(get(&t, &owner, path).await.status, 404);
        assert_eq!(post(&t, &owner, path, &[]).await.status, 404);
        let (one, two) = tokio::join!(post(&t, &operator, path, &[]), post(&t, &operator, path, &[]));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "one of them begins it");
        let begun = if one.status == 303 { one } else { two };
        assert_eq!(begun.location(), path);
        // Who began it goes on as the new demo's operator, and reads that it is done.
        let new = begun.header("set-cookie").split(';').next().unwrap();
        let page = get(&t, new, path).await;
        assert!(page.status == 200 && page.has("10:30 UTC"), "{}", page.text());
        let plan = t.app.subscription.current(&starter).await.unwrap().unwrap();
        assert_eq!(plan.plan, PlanId::Starter, "what was changed is gone");
        assert!(
            t.app.tenant.get(&own).await.unwrap().is_some(),
            "nobody else's is"
        );
        for (cookie, page) in [
            (&owner, "/app/settings/subscription"),
            (&owner, "/app"),
            (&operator, "/app/platform/tenants"),
        ] {
            let answer = get(&t, cookie, page).await;
            assert!(answer.location().starts_with("/en/sign-in?next="), "{page}");
        }
        assert_eq!(post(&t, new, path, &[]).await.status, 303, "and again");
    })
    .await;
}

#[tokio::test]
async fn a_choice_the_demo_does_not_have_is_named() {
    for_each_app("--demo", async |t: TestApp| {
        let request = Request::builder()
            .method("POST")
            .uri("/demo/sign-in")
            .header("accept-language", "es")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("tenant=another&role=owner"));
        let answer = t.send(request.unwrap()).await;
        assert_eq!(answer.status, 422);
        assert!(
            answer.text.contains("La demo no tiene esa panadería"),
            "{}",
            answer.text
        );
    })
    .await;
}

#[tokio::test]
async fn the_demo_speaks_the_language_of_the_page_it_is_entered_from() {
    for_each_app("--demo", async |t: TestApp| {
        let args = DemoArgs { reset: false };
        prepare(&t.app.db, &t.app.clock, &t.app.subscription, None, args)
            .await
            .unwrap();
        for lang in ["eu", "es", "en", "eu"] {
            let page = t.get(&format!("/{lang}/sign-in"), None).await.text;
            let says = format!("name=\"lang\" value=\"{lang}\"");
            assert_eq!(
                page.matches(&says).count(),
                13,
                "four bakeries, three roles each, the operator"
            );
            let entered = Request::post("/demo/sign-in")
                .header("content-type", "application/x-www-form-urlencoded")
                .body(Body::from(format!("tenant=demo-starter&role=staff&lang={lang}")));
            let entered = t.send(entered.unwrap()).await;
            let cookie = entered.header("set-cookie").split(';').next().unwrap();
            let home = get(&t, cookie, entered.header("location")).await;
            assert!(home.has(&format!("<html lang=\"{lang}\"")), "{}", home.text());
        }
    })
    .await;
}

#[tokio::test]
async fn each_bakery_is_stocked_in_its_own_language() {
    for_each_app("--demo", async |t: TestApp| {
        let args = DemoArgs { reset: false };
        prepare(&t.app.db, &t.app.clock, &t.app.subscription, None, args)
            .await
            .unwrap();
        for (bakery, product, supplier, street) in [
            (
                "demo-starter",
                "Zekalezko ogia",
                "Tolosako esnetegia",
                "Kale Nagusia",
            ),
            (
                "demo-professional",
                "Hogaza de centeno",
                "Molino de Estella",
                "Calle Mayor",
            ),
            ("demo-enterprise", "Rye loaf", "Kinsale Mill", "High Street"),
            (
                "demo-first-days",
                "Hogaza de masa madre",
                "Molino de Estella",
                "Calle Mayor",
            ),
        ] {
            let owner = cookie(&t, &bakery.parse().unwrap(), Role::Owner).await;
            for (path, name) in [
                ("/app/catalogue/products?sort=name", product),
                ("/app/catalogue/suppliers", supplier),
                ("/app/settings/locations", street),
            ] {
                let words = name.replace(' ', "+");
                let at = if name == street {
                    path.to_owned()
                } else {
                    format!("{path}{}q={words}", if path.contains('?') { "&" } else { "?" })
                };
                let page = get(&t, &owner, &at).await;
                assert!(page.has(name), "{bakery} {name}: {}", page.text());
            }
            let files = get(&t, &owner, "/app/files").await;
            assert!(!files.has(".zip"), "{bakery}");
        }
        let days = "SELECT COUNT(DISTINCT date) FROM usage_snapshots WHERE tenant_id = 'demo-enterprise'";
        assert_eq!(t.rows(days).await, 200);
    })
    .await;
}
