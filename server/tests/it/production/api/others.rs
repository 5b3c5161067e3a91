//! Whose it is not, and where there is nothing of it.

use super::{Asks, kilograms, step, wanted};
use crate::{
    production::{Bakery, ROWS},
    support::{
        TestApp,
        api::{is_problem, operations},
        for_each_app, with_production, without_production,
    },
};
use obrador_core::{auth::Scope, subscription::PlanId};
use serde_json::{Value, json};

#[tokio::test]
async fn nobody_sees_or_changes_another_bakerys_production() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let asks = Asks::owner(&own).await;
        let (_, bread) = asks.night().await;
        let other = t.tenant("other", PlanId::Professional).await;
        let theirs = t
            .token(Some(&other), &[Scope::UsageRead, Scope::TenantAdmin])
            .await;
        let reader = Asks::with(&own, &[Scope::UsageRead]).await;
        let rows = t.rows(ROWS).await;
        let oven = json!({ "name": "Oven", "stage": "baking", "holds": { "batches": 1 } });
        let one = |path: &str| format!("production/batches/{bread}{path}");
        for (method, path, body) in [
            ("GET", one(""), Value::Null),
            ("GET", one("/origins"), Value::Null),
            ("POST", one("/steps"), step("1", "start_anyway", "mixing")),
            ("GET", "recipes/bread/timing".to_owned(), Value::Null),
            ("GET", "stock/flour".to_owned(), Value::Null),
            ("GET", "lots/l1/recall".to_owned(), Value::Null),
            (
                "POST",
                "stock/flour/counts".to_owned(),
                json!({ "counted": kilograms("1"), "reason": "counted" }),
            ),
            ("POST", "production/plans?dry_run=true".to_owned(), wanted(1)),
            ("POST", "production/capacities".to_owned(), oven),
        ] {
            let body = if body.is_null() {
                String::new()
            } else {
                body.to_string()
            };
            let at = |tenant: &str| format!("/api/v1/tenants/{tenant}/{path}");
            let answer = t.call(method, &at("own"), Some(&theirs), &body).await;
            is_problem(&answer, 404, "TENANT_NOT_FOUND");
            // At their own bakery there is no such thing.
            if !path.ends_with("/capacities") {
                let answer = t.call(method, &at("other"), Some(&theirs), &body).await;
                let expected = if path.contains("dry_run") { 422 } else { 404 };
                assert_eq!(answer.status, expected, "{path}: {}", answer.text);
            }
            // Who only reads changes nothing.
            if method == "POST" {
                let answer = t.call(method, &at("own"), Some(&reader.token), &body).await;
                is_problem(&answer, 403, "INSUFFICIENT_SCOPE");
            }
        }
        assert_eq!(t.rows(ROWS).await, rows);
    })
    .await;
}

#[tokio::test]
async fn without_it_on_the_price_list_there_is_nothing_at_its_addresses() {
    for_each_app(without_production(), async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        let token = t.token(Some(&own), &Scope::OF_A_BAKERY).await;
        let of_production = |path: &str| {
            ["/production/", "/stock/", "/timing", "/lots/"]
                .iter()
                .any(|part| path.contains(part))
        };
        let mut asked = 0;
        for operation in operations() {
            if of_production(&operation.path) {
                let answer = operation.call(&t, "own", &token, None).await;
                // What has to be said beside the body may be missed first.
                let expected: &[u16] = if operation.changes() {
                    &[404, 422, 428]
                } else {
                    &[404]
                };
                assert!(
                    expected.contains(&answer.status.as_u16()),
                    "{}: {}",
                    operation.name(),
                    answer.text
                );
                asked += 1;
            }
        }
        assert_eq!(asked, 16);
    })
    .await;
}
