//! What goes into recipes: written, and refused.

use super::{bakery, create, fill, is_problem};
use crate::support::{Answer, TestApp, for_each_app};
use obrador_core::{
    bounds::count::{RECIPE_DEPTH, RECIPE_LINES},
    catalogue::ItemKind,
    subscription::PlanId,
};
use serde_json::{Value, json};

pub(super) const LINES: &str = "SELECT (SELECT COUNT(*) FROM recipe_lines) + (SELECT COUNT(*) FROM audit)
     + (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM recipes)";

/// Flour at 75 cents a kilogram, salt at a euro, water for nothing; a levain and a loaf as in core's tests.
pub(super) struct Bread {
    pub(super) token: String,
    pub(super) flour: String,
    pub(super) levain: String,
    pub(super) loaf: String,
}

async fn made(t: &TestApp, token: &str, kind: &str, body: Value) -> String {
    let made = create(t, token, kind, &body).await;
    assert_eq!(made.status, 201, "{}", made.text);
    made.json()["id"].as_str().unwrap().to_owned()
}

pub(super) async fn patch(t: &TestApp, token: &str, kind: &str, id: &str, body: &Value) -> Answer {
    let path = format!("/api/v1/tenants/own/{kind}/{id}");
    t.call("PATCH", &path, Some(token), &body.to_string()).await
}

pub(super) async fn read(t: &TestApp, token: &str, path: &str) -> Value {
    let answer = t.get(&format!("/api/v1/tenants/own/{path}"), Some(token)).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    answer.json()
}

impl Bread {
    pub(super) async fn new(t: &TestApp, token: &str) -> Self {
        let flour = json!({ "name": "Strong flour", "unit": "kg", "is_flour": true, "allergens": ["gluten"], "price_cents": 1_875,
            "pack_size": { "quantity": "25", "unit": "kg" } });
        let flour = made(t, token, "ingredients", flour).await;
        let salt = made(
            t,
            token,
            "ingredients",
            json!({ "name": "Salt", "unit": "kg", "price_cents": 100 }),
        )
        .await;
        let water = json!({ "name": "Water", "unit": "l", "price_cents": 0, "unit_grams": 1_000 });
        let water = made(t, token, "ingredients", water).await;
        let lines = json!([
            { "ingredient_id": flour, "quantity": "500", "unit": "g" },
            { "ingredient_id": water, "quantity": "0.5", "unit": "kg" },
        ]);
        let levain = made(t, token, "recipes", json!({ "name": "Levain", "lines": lines })).await;
        let product = json!({ "name": "Bread", "price_cents": 154, "target_margin_basis_points": 7_500 });
        let product = made(t, token, "products", product).await;
        let lines = json!([
            { "ingredient_id": flour, "quantity": "800", "unit": "g" },
            { "recipe_id": levain, "quantity": "0.4", "unit": "kg" },
            { "ingredient_id": water, "quantity": "500", "unit": "ml" },
            { "ingredient_id": salt, "quantity": "20", "unit": "g" },
        ]);
        let loaf = json!({ "name": "Loaf", "product_id": product, "yield_amount": 2, "yield_unit": "loaves",
            "lines": lines });
        let loaf = made(t, token, "recipes", loaf).await;
        let token = token.to_owned();
        Self {
            token,
            flour,
            levain,
            loaf,
        }
    }
}

#[tokio::test]
async fn lines_are_kept_with_their_recipe_to_the_last_digit() {
    for_each_app("", async |t: TestApp| {
        let (_, token) = bakery(&t, PlanId::Starter).await;
        let bread = Bread::new(&t, &token).await;
        let path = format!("recipes/{}", bread.loaf);
        let loaf = read(&t, &token, &path).await;
        assert_eq!(
            loaf["lines"][1],
            json!({ "recipe_id": bread.levain, "quantity": "0.4", "unit": "kg" })
        );
        assert_eq!(
            (&loaf["version"], loaf["lines"].as_array().unwrap().len()),
            (&json!(1), 4)
        );
        // Other fields leave them alone.
        let named = patch(
            &t,
            &token,
            "recipes",
            &bread.loaf,
            &json!({ "name": "Big loaf", "version": 1 }),
        )
        .await;
        assert_eq!(
            (&named.json()["version"], &named.json()["lines"]),
            (&json!(2), &loaf["lines"])
        );
        // An amount of a milligram, in a unit of a thousand thousands of them.
        let lines = json!([{ "ingredient_id": bread.flour, "quantity": "123456.000001", "unit": "kg" }]);
        let body = json!({ "lines": lines, "version": 2 });
        let changed = patch(&t, &token, "recipes", &bread.loaf, &body).await;
        assert_eq!(
            (changed.status.as_u16(), &changed.json()["lines"]),
            (200, &lines),
            "{}",
            changed.text
        );
        let stale = patch(&t, &token, "recipes", &bread.loaf, &body).await;
        is_problem(&stale, 409, "CONFLICT");
        let page = read(&t, &token, "recipes").await;
        assert_eq!(page["items"][0]["lines"], lines);
        assert_eq!(page["items"][1]["lines"].as_array().unwrap().len(), 2);
        // The audit trail knows how they were.
        let audit = t
            .rows(
                "SELECT COUNT(*) FROM audit WHERE action = 'catalogue.update'
            AND before_json LIKE '%\"quantity\":\"800\"%' AND after_json LIKE '%123456.000001%'",
            )
            .await;
        assert_eq!(audit, 1);
        let emptied = patch(
            &t,
            &token,
            "recipes",
            &bread.loaf,
            &json!({ "lines": null, "version": 3 }),
        )
        .await;
        assert_eq!(emptied.json()["lines"], json!([]));
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM recipe_lines").await,
            2,
            "the levain's"
        );
    })
    .await;
}

#[tokio::test]
async fn a_line_that_cannot_be_is_refused_by_its_place() {
    for_each_app("", async |t: TestApp| {
        let (_, token) = bakery(&t, PlanId::Professional).await;
        let bread = Bread::new(&t, &token).await;
        let other = t.tenant("other", PlanId::Starter).await;
        fill(&t, &other, ItemKind::Ingredient, 1).await;
        let old = made(&t, &token, "recipes", json!({ "name": "Old filling" })).await;
        let archive = format!("/api/v1/tenants/own/recipes/{old}/archive");
        assert_eq!(t.call("POST", &archive, Some(&token), "").await.status, 200);
        let line = |what: &str, id: &str, quantity: &str, unit: &str| json!({ what: id, "quantity": quantity, "unit": unit });
        let flour = |quantity: &str, unit: &str| line("ingredient_id", &bread.flour, quantity, unit);
        let before = t.rows(LINES).await;
        for (lines, field, code, says) in [
            (json!([flour("1", "g"), line("recipe_id", &bread.loaf, "1", "piece")]), "lines[1]", "circle", "Levain → Loaf → Levain"),
            (json!([line("recipe_id", &bread.levain, "1", "g")]), "lines[0]", "circle", "Levain → Levain"),
            (json!([line("recipe_id", &old, "1", "g")]), "lines[0]", "archived", "Old filling"),
            (json!([line("ingredient_id", "p0", "1", "g")]), "lines[0]", "unknown_value", ""),
            (json!([line("recipe_id", &bread.flour, "1", "g")]), "lines[0]", "unknown_value", ""),
            (json!([flour("0", "g")]), "lines[0].quantity", "not_above_zero", ""),
            (json!([flour("-1", "g")]), "lines[0].quantity", "not_above_zero", ""),
            (json!([flour("99999999999999", "g")]), "lines[0].quantity", "too_large", ""),
            (json!([flour("0.0001", "g")]), "lines[0].quantity", "not_a_number", ""),
            (json!([flour("1", "fanega")]), "lines[0].unit", "unknown_unit", ""),
            (json!([{ "ingredient_id": bread.flour, "quantity": 2, "unit": "g" }]), "lines[0].quantity", "wrong_type", ""),
            (json!([{ "quantity": "2", "unit": "g" }]), "lines[0].ingredient_id", "missing", ""),
            (json!([{ "ingredient_id": "a", "recipe_id": "b", "quantity": "2", "unit": "g" }]), "lines[0].recipe_id", "unknown_field", ""),
            (json!(["flour"]), "lines[0]", "wrong_type", ""),
            (json!("flour"), "lines", "wrong_type", ""),
            (Value::Array(vec![flour("1", "g"); RECIPE_LINES + 1]), &format!("lines[{RECIPE_LINES}]"), "too_many", ""),
        ] {
            let body = json!({ "lines": lines, "version": 1, "method": "Not this" });
            let answer = patch(&t, &token, "recipes", &bread.levain, &body).await;
            let problem = is_problem(&answer, 422, "INVALID");
            assert_eq!(problem["errors"][0], json!({ "field": field, "code": code }), "{lines}");
            assert!(problem["detail"].as_str().unwrap().contains(says), "{problem}");
        }
        let products = json!({ "name": "Bread", "lines": [] });
        is_problem(&create(&t, &token, "products", &products).await, 422, "INVALID");
        assert_eq!(t.rows(LINES).await, before, "a refusal changes nothing");
    })
    .await;
}

#[tokio::test]
async fn recipes_stand_within_recipes_only_so_deep() {
    for_each_app("", async |t: TestApp| {
        let (_, token) = bakery(&t, PlanId::Professional).await;
        let mut within = made(&t, &token, "recipes", json!({ "name": "Innermost" })).await;
        for depth in 2..=RECIPE_DEPTH + 1 {
            let lines = json!([{ "recipe_id": within, "quantity": "1", "unit": "g" }]);
            let next = create(
                &t,
                &token,
                "recipes",
                &json!({ "name": format!("{depth}"), "lines": lines }),
            )
            .await;
            if depth > RECIPE_DEPTH {
                let problem = is_problem(&next, 422, "INVALID");
                assert_eq!(problem["errors"][0]["code"], "too_deep");
            } else {
                assert_eq!(next.status, 201, "{depth}: {}", next.text);
                within = next.json()["id"].as_str().unwrap().to_owned();
            }
        }
    })
    .await;
}
