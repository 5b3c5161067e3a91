//! Caps through server functions.

use crate::support::{
    TestApp, for_each_app,
    functions::{call, of, state},
};
use axum::http::StatusCode;
use obrador_core::{auth::Role, subscription::PlanId};
use serde_json::json;

#[tokio::test]
async fn what_is_wrong_with_a_cap_is_said_of_its_field_and_changes_nothing() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("owner@example.com", Some(&own), Role::Owner).await;
        let cookie = t.cookie(&own, Role::Owner).await;
        let of = of(&t, &cookie).await;
        let typed = json!({
            "of": of,
            "typed": [["suppliers", "15"], ["products", "1,5"], ["users", "5000"], ["no_metric", "x"]],
        });
        let answer = call(&t, "entitlement/set_cap", Some(&cookie), typed.to_string()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text);
        let body = answer.json();
        let fields: Vec<_> = body["fields"].as_array().unwrap().iter().collect();
        let named = |place: usize| fields[place]["field"].as_str().unwrap();
        let mut names = [named(0), named(1)];
        names.sort_unstable();
        assert_eq!((fields.len(), names), (2, ["products", "users"]), "{body}");
        assert!(
            fields
                .iter()
                .all(|field| !field["text"].as_str().unwrap().is_empty())
        );
        assert_eq!(state(&t).await, [0, 0, 0, 0]);
    })
    .await;
}
