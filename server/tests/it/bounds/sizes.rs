//! How large a request may be, and how much an answer tells of what is wrong with it.

use crate::support::{TestApp, browser, for_each_app};
use obrador_core::{
    auth::{Role, Scope},
    bounds::{count::FAULTS, length, size::JSON_BODY},
    subscription::PlanId,
};

const ROWS: &str = "SELECT COUNT(*) FROM recipes";

#[tokio::test]
async fn the_largest_recipe_is_taken_and_nothing_beyond() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("o@own.example", Some(&own), Role::Owner).await;
        let token = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        let path = "/api/v1/tenants/own/recipes";
        // Each letter as long as JSON and a form can write it.
        let (name, text) = (
            "\\ud83c\\udf5e".repeat(length::ITEM_NAME),
            "\\ud83c\\udf5e".repeat(length::RECIPE_TEXT),
        );
        let body = format!(r#"{{"name":"{name}","ingredients":"{text}","method":"{text}"}}"#);
        assert!(body.len() < JSON_BODY);
        let made = t.call("POST", path, Some(&token), &body).await;
        assert_eq!(made.status, 201, "{}", made.text);
        let (name, text) = ("🍞".repeat(length::ITEM_NAME), "🍞".repeat(length::RECIPE_TEXT));
        let cookie = t.cookie(&own, Role::Owner).await;
        let form = [("name", name.as_str()), ("ingredients", &text), ("method", &text)];
        let made = browser::post(&t, &cookie, "/app/catalogue/recipes/new", &form).await;
        assert_eq!(made.status, 303, "{}", made.text());
        assert_eq!(t.rows(ROWS).await, 2);

        let beyond = format!(r#"{{"name":"a"{}}}"#, " ".repeat(JSON_BODY));
        let refused = t.call("POST", path, Some(&token), &beyond).await;
        assert_eq!(
            (refused.status.as_u16(), refused.json()["code"].as_str()),
            (413, Some("TOO_LARGE"))
        );
        assert_eq!(t.rows(ROWS).await, 2);
    })
    .await;
}

#[tokio::test]
async fn an_answer_names_the_first_faults_and_not_thousands() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let token = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        let unknown: Vec<_> = (0..10_000).map(|number| format!("\"f{number}\":1")).collect();
        let body = format!(r#"{{"name":"a",{}}}"#, unknown.join(","));
        let refused = t
            .call("POST", "/api/v1/tenants/own/recipes", Some(&token), &body)
            .await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.json()["errors"].as_array().map(Vec::len), Some(FAULTS));
        assert!(refused.text.len() < 4_000, "{}", refused.text.len());
        assert_eq!(t.rows(ROWS).await, 0);
    })
    .await;
}
