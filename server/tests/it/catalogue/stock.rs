//! What is in store of an ingredient: in the list, in its dialog and over REST.

use crate::support::{
    TestApp,
    browser::{cookie, get},
    for_each_app, now,
};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    catalogue::ItemKind,
    ids::TenantId,
    subscription::PlanId,
};
use obrador_services::{catalogue::counted_store, db::Access};
use serde_json::json;

const INGREDIENTS: &str = "/app/catalogue/ingredients";

/// Flour that is bought anew at 50 kg, and milk.
async fn pantry(t: &TestApp) -> TenantId {
    let own = t.tenant("own", PlanId::Starter).await;
    let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
    for id in ["shop", "mill"] {
        let at = now().timestamp_micros();
        counted_store::create(&mut tx, &own, ItemKind::Location, id, id, at)
            .await
            .unwrap();
    }
    for sql in [
        "INSERT INTO ingredients (tenant_id, id, name, name_folded, unit, minimum_stock, minimum_stock_unit, created_at)
         VALUES ('own', 'flour', 'Flour', 'flour', 'kg', 50000000, 'kg', 0)",
        "INSERT INTO ingredients (tenant_id, id, name, name_folded, unit, created_at)
         VALUES ('own', 'milk', 'Milk', 'milk', 'l', 0)",
    ] {
        sqlx::query(sql).execute(&mut *tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    own
}

/// A lot of flour of which so many milligrams are left, best before so many days from now.
async fn lot(
    t: &TestApp,
    own: &TenantId,
    id: &str,
    (left, unit): (i64, &str),
    (days, at): (i64, Option<&str>),
) {
    let day = now().date_naive() + TimeDelta::days(days);
    let mut tx = t.app.db.begin(own, Access::Write).await.unwrap();
    sqlx::query(
        "INSERT INTO stock_lots (tenant_id, id, ingredient_id, place, code, best_before, location_id, received, remaining,
            unit, received_at) VALUES ($1, $2, 'flour', 0, $3, $4, $5, 900000000, $6, $7, $8)",
    )
    .bind(own.as_str())
    .bind(id)
    .bind(format!("L-{id}"))
    .bind(day.to_string())
    .bind(at)
    .bind(left)
    .bind(unit)
    .bind(now().timestamp_micros())
    .execute(&mut *tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

fn has(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "{text}: {page}");
    }
}

#[tokio::test]
async fn what_is_left_of_lots_is_said_with_what_is_to_be_done() {
    for_each_app("", async |t: TestApp| {
        let own = pantry(&t).await;
        // Stock is no price: who bakes has to know.
        t.user("leire@own.example", Some(&own), Role::Staff).await;
        let staff = cookie(&t, &own, Role::Staff).await;
        let (list, dialog) = (
            format!("{INGREDIENTS}?view=ingredient:flour"),
            format!("{INGREDIENTS}?view=ingredient:milk"),
        );
        let page = get(&t, &staff, &list).await.text().clone();
        has(
            &page,
            &[
                "Bat ere ez",
                "Gutxieneko izakinen azpitik: 50\u{a0}kg",
                "Oraindik ez dago ezer biltegian.",
            ],
        );
        let page = get(&t, &staff, &dialog).await.text().clone();
        has(
            &page,
            &[
                "<td class=\"in_stock\"> <!></td>",
                "Oraindik ez dago ezer biltegian.",
            ],
        );
        lot(&t, &own, "a", (25_000_000, "kg"), (30, None)).await;
        lot(&t, &own, "b", (12_500_000, "g"), (3, None)).await;
        // What is used up is not there, however old it was.
        lot(&t, &own, "c", (0, "kg"), (-9, None)).await;
        let page = get(&t, &staff, &list).await.text().clone();
        has(
            &page,
            &[
                "37,5\u{a0}kg",
                ", 3 egun barru",
                "Gutxieneko izakinen azpitik: 50\u{a0}kg",
                "L-a",
                "L-b",
            ],
        );
        assert!(!page.contains("L-c") && !page.contains("Lokala</th>"), "{page}");
        assert!(
            page.find("L-b") < page.find("L-a"),
            "what goes first stands first: {page}"
        );
        // In two places, and one of it is too old.
        lot(&t, &own, "d", (20_000_000, "kg"), (-1, Some("shop"))).await;
        lot(&t, &own, "e", (1_000_001, "g"), (0, Some("mill"))).await;
        let page = get(&t, &staff, &list).await.text().clone();
        has(
            &page,
            &[
                "58,500001\u{a0}kg",
                "Kontsumo lehenetsiaren data pasatuta",
                "Kontsumo lehenetsia: gaur",
                "<dt>shop</dt><dd>20\u{a0}kg</dd>",
                "<dt>mill</dt><dd>1,000001\u{a0}kg</dd>",
                "<dt>Lokalik adierazi gabe</dt><dd>37,5\u{a0}kg</dd>",
            ],
        );
        assert!(!page.contains("Gutxieneko izakinen azpitik"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn programs_read_what_is_in_store_and_change_none_of_it() {
    for_each_app("", async |t: TestApp| {
        let own = pantry(&t).await;
        let token = t.token(Some(&own), &[Scope::UsageRead, Scope::TenantAdmin]).await;
        let path = "/api/v1/tenants/own/ingredients";
        let (flour, milk) = (format!("{path}/flour"), format!("{path}/milk"));
        lot(&t, &own, "a", (25_000_000, "kg"), (30, None)).await;
        lot(&t, &own, "b", (12_500_000, "g"), (3, Some("shop"))).await;
        let first = (now().date_naive() + TimeDelta::days(3)).to_string();
        let in_stock = json!({ "quantity": "37.5", "unit": "kg" });
        let one = t.get(&flour, Some(&token)).await.json();
        assert_eq!(
            (&one["in_stock"], &one["best_before"]),
            (&in_stock, &json!(first))
        );
        let none = t.get(&milk, Some(&token)).await.json();
        assert_eq!(
            (&none["in_stock"], &none["best_before"]),
            (&json!({ "quantity": "0", "unit": "l" }), &json!(null))
        );
        let all = t.get(path, Some(&token)).await.json();
        assert_eq!((&all["items"][0], &all["items"][1]), (&one, &none));
        let sent = json!({ "version": 1, "in_stock": { "quantity": "1", "unit": "kg" } });
        let refused = t.call("PATCH", &flour, Some(&token), &sent.to_string()).await;
        assert_eq!(
            (refused.status.as_u16(), &refused.json()["errors"][0]["field"]),
            (422, &json!("in_stock"))
        );
        let sent = json!({ "version": 1, "notes": "Mill at the river" });
        let changed = t
            .call("PATCH", &flour, Some(&token), &sent.to_string())
            .await
            .json();
        assert_eq!(
            (&changed["version"], &changed["in_stock"]),
            (&json!(2), &in_stock)
        );
        // The record of changes says what was changed, not what happened to be in store.
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit WHERE after_json LIKE '%in_stock%'")
                .await,
            0
        );
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM audit WHERE after_json LIKE '%Mill at the river%'")
                .await,
            1
        );
    })
    .await;
}
