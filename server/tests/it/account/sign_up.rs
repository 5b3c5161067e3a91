//! Becoming a customer, with real mails: what is made, what is refused, and where there is no mail server.

use super::{GOOD, TENANTS, USERS, customer, with};
use crate::support::{
    self, TestApp, for_each_app,
    forms::{Browser, for_each_app_with_mail, is_wrong},
    smtp::Sink,
};
use chrono::TimeDelta;
use obrador_core::{auth::Role, subscription::PlanId};

#[tokio::test]
async fn a_customer_is_made_signed_in_and_mailed() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let form = Browser::default().get(&t, "/eu/sign-up").await;
        assert!(form.status == 200 && form.text.contains("Probatu Obrador 14 egunez"));
        let mut browser = Browser::default();
        let answer = browser.post(&t, "/eu/sign-up", &GOOD).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("location")),
            (303, "/app/welcome")
        );

        let tenant = t
            .app
            .tenant
            .get(&"ogi-goxoa".parse().unwrap())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (tenant.name.as_str(), tenant.time_zone.as_str()),
            ("Ogi Goxoa", "Europe/Madrid")
        );
        assert_eq!(tenant.vat_number.as_deref(), Some("ESA28017895"));
        let subscription = t.app.subscription.current(&tenant.id).await.unwrap().unwrap();
        assert_eq!(subscription.plan, PlanId::Professional);
        assert_eq!(subscription.state.as_str(), "trialing");
        assert_eq!(
            subscription.renews_on - subscription.period_start,
            TimeDelta::days(14)
        );
        for (count, rows) in [
            ("SELECT COUNT(*) FROM memberships WHERE role = 'owner'", 1),
            (
                "SELECT CAST(SUM(delta) AS BIGINT) FROM usage_events WHERE metric = 'users'",
                1,
            ),
            ("SELECT COUNT(*) FROM audit WHERE action = 'tenant.sign_up'", 1),
            ("SELECT COUNT(*) FROM tenants WHERE name_folded IS NOT NULL", 1),
            (
                "SELECT COUNT(*) FROM user_links WHERE length(secret_sha256) = 64",
                1,
            ),
        ] {
            assert_eq!(t.rows(count).await, rows, "{count}");
        }
        let welcome = browser.get(&t, "/app/welcome").await;
        assert!(welcome.text.contains("ane@ogi.example") && welcome.text.contains("otsailaren 2ra arte"));
        assert_eq!(browser.get(&t, "/app/settings/subscription").await.status, 200);
        for path in ["/eu/sign-up", "/en/sign-up"] {
            assert_eq!(
                browser.get(&t, path).await.header("location"),
                "/app",
                "signed in already"
            );
        }
        let mail = sink.mail_to("ane@ogi.example").await;
        assert!(
            mail.text.contains("Egiaztatu helbidea") && mail.path().starts_with("/eu/verify-email?token=")
        );
        assert!(
            !mail.text.contains("<img"),
            "nothing that tells whether it was read"
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_is_made() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@ogi.example", Some(&own), Role::Owner).await;
        let before = (t.rows(USERS).await, t.rows(TENANTS).await);
        for (changes, wrong) in [
            (vec![("bakery", " ")], vec!["bakery"]),
            (vec![("country", "XX")], vec!["country"]),
            (vec![("time_zone", "Mars/Olympus")], vec!["time_zone"]),
            (vec![("vat_number", "A28017896")], vec!["vat_number"]),
            (vec![("name", "")], vec!["name"]),
            (vec![("email", "ane")], vec!["email"]),
            (vec![("password", "short")], vec!["password"]),
            (vec![("password", "1234567890")], vec!["password"]),
            (vec![("terms", "")], vec!["terms"]),
            (vec![], vec!["email"]),
            (
                vec![("bakery", ""), ("email", "x"), ("password", "")],
                vec!["bakery", "email", "password"],
            ),
        ] {
            let mut browser = Browser::default();
            let answer = browser.post(&t, "/en/sign-up", &with(&changes)).await;
            assert_eq!(answer.status, 422, "{changes:?}");
            for (name, _) in GOOD.iter().filter(|(name, _)| *name != "lang") {
                assert_eq!(
                    is_wrong(&answer.text, name),
                    wrong.contains(name),
                    "{name} of {changes:?}"
                );
            }
            assert!(browser.cookie.is_none());
            assert!(
                !answer.text.contains("ogia eta gatza"),
                "no password is sent back"
            );
        }
        let kept = Browser::default()
            .post(&t, "/en/sign-up", &with(&[("name", "\"><script>")]))
            .await;
        assert!(kept.text.contains("Ogi Goxoa") && !kept.text.contains("\"><script>"));
        assert_eq!((t.rows(USERS).await, t.rows(TENANTS).await), before);
        sink.expect_none(&t).await;
    })
    .await;
}

#[tokio::test]
async fn bakeries_of_one_name_have_addresses_of_their_own() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        for n in 0..7 {
            let email = format!("{n}@ogi.example");
            let fields = with(&[("email", &email), ("bakery", "Demo")]);
            assert_eq!(
                Browser::default().post(&t, "/en/sign-up", &fields).await.status,
                303
            );
        }
        let listed = t.app.tenant.list().await.unwrap();
        let ids: Vec<_> = listed.iter().map(|(tenant, _)| tenant.id.as_str()).collect();
        assert_eq!(ids.len(), 7);
        assert!(
            ids.contains(&"bakery-demo") && ids.contains(&"bakery-demo-5"),
            "{ids:?}"
        );
        assert!(!ids.contains(&"demo"), "kept for the demo");
    })
    .await;
}

#[tokio::test]
async fn signing_up_is_bounded() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        let mut last = 0;
        for n in 0..21 {
            let email = format!("{n}@ogi.example");
            let answer = Browser::default()
                .post(&t, "/en/sign-up", &with(&[("email", &email)]))
                .await;
            last = answer.status.as_u16();
            if last == 429 {
                assert!(!answer.header("retry-after").is_empty());
            }
        }
        assert_eq!(last, 429);
        assert_eq!(t.rows(TENANTS).await, 20);
    })
    .await;
}

#[tokio::test]
async fn without_a_mail_server_what_needs_one_is_refused_with_a_reason() {
    for_each_app("", async |t: TestApp| {
        for (lang, words) in [
            ("en", "No mail server"),
            ("es", "ningún servidor de correo"),
            ("eu", "posta-zerbitzaririk"),
        ] {
            for path in ["sign-up", "forgot-password"] {
                let path = format!("/{lang}/{path}");
                let mut browser = Browser::default();
                for answer in [
                    browser.get(&t, &path).await,
                    browser.post(&t, &path, &with(&[])).await,
                ] {
                    assert_eq!(answer.status, 503, "{path}");
                    assert!(answer.text.contains(words), "{path}");
                }
            }
            let landing = Browser::default().get(&t, &format!("/{lang}/")).await;
            assert!(!landing.text.contains("/sign-up"), "nothing leads there");
        }
        assert_eq!((t.rows(USERS).await, t.rows(TENANTS).await), (0, 0));
    })
    .await;
    for_each_app("--demo", async |t: TestApp| {
        let form = Browser::default().get(&t, "/en/sign-up").await;
        assert!(
            form.text.contains("server’s log"),
            "a demo says where its mails are"
        );
        customer(&t).await;
    })
    .await;
}

#[tokio::test]
async fn a_mail_server_that_does_not_answer_holds_nobody_up() {
    // It takes calls and never says a word; a mail would wait for it far longer than this test does.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let flags = format!(
        "--slowness 1000 --smtp-url smtp://{}",
        silent.local_addr().unwrap()
    );
    let database = support::TestDatabase::sqlite();
    let t = TestApp::start(&database.url, &flags).await;
    let signed_up = tokio::time::timeout(support::PATIENCE, customer(&t)).await;
    assert!(signed_up.is_ok(), "it waits for the mail server");
}
