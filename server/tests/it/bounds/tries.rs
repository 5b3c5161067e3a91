//! How often a password and a link may be tried, by whom, and what it does to others.

use crate::support::{
    TestApp, for_each_app,
    forms::{Browser, for_each_app_with_mail},
    smtp::Sink,
};
use obrador_core::{
    auth::Role,
    bounds::rate::{LINK, SIGN_IN},
    subscription::PlanId,
};
use obrador_services::auth::SignInError;
use std::net::IpAddr;

const EMAIL: &str = "ane@own.example";
const RIGHT: &str = "correct horse";

fn waits<T>(tried: &Result<T, SignInError>) -> bool {
    matches!(tried, Err(SignInError::TooManyAttempts { .. }))
}

/// An application with the person `EMAIL`.
async fn with_ane(t: &TestApp) {
    let own = t.tenant("own", PlanId::Starter).await;
    t.user(EMAIL, Some(&own), Role::Owner).await;
}

#[tokio::test]
async fn whoever_tries_from_elsewhere_keeps_nobody_out() {
    for_each_app("", async |t: TestApp| {
        with_ane(&t).await;
        let auth = &t.app.auth;
        let home: IpAddr = "192.0.2.7".parse().unwrap();
        let elsewhere: IpAddr = "198.51.100.1".parse().unwrap();
        for _ in 0..SIGN_IN.both {
            let _ = auth.sign_in(EMAIL, "wrong horse", elsewhere).await;
        }
        assert!(waits(&auth.sign_in(EMAIL, RIGHT, elsewhere).await), "they wait");
        assert!(auth.sign_in(EMAIL, RIGHT, home).await.is_ok(), "and nobody else");
    })
    .await;
}

#[tokio::test]
async fn a_new_password_forgives_what_was_tried() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        with_ane(&t).await;
        let auth = &t.app.auth;
        let here: IpAddr = "192.0.2.7".parse().unwrap();
        for _ in 0..SIGN_IN.both {
            let _ = auth.sign_in(EMAIL, "wrong horse", here).await;
        }
        assert!(waits(&auth.sign_in(EMAIL, RIGHT, here).await));
        let mut browser = Browser::default();
        browser.post(&t, "/en/forgot-password", &[("email", EMAIL)]).await;
        let secret = sink.mail_to(EMAIL).await.secret();
        let fields = [("token", secret.as_str()), ("password", "a new pass phrase")];
        let set = browser.post(&t, "/en/reset-password", &fields).await;
        assert_eq!(set.status, 303);
        assert!(auth.sign_in(EMAIL, "a new pass phrase", here).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn a_link_is_tried_so_often_and_then_waits() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        with_ane(&t).await;
        let mut browser = Browser::default();
        browser.post(&t, "/en/forgot-password", &[("email", EMAIL)]).await;
        let reset = sink.mail_to(EMAIL).await.secret();
        let mut ane = Browser::signed_in(&t, EMAIL).await;
        let invite = [("email", "jon@new.example"), ("role", "staff")];
        assert_eq!(ane.post(&t, "/app/settings/team", &invite).await.status, 200);
        let invitation = sink.mail_to("jon@new.example").await.secret();
        for (path, secret) in [("/en/reset-password", &reset), ("/en/invitations", &invitation)] {
            let fields = [("token", secret.as_str()), ("name", "Jon"), ("password", "short")];
            for number in 0..LINK.both {
                let weak = browser.post(&t, path, &fields).await;
                assert_eq!(weak.status, 422, "{path} {number}");
            }
            let fields = [
                ("token", secret.as_str()),
                ("name", "Jon"),
                ("password", "a new pass phrase"),
            ];
            let waits = browser.post(&t, path, &fields).await;
            assert_eq!(waits.status, 429, "{path}");
            assert!(!waits.header("retry-after").is_empty());
        }
        let hashes = t.rows("SELECT COUNT(DISTINCT password_hash) FROM users").await;
        assert_eq!(
            (hashes, t.rows("SELECT COUNT(*) FROM users").await),
            (1, 1),
            "nothing changed"
        );
        t.app.clock.advance(chrono::TimeDelta::minutes(16));
        for (path, secret) in [("/en/reset-password", &reset), ("/en/invitations", &invitation)] {
            let fields = [
                ("token", secret.as_str()),
                ("name", "Jon"),
                ("password", "a new pass phrase"),
            ];
            assert_eq!(browser.post(&t, path, &fields).await.status, 303, "{path}");
        }
    })
    .await;
}
