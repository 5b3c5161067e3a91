//! A night from its plan to the recall.

use super::{Asks, finish, kilograms, pieces, refused, step, wanted};
use crate::{
    production::{Bakery, ROWS},
    support::{TestApp, for_each_app, with_production},
};
use obrador_core::subscription::PlanId;
use serde_json::{Value, json};

#[tokio::test]
async fn a_night_goes_from_its_plan_to_the_recall() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let asks = Asks::owner(&own).await;
        let before = t.rows(ROWS).await;
        let tried = asks.send("POST", "production/plans?dry_run=true", ("", ""), &wanted(200)).await;
        assert_eq!(tried.status, 200, "{}", tried.text);
        let tried = tried.json();
        assert_eq!(t.rows(ROWS).await, before, "nothing is stored");
        assert_eq!(tried["batches"][1]["parent_ids"], json!(["new-0"]));
        assert_eq!(tried["batches"][1]["stages"][0]["planned"]["begins_at"], "2026-12-01T01:00:00Z");
        let flour = json!({ "ingredient_id": "flour", "name": "Flour", "needed": kilograms("100"), "in_stock": kilograms("60"),
            "missing": kilograms("40"), "batch_ids": ["new-0", "new-1"] });
        assert_eq!(tried["needs"][0], flour);
        let bought = json!({ "ingredient_id": "flour", "name": "Flour", "missing": kilograms("40"), "quantity": kilograms("50"),
            "packs": 2, "net_cents": 3_750 });
        assert_eq!(tried["to_buy"][0], json!({ "supplier": { "id": "mill", "name": "mill" }, "purchases": [bought] }));
        assert_eq!((&tried["faults"], &tried["overloads"]), (&json!([]), &json!([])));

        let version = asks.get("production/version").await;
        let (sourdough, bread) = asks.night().await;
        let rows = t.rows(ROWS).await;
        assert_eq!(asks.night().await, (sourdough.clone(), bread.clone()), "the same once more is the same");
        assert_eq!(t.rows(ROWS).await, rows);
        let day = asks.get("production/batches?day=2026-12-01").await;
        assert_ne!(day["version"], version["version"]);
        let listed = day["batches"].as_array().unwrap();
        let one = listed.iter().find(|batch| batch["id"] == *bread).unwrap();
        assert_eq!((&one["status"], &one["tracking"], &one["location"]["id"]), (&json!("planned"), &json!("stages"), &json!("shop")));
        let waits: Vec<_> = one["stages"][0]["waits_for"].as_array().unwrap().iter().map(|wait| wait["kind"].clone()).collect();
        assert_eq!(waits, ["batch", "ingredients"]);

        let (code, told) = refused(&asks.step(&bread, &step("1", "start", "mixing")).await, 409);
        assert_eq!((code.as_str(), &told["waits_for"][0]["batch"]["id"]), ("blocked", &json!(sourdough)));
        for (batch, id) in [(&sourdough, "1"), (&bread, "2")] {
            let begun = asks.step(batch, &step(id, "start_anyway", "mixing")).await;
            assert_eq!((begun.status.as_u16(), begun.header("etag")), (200, "\"v2\""), "{}", begun.text);
        }
        let part = asks.step(&bread, &finish("3", "mixing", 80)).await;
        assert_eq!(part.json()["stages"][0]["remains"], pieces(20), "{}", part.text);
        assert_eq!(asks.step(&bread, &finish("3", "mixing", 80)).await.text, part.text, "the same click counts once");
        let (code, told) = refused(&asks.step(&bread, &finish("4", "mixing", 80)).await, 409);
        assert_eq!((code.as_str(), &told["remains"]), ("too_much", &pieces(20)));
        let mut stale = finish("5", "mixing", 20);
        stale["seen"] = json!(2);
        let (code, told) = refused(&asks.step(&bread, &stale).await, 409);
        assert_eq!((code.as_str(), &told["meanwhile"]["id"], &told["meanwhile"]["quantity"]), ("unseen", &json!("3"), &pieces(80)));
        assert!(told["meanwhile"]["by"].as_str().unwrap().starts_with("token:"), "{told}");
        let lost = json!({ "id": "6", "step": "lose", "stage": "mixing", "quantity": pieces(2), "reason": "fell on the floor" });
        assert_eq!(asks.step(&bread, &lost).await.json()["lost"], pieces(2));
        stale["id"] = json!("7");
        stale["quantity"] = pieces(18);
        stale["seen"] = json!(4);
        let mixed = asks.step(&bread, &stale).await.json();
        assert_eq!((&mixed["status"], &mixed["stages"][1]["came_in"]), (&json!("proofing"), &pieces(98)));
        let history: Vec<_> = mixed["steps"].as_array().unwrap().iter().map(|it| it["step"].clone()).collect();
        assert_eq!(history, ["start_anyway", "finish", "lose", "finish"]);
        assert_eq!(asks.get(&format!("production/batches/{bread}")).await, mixed);

        let origins = asks.get(&format!("production/batches/{bread}/origins")).await;
        let lots: Vec<_> = origins["items"].as_array().unwrap().iter().filter_map(|it| it["lot"]["id"].as_str()).collect();
        assert!(lots.contains(&"l1") && lots.contains(&"l2"), "its own, and its sourdough's: {origins}");
        let recall = asks.get("lots/l2/recall").await;
        let reached = recall["batches"].as_array().unwrap();
        assert_eq!(recall["lot"]["best_before"], "2026-12-24");
        assert_eq!(reached.len(), 2, "{recall}");
        let loaves = reached.iter().find(|it| it["batch_id"] == *bread).unwrap();
        assert_eq!((&loaves["used"], &loaves["through"][0]["id"]), (&Value::Null, &json!(sourdough)), "{recall}");
    })
    .await;
}
