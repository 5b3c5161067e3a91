//! Times, ovens and counts are changed by who saw them.

use super::{Asks, kilograms, pieces, refused, step, wanted};
use crate::{
    production::{Bakery, ROWS},
    support::{TestApp, for_each_app, with_production},
};
use obrador_core::subscription::PlanId;
use serde_json::{Value, json};

#[tokio::test]
async fn times_and_ovens_are_changed_by_who_saw_them() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let asks = Asks::owner(&own).await;
        let read = asks
            .send("GET", "recipes/sourdough/timing", ("", ""), &Value::Null)
            .await;
        assert_eq!(
            (read.header("etag"), &read.json()["lead"]),
            ("\"v1\"", &json!({ "minutes": null, "days": 1, "by": "18:00" }))
        );
        let said = json!({ "minutes": { "mixing": 15, "proofing": 600 }, "until": "proofing", "lead": { "minutes": 90 } });
        let changed = asks
            .send("PUT", "recipes/sourdough/timing", ("\"v1\"", ""), &said)
            .await;
        assert_eq!(
            (changed.status.as_u16(), changed.header("etag")),
            (200, "\"v2\""),
            "{}",
            changed.text
        );
        assert_eq!(changed.json(), asks.get("recipes/sourdough/timing").await);
        assert_eq!(changed.json()["minutes"]["baking"], 0);

        let oven = json!({ "name": "Deck oven", "stage": "baking", "location_id": "shop", "holds": { "batches": 1 } });
        let made = asks
            .send("POST", "production/capacities", ("", ""), &oven)
            .await;
        assert_eq!((made.status.as_u16(), made.header("etag")), (201, "\"v1\""), "{}", made.text);
        let place = made.header("location").to_owned();
        let path = place.strip_prefix("/api/v1/tenants/own/").unwrap();
        assert_eq!(asks.get(path).await, made.json());
        assert_eq!(made.json()["location"], json!({ "id": "shop", "name": "shop" }));
        let smaller = json!({ "name": "Rack oven", "stage": "baking", "holds": { "quantity": pieces(150) } });
        for status in [200, 409] {
            let changed = asks.send("PUT", path, ("\"v1\"", ""), &smaller).await;
            assert_eq!(changed.status.as_u16(), status, "{}", changed.text);
        }
        // 200 loaves are more than it takes.
        let plan = "production/plans?dry_run=true";
        let tried = asks.send("POST", plan, ("", ""), &wanted(200)).await.json();
        let over = &tried["overloads"][0];
        assert_eq!(
            (&over["capacities"], &over["batch_ids"], &over["over"]["quantity"]),
            (&json!(["Rack oven"]), &json!(["new-1"]), &pieces(50)),
            "{tried}"
        );
        let gone = asks.send("DELETE", path, ("\"v2\"", ""), &Value::Null).await;
        assert_eq!((gone.status.as_u16(), gone.text.as_str()), (204, ""));
        assert_eq!(asks.get("production/capacities").await, json!({ "items": [] }));
    })
    .await;
}

#[tokio::test]
async fn a_count_corrects_what_is_written_unless_that_has_changed() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let asks = Asks::owner(&own).await;
        let sheet = asks.get("stock/flour").await;
        assert_eq!(
            (&sheet["left"], &sheet["in_no_lot"], &sheet["lots"][0]["id"]),
            (&kilograms("60"), &kilograms("0"), &json!("l2")),
            "what keeps shortest is first"
        );
        let mut counted = json!({ "lot_id": "l2", "counted": kilograms("8.5"), "reason": "spilt", "seen": kilograms("10") });
        let after = asks.send("POST", "stock/flour/counts", ("", ""), &counted).await;
        assert_eq!(after.status, 200, "{}", after.text);
        let after = after.json();
        assert_eq!(
            (&after["left"], &after["lots"][0]["remaining"]),
            (&kilograms("58.5"), &kilograms("8.5"))
        );
        let last = &after["last_counts"][0];
        assert_eq!(
            (&last["lot_id"], &last["quantity"], &last["reason"]),
            (&json!("l2"), &kilograms("-1.5"), &json!("spilt"))
        );
        let rows = t.rows(ROWS).await;
        counted["counted"] = kilograms("9");
        let meanwhile = asks.send("POST", "stock/flour/counts", ("", ""), &counted).await;
        let (code, told) = refused(&meanwhile, 409);
        assert_eq!((code.as_str(), &told["written"]), ("unseen", &kilograms("8.5")));
        assert_eq!(t.rows(ROWS).await, rows);
        // More was used than had come: what is written is less than nothing, and is seen as that.
        let (_, bread) = asks.night().await;
        asks.step(&bread, &step("1", "start_anyway", "mixing")).await;
        let litres = |number: &str| json!({ "quantity": number, "unit": "l" });
        assert_eq!(asks.get("stock/water").await["in_no_lot"], litres("-24"));
        let found = json!({ "counted": litres("0"), "reason": "never counted", "seen": litres("-24") });
        let cleared = asks.send("POST", "stock/water/counts", ("", ""), &found).await;
        assert_eq!(cleared.json()["left"], litres("0"), "{}", cleared.text);
    })
    .await;
}
