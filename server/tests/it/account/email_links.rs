//! Links in mails: verifying the address, a new password.

use super::customer;
use crate::support::{
    TestApp,
    forms::{Browser, for_each_app_with_mail, is_wrong},
    smtp::Sink,
};
use chrono::TimeDelta;
use obrador_core::{auth::Role, subscription::PlanId};

const SESSIONS: &str = "SELECT COUNT(*) FROM sessions";

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
