//! What a visitor sees who may not pass, and what becomes of it when the plan changes meanwhile.

use super::{
    TRUSTED,
    programs::{Proxy, Required},
    scene::Scene,
    set_ups,
};
use crate::support::{client::Answer, now};
use obrador_core::{auth::Scope, subscription::PlanId, usage::Metric};
use obrador_services::{db::Access, usage::store::daily};

#[ignore = "needs nginx, Traefik and Envoy: `cargo xtask test --deploy` brings them"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_reaches_the_visitor_whole_and_in_their_language() {
    for (proxy, flags) in set_ups() {
        let scene = Scene::set(proxy, flags, Required::Analytics).await;
        let (tenant, starter) = scene.bakery("starter", PlanId::Starter).await;
        let writer = scene.app.token(Some(&tenant), &[Scope::UsageWrite]).await;
        for (lang, title) in [
            ("en", "Unlock advanced analytics"),
            ("es", "Desbloquea el análisis avanzado"),
            ("eu", "Desblokeatu analisi aurreratua"),
        ] {
            let lang = format!("Accept-Language: {lang}");
            let refused = scene.ask("GET", "/", &starter, &[&lang]).await;
            is_problem(&refused, 402, "SUBSCRIPTION_UPGRADE_REQUIRED", proxy);
            assert_eq!(refused.json()["title"], title, "{proxy:?}");
            assert_eq!(refused.header("cache-control"), "no-store", "{proxy:?}");
            let vary = refused.header("vary");
            assert!(
                vary.starts_with("accept-language, authorization"),
                "{proxy:?}: {vary}"
            );
            assert_eq!(
                refused.header("x-obrador-denial"),
                "SUBSCRIPTION_UPGRADE_REQUIRED",
                "{proxy:?}"
            );
        }
        for (token, challenge) in [("", "Bearer"), ("stolen", "Bearer error=\"invalid_token\"")] {
            let nobody = scene.ask("GET", "/", token, &[]).await;
            is_problem(&nobody, 401, "UNAUTHENTICATED", proxy);
            assert_eq!(nobody.header("www-authenticate"), challenge, "{proxy:?}");
        }
        let lacking = scene.ask("GET", "/", &writer, &[]).await;
        is_problem(&lacking, 403, "INSUFFICIENT_SCOPE", proxy);
        assert!(scene.passed().is_empty(), "{proxy:?}");
    }
}

#[ignore = "needs nginx, Traefik and Envoy: `cargo xtask test --deploy` brings them"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_left_reaches_the_application_and_when_to_come_back_the_visitor() {
    for (proxy, flags) in set_ups() {
        let scene = Scene::set(proxy, flags, Required::ApiCalls).await;
        let (tenant, token) = scene.bakery("capped", PlanId::Starter).await;
        let app = &scene.app.app;
        let cap = app
            .entitlement
            .set_cap(&tenant, Metric::ApiCalls, Some(5.0), "test");
        cap.await.unwrap();
        let headers = &["X-Obrador-Remaining: 999999", "X-Obrador-Metric: products"];
        let passed = scene.ask("GET", "/", &token, headers).await;
        assert_eq!(passed.status, 200, "{proxy:?}: {passed:?}");
        let told = scene.passed().remove(0).obrador();
        let told: Vec<_> = told.iter().map(|(name, value)| (&**name, &**value)).collect();
        let expected = [
            ("x-obrador-plan", "starter"),
            ("x-obrador-remaining", "5"),
            ("x-obrador-tenant", "capped"),
        ];
        assert_eq!(told, expected, "{proxy:?}");

        let (tenant, token) = scene.bakery("full", PlanId::Starter).await;
        let mut tx = app.db.begin(&tenant, Access::Write).await.unwrap();
        daily::add(&mut tx, &tenant, Metric::ApiCalls, now().date_naive(), 5)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let cap = app
            .entitlement
            .set_cap(&tenant, Metric::ApiCalls, Some(5.0), "test");
        cap.await.unwrap();
        let over = scene.ask("GET", "/", &token, headers).await;
        is_problem(&over, 429, "USAGE_CAP_REACHED", proxy);
        assert_eq!(over.header("retry-after"), "48600", "{proxy:?}");
        assert_eq!(over.header("ratelimit"), "\"api_calls\";r=0;t=48600", "{proxy:?}");
        assert!(scene.passed().is_empty(), "{proxy:?}");
    }
}

#[ignore = "needs nginx, Traefik and Envoy: `cargo xtask test --deploy` brings them"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_of_plan_counts_with_the_next_request_and_never_shows_an_empty_page() {
    for (proxy, flags) in set_ups() {
        let scene = Scene::set(proxy, flags, Required::Analytics).await;
        let (tenant, token) = scene.bakery("moving", PlanId::Starter).await;
        let set = async |plan| {
            let set = scene.app.app.subscription.set_plan(&tenant, plan, None, "test");
            set.await.unwrap();
        };
        for (plan, status) in [
            (PlanId::Starter, 402),
            (PlanId::Professional, 200),
            (PlanId::Starter, 402),
        ] {
            set(plan).await;
            assert_eq!(
                scene.ask("GET", "/", &token, &[]).await.status,
                status,
                "{proxy:?}"
            );
        }
        scene.passed();
        for method in ["GET", "POST"] {
            set(PlanId::Starter).await;
            scene.asked();
            // The plan is better once Obrador has refused.
            scene.then((tenant.clone(), PlanId::Professional));
            let between = scene.ask(method, "/", &token, &["Accept-Language: es"]).await;
            let asked = scene.asked().len();
            if proxy == Proxy::Nginx {
                assert_eq!(asked, 2, "the refusal, and its text");
                is_problem(&between, 503, "UNAVAILABLE", proxy);
                assert_eq!(between.header("retry-after"), "2");
                assert!(between.json()["detail"].to_string().contains("Vuelve a enviar"));
            } else {
                assert_eq!(asked, 1, "{proxy:?}");
                is_problem(&between, 402, "SUBSCRIPTION_UPGRADE_REQUIRED", proxy);
            }
            assert!(scene.passed().is_empty(), "{proxy:?}: refused is refused");
            let again = scene.ask(method, "/", &token, &[]).await;
            assert_eq!(again.status, 200, "{proxy:?}");
            assert_eq!(scene.passed().len(), 1, "{proxy:?}");
            // It is worse once Obrador has let pass: this request goes on, the next one does not.
            scene.then((tenant.clone(), PlanId::Starter));
            assert_eq!(scene.ask(method, "/", &token, &[]).await.status, 200, "{proxy:?}");
            assert_eq!(scene.passed().len(), 1, "{proxy:?}");
            let after = scene.ask(method, "/", &token, &[]).await;
            is_problem(&after, 402, "SUBSCRIPTION_UPGRADE_REQUIRED", proxy);
            assert!(scene.passed().is_empty(), "{proxy:?}");
        }
    }
}

#[ignore = "needs nginx, Traefik and Envoy: `cargo xtask test --deploy` brings them"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_passes_while_obrador_does_not_answer() {
    for proxy in Proxy::ALL {
        let scene = Scene::without_obrador(proxy).await;
        let answer = scene.ask("GET", "/", "any", &["X-Obrador-Tenant: other"]).await;
        assert!(answer.status >= 500, "{proxy:?}: {answer:?}");
        assert!(scene.passed().is_empty(), "{proxy:?}");
    }
}

/// What an installation has that named the requirement in the address only, and is trusted: nobody passes.
#[ignore = "needs nginx, Traefik and Envoy: `cargo xtask test --deploy` brings them"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_proxy_that_says_nothing_in_headers_is_closed_where_it_is_trusted() {
    for proxy in [Proxy::Nginx, Proxy::Traefik, Proxy::Envoy] {
        for (flags, passes) in [(TRUSTED, false), ("", true)] {
            let scene = Scene::set(proxy, flags, Required::AnalyticsInTheAddress).await;
            let (_, token) = scene.bakery("professional", PlanId::Professional).await;
            let answer = scene
                .ask("GET", "/?feature=api", &token, &["X-Obrador-Feature: api"])
                .await;
            assert_eq!(answer.status == 200, passes, "{proxy:?} {flags}: {answer:?}");
            assert_eq!(answer.status >= 500, !passes, "{proxy:?} {flags}: {answer:?}");
            assert_eq!(scene.passed().len(), usize::from(passes), "{proxy:?}");
        }
    }
}

fn is_problem(answer: &Answer, status: u16, code: &str, proxy: Proxy) {
    assert_eq!(answer.status, status, "{proxy:?}: {answer:?}");
    assert_eq!(
        answer.header("content-type"),
        "application/problem+json",
        "{proxy:?}"
    );
    assert_eq!(answer.json()["code"], code, "{proxy:?}");
    assert_eq!(answer.header("x-obrador-tenant"), "", "{proxy:?}");
}
