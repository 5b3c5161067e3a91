//! The team over REST.

use super::{COUNTED, owner};
use crate::support::{
    TestApp,
    forms::{Browser, for_each_app_with_mail},
    smtp::Sink,
};
use obrador_core::{
    auth::{Role, Scope},
    subscription::PlanId,
};

const OWNERS: &str = "OWNERS_BY_OWNERS_ONLY";

#[tokio::test]
async fn refusals_over_rest_change_nothing() {
    for_each_app_with_mail(async |t: TestApp, _: Sink| {
        owner(&t).await;
        let own = "own".parse().unwrap();
        let other = t.tenant("other", PlanId::Starter).await;
        let jon = t.user("jon@own.example", Some(&own), Role::Staff).await;
        let admin = t.token(Some(&own), &[Scope::TeamAdmin]).await;
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        let stranger = t.token(Some(&other), &[Scope::TeamAdmin]).await;
        let member = format!("/api/v1/tenants/own/members/{jon}");
        let (members, invitations) = ("/api/v1/tenants/own/members", "/api/v1/tenants/own/invitations");
        let before = t.rows("SELECT COUNT(*) FROM audit").await;
        for (method, path, body) in [
            ("GET", members, ""),
            ("PATCH", member.as_str(), r#"{"role":"manager"}"#),
            ("DELETE", member.as_str(), ""),
            ("GET", invitations, ""),
            ("POST", invitations, r#"{"email":"x@new.example","role":"staff"}"#),
            ("DELETE", "/api/v1/tenants/own/invitations/x", ""),
        ] {
            for (token, status) in [(None, 401), (Some(&reader), 403), (Some(&stranger), 404)] {
                let answer = t.call(method, path, token.map(String::as_str), body).await;
                assert_eq!(answer.status, status, "{method} {path}");
                assert_eq!(answer.header("content-type"), "application/problem+json");
            }
        }
        let nobody = "/api/v1/tenants/own/members/nobody";
        let last = t.get(members, Some(&admin)).await.json();
        let ane = last["members"]
            .as_array()
            .unwrap()
            .iter()
            .find(|m| m["role"] == "owner")
            .unwrap()
            .clone();
        let owner = format!("{members}/{}", ane["user_id"].as_str().unwrap());
        for (method, path, body, status, code) in [
            ("PATCH", nobody, r#"{"role":"staff"}"#, 404, "NOT_FOUND"),
            ("DELETE", nobody, "", 404, "NOT_FOUND"),
            (
                "DELETE",
                "/api/v1/tenants/own/invitations/x",
                "",
                404,
                "NOT_FOUND",
            ),
            (
                "PATCH",
                member.as_str(),
                r#"{"role":"platform_operator"}"#,
                422,
                "INVALID",
            ),
            (
                "PATCH",
                member.as_str(),
                r#"{"role":"staff","x":1}"#,
                422,
                "INVALID",
            ),
            ("PATCH", owner.as_str(), r#"{"role":"staff"}"#, 403, OWNERS),
            ("DELETE", owner.as_str(), "", 403, OWNERS),
            (
                "POST",
                invitations,
                r#"{"email":"x","role":"staff"}"#,
                422,
                "INVALID",
            ),
            (
                "POST",
                invitations,
                r#"{"email":"x@new.example","role":"boss"}"#,
                422,
                "INVALID",
            ),
            (
                "POST",
                invitations,
                r#"{"email":"jon@own.example","role":"staff"}"#,
                409,
                "CONFLICT",
            ),
            ("GET", "/api/v1/tenants/own/members?after=x", "", 422, "INVALID"),
        ] {
            let answer = t.call(method, path, Some(&admin), body).await;
            assert_eq!(answer.status, status, "{method} {path} {body}: {}", answer.text);
            assert_eq!(answer.json()["code"], code);
        }
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit").await,
            before,
            "a refusal leaves no trace"
        );
    })
    .await;
}

#[tokio::test]
async fn a_program_invites_revokes_changes_and_removes() {
    for_each_app_with_mail(async |t: TestApp, mut sink: Sink| {
        owner(&t).await;
        let own = "own".parse().unwrap();
        let jon = t.user("jon@own.example", Some(&own), Role::Staff).await;
        let admin = t.token(Some(&own), &[Scope::TeamAdmin]).await;
        let member = format!("/api/v1/tenants/own/members/{jon}");
        let (members, invitations) = ("/api/v1/tenants/own/members", "/api/v1/tenants/own/invitations");
        let body = r#"{"email":"x@new.example","role":"staff","lang":"es"}"#;
        let made = t.call("POST", invitations, Some(&admin), body).await;
        assert_eq!(made.status, 201, "{}", made.text);
        let mail = sink.mail_to("x@new.example").await;
        assert!(
            made.json()["link"].as_str().unwrap().ends_with(&mail.path()) && mail.path().starts_with("/es/")
        );
        let listed = t.get(invitations, Some(&admin)).await.json();
        assert_eq!(listed["invitations"][0]["email"], "x@new.example");
        assert!(!listed.to_string().contains(&mail.secret()));
        let revoke = format!("{invitations}/{}", made.json()["id"].as_str().unwrap());
        assert_eq!(t.call("DELETE", &revoke, Some(&admin), "").await.status, 200);
        assert_eq!(Browser::default().get(&t, &mail.path()).await.status, 410);

        let changed = t
            .call("PATCH", &member, Some(&admin), r#"{"role":"manager"}"#)
            .await;
        assert_eq!(changed.json()["role"], "manager");
        let first = t.get(&format!("{members}?limit=1"), Some(&admin)).await.json();
        let next = first["next"].as_str().unwrap();
        let second = t
            .get(&format!("{members}?limit=1&after={next}"), Some(&admin))
            .await
            .json();
        assert!(second["next"].is_null());
        assert_ne!(first["members"][0]["user_id"], second["members"][0]["user_id"]);
        assert_eq!(t.call("DELETE", &member, Some(&admin), "").await.status, 200);
        assert_eq!(t.rows(COUNTED).await, 1);
        for n in 0..4 {
            let body = format!(r#"{{"email":"{n}@new.example","role":"staff"}}"#);
            assert_eq!(t.call("POST", invitations, Some(&admin), &body).await.status, 201);
        }
        let body = r#"{"email":"late@new.example","role":"staff"}"#;
        let full = t.call("POST", invitations, Some(&admin), body).await;
        assert_eq!(
            (full.status.as_u16(), full.json()["code"].clone()),
            (402, "SUBSCRIPTION_LIMIT_REACHED".into())
        );
    })
    .await;
}
