//! A key works until its end, or until it is revoked, and not a moment longer.

use super::works;
use crate::support::{TestApp, api::is_problem, for_each_app};
use chrono::TimeDelta;
use obrador_core::{auth::Scope, subscription::PlanId};
use obrador_services::auth::{TokenInfo, WantedToken};

#[tokio::test]
async fn a_key_ends_to_the_second_and_not_later_for_being_remembered() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        for (days, made) in [
            (Some(0), false),
            (Some(-1), false),
            (Some(3_651), false),
            (Some(30), true),
            (None, true),
        ] {
            let wanted = WantedToken {
                tenant: Some(&own),
                name: "key",
                scopes: &[Scope::UsageRead],
                ends_after_days: days,
                ..WantedToken::default()
            };
            let key = t.app.auth.create_wanted_token(&wanted, "test").await;
            assert_eq!(key.is_ok(), made, "{days:?}");
            let Ok(key) = key else { continue };
            t.app.clock.advance(TimeDelta::days(30) - TimeDelta::seconds(1));
            assert!(works(&t, &key.token).await, "{days:?}: a second before its end");
            t.app.clock.advance(TimeDelta::seconds(1));
            assert_eq!(works(&t, &key.token).await, days.is_none(), "{days:?}");
            let answer = t.get("/api/v1/tenants/own/subscription", Some(&key.token)).await;
            assert_eq!(answer.status == 401, days.is_some(), "{days:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_revoked_token_is_nobodys_at_once() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        let path = "/api/v1/tenants/own/subscription";
        assert_eq!(t.get(path, Some(&token)).await.status, 200);
        let listed: Vec<TokenInfo> = t.app.auth.list_tokens(&own).await.unwrap();
        assert!(!listed[0].prefix.is_empty() && token.starts_with(&listed[0].prefix));
        assert!(
            !t.app
                .auth
                .revoke_token(&other, &listed[0].id, "test")
                .await
                .unwrap(),
            "another's token"
        );
        assert_eq!(t.get(path, Some(&token)).await.status, 200);
        assert!(
            t.app
                .auth
                .revoke_token(&own, &listed[0].id, "test")
                .await
                .unwrap()
        );
        is_problem(&t.get(path, Some(&token)).await, 401, "UNAUTHENTICATED");
    })
    .await;
}
