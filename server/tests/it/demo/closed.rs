//! A demo lets anybody in: never into another database, never under another name, never as somebody it did not make.

use crate::support::{TestApp, TestDatabase, config, for_each_app, now};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Role, ids::TenantId, subscription::PlanId};
use obrador_server::state::App;
use obrador_services::{
    StartError,
    auth::SignInError,
    clock::Clock,
    demo::{DemoArgs, Prepared, STARTER, is_demo, prepare},
};

async fn make(t: &TestApp) -> Prepared {
    let args = DemoArgs { reset: false };
    let app = &t.app;
    prepare(&app.db, &app.clock, &app.subscription, None, args)
        .await
        .unwrap()
}

/// How a database came to be what it is, and whether it is served as a demo.
const DATABASES: [(&str, bool); 8] = [
    ("empty", false),
    ("a bakery", false),
    ("a bakery, then the demo", false),
    ("an operator, then the demo", false),
    ("the demo", true),
    // Somebody has signed up in it.
    ("the demo, then a bakery", true),
    ("the demo, then served for real", false),
    ("the demo, then served for real, then a bakery", false),
];

#[tokio::test]
async fn only_a_database_that_the_demo_filled_alone_is_served_as_one() {
    for (history, served) in DATABASES {
        for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
            let t = TestApp::start(&database.url, "--demo").await;
            for step in history.split(", then ") {
                match step {
                    "a bakery" => drop(t.tenant("own", PlanId::Starter).await),
                    "an operator" => drop(t.user("op@own.example", None, Role::PlatformOperator).await),
                    "the demo" => drop(make(&t).await),
                    "served for real" => {
                        let plain = App::start(config(&database.url, ""), Clock::fixed(now()))
                            .await
                            .unwrap();
                        plain.check_demo().await.unwrap();
                        plain.stop().await;
                    }
                    _ => {}
                }
            }
            let checked = t.app.check_demo().await;
            assert_eq!(checked.is_ok(), served, "{history}");
            assert!(served || matches!(checked, Err(StartError::NoDemo)), "{history}");
            make(&t).await;
            let after = is_demo(&t.app.db).await.unwrap();
            assert_eq!(
                after,
                served || ["empty", "the demo, then served for real"].contains(&history),
                "{history}, and `obrador demo` once more"
            );
            t.app.stop().await;
            let plain = App::start(config(&database.url, ""), Clock::fixed(now()))
                .await
                .unwrap();
            assert!(
                plain.check_demo().await.is_ok(),
                "{history}: without a demo anything is served"
            );
            plain.stop().await;
            database.drop().await;
        }
    }
}

const HOSTS: [(Option<&str>, bool); 9] = [
    (None, true),
    (Some("127.0.0.1:3000"), true),
    (Some("localhost"), true),
    (Some("[::1]:3000"), true),
    (Some("rebound.example:3000"), false),
    (Some("192.0.2.7"), false),
    (Some("localhost.rebound.example"), false),
    (Some("0.0.0.0:3000"), false),
    (Some(""), false),
];

#[tokio::test]
async fn a_demo_answers_to_names_of_its_own_machine_only() {
    for (flags, demo) in [("--demo", true), ("", false)] {
        for_each_app(flags, async |t: TestApp| {
            for (host, own) in HOSTS {
                for (path, api) in [("/en/", false), ("/api/v1/plans", true), ("/healthz", true)] {
                    let at = format!("{host:?} {path} {flags}");
                    let mut request = Request::get(path);
                    if let Some(host) = host {
                        request = request.header("host", host);
                    }
                    let answer = t.send(request.body(Body::empty()).unwrap()).await;
                    let expected = if own || !demo { 200 } else { 421 };
                    assert_eq!(answer.status, expected, "{at}");
                    if expected == 421 {
                        let kind = if api {
                            "application/problem+json"
                        } else {
                            "text/html"
                        };
                        assert!(answer.header("content-type").starts_with(kind), "{at}");
                        assert!(
                            answer.text.contains("only on its own machine"),
                            "{at}: {}",
                            answer.text
                        );
                    }
                }
            }
            for (header, uri, host) in [
                ("host", "http://rebound.example/en/", "127.0.0.1"),
                ("x-forwarded-host", "/en/", "app.example"),
                // A proxy that asks by this machine's name, and says or lets through for whom.
                ("x-forwarded-for", "/en/", "192.0.2.7"),
                ("x-real-ip", "/en/", "2001:db8::7"),
                ("origin", "/en/", "https://app.example"),
                ("referer", "/en/", "http://app.example:8080/en/sign-in"),
            ] {
                let name = header;
                let request = Request::get(uri).header(header, host).body(Body::empty());
                let answer = t.send(request.unwrap()).await;
                assert_eq!(answer.status == 421, demo, "{name}");
            }
        })
        .await;
    }
}

async fn sign_in(t: &TestApp, role: Role) -> Result<String, SignInError> {
    let starter: TenantId = STARTER.parse().unwrap();
    let session = t.app.auth.demo_sign_in(&starter, role).await?;
    Ok(session.actor.email)
}

#[tokio::test]
async fn its_sign_in_lets_in_only_whom_the_demo_made() {
    for_each_app("--demo", async |t: TestApp| {
        // Older than the demo's own.
        t.user("op@own.example", None, Role::PlatformOperator).await;
        t.app.clock.advance(chrono::TimeDelta::hours(1));
        make(&t).await;
        let starter: TenantId = STARTER.parse().unwrap();
        for (role, email) in [
            (Role::Owner, "0.demo-starter@demo.obrador.example"),
            (Role::Manager, "1.demo-starter@demo.obrador.example"),
            (Role::Staff, "2.demo-starter@demo.obrador.example"),
            (Role::PlatformOperator, "operator@demo.obrador.example"),
        ] {
            assert_eq!(sign_in(&t, role).await.unwrap(), email);
        }
        // Somebody who came later owns the bakery, under an address like the demo's, and the demo's own do no more.
        t.user("9.demo-starter@demo.obrador.example", Some(&starter), Role::Owner)
            .await;
        let mut tx = t
            .app
            .db
            .begin_system("test", obrador_services::db::Access::Write)
            .await
            .unwrap();
        for change in [
            "UPDATE memberships SET role = 'staff' WHERE user_id IN (SELECT user_id FROM demo_people)",
            "DELETE FROM platform_operators WHERE user_id IN (SELECT user_id FROM demo_people)",
        ] {
            sqlx::query(change).execute(&mut *tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        for role in [Role::Owner, Role::Manager, Role::PlatformOperator] {
            let refused = sign_in(&t, role).await;
            assert!(
                matches!(refused, Err(SignInError::NoAccess)),
                "{role}: {refused:?}"
            );
        }
        let request = Request::post("/demo/sign-in")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("tenant=demo-starter&role=owner"));
        let page = t.send(request.unwrap()).await;
        assert_eq!((page.status.as_u16(), page.header("set-cookie")), (409, ""));
        assert!(page.text.contains("has this role any more"), "{}", page.text);
    })
    .await;
}
