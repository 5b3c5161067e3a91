//! Signing in and out, and for how long.

use crate::support::{TestApp, for_each_app};
use chrono::TimeDelta;
use obrador_core::{auth::Role, i18n::Lang, subscription::PlanId};
use obrador_services::auth::SignInError;
use std::net::IpAddr;

const SESSIONS: &str = "SELECT COUNT(*) FROM sessions";

fn ip() -> IpAddr {
    "192.0.2.7".parse().unwrap()
}

#[tokio::test]
async fn only_the_right_password_opens_a_session() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("Ane@Own.example", Some(&own), Role::Owner).await;
        for (email, password) in [
            ("ane@own.example", "wrong horse"),
            ("ane@own.example", ""),
            ("nobody@own.example", "correct horse"),
            ("' OR 1=1 --", "correct horse"),
        ] {
            let refused = t.app.auth.sign_in(email, password, ip()).await;
            assert!(matches!(refused, Err(SignInError::WrongCredentials)), "{email}");
        }
        assert_eq!(t.rows(SESSIONS).await, 0, "a refusal opens nothing");
        let session = t
            .app
            .auth
            .sign_in(" ＡＮＥ＠own．example ", "correct horse", ip())
            .await
            .unwrap();
        let actor = t
            .app
            .auth
            .actor(&session.token)
            .await
            .unwrap()
            .expect("signed in");
        assert_eq!(
            (actor.role, actor.lang, actor.tenant),
            (Role::Owner, Lang::Eu, Some(own))
        );
        assert_eq!(actor.tenant_name.as_deref(), Some("Bakery own"));
        let stored = t
            .rows("SELECT COUNT(*) FROM sessions WHERE length(token_sha256) = 64")
            .await;
        assert_eq!(stored, 1);
        let again = t
            .app
            .auth
            .sign_in("ane@own.example", "correct horse", ip())
            .await
            .unwrap();
        assert_ne!(again.token, session.token, "every sign-in has a token of its own");
    })
    .await;
}

#[tokio::test]
async fn too_many_attempts_wait() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        for _ in 0..10 {
            let refused = t.app.auth.sign_in("ane@own.example", "wrong horse", ip()).await;
            assert!(matches!(refused, Err(SignInError::WrongCredentials)));
        }
        let right = t.app.auth.sign_in("ane@own.example", "correct horse", ip()).await;
        assert!(
            matches!(
                right,
                Err(SignInError::TooManyAttempts {
                    retry_after_s: 1..=901
                })
            ),
            "{right:?}"
        );
        assert_eq!(t.rows(SESSIONS).await, 0);
        t.app.clock.advance(TimeDelta::minutes(16));
        assert!(
            t.app
                .auth
                .sign_in("ane@own.example", "correct horse", ip())
                .await
                .is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn sessions_end_when_told_when_idle_and_when_old() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let user = t.user("ane@own.example", Some(&own), Role::Owner).await;
        let open = async || {
            t.app
                .auth
                .sign_in("ane@own.example", "correct horse", ip())
                .await
                .unwrap()
                .token
        };
        let alive = async |token: &str| t.app.auth.actor(token).await.unwrap().is_some();

        let (one, two, three) = (open().await, open().await, open().await);
        assert!(alive(&one).await && alive(&two).await);
        t.app.auth.sign_out(&one).await.unwrap();
        assert!(
            !alive(&one).await && alive(&two).await,
            "one session ends, the others stay"
        );
        t.app.auth.sign_out_everywhere(&user).await.unwrap();
        assert!(!alive(&two).await && !alive(&three).await);

        let idle = open().await;
        t.app.clock.advance(TimeDelta::days(13));
        assert!(alive(&idle).await);
        t.app.clock.advance(TimeDelta::days(13));
        assert!(alive(&idle).await, "used meanwhile");
        t.app.clock.advance(TimeDelta::days(14));
        assert!(!alive(&idle).await, "unused for 14 days");

        let old = open().await;
        for _ in 0..8 {
            t.app.clock.advance(TimeDelta::days(10));
            assert!(alive(&old).await);
        }
        t.app.clock.advance(TimeDelta::days(10));
        assert!(!alive(&old).await, "90 days old");
        assert!(!alive("nonsense").await);
    })
    .await;
}

#[tokio::test]
async fn a_language_counts_at_once() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let user = t.user("ane@own.example", Some(&own), Role::Staff).await;
        let session = t
            .app
            .auth
            .sign_in("ane@own.example", "correct horse", ip())
            .await
            .unwrap();
        t.app.auth.set_language(&user, Lang::Es).await.unwrap();
        let actor = t.app.auth.actor(&session.token).await.unwrap().unwrap();
        assert_eq!(actor.lang, Lang::Es);
    })
    .await;
}
