//! Becoming a customer, with real mails: sign-up, verifying the address, a new password.

use crate::support::{
    self, TestApp, for_each_app,
    forms::{Browser, for_each_app_with_mail, is_wrong},
    smtp::Sink,
};
use chrono::TimeDelta;
use obrador_core::{auth::Role, subscription::PlanId};

const USERS: &str = "SELECT COUNT(*) FROM users";
const TENANTS: &str = "SELECT COUNT(*) FROM tenants";
const SESSIONS: &str = "SELECT COUNT(*) FROM sessions";

const GOOD: [(&str, &str); 9] = [
    ("bakery", "Ogi Goxoa"),
    ("country", "ES"),
    ("time_zone", ""),
    ("lang", "eu"),
    ("vat_number", "a-28017895"),
    ("name", "Ane"),
    ("email", "Ane@Ogi.example"),
    ("password", "ogia eta gatza"),
    ("terms", "yes"),
];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let value = |name: &str| {
        changes
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| *value)
    };
    GOOD.iter()
        .map(|(key, old)| (*key, value(key).unwrap_or(old)))
        .collect()
}

async fn customer(t: &TestApp) -> Browser {
    let mut browser = Browser::default();
    let answer = browser.post(t, "/eu/sign-up", &GOOD).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    browser
}

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
async fn a_link_verifies_once_and_looking_at_it_uses_nothing_up() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let verified = "SELECT COUNT(*) FROM users WHERE email_verified_at IS NOT NULL";
        let mut browser = customer(&t).await;
        let first = sink.mail_to("ane@ogi.example").await;
        // Another mail replaces nothing until one of the links is used.
        let again = browser.post(&t, "/app/settings/account/verify", &[]).await;
        assert_eq!(again.header("location"), "/app/settings/account?sent=1");
        let second = sink.mail_to("ane@ogi.example").await;
        let mut scanner = Browser::default();
        for mail in [&first, &second] {
            assert_eq!(scanner.get(&t, &mail.path()).await.status, 200);
        }
        assert_eq!(t.rows(verified).await, 0);
        let done = scanner
            .post(&t, "/eu/verify-email", &[("token", &second.secret())])
            .await;
        assert!(done.status == 200 && done.text.contains("zure helbidea egiaztatuta dago"));
        assert_eq!(t.rows(verified).await, 1);
        for mail in [&first, &second] {
            assert_eq!(scanner.get(&t, &mail.path()).await.status, 410, "used up");
            let used = scanner
                .post(&t, "/eu/verify-email", &[("token", &mail.secret())])
                .await;
            assert_eq!(used.status, 410);
        }
        let account = browser.get(&t, "/app/settings/account").await;
        assert!(
            !account.text.contains("/app/settings/account/verify"),
            "nothing left to do"
        );
        browser.post(&t, "/app/settings/account/verify", &[]).await;
        sink.expect_none(&t).await;
    })
    .await;
}

#[tokio::test]
async fn links_expire_and_one_kind_is_not_the_other() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        customer(&t).await;
        let verify = sink.mail_to("ane@ogi.example").await;
        let mut browser = Browser::default();
        browser
            .post(&t, "/en/forgot-password", &[("email", "ANE@ogi.example")])
            .await;
        let reset = sink.mail_to("ane@ogi.example").await;
        assert!(
            reset.path().starts_with("/eu/reset-password?token="),
            "in the person's language"
        );
        for (path, secret) in [
            ("/en/reset-password", verify.secret()),
            ("/en/verify-email", reset.secret()),
            ("/en/verify-email", "nonsense".to_owned()),
            ("/en/reset-password", String::new()),
        ] {
            assert_eq!(
                browser.get(&t, &format!("{path}?token={secret}")).await.status,
                410,
                "{path}"
            );
            let fields = [("token", secret.as_str()), ("password", "a new pass phrase")];
            assert_eq!(browser.post(&t, path, &fields).await.status, 410, "{path}");
        }
        t.app.clock.advance(TimeDelta::minutes(59));
        assert_eq!(browser.get(&t, &reset.path()).await.status, 200);
        t.app.clock.advance(TimeDelta::minutes(1));
        let late = browser.get(&t, &reset.path()).await;
        assert!(
            late.status == 410 && late.text.contains("/eu/forgot-password"),
            "a way to a new one"
        );
        assert_eq!(browser.get(&t, &verify.path()).await.status, 200);
        t.app.clock.advance(TimeDelta::hours(47));
        assert_eq!(browser.get(&t, &verify.path()).await.status, 410);
    })
    .await;
}

#[tokio::test]
async fn a_new_password_ends_every_session_and_every_other_link() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        let here = Browser::signed_in(&t, "ane@own.example").await;
        let mut browser = Browser::default();
        let mut ask = async |email: &str| browser.post(&t, "/en/forgot-password", &[("email", email)]).await;
        let known = ask("ane@own.example").await;
        let first = sink.mail_to("ane@own.example").await;
        ask("ane@own.example").await;
        let second = sink.mail_to("ane@own.example").await;
        let unknown = ask("jon@own.example").await;
        assert_eq!(known.status, 200);
        let same = known.text.replace("ane@own.example", "jon@own.example") == unknown.text;
        assert!(same, "the answer does not tell whether somebody has that address");
        assert_eq!(ask("nonsense").await.status, 422);
        sink.expect_none(&t).await;

        let path = "/en/reset-password";
        let secret = first.secret();
        let weak = browser
            .post(&t, path, &[("token", &secret), ("password", "short")])
            .await;
        assert!(weak.status == 422 && is_wrong(&weak.text, "password"));
        assert_eq!(
            here.get(&t, "/app/settings/account").await.status,
            200,
            "nothing has ended yet"
        );
        let done = browser
            .post(&t, path, &[("token", &secret), ("password", "a new pass phrase")])
            .await;
        assert_eq!(done.header("location"), "/en/sign-in?reset=1");
        assert_eq!(t.rows(SESSIONS).await, 0);
        assert_eq!(
            here.get(&t, "/app/settings/account").await.status,
            303,
            "signed out"
        );
        for secret in [first.secret(), second.secret()] {
            let again = browser
                .post(&t, path, &[("token", &secret), ("password", "another phrase")])
                .await;
            assert_eq!(again.status, 410);
        }
        let told = sink.mail_to("ane@own.example").await;
        assert!(told.text.contains("aldatu"), "the person is told: {}", told.text);
        for (password, status) in [("correct horse", 422), ("a new pass phrase", 303)] {
            let fields = [("email", "ane@own.example"), ("password", password)];
            assert_eq!(
                browser.post(&t, "/en/sign-in", &fields).await.status,
                status,
                "{password}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn mails_to_one_address_are_bounded() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        let mut statuses = Vec::new();
        for _ in 0..5 {
            let mut browser = Browser::default();
            let answer = browser
                .post(&t, "/en/forgot-password", &[("email", "jon@own.example")])
                .await;
            statuses.push(answer.status.as_u16());
        }
        assert_eq!(statuses, [200, 200, 200, 200, 429]);
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
