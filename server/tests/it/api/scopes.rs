//! Every route of the API, taken from its own description, with every scope: what is described is what happens.

use crate::support::{Answer, TestApp, api::operations, for_each_app, with_production};
use axum::{body::Body, http::Request};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    i18n::Lang,
    ids::TenantId,
    subscription::PlanId,
};
use obrador_services::{actor::By, auth::WantedToken, team::Inviter};
use std::collections::BTreeMap;

/// What is kept apart, in so many words.
#[test]
fn the_team_and_the_export_have_scopes_of_their_own() {
    for operation in operations() {
        let path = &operation.path;
        let expected = if path.contains("/members") || path.contains("/invitations") {
            Some(Scope::TeamAdmin)
        } else if path.ends_with("/export") {
            Some(Scope::TenantExport)
        } else {
            None
        };
        let own = [Scope::TeamAdmin, Scope::TenantExport];
        let said: Vec<_> = operation
            .needs
            .iter()
            .filter(|scope| own.contains(scope))
            .collect();
        assert_eq!(said, expected.iter().collect::<Vec<_>>(), "{}", operation.name());
    }
}

/// Only the token and what it may decided.
fn decided(answer: &Answer) -> Option<(u16, String)> {
    let status = answer.status.as_u16();
    if ![401, 403, 404, 422].contains(&status) {
        return None;
    }
    let body = answer.json();
    let code = body["code"].as_str().unwrap_or_default().to_owned();
    let reason = body["errors"][0]["field"] == "X-Obrador-Reason";
    match (status, code.as_str()) {
        (401, _) | (403, "INSUFFICIENT_SCOPE") | (404, "TENANT_NOT_FOUND") => Some((status, code)),
        (422, _) if reason => Some((status, code)),
        _ => None,
    }
}

struct Tokens {
    of_scope: BTreeMap<Scope, String>,
    anothers: String,
    revoked: String,
    ended: String,
    operator: String,
}

async fn tokens(t: &TestApp) -> Tokens {
    let own = t.tenant("own", PlanId::Professional).await;
    let other = t.tenant("other", PlanId::Professional).await;
    t.user("ane@own.example", Some(&own), Role::Owner).await;
    let mut of_scope = BTreeMap::new();
    for scope in Scope::OF_A_BAKERY {
        of_scope.insert(scope, t.token(Some(&own), &[scope]).await);
    }
    let revoked = t
        .app
        .auth
        .create_token(Some(&own), "test", "gone", &Scope::OF_A_BAKERY)
        .await
        .unwrap();
    assert!(t.app.auth.revoke_token(&own, &revoked.id, "test").await.unwrap());
    let wanted = WantedToken {
        tenant: Some(&own),
        name: "over",
        scopes: &Scope::OF_A_BAKERY,
        ends_after_days: Some(1),
        ..WantedToken::default()
    };
    let ended = t
        .app
        .auth
        .create_wanted_token(&wanted, "test")
        .await
        .unwrap()
        .token;
    // Looked up while it works, so that its end is told by what is remembered of it, too.
    assert!(t.app.auth.token(&ended).await.unwrap().is_some());
    t.app.clock.advance(TimeDelta::days(1));
    Tokens {
        of_scope,
        anothers: t.token(Some(&other), &Scope::OF_A_BAKERY).await,
        revoked: revoked.token,
        ended,
        operator: t.token(None, &[Scope::PlatformOperator]).await,
    }
}

#[tokio::test]
async fn a_scope_does_what_the_description_says_and_nothing_else() {
    for_each_app(with_production(), async |t: TestApp| {
        let tokens = tokens(&t).await;
        for operation in operations() {
            let name = operation.name();
            for (scope, token) in &tokens.of_scope {
                let answer = operation.call(&t, "own", token, None).await;
                let expected = if operation.needs.contains(scope) {
                    None
                } else {
                    Some((403, "INSUFFICIENT_SCOPE".to_owned()))
                };
                assert_eq!(decided(&answer), expected, "{name} with {scope}: {}", answer.text);
                if expected.is_some() {
                    let detail = answer.json()["detail"].as_str().unwrap().to_owned();
                    let named = operation
                        .needs
                        .iter()
                        .any(|scope| detail.contains(scope.as_str()));
                    assert!(named, "{name}: {detail}");
                }
            }
            for (what, token, expected) in [
                ("another's", &tokens.anothers, (404, "TENANT_NOT_FOUND")),
                ("a revoked one", &tokens.revoked, (401, "UNAUTHENTICATED")),
                ("one that is over", &tokens.ended, (401, "UNAUTHENTICATED")),
            ] {
                let answer = operation.call(&t, "own", token, None).await;
                let expected = Some((expected.0, expected.1.to_owned()));
                // A question about the own bakery names no other.
                if what != "another's" || answer.status != 200 || operation.path.contains("{id}") {
                    assert_eq!(decided(&answer), expected, "{name} with {what}: {}", answer.text);
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_operators_token_reads_without_a_reason_and_changes_nothing_without_one() {
    for_each_app(with_production(), async |t: TestApp| {
        let tokens = tokens(&t).await;
        let before = t.rows("SELECT COUNT(*) FROM audit").await;
        for operation in operations().iter().filter(|operation| operation.changes()) {
            for reason in [None, Some("  "), Some("no"), Some("\u{200b}\u{200b}\u{200b}")] {
                let answer = operation.call(&t, "own", &tokens.operator, reason).await;
                let name = operation.name();
                assert_eq!(
                    decided(&answer),
                    Some((422, "INVALID".to_owned())),
                    "{name} {reason:?}: {}",
                    answer.text
                );
                assert!(
                    answer.json()["detail"]
                        .as_str()
                        .unwrap()
                        .contains("X-Obrador-Reason"),
                    "{name}"
                );
            }
        }
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit").await,
            before,
            "a refusal changes nothing"
        );
        for operation in operations() {
            let reason = operation.changes().then_some("as agreed by teléfono");
            let answer = operation.call(&t, "own", &tokens.operator, reason).await;
            assert_eq!(decided(&answer), None, "{}: {}", operation.name(), answer.text);
        }
        let changed = "SELECT COUNT(*) FROM audit WHERE actor LIKE 'token:%' AND action <> 'tenant.export'";
        let told =
            "SELECT COUNT(*) FROM audit WHERE actor LIKE 'token:%' AND reason = 'as agreed by teléfono'";
        // A thing of each kind, made and imported; a cap, a report of usage, an oven.
        assert_eq!((t.rows(changed).await, t.rows(told).await), (13, 13));
    })
    .await;
}

#[tokio::test]
async fn a_key_from_before_keeps_what_was_documented_and_is_told_of_the_rest() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        let before = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        let mut tx = t
            .app
            .db
            .begin(&own, obrador_services::db::Access::Write)
            .await
            .unwrap();
        sqlx::query("UPDATE api_tokens SET scopes_version = 1")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let since = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        for (path, scope) in [("members", "team:admin"), ("export", "tenant:export")] {
            let path = format!("/api/v1/tenants/own/{path}");
            for (token, told) in [(&before, true), (&since, false)] {
                let answer = t.get(&path, Some(token)).await;
                assert_eq!(answer.status, 403);
                let detail = answer.json()["detail"].as_str().unwrap().to_owned();
                assert!(detail.contains(scope), "{detail}");
                assert_eq!(detail.contains("Until lately tenant:admin"), told, "{detail}");
            }
        }
        assert_eq!(t.get("/api/v1/tenants/own/caps", Some(&before)).await.status, 200);
    })
    .await;
}

/// A key that is made by somebody, and who they are.
async fn key_by(t: &TestApp, tenant: &TenantId, by: impl Into<By>) -> String {
    let made = t
        .app
        .auth
        .create_token(Some(tenant), by, "key", &Scope::OF_A_BAKERY);
    made.await.unwrap().token
}

#[tokio::test]
async fn no_key_makes_changes_or_removes_an_owner() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        let ane = t.user("ane@own.example", Some(&own), Role::Owner).await;
        t.user("zuri@own.example", Some(&own), Role::Owner).await;
        let jon = t.user("jon@own.example", Some(&own), Role::Staff).await;
        let keys = [
            key_by(&t, &own, "test").await,
            key_by(&t, &own, By::person(&ane)).await,
            t.token(None, &[Scope::PlatformOperator]).await,
        ];
        let base = "/api/v1/tenants/own";
        let inviter = Inviter {
            by: &By::person(&ane),
            ip: [127, 0, 0, 1].into(),
            lang: Lang::En,
        };
        let owner_to_be = t
            .app
            .team
            .invite(&own, &inviter, "gorka@new.example", Role::Owner);
        let owner_to_be = owner_to_be.await.unwrap().invitation.id;
        let before = t.rows("SELECT COUNT(*) FROM audit").await;
        for key in &keys {
            for (method, path, body) in [
                (
                    "POST",
                    format!("{base}/invitations"),
                    r#"{"email":"x@new.example","role":"owner"}"#,
                ),
                ("PATCH", format!("{base}/members/{jon}"), r#"{"role":"owner"}"#),
                ("PATCH", format!("{base}/members/{ane}"), r#"{"role":"staff"}"#),
                ("PATCH", format!("{base}/members/{ane}"), r#"{"role":"owner"}"#),
                ("DELETE", format!("{base}/members/{ane}"), ""),
                ("DELETE", format!("{base}/invitations/{owner_to_be}"), ""),
                ("DELETE", format!("{base}/members/{ane}?revoke=false"), ""),
            ] {
                let mut request = Request::builder()
                    .method(method)
                    .uri(&path)
                    .header("authorization", format!("Bearer {key}"))
                    .header("x-obrador-reason", "as agreed");
                if !body.is_empty() {
                    request = request.header("content-type", "application/json");
                }
                let answer = t.send(request.body(Body::from(body)).unwrap()).await;
                assert_eq!(answer.status, 403, "{method} {path} {body}: {}", answer.text);
                assert_eq!(answer.json()["code"], "OWNERS_BY_OWNERS_ONLY", "{method} {path}");
            }
        }
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit").await,
            before,
            "a refusal changes nothing"
        );
        let open = "SELECT COUNT(*) FROM invitations WHERE revoked_at IS NULL";
        assert_eq!(t.rows(open).await, 1);
    })
    .await;
}
