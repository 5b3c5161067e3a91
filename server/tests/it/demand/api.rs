//! Demand over REST.

use super::bakery::Bakery;
use crate::support::{TestApp, for_each_app};
use obrador_core::{auth::Scope, subscription::PlanId};
use serde_json::json;

const DEMAND: &str = "/api/v1/tenants/own/demand";

#[tokio::test]
async fn programs_train_forecast_and_read_the_bake_list() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let scopes = [Scope::UsageRead, Scope::TenantAdmin];
        let token = t.token(Some(&own.tenant), &scopes).await;
        let other = t.tenant("other", PlanId::Starter).await;
        let others = t.token(Some(&other), &scopes).await;
        let of = |path: &str| format!("{DEMAND}{path}");

        let answer = t.call("POST", &of("/forecasts"), Some(&token), "{}").await;
        assert_eq!(answer.status, 409, "{}", answer.text);
        let answer = t.call("POST", &of("/trainings"), Some(&token), "").await;
        assert_eq!(answer.status, 202, "{}", answer.text);
        let (id, place) = (answer.json()["id"].clone(), answer.header("location").to_owned());
        let again = t.call("POST", &of("/trainings"), Some(&token), "").await;
        assert_eq!((again.status.as_u16(), &again.json()["training_id"]), (409, &id));
        own.work().await;
        let training = t.get(&place, Some(&token)).await.json();
        assert_eq!(
            (&training["state"], &training["forecast"]),
            (&json!("done"), &json!("made"))
        );
        assert_eq!(training["results"].as_array().unwrap().len(), 5);

        for (method, path, body) in [
            ("GET", "", ""),
            ("GET", "/trainings", ""),
            ("POST", "/trainings", ""),
            ("POST", "/forecasts", "{}"),
            ("GET", "/forecasts?product_id=baguette", ""),
            ("GET", "/bake_list", ""),
            ("GET", "/products/baguette", ""),
            (
                "PUT",
                "/products/baguette/service_level",
                r#"{"service_level":0.9}"#,
            ),
            ("DELETE", "/products/baguette/service_level", ""),
        ] {
            let answer = t.call(method, &of(path), Some(&others), body).await;
            assert_eq!(answer.status, 404, "{method} {path}: {}", answer.text);
        }

        let list = t
            .get(&of("/bake_list?date=2025-01-21"), Some(&token))
            .await
            .json();
        assert_eq!(list["lines"][0]["bake"], 42, "{list}");
        assert_eq!(
            list["lines"][0]["service_level"],
            json!({ "share": 0.75, "by": "economics" })
        );
        let days = t
            .get(&of("/forecasts?product_id=baguette"), Some(&token))
            .await
            .json();
        assert_eq!(days["items"][0]["days"].as_array().unwrap().len(), 8);

        let far = t
            .call("POST", &of("/forecasts"), Some(&token), r#"{"days":30}"#)
            .await;
        assert_eq!(far.status, 402, "{}", far.text);
        let far = far.json();
        assert_eq!(far["code"], "SUBSCRIPTION_LIMIT_REACHED");
        assert_eq!(far["details"]["offer"]["plan"], "professional");
        assert_eq!(
            far["details"]["upgrade_url"],
            "/app/settings/subscription?upgrade=professional&from=starter&horizon=30"
        );
        let answer = t
            .call("POST", &of("/forecasts"), Some(&token), r#"{"days":366}"#)
            .await;
        assert_eq!(
            (answer.status.as_u16(), &answer.json()["errors"][0]["field"]),
            (422, &json!("days"))
        );
    })
    .await;
}

#[tokio::test]
async fn a_service_level_is_set_and_left_and_both_are_in_the_audit_trail() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let token = t
            .token(Some(&own.tenant), &[Scope::UsageRead, Scope::TenantAdmin])
            .await;
        let level = format!("{DEMAND}/products/roll/service_level");
        let audited = "SELECT COUNT(*) FROM audit WHERE action = 'demand.set_level'";
        for (sent, status) in [("0.49", 422), ("0.995", 422), ("0.9", 200), ("0.9", 200)] {
            let body = format!(r#"{{"service_level":{sent}}}"#);
            let answer = t.call("PUT", &level, Some(&token), &body).await;
            assert_eq!(answer.status, status, "{sent}: {}", answer.text);
        }
        assert_eq!(t.rows(audited).await, 1);
        let product = t
            .get(&format!("{DEMAND}/products/roll"), Some(&token))
            .await
            .json();
        assert_eq!(product["service_level"], 0.9);
        assert_eq!(t.call("DELETE", &level, Some(&token), "").await.status, 204);
        assert_eq!(t.rows(audited).await, 2);
        assert_eq!(t.rows("SELECT COUNT(*) FROM service_levels").await, 0);
        let gone = format!("{DEMAND}/products/none/service_level");
        assert_eq!(t.call("DELETE", &gone, Some(&token), "").await.status, 404);
    })
    .await;
}
