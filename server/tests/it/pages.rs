//! Pages: refusals are pages in the reader's language, what is stored stays text, and one address is the right one.

use crate::support::{TestApp, TestDatabase, browser::ask, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::{
    auth::Role,
    i18n::Lang,
    subscription::{BillingCycle, PlanId},
};
use obrador_services::tenant::NewTenant;

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
async fn a_page_without_a_session_leads_back_to_one_that_can_be_read() {
    for_each_app("", async |t: TestApp| {
        let answer = ask(&t, "GET", "/app/settings/subscription?growth=5", None).await;
        assert_eq!(
            answer.header("location"),
            "/es/sign-in?next=%2Fapp%2Fsettings%2Fsubscription%3Fgrowth%3D5"
        );
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
        let cookie = t.cookie(&tenant, Role::Owner).await;
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

#[tokio::test]
async fn another_way_of_writing_an_address_leads_to_the_page() {
    for_each_app("", async |t: TestApp| {
        for (method, path, to) in [
            ("GET", "/en/pricing/", "/en/pricing"),
            (
                "HEAD",
                "/Es/roi?plan=starter&cycle=yearly",
                "/es/roi?plan=starter&cycle=yearly",
            ),
            ("GET", "/EU", "/eu/"),
            ("GET", "/app/settings/account/?x=1", "/app/settings/account?x=1"),
        ] {
            let answer = ask(&t, method, path, None).await;
            assert_eq!(
                (answer.status.as_u16(), answer.header("location")),
                (308, to),
                "{path}"
            );
        }
        for (method, path) in [
            ("GET", "//evil.example/"),
            ("GET", "//EN/"),
            ("POST", "/EN/sign-in/"),
        ] {
            let answer = ask(&t, method, path, None).await;
            assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
            assert_eq!(answer.header("location"), "");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_missing_is_kept_by_nobody() {
    let (database, site) = (TestDatabase::sqlite(), tempfile::tempdir().unwrap());
    for folder in ["pkg", "fonts"] {
        std::fs::create_dir(site.path().join(folder)).unwrap();
        std::fs::write(site.path().join(folder).join("a.js"), "1").unwrap();
    }
    let flags = format!("--site-root {}", site.path().display());
    let t = TestApp::start(&database.url, &flags).await;
    let forever = "public, max-age=31536000, immutable";
    for (path, status, kept) in [
        ("/pkg/a.js", 200, forever),
        ("/fonts/a.js", 200, forever),
        ("/pkg/nope.0123456789abcdef.js", 404, "no-store"),
        ("/fonts/nope.woff2", 404, "no-store"),
        ("/favicon.svg", 404, "no-store"),
    ] {
        for method in ["GET", "HEAD"] {
            let answer = t.call(method, path, None, "").await;
            assert_eq!(answer.status.as_u16(), status, "{method} {path}");
            assert_eq!(answer.header("cache-control"), kept, "{method} {path}");
        }
    }
    let fresh = Request::get("/pkg/a.js").header("if-modified-since", "Fri, 01 Jan 2100 00:00:00 GMT");
    let fresh = t.send(fresh.body(Body::empty()).unwrap()).await;
    assert_eq!(
        (fresh.status.as_u16(), fresh.header("cache-control")),
        (304, forever)
    );
}
