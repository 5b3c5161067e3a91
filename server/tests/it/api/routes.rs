//! Every route of the API, taken from its own description: who may not ask, whose it is not, and what happens when the
//! day's calls are used up. A refused request changes nothing.

use crate::support::{Answer, TestApp, for_each_app, now};
use obrador_core::{auth::Scope, subscription::PlanId, usage::Metric};
use obrador_server::openapi;
use obrador_services::{db::Access, usage::store::daily};
use serde_json::Value;

/// One operation that needs a token.
#[derive(Debug)]
struct Operation {
    method: String,
    path: String,
    /// Statuses it says it may answer.
    answers: Vec<u16>,
}

impl Operation {
    /// Its address for a bakery; other parameters get a value that is nobody's.
    fn of(&self, tenant: &str) -> String {
        let mut path = self.path.replacen("{id}", tenant, 1);
        while let Some(start) = path.find('{') {
            let end = path[start..].find('}').unwrap() + start;
            path.replace_range(start..=end, "0123456789abcdef0123456789abcdef");
        }
        path
    }

    fn is_of_a_bakery(&self) -> bool {
        self.path.contains("/tenants/{id}/")
    }

    /// Does it count as an API call?
    fn is_metered(&self) -> bool {
        !self.path.contains("/entitlements") && !self.path.contains("/forward-auth")
    }

    /// Can the owner's own cap on API calls refuse it? Not where that cap is lifted.
    fn is_capped(&self) -> bool {
        self.is_metered() && !self.path.ends_with("/caps")
    }

    /// An empty object is read before anything else is looked at: that tells nothing of any bakery.
    fn refuses_the_body(&self, answer: &Answer) -> bool {
        let status = answer.status.as_u16();
        self.method != "GET" && [400, 415, 422].contains(&status) && self.answers.contains(&status)
    }

    async fn call(&self, t: &TestApp, tenant: &str, token: Option<&str>) -> Answer {
        let body = if self.method == "GET" { "" } else { "{}" };
        t.call(&self.method, &self.of(tenant), token, body).await
    }
}

fn operations() -> Vec<Operation> {
    let document = serde_json::to_value(openapi::document()).unwrap();
    let mut all = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let Some(operation) = operation.as_object() else {
                continue;
            };
            if !operation.get("security").is_some_and(Value::is_array) {
                continue;
            }
            all.push(Operation {
                method: method.to_uppercase(),
                path: path.clone(),
                answers: operation["responses"]
                    .as_object()
                    .unwrap()
                    .keys()
                    .map(|status| status.parse().unwrap())
                    .collect(),
            });
        }
    }
    assert!(all.len() >= 10, "{}", all.len());
    all
}

fn is_problem(operation: &Operation, answer: &Answer, status: u16) {
    assert_eq!(answer.status.as_u16(), status, "{operation:?}: {}", answer.text);
    assert_eq!(
        answer.header("content-type"),
        "application/problem+json",
        "{operation:?}"
    );
    assert_eq!(answer.json()["status"], status, "{operation:?}");
}

const ROWS: [&str; 6] = [
    "SELECT COUNT(*) FROM audit",
    "SELECT COUNT(*) FROM usage_events",
    "SELECT COUNT(*) FROM usage_snapshots",
    "SELECT COUNT(*) FROM usage_caps",
    "SELECT COUNT(*) FROM products",
    "SELECT COUNT(*) FROM memberships",
];

async fn rows(t: &TestApp) -> Vec<i64> {
    let mut all = Vec::new();
    for count in ROWS {
        all.push(t.rows(count).await);
    }
    all
}

#[tokio::test]
async fn who_may_not_ask_is_told_so_on_every_route() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        t.tenant("other", PlanId::Professional).await;
        let scopes = Scope::OF_A_BAKERY;
        let all = t.token(Some(&own), &scopes).await;
        let mut singles = Vec::new();
        for scope in Scope::OF_A_BAKERY {
            singles.push(t.token(Some(&own), &[scope]).await);
        }
        let unknown = format!("obr_{}", "0".repeat(64));
        let before = rows(&t).await;
        for operation in operations() {
            for token in [None, Some("nonsense"), Some(unknown.as_str())] {
                is_problem(&operation, &operation.call(&t, "own", token).await, 401);
            }
            if operation.is_of_a_bakery() {
                for tenant in ["other", "nobody", "O'--"] {
                    let answer = operation.call(&t, tenant, Some(&all)).await;
                    if !operation.refuses_the_body(&answer) {
                        is_problem(&operation, &answer, 404);
                    }
                }
                let mut forbidden = 0;
                for token in &singles {
                    let answer = operation.call(&t, "own", Some(token)).await;
                    if answer.status == 403 || operation.refuses_the_body(&answer) {
                        forbidden += 1;
                    }
                }
                assert!(forbidden >= 1, "{operation:?}: some scope is needed");
                assert!(
                    operation.answers.contains(&403),
                    "{operation:?} says nothing of 403"
                );
                assert!(
                    operation.answers.contains(&404),
                    "{operation:?} says nothing of 404"
                );
            }
            assert!(
                operation.answers.contains(&401),
                "{operation:?} says nothing of 401"
            );
        }
        assert_eq!(rows(&t).await[1..], before[1..], "a refusal changes nothing");
    })
    .await;
}

#[tokio::test]
async fn when_the_days_calls_are_used_up_every_metered_route_says_what_would_help() {
    for_each_app("", async |t: TestApp| {
        let full = t.tenant("full", PlanId::Starter).await;
        let capped = t.tenant("capped", PlanId::Starter).await;
        for (tenant, n) in [(&full, 1_000), (&capped, 5)] {
            let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
            let added = daily::add(&mut tx, tenant, Metric::ApiCalls, now().date_naive(), n);
            added.await.unwrap();
            tx.commit().await.unwrap();
        }
        let set = t
            .app
            .entitlement
            .set_cap(&capped, Metric::ApiCalls, Some(5.0), "test");
        set.await.unwrap();
        let scopes = Scope::OF_A_BAKERY;
        let of_full = t.token(Some(&full), &scopes).await;
        let of_capped = t.token(Some(&capped), &scopes).await;
        let before = rows(&t).await;
        for operation in operations() {
            let (paid, waited) = (
                operation.call(&t, "full", Some(&of_full)).await,
                operation.call(&t, "capped", Some(&of_capped)).await,
            );
            if operation.is_metered() {
                is_problem(&operation, &paid, 402);
                assert_eq!(paid.json()["code"], "SUBSCRIPTION_LIMIT_REACHED", "{operation:?}");
            } else {
                assert!(
                    ![402, 429].contains(&paid.status.as_u16()),
                    "{operation:?}: {}",
                    paid.text
                );
            }
            if operation.is_capped() {
                is_problem(&operation, &waited, 429);
                assert_eq!(waited.json()["code"], "USAGE_CAP_REACHED", "{operation:?}");
                assert_eq!(waited.header("retry-after"), "48600", "{operation:?}");
            } else {
                assert!(
                    ![402, 429].contains(&waited.status.as_u16()),
                    "{operation:?}: {}",
                    waited.text
                );
            }
        }
        assert_eq!(rows(&t).await, before, "a refusal changes nothing");
    })
    .await;
}
