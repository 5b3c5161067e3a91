//! What a plan has room for: refused when it is full, read-only beyond it, and the ledger agrees with the rows.

use super::{ROWS, bakery, create, fill, is_problem, ledger_and_rows};
use crate::support::{TestApp, for_each_app};
use obrador_core::{catalogue::ItemKind, subscription::PlanId};
use serde_json::{Value, json};

#[tokio::test]
async fn a_full_plan_admits_nothing_until_it_is_larger() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        fill(&t, &own, ItemKind::Product, 50).await;
        let archived = t
            .call(
                "POST",
                "/api/v1/tenants/own/products/p7/archive",
                Some(&token),
                "",
            )
            .await;
        assert_eq!(archived.status, 200);
        let last = create(&t, &token, "products", &json!({"name": "The fiftieth"})).await;
        assert_eq!(last.status, 201);
        let before = t.rows(ROWS).await;
        let refused = create(&t, &token, "products", &json!({"name": "One too many"})).await;
        let body = is_problem(&refused, 402, "SUBSCRIPTION_LIMIT_REACHED");
        assert_eq!(body["details"]["usage"]["used"], 50);
        let restore = "/api/v1/tenants/own/products/p7/restore";
        is_problem(
            &t.call("POST", restore, Some(&token), "").await,
            402,
            "SUBSCRIPTION_LIMIT_REACHED",
        );
        assert_eq!(t.rows(ROWS).await, before);
        let changed = t
            .app
            .subscription
            .set_plan(&own, PlanId::Professional, None, "test")
            .await;
        changed.unwrap();
        assert_eq!(t.call("POST", restore, Some(&token), "").await.status, 200);
        assert_eq!(
            create(&t, &token, "products", &json!({"name": "One too many"}))
                .await
                .status,
            201
        );
        assert_eq!(ledger_and_rows(&t, &own).await[1], (52, 52));
    })
    .await;
}

#[tokio::test]
async fn after_a_downgrade_what_exceeds_is_read_only() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Professional).await;
        fill(&t, &own, ItemKind::Product, 52).await;
        t.app
            .subscription
            .set_plan(&own, PlanId::Starter, None, "test")
            .await
            .unwrap();
        let at = |id: &str| format!("/api/v1/tenants/own/products/{id}");
        let edit = async |id: &str, version: i64| {
            let body = json!({"code": "X", "version": version}).to_string();
            t.call("PATCH", &at(id), Some(&token), &body).await
        };
        // The oldest fifty are writable, all are readable.
        assert_eq!(edit("p49", 1).await.status, 200);
        let body = is_problem(&edit("p51", 1).await, 402, "SUBSCRIPTION_LIMIT_REACHED");
        assert_eq!(body["details"]["usage"]["used"], 52);
        let read = t.get(&at("p51"), Some(&token)).await.json();
        assert_eq!((&read["writable"], &read["code"]), (&json!(false), &Value::Null));
        let list = t
            .get("/api/v1/tenants/own/products?limit=200", Some(&token))
            .await
            .json();
        let read_only = list["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| item["writable"] == false);
        assert_eq!((read_only.count(), &list["total"]), (2, &json!(52)));
        // The owner keeps the newest instead of the next oldest.
        let doing = obrador_services::audit::AuditContext {
            tenant: &own,
            by: &"test".into(),
        };
        let keep = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let chosen = t
            .app
            .catalogue
            .choose_writable(doing, ItemKind::Product, &keep(&["p51"]), None)
            .await;
        chosen.unwrap();
        assert_eq!(edit("p51", 1).await.status, 200);
        is_problem(&edit("p49", 2).await, 402, "SUBSCRIPTION_LIMIT_REACHED");
        let all: Vec<String> = (0..51).map(|place| format!("p{place}")).collect();
        assert!(
            t.app
                .catalogue
                .choose_writable(doing, ItemKind::Product, &all, None)
                .await
                .is_err()
        );
        let nobody = t
            .app
            .catalogue
            .choose_writable(doing, ItemKind::Product, &keep(&["nobody"]), None)
            .await;
        assert!(nobody.is_err());
        assert_eq!(
            edit("p51", 2).await.status,
            200,
            "a refused choice changes nothing"
        );
        // Archiving is always possible, and makes room.
        for id in ["p49", "p50"] {
            assert_eq!(
                t.call("POST", &format!("{}/archive", at(id)), Some(&token), "")
                    .await
                    .status,
                200
            );
        }
        assert_eq!(edit("p48", 1).await.status, 200);
    })
    .await;
}

/// The same numbers at each run.
fn below(state: &mut u64, limit: u64) -> u64 {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % limit
}

#[tokio::test]
async fn the_ledger_agrees_with_the_rows_whatever_happens() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        let (mut state, mut ids) = (7, Vec::new());
        for _ in 0..150 {
            let kind = ["products", "recipes", "suppliers", "locations"][below(&mut state, 4) as usize];
            let action = ["archive", "restore"][below(&mut state, 2) as usize];
            if below(&mut state, 3) == 0 || ids.is_empty() {
                let made = create(&t, &token, kind, &json!({"name": "Anything"})).await;
                assert!(matches!(made.status.as_u16(), 201 | 402), "{}", made.text);
                if made.status == 201 {
                    ids.push(made.header("location").to_owned());
                }
            } else {
                let one = &ids[below(&mut state, ids.len() as u64) as usize];
                let done = t.call("POST", &format!("{one}/{action}"), Some(&token), "").await;
                assert!(matches!(done.status.as_u16(), 200 | 402), "{}", done.text);
            }
        }
        let both = ledger_and_rows(&t, &own).await;
        assert!(both.iter().all(|(ledger, rows)| ledger == rows), "{both:?}");
        assert!(
            both[0].1 <= 1 && both.iter().map(|(_, rows)| rows).sum::<i64>() > 10,
            "{both:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn two_at_the_last_place_do_not_both_get_it() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Starter).await;
        fill(&t, &own, ItemKind::Product, 49).await;
        let body = json!({"name": "The last"});
        let answers = futures::future::join_all((0..4).map(|_| create(&t, &token, "products", &body))).await;
        let mut codes: Vec<u16> = answers.iter().map(|answer| answer.status.as_u16()).collect();
        codes.sort_unstable();
        assert_eq!(codes, [201, 402, 402, 402]);
        assert_eq!(ledger_and_rows(&t, &own).await[1], (50, 50));
    })
    .await;
}
