//! Keys through server functions.

use crate::support::{
    TestApp, for_each_app,
    functions::{call, of},
};
use axum::http::StatusCode;
use obrador_core::{auth::Role, subscription::PlanId};
use serde_json::json;

#[tokio::test]
async fn a_key_is_made_works_and_is_revoked_through_functions() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("owner@example.com", Some(&own), Role::Owner).await;
        let cookie = t.cookie(&own, Role::Owner).await;
        let of = of(&t, &cookie).await;
        let make = async |once: &str, name: &str, scope: &str| {
            let typed = json!([["once", once], ["name", name], ["scope", scope], ["ends", "30"]]);
            let body = json!({"of": of, "typed": typed}).to_string();
            call(&t, "api_keys/create", Some(&cookie), body).await
        };
        let works = async |token: &str| {
            let answer = t.get("/api/v1/tenants/own/subscription", Some(token)).await;
            answer.status == StatusCode::OK
        };

        let wrong = make("a", " ", "usage:all").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let wrong = wrong.json();
        assert_eq!((&wrong["code"], wrong["text"] == ""), (&json!("invalid"), false));
        let fields = wrong["fields"].as_array().unwrap();
        assert_eq!(
            [&fields[0]["field"], &fields[1]["field"]],
            [&json!("name"), &json!("scope")],
            "{fields:?}"
        );
        assert!(fields[1]["text"].as_str().unwrap().contains("usage:all"));
        assert_eq!(t.rows("SELECT COUNT(*) FROM api_tokens").await, 0);

        let made = make("a", "till", "usage:read").await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.text);
        let made = made.json();
        let token = made["token"].as_str().unwrap();
        assert!(works(token).await);
        assert!(
            !["", "a"].contains(&made["once"].as_str().unwrap()),
            "another form"
        );
        let again = make("a", "till", "usage:read").await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.text);
        assert!(again.json()["text"].as_str().unwrap().contains("baliogabetu"));
        let other = make(made["once"].as_str().unwrap(), "till", "usage:read").await;
        let keys = other.json()["keys"]["keys"].clone();
        assert_eq!(keys.as_array().unwrap().len(), 2, "{keys}");
        assert_eq!(
            (&keys[0]["name"], &keys[0]["scopes"]),
            (&json!("till"), &json!("usage:read"))
        );
        assert!(!other.text.contains(token), "told once");

        let first = made["keys"]["keys"][0]["id"].clone();
        let revoke = json!({"of": of, "id": first}).to_string();
        let revoked = call(&t, "api_keys/revoke", Some(&cookie), revoke.clone()).await;
        assert_eq!(revoked.status, StatusCode::OK, "{}", revoked.text);
        let left = revoked.json()["keys"].clone();
        assert_eq!(left.as_array().unwrap().len(), 1, "{left}");
        assert_ne!(left[0]["id"], first);
        assert!(!works(token).await);
        let gone = call(&t, "api_keys/revoke", Some(&cookie), revoke).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{}", gone.text);
        assert!(gone.json()["text"].as_str().unwrap().contains("baliogabetu"));
        assert!(works(other.json()["token"].as_str().unwrap()).await);
    })
    .await;
}
