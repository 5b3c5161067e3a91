//! The demo's breads are made as bakers make them, and one of them earns too little.

use crate::support::{TestApp, for_each_app};
use obrador_core::catalogue::formula::{Book, Rollup};
use obrador_services::demo::{DemoArgs, prepare};

/// What of the flour an ingredient is, in hundredths of a percent.
fn share(rollup: &Rollup<'_>, recipe: &str, ingredient: &str) -> i64 {
    let batch = rollup.batch(recipe).unwrap();
    let mut all = batch.total_percentages();
    all.find(|(id, _)| *id == ingredient)
        .and_then(|(_, share)| share)
        .unwrap_or_default()
}

/// Every recipe that says what goes in is worked out whole; how many.
fn looks_right(book: &Book) -> usize {
    let rollup = Rollup::of(book);
    let written = book.recipes.iter().filter(|(_, recipe)| !recipe.lines.is_empty());
    let mut many = 0;
    for (id, recipe) in written {
        let batch = rollup.batch(id).unwrap();
        assert!(
            batch.notes.is_empty() && batch.cost_is_whole(),
            "{}: {:?}",
            recipe.name,
            batch.notes
        );
        assert!(
            recipe.allergens.iter().next().is_none(),
            "what brings an allergen is known: {}",
            recipe.name
        );
        many += 1;
    }
    for product in &book.products {
        // Water and milk: a dough that can be kneaded. Salt: neither flat nor too much.
        let water = share(&rollup, &product.recipe, "ingredients-5")
            + share(&rollup, &product.recipe, "ingredients-9");
        let salt = share(&rollup, &product.recipe, "ingredients-6");
        assert!((5_900..=8_500).contains(&water), "{}: {water}", product.name);
        assert!((170..=220).contains(&salt), "{}: {salt}", product.name);
        let batch = rollup.batch(&product.recipe).unwrap();
        let loaf = batch.weight.nanograms() / 12 / 1_000_000_000;
        assert!((700..=1_100).contains(&loaf), "{}: {loaf} g", product.name);
    }
    many
}

#[tokio::test]
async fn each_bakery_has_formulas_and_one_product_that_earns_too_little() {
    for_each_app("--demo", async |t: TestApp| {
        let args = DemoArgs { reset: false };
        prepare(&t.app.db, &t.app.clock, &t.app.subscription, None, args)
            .await
            .unwrap();
        for bakery in ["demo-starter", "demo-professional", "demo-enterprise"] {
            let book = t.app.catalogue.book(&bakery.parse().unwrap()).await.unwrap();
            assert_eq!(looks_right(&book), 16, "{bakery}");
            let with_flour = book.products_with("ingredients-0");
            let below = with_flour.iter().filter(|it| it.margin.unwrap().is_below);
            let below: Vec<_> = below.map(|it| it.product.id.as_str()).collect();
            assert_eq!(below, ["products-7"], "{bakery}: the walnut loaf");
            assert!(with_flour.len() >= 10, "through sourdough and dough, too");
            let rollup = Rollup::of(&book);
            let walnut = rollup.batch("recipes-7").unwrap();
            let brought: Vec<_> = walnut
                .allergens
                .iter()
                .map(|(it, from)| (it.as_str(), from.len()))
                .collect();
            assert_eq!(brought, [("gluten", 1), ("milk", 1), ("nuts", 1)]);
        }
        // In its first days a bakery has fewer recipes; none of them is empty.
        let book = t
            .app
            .catalogue
            .book(&"demo-first-days".parse().unwrap())
            .await
            .unwrap();
        assert_eq!(looks_right(&book), book.recipes.len());
        let wrong = "SELECT COUNT(*) FROM stock_lots l WHERE l.remaining <> (SELECT SUM(m.quantity) FROM stock_movements m
             WHERE m.tenant_id = l.tenant_id AND m.lot_id = l.id)";
        assert_eq!(t.rows(wrong).await, 0, "what is left is the sum of what happened");
        let opening = "SELECT COUNT(*) FROM stock_movements WHERE kind = 'opening'";
        assert_eq!(t.rows(opening).await, 4 * 25);
    })
    .await;
}
