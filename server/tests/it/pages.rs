//! Pages: refusals are pages in the reader's language, and what is stored stays text.

use crate::support::{Answer, TestApp, TestDatabase, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::{
    auth::Role,
    i18n::Lang,
    subscription::{BillingCycle, PlanId},
};
use obrador_services::tenant::NewTenant;

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

/// An owner of the bakery `own`, signed in: the cookie.
async fn owner(t: &TestApp) -> String {
    let own = t.tenant("own", PlanId::Starter).await;
    t.user("ane@own.example", Some(&own), Role::Owner).await;
    t.cookie(&own, Role::Owner).await
}

async fn send_form(t: &TestApp, path: &str, cookie: &str, body: &str) -> Answer {
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header("cookie", cookie)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()));
    t.send(request.unwrap()).await
}

const KEYS: &str = "/app/settings/api-keys";
const TOKENS: &str = "SELECT COUNT(*) FROM api_tokens";

#[tokio::test]
async fn a_key_is_made_and_shown_once_however_often_its_form_is_sent() {
    for_each_app("", async |t: TestApp| {
        let cookie = owner(&t).await;
        let page = ask(&t, "GET", KEYS, Some(&cookie)).await.text;
        let (_, after) = page
            .split_once("name=\"once\" value=\"")
            .expect("the form's number");
        let once = after.split('"').next().unwrap();
        let form = format!("once={once}&name=till&scope=usage%3Aread");
        let made = send_form(&t, KEYS, &cookie, &form).await;
        assert_eq!(made.status, 200);
        let (_, token) = made.text.split_once("class=\"token\">").expect("the new token");
        let token = token.split('<').next().unwrap();
        assert!(t.app.auth.token(token).await.unwrap().is_some(), "{token}");

        let again = send_form(&t, KEYS, &cookie, &form).await;
        assert_eq!(again.status, 303);
        let list = again.header("location");
        assert_eq!(list, "/app/settings/api-keys?again=1");
        let list = ask(&t, "GET", list, Some(&cookie)).await.text;
        assert!(
            !list.contains(token) && list.contains("baliogabetu eta sortu beste bat"),
            "{list}"
        );
        assert_eq!(t.rows(TOKENS).await, 1);
        send_form(&t, KEYS, &cookie, &form.replace("till", "books")).await;
        assert_eq!(t.rows(TOKENS).await, 2, "another name is another key");
    })
    .await;
}

#[tokio::test]
async fn an_unknown_scope_is_an_error_beside_its_field_and_nothing_typed_is_lost() {
    for_each_app("", async |t: TestApp| {
        let cookie = owner(&t).await;
        for wrong in ["usage%3Aall", "platform%3Aoperator"] {
            let form = format!("once=a&name=till&scope=usage%3Awrite&scope={wrong}");
            let answer = send_form(&t, KEYS, &cookie, &form).await;
            assert_eq!(answer.status, 422);
            let text = answer.text;
            assert!(
                text.contains("id=\"key-scopes-error\" class=\"field-error\">Gako bati ezin zaio hau eman"),
                "{text}"
            );
            assert!(text.contains("value=\"till\""));
            let (_, ticked) = text.split_once("value=\"usage:write\"").unwrap();
            assert!(ticked.split('>').next().unwrap().contains("checked"), "{text}");
        }
        for name in ["", "%E2%80%8B%E2%80%8B", "till%E2%80%AE"] {
            let form = format!("once=a&name={name}&scope=usage%3Aread");
            let answer = send_form(&t, KEYS, &cookie, &form).await;
            assert!(
                answer
                    .text
                    .contains("aria-describedby=\"key-name-error key-name-help\""),
                "{name}"
            );
        }
        assert_eq!(t.rows(TOKENS).await, 0, "what was refused makes nothing");
    })
    .await;
}

#[tokio::test]
async fn prices_are_of_a_month_and_a_year_and_lead_on_with_the_cycle() {
    for_each_app("", async |t: TestApp| {
        let page = ask(&t, "GET", "/en/pricing", None).await.text;
        for words in [
            "/en/roi?plan=starter&amp;cycle=monthly",
            "/en/roi?plan=enterprise&amp;cycle=yearly",
            "class=\"compare-price\">€149 a month<",
            "class=\"compare-price\">€1,490 a year<",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(!page.contains("compare-marked"), "nobody's use is compared");
    })
    .await;
}

#[tokio::test]
async fn what_would_not_fit_is_explained_only_where_something_would_not() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        t.user("0@own.example", Some(&own), Role::Owner).await;
        let cookie = t.cookie(&own, Role::Owner).await;
        let page = async || {
            let answer = ask(&t, "GET", "/app/settings/subscription/compare", Some(&cookie)).await;
            assert_eq!(answer.status, 200);
            answer.text
        };
        assert!(!page().await.contains("compare-marked"));
        for number in 1..6 {
            t.user(&format!("{number}@own.example"), Some(&own), Role::Staff)
                .await;
        }
        let page = page().await;
        assert!(
            page.contains("compare-marked") && page.contains("Ikur honek erakusten du"),
            "{page}"
        );
    })
    .await;
}

const LIMITS: &str = "/app/settings/limits";

/// What the field of `name` shows, and what is said beside it.
fn cap_field<'a>(answer: &'a Answer, name: &str) -> (&'a str, Option<&'a str>) {
    let html = answer.text.split_once(&format!("id=\"cap-{name}\"")).unwrap().1;
    let field = html.split("<div class=\"field").next().unwrap();
    let value = field.split_once("value=\"").map_or("", |(_, rest)| rest);
    let error = field.split_once(&format!("id=\"cap-{name}-error\""));
    let words = error.and_then(|(_, rest)| rest.split_once('>')?.1.split_once('<'));
    (
        value.split('"').next().unwrap_or_default(),
        // The server writes a space for no text.
        words.map(|(words, _)| words).filter(|words| *words != " "),
    )
}

#[tokio::test]
async fn every_wrong_cap_is_told_beside_its_field_and_all_that_was_typed_is_kept() {
    for_each_app("", async |t: TestApp| {
        let cookie = owner(&t).await;
        let body = "users=-1&products=abc&recipes=600&suppliers=1%2C5&storage_gb=1.5&locations=";
        let answer = send_form(&t, LIMITS, &cookie, body).await;
        assert_eq!(answer.status, 422);
        for (name, typed, error) in [
            ("users", "-1", Some("zenbaki oso")),
            ("products", "abc", Some("zenbaki oso")),
            ("recipes", "600", Some("Planaren muga")),
            ("suppliers", "1,5", Some("zenbaki oso")),
            ("storage_gb", "1.5", None),
            ("locations", "", None),
        ] {
            let (value, said) = cap_field(&answer, name);
            assert_eq!(value, typed, "{name}");
            match error {
                Some(error) => assert!(said.is_some_and(|said| said.contains(error)), "{name}: {said:?}"),
                None => assert_eq!(said, None, "{name}"),
            }
        }
        assert_eq!(t.rows("SELECT COUNT(*) FROM usage_caps").await, 0);

        let answer = send_form(&t, LIMITS, &cookie, "storage_gb=1.5&users=2").await;
        assert_eq!(answer.status, 303);
        let answer = ask(&t, "GET", LIMITS, Some(&cookie)).await;
        assert_eq!(cap_field(&answer, "storage_gb"), ("1,5", None));
        assert_eq!(cap_field(&answer, "users"), ("2", None));
    })
    .await;
}

fn assumptions_open(answer: &Answer) -> bool {
    let mut tags = answer.text.split("<details").skip(1);
    let tag = tags.find_map(|rest| {
        rest.split('>')
            .next()
            .filter(|tag| tag.contains("roi-assumptions"))
    });
    tag.unwrap().contains("open")
}

#[tokio::test]
async fn what_the_calculator_cannot_read_is_told_where_it_is_seen() {
    for_each_app("", async |t: TestApp| {
        for (query, field, open) in [
            ("waste_low=50&waste_high=10", "waste_high", true),
            ("margin_low=x", "margin_low", true),
            ("plan=zz", "plan", false),
            ("cycle=zz", "cycle", false),
            ("versus=zz", "versus", false),
        ] {
            let answer = ask(&t, "GET", &format!("/en/roi?{query}"), None).await;
            assert_eq!(answer.status, 422, "{query}");
            let error = format!("<p id=\"roi-{field}-error\"");
            let place = answer.text.split_once(&error).unwrap().1;
            let said = place.split_once('>').unwrap().1;
            assert!(!said.starts_with('<'), "{query}");
            assert_eq!(assumptions_open(&answer), open, "{query}");
            // Results and link are of the plan that stands in for it; the field shows what was asked for.
            assert!(answer.text.contains("data-plan=\"professional\""), "{query}");
            if !open {
                assert!(answer.text.contains("<option value=\"zz\" selected"), "{query}");
            }
        }
        let answer = ask(&t, "GET", "/en/roi?plan=starter&waste_low=12", None).await;
        assert_eq!(answer.status, 200);
        assert!(answer.text.contains("<option value=\"starter\" selected"));
        assert!(!assumptions_open(&answer));
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
