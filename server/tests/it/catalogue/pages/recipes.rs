//! A recipe's page: its lines as a form without a script, and what they come to.

use super::{cookie, get, post};
use crate::support::{TestApp, for_each_app};
use obrador_core::{
    auth::{Role, Scope},
    ids::TenantId,
    subscription::PlanId,
};
use obrador_services::db::Access;
use serde_json::json;

const RECIPES: &str = "/app/catalogue/recipes";
const LINES: &str = "SELECT COUNT(*) FROM recipe_lines";

async fn made(t: &TestApp, own: &TenantId, kind: &str, body: serde_json::Value) -> String {
    let token = t.token(Some(own), &[Scope::TenantAdmin]).await;
    let path = format!("/api/v1/tenants/{own}/{kind}");
    let made = t.call("POST", &path, Some(&token), &body.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text);
    made.json()["id"].as_str().unwrap().to_owned()
}

async fn only_recipe(t: &TestApp, tenant: &TenantId) -> String {
    let mut tx = t.app.db.begin(tenant, Access::Read).await.unwrap();
    let id = sqlx::query_scalar("SELECT id FROM recipes").fetch_one(&mut *tx);
    id.await.unwrap()
}

/// A kilogram of flour at €2.
async fn flour(t: &TestApp, own: &TenantId) -> String {
    let flour = json!({ "name": "Strong flour", "unit": "kg", "is_flour": true, "allergens": ["gluten"], "price_cents": 200 });
    format!("ingredient:{}", made(t, own, "ingredients", flour).await)
}

#[tokio::test]
async fn lines_are_typed_kept_and_worked_out_without_a_script() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let flour = flour(&t, &own).await;
        let new = format!("{RECIPES}/new");
        let page = get(&t, &owner, &new).await.text();
        assert_eq!(
            page.matches("_quantity\"").count(),
            3,
            "three empty lines: {page}"
        );
        assert!(
            page.contains(&format!("<option value=\"{flour}\">Strong flour</option>")),
            "{page}"
        );
        // More lines come back with what was typed, and nothing is saved.
        let typed = [
            ("name", "Bread"),
            ("line_0_part", flour.as_str()),
            ("line_0_quantity", "500"),
            ("more_lines", "6"),
        ];
        let more = post(&t, &owner, &new, &typed).await;
        let lines = more.text().matches("_quantity\"").count();
        assert_eq!((more.status, lines), (200, 6));
        assert!(
            more.has("value=\"500\"") && more.has(&format!("value=\"{flour}\" selected")),
            "{}",
            more.text()
        );
        // A number alone is no amount of flour.
        let wrong = post(&t, &owner, &new, &typed[..3]).await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.has("id=\"line-0-error\"") && wrong.has("value=\"500\""),
            "{}",
            wrong.text()
        );
        assert_eq!(t.rows("SELECT COUNT(*) FROM recipes").await, 0);
        let typed = [
            ("name", "Bread"),
            ("yield_amount", "4"),
            ("yield_unit", "loaves"),
            ("line_0_part", flour.as_str()),
            ("line_0_quantity", "500 g"),
            ("line_2_part", flour.as_str()),
            ("line_2_quantity", "1.5 kg"),
        ];
        assert_eq!(post(&t, &owner, &new, &typed).await.status, 303);
        assert_eq!(t.rows(LINES).await, 2, "the empty one between is none");
        let id = only_recipe(&t, &own).await;
        let one = format!("{RECIPES}/{id}");
        let page = get(&t, &owner, &one).await.text();
        for text in [
            "value=\"1,5\u{a0}kg\"",
            "%\u{a0}75",
            "4,00\u{a0}€",
            "1,00\u{a0}€",
            "<strong>GLUTENA</strong>",
        ] {
            assert!(page.contains(text), "{text}: {page}");
        }
        let scaled = async |asked: &str| get(&t, &owner, &format!("{one}?{asked}")).await.text();
        let tenfold = scaled("by=pieces&amount=10").await;
        for text in ["1,25\u{a0}kg", "3,75\u{a0}kg", "10,00\u{a0}€"] {
            assert!(tenfold.contains(text), "{text}: {tenfold}");
        }
        let wrong = scaled("by=dough&amount=many").await;
        assert!(wrong.contains("Idatzi 0 baino kantitate handiago bat"), "{wrong}");
        // A line is taken out by emptying it; a form that says nothing of lines leaves them.
        let typed = [
            ("version", "1"),
            ("name", "Bread"),
            ("line_0_part", ""),
            ("line_0_quantity", ""),
            ("line_1_part", flour.as_str()),
            ("line_1_quantity", "1.5 kg"),
        ];
        assert_eq!(post(&t, &owner, &one, &typed).await.status, 303);
        assert_eq!(t.rows(LINES).await, 1);
        assert_eq!(
            post(&t, &owner, &one, &[("version", "2"), ("name", "Rye")])
                .await
                .status,
            303
        );
        assert_eq!(t.rows(LINES).await, 1);
        // Another's edit meanwhile shows both.
        let typed = [
            ("version", "2"),
            ("name", "Rye"),
            ("line_0_part", flour.as_str()),
            ("line_0_quantity", "9 kg"),
        ];
        let second = post(&t, &owner, &one, &typed).await;
        assert_eq!(second.status, 409);
        assert!(
            second.has("Strong flour: 1,5\u{a0}kg") && second.has("value=\"9 kg\""),
            "{}",
            second.text()
        );
    })
    .await;
}

#[tokio::test]
async fn a_circle_is_told_at_its_line_by_its_names() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let levain = made(&t, &own, "recipes", json!({ "name": "Levain" })).await;
        let lines = json!([{ "recipe_id": levain, "quantity": "1", "unit": "kg" }]);
        let bread = made(&t, &own, "recipes", json!({ "name": "Bread", "lines": lines })).await;
        let part = format!("recipe:{bread}");
        let typed = [
            ("version", "1"),
            ("name", "Levain"),
            ("line_0_part", ""),
            ("line_1_part", part.as_str()),
            ("line_1_quantity", "1 kg"),
        ];
        let refused = post(&t, &owner, &format!("{RECIPES}/{levain}"), &typed).await;
        assert_eq!(refused.status, 422);
        assert!(refused.has("id=\"line-1-error\""), "{}", refused.text());
        assert!(refused.has("Levain → Bread → Levain"), "{}", refused.text());
        assert_eq!(t.rows(LINES).await, 1);
    })
    .await;
}

#[tokio::test]
async fn staff_read_what_goes_in_and_see_no_prices() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let staff = cookie(&t, &own, Role::Staff).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let flour = flour(&t, &own).await;
        let id = flour.trim_start_matches("ingredient:");
        let product = made(&t, &own, "products", json!({ "name": "Loaf", "price_cents": 777, "target_margin_basis_points": 9_000 })).await;
        let salt = made(&t, &own, "ingredients", json!({ "name": "Salt", "unit": "kg" })).await;
        let lines = json!([{ "ingredient_id": id, "quantity": "2", "unit": "kg" }, { "ingredient_id": salt, "quantity": "1", "unit": "g" }]);
        let bread = json!({ "name": "Bread", "product_id": product, "yield_amount": 2, "lines": lines });
        let bread = made(&t, &own, "recipes", bread).await;
        for path in [format!("{RECIPES}/{bread}?by=pieces&amount=8"), format!("{RECIPES}?view=recipe:{bread}")] {
            let seen = get(&t, &staff, &path).await.text();
            for text in ["Strong flour", "2\u{a0}kg", "%\u{a0}100", "<strong>GLUTENA</strong>"] {
                assert!(seen.contains(text), "{path} {text}: {seen}");
            }
            for text in ["€", "Salt: ez du preziorik", "more_lines", "marjina"] {
                assert!(!seen.contains(text), "{path} {text}: {seen}");
            }
            let seen = get(&t, &owner, &path).await.text();
            assert!(seen.contains("Salt: ez du preziorik"), "{seen}");
        }
        let seen = get(&t, &staff, &format!("/app/catalogue/products/{product}")).await.text();
        assert!(!seen.contains("target_margin"), "{seen}");
    })
    .await;
}

#[tokio::test]
async fn what_it_costs_leads_and_the_rest_is_folded_until_it_is_asked_for() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let flour = flour(&t, &own).await;
        let id = flour.trim_start_matches("ingredient:");
        let lines = json!([{ "ingredient_id": id, "quantity": "2", "unit": "kg" }]);
        let bread = json!({ "name": "Bread", "yield_amount": 2, "lines": lines });
        let one = format!("{RECIPES}/{}", made(&t, &own, "recipes", bread).await);
        let read = one.replace("recipes/", "recipes?view=recipe:");
        let total = "<strong>4,00\u{a0}€</strong></td></tr></tfoot>";
        assert!(get(&t, &owner, &read).await.has(total), "below what goes in");
        let page = get(&t, &owner, &one).await;
        let head = page.text();
        let (head, _) = head
            .split_once("<form method=\"post\" action=\"/app/catalogue")
            .unwrap();
        assert!(
            head.contains("href=\"#figures-title\"") && head.contains("4,00\u{a0}€"),
            "{head}"
        );
        let is_open = |page: &str| {
            let (_, rest) = page.split_once("id=\"scale\"").unwrap();
            rest.split_once('>').unwrap().0.contains("open")
        };
        assert!(!is_open(&page.text()));
        for amount in ["10", "many"] {
            let asked = get(&t, &owner, &format!("{one}?by=pieces&amount={amount}")).await;
            assert!(is_open(&asked.text()), "{amount}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_lines_can_be_of_is_searched_where_there_is_much() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        super::fill(&t, &own, obrador_core::catalogue::ItemKind::Ingredient, 101).await;
        let new = format!("{RECIPES}/new");
        let page = get(&t, &owner, &new).await.text();
        assert!(
            page.contains("name=\"line_words\"") && !page.contains(">Ogi 100<"),
            "{page}"
        );
        let typed = [
            ("name", "Bread"),
            ("line_words", "ogi 100"),
            ("line_words_before", ""),
            ("line_0_part", "ingredient:p7"),
            ("line_0_quantity", "1 kg"),
        ];
        let found = post(&t, &owner, &new, &typed).await;
        assert_eq!((found.status, t.rows(LINES).await), (200, 0));
        for text in [">Ogi 100<", ">Ogi 007<", "value=\"1 kg\""] {
            assert!(found.has(text), "{text}: {}", found.text());
        }
        assert!(!found.has(">Ogi 008<"), "{}", found.text());
    })
    .await;
}
