//! Pages: refusals are pages in the reader's language, and what is stored stays text.

#![allow(clippy::unwrap_used, reason = "a test that can't be set up fails")]

mod support;

use axum::{body::Body, http::Request};
use obrador_core::{
    auth::Role,
    i18n::Lang,
    subscription::{BillingCycle, PlanId},
};
use obrador_server::tenant::NewTenant;
use support::{Answer, TestApp, for_each_app};

async fn ask(t: &TestApp, method: &str, path: &str, cookie: Option<&str>) -> Answer {
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header("accept-language", "es");
    if let Some(cookie) = cookie {
        request = request.header("cookie", cookie.to_owned());
    }
    t.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn whatever_refuses_does_so_as_a_page_in_the_readers_language() {
    for_each_app("", async |t: TestApp| {
        for (method, path, status, words) in [
            ("GET", "/eu/nothing", 404, "Orri hau ez da existitzen"),
            ("GET", "/nothing/at/all", 404, "Esta página no existe"),
            ("DELETE", "/en/pricing", 405, "No hemos podido leer esto"),
            (
                "GET",
                "/es/sign-in?next=a&next=b",
                400,
                "No hemos podido leer esto",
            ),
            ("POST", "/es/sign-in", 415, "No hemos podido leer esto"),
        ] {
            let answer = ask(&t, method, path, None).await;
            assert_eq!(answer.status.as_u16(), status, "{method} {path}");
            assert!(answer.text.contains(words), "{method} {path}: {}", answer.text);
            assert!(answer.text.contains("noindex") && !answer.text.contains("canonical"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_form_without_a_session_leads_back_to_a_page_that_can_be_read() {
    for_each_app("", async |t: TestApp| {
        for (method, path, next) in [
            (
                "GET",
                "/app/settings/subscription?growth=5",
                "%2Fapp%2Fsettings%2Fsubscription%3Fgrowth%3D5",
            ),
            ("POST", "/app/settings/api-keys/revoke", "%2Fapp"),
            ("GET", "/app/settings/subscription/panel", "%2Fapp"),
        ] {
            let answer = ask(&t, method, path, None).await;
            assert_eq!(
                answer.header("location"),
                format!("/es/sign-in?next={next}"),
                "{path}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_bakery_called_markup_stays_text() {
    for_each_app("", async |t: TestApp| {
        let name = "<img src=x onerror=alert(1)></textarea><script>";
        let new = NewTenant {
            id: "markup".parse().unwrap(),
            name: name.to_owned(),
            country: "ES".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            lang: Lang::Es,
            plan: PlanId::Starter,
            cycle: BillingCycle::Monthly,
        };
        let tenant = new.id.clone();
        t.app.tenant.create(new, "test").await.unwrap();
        t.user("ane@example.com", Some(&tenant), Role::Owner).await;
        let session = t.app.auth.demo_sign_in(&tenant, Role::Owner).await.unwrap();
        let cookie = format!("{}={}", t.app.cookie().name(), session.token);
        let answer = ask(&t, "GET", "/app/settings/subscription", Some(&cookie)).await;
        assert_eq!(answer.status, 200);
        assert!(answer.text.contains("&lt;img src=x onerror=alert(1)&gt;"));
        assert!(!answer.text.contains("<img"));
        // Inside, a missing page keeps the frame of who is signed in.
        let missing = ask(&t, "GET", "/app/nothing", Some(&cookie)).await;
        assert_eq!(missing.status, 404);
        assert!(missing.text.contains("/sign-out") && !missing.text.contains("<img"));
    })
    .await;
}
