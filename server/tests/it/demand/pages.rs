//! How much to bake, on pages: from a bakery without sales to a list that goes into a day's plan.

// Long: one bakery that sells, and what each of its pages shows of that.

use crate::{
    jobs::work,
    support::{
        TestApp,
        browser::{Page, get, post},
        for_each_app,
    },
};
use chrono::{Datelike as _, NaiveDate};
use obrador_core::{auth::Role, catalogue::ItemKind, i18n::Lang, ids::TenantId, subscription::PlanId};
use obrador_services::{catalogue::counted_store, db::Access};

const DEMAND: &str = "/app/demand";
const LOAF: &str = "/app/demand/product/loaf";

/// Sold from Monday to Saturday; on Sundays it is closed.
const WEEK: [i64; 6] = [40, 40, 40, 40, 60, 80];

const CATALOGUE: [&str; 6] = [
    "UPDATE products SET price_cents = 250, name = 'Loaf' WHERE id = 'loaf'",
    "UPDATE products SET name = 'Torta' WHERE id = 'torta'",
    "UPDATE recipes SET name = 'Bread', product_id = 'loaf', yield_amount = 100, yield_unit = 'pieces' WHERE id = 'bread'",
    "INSERT INTO ingredients (tenant_id, id, name, unit, is_flour, price_cents, supplier_id, pack_name, pack_size, pack_size_unit,
        created_at)
     VALUES ('own', 'flour', 'Flour', 'kg', 1, 2500, 'mill', 'sack', 25000000, 'kg', 0)",
    "INSERT INTO recipe_lines (tenant_id, recipe_id, position, ingredient_id, amount, unit)
     VALUES ('own', 'bread', 0, 'flour', 40000000, 'kg')",
    "INSERT INTO sales_versions (tenant_id, version) VALUES ('own', 1)",
];

/// A bakery that sells loaves and tortas, for which it has no recipe, with people who read English.
async fn bakery(t: &TestApp, plan: PlanId) -> TenantId {
    let tenant = t.tenant("own", plan).await;
    for role in [Role::Owner, Role::Manager, Role::Staff] {
        let user = t.user(&format!("{role}@own.example"), Some(&tenant), role).await;
        t.app.auth.set_language(&user, Lang::En).await.unwrap();
    }
    let mut tx = t.app.db.begin(&tenant, Access::Write).await.unwrap();
    for (kind, id) in [
        (ItemKind::Product, "loaf"),
        (ItemKind::Product, "torta"),
        (ItemKind::Supplier, "mill"),
        (ItemKind::Recipe, "bread"),
    ] {
        counted_store::create(&mut tx, &tenant, kind, id, id, 1)
            .await
            .unwrap();
    }
    for sql in CATALOGUE {
        sqlx::query(sql).execute(&mut *tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    tenant
}

/// Enters what was sold from that day to 18 January 2025: of loaves what is sold in a week, 10 more were made each day; of
/// tortas five.
async fn sell(t: &TestApp, tenant: &TenantId, first: &str) {
    let first: NaiveDate = first.parse().unwrap();
    let last: NaiveDate = "2025-01-18".parse().unwrap();
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for day in first.iter_days().take_while(|day| *day <= last) {
        let weekday = day.weekday().num_days_from_monday() as usize;
        let Some(sold) = WEEK.get(weekday) else {
            let sql =
                "INSERT INTO closed_days (tenant_id, location_id, day, changed_at) VALUES ('own', '', $1, 0)";
            sqlx::query(sql)
                .bind(day.to_string())
                .execute(&mut *tx)
                .await
                .unwrap();
            continue;
        };
        for (product, sold, made, unsold) in [
            ("loaf", *sold, Some(sold + 10), Some(10)),
            ("torta", 5, None, None),
        ] {
            let thousandths = |pieces: i64| pieces * 1_000;
            sqlx::query(
                "INSERT INTO daily_sales (tenant_id, product_id, location_id, day, sold, made, unsold, sold_out, sources, changed_at)
                 VALUES ('own', $1, '', $2, $3, $4, $5, 0, '', 0)",
            )
            .bind(product)
            .bind(day.to_string())
            .bind(thousandths(sold))
            .bind(made.map(thousandths))
            .bind(unsold.map(thousandths))
            .execute(&mut *tx)
            .await
            .unwrap();
        }
    }
    tx.commit().await.unwrap();
}

/// The bakery with ten weeks of sales, and what it has learned from them.
async fn trained(t: &TestApp, plan: PlanId) -> TenantId {
    let own = bakery(t, plan).await;
    sell(t, &own, "2024-11-11").await;
    let manager = t.cookie(&own, Role::Manager).await;
    let begun = post(t, &manager, "/app/demand/train", &[]).await;
    assert_eq!(
        (begun.status, begun.location()),
        (303, "/app/demand?done=training")
    );
    work(t).await;
    own
}

/// How many loaves the list says.
fn loaves(page: &Page) -> String {
    let text = page.text();
    let row = text
        .split("<tr")
        .find(|row| row.contains(">Loaf<"))
        .unwrap_or(&text)
        .to_owned();
    let number = row
        .split_once("<strong>")
        .and_then(|(_, rest)| rest.split_once("</strong>"));
    number.map_or(row.clone(), |(number, _)| number.to_owned())
}

#[tokio::test]
async fn a_bakery_without_sales_is_led_to_them() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t, PlanId::Starter).await;
        let manager = t.cookie(&own, Role::Manager).await;
        let page = get(&t, &manager, DEMAND).await;
        assert_eq!(page.status, 200);
        assert!(
            page.has("/app/sales/import") && page.has("/app/sales/day"),
            "{}",
            page.text()
        );
        assert!(
            !page.has("action=\"/app/demand/train\"") && !page.has("<table"),
            "{}",
            page.text()
        );
    })
    .await;
}

#[tokio::test]
async fn too_few_days_are_counted_and_no_training_is_spent_on_them() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t, PlanId::Starter).await;
        // From Monday the 6th to Saturday the 18th without a Sunday: 12 days, and 16 more are needed.
        sell(&t, &own, "2025-01-06").await;
        let manager = t.cookie(&own, Role::Manager).await;
        let page = get(&t, &manager, DEMAND).await;
        let said = "12 open days with sales are known so far; it takes 28 to learn from. 16 more.";
        assert!(page.has(said), "{}", page.text());
        assert!(!page.has("action=\"/app/demand/train\""), "{}", page.text());
    })
    .await;
}

#[tokio::test]
async fn a_training_is_followed_and_leaves_a_list() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t, PlanId::Starter).await;
        sell(&t, &own, "2024-11-11").await;
        let manager = t.cookie(&own, Role::Manager).await;
        let before = get(&t, &manager, DEMAND).await;
        assert!(
            before.has("There are sales enough.") && before.has("1 of 1 training left today."),
            "{}",
            before.text()
        );
        assert_eq!(post(&t, &manager, "/app/demand/train", &[]).await.status, 303);
        let waiting = get(&t, &manager, &format!("{DEMAND}?done=training")).await;
        assert!(
            waiting.has("data-live=") && waiting.has("<progress"),
            "{}",
            waiting.text()
        );
        assert!(!waiting.has("action=\"/app/demand/train\""), "one at a time");
        work(&t).await;
        let list = get(&t, &manager, DEMAND).await;
        assert!(
            list.has("Tomorrow") && list.has("20 January 2025"),
            "{}",
            list.text()
        );
        // Each Monday 40 were sold; a few more, as an unsold loaf costs less than one that is missing earns.
        assert_eq!(loaves(&list), "42");
        assert!(
            list.has("0 of 1 trainings left today.") && !list.has("data-live="),
            "{}",
            list.text()
        );
        assert!(
            list.has("9 of 10 forecasts left today."),
            "a training makes one: {}",
            list.text()
        );
        let saturday = get(&t, &manager, &format!("{DEMAND}?date=2025-01-25")).await;
        assert_eq!(loaves(&saturday), "80");
        let sunday = get(&t, &manager, &format!("{DEMAND}?date=2025-01-26")).await;
        assert!(
            sunday.has("has always been closed on this day of the week"),
            "{}",
            sunday.text()
        );
        let refused = post(&t, &manager, "/app/demand/train", &[]).await;
        assert_eq!(refused.status, 402, "{}", refused.text());
        assert_eq!(t.rows("SELECT COUNT(*) FROM trainings").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_forecast_is_made_within_the_plan_s_horizon() {
    for_each_app("", async |t: TestApp| {
        let own = trained(&t, PlanId::Starter).await;
        let manager = t.cookie(&own, Role::Manager).await;
        let forecast = async |days: &str| post(&t, &manager, "/app/demand/forecast", &[("days", days)]).await;
        assert_eq!(forecast("7").await.location(), "/app/demand?done=forecast");
        assert!(
            get(&t, &manager, DEMAND)
                .await
                .has("8 of 10 forecasts left today.")
        );
        for (days, status) in [("90", 402), ("0", 400), ("soon", 400), ("", 400)] {
            let answer = forecast(days).await;
            assert_eq!(answer.status, status, "{days}: {}", answer.text());
        }
        assert!(
            get(&t, &manager, DEMAND)
                .await
                .has("8 of 10 forecasts left today."),
            "nothing was counted"
        );
        for (path, status) in [
            (LOAF.to_owned(), 200),
            (format!("{LOAF}?days=7"), 200),
            (format!("{LOAF}?days=90"), 402),
            (format!("{LOAF}?days=8"), 404),
            ("/app/demand/product/gravel".to_owned(), 404),
        ] {
            assert_eq!(get(&t, &manager, &path).await.status, status, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn staff_see_pieces_and_neither_money_nor_forms() {
    for_each_app("", async |t: TestApp| {
        let own = trained(&t, PlanId::Professional).await;
        let (owner, staff) = (
            t.cookie(&own, Role::Owner).await,
            t.cookie(&own, Role::Staff).await,
        );
        let earned = get(&t, &owner, DEMAND).await;
        assert!(
            earned.has("In the last 8 weeks, baking by the list would have earned"),
            "{}",
            earned.text()
        );
        let page = get(&t, &staff, DEMAND).await;
        assert_eq!(loaves(&page), loaves(&earned));
        assert!(
            !page.has("€") && !page.has("/app/production/plan"),
            "{}",
            page.text()
        );
        assert!(!page.has("action=\"/app/demand/"), "{}", page.text());
        let product = get(&t, &staff, LOAF).await;
        assert!(
            product.status == 200 && !product.has("service_level"),
            "{}",
            product.text()
        );
        for path in [
            "/app/demand/train",
            "/app/demand/forecast",
            "/app/demand/product/loaf/level",
        ] {
            assert_eq!(
                post(&t, &staff, path, &[("days", "7")]).await.status,
                403,
                "{path}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_product_shows_its_weeks_and_its_service_level() {
    for_each_app("", async |t: TestApp| {
        let own = trained(&t, PlanId::Professional).await;
        let manager = t.cookie(&own, Role::Manager).await;
        let page = get(&t, &manager, LOAF).await;
        assert!(
            page.has("<svg") && page.has("Same day a week before"),
            "{}",
            page.text()
        );
        // Yesterday was a Saturday.
        assert!(page.has("Sat 18 Jan") && page.has("closed"), "{}", page.text());
        let level = format!("{LOAF}/level");
        let save = async |text: &str| {
            let form = [("written_in", "en"), ("do", "save"), ("service_level", text)];
            post(&t, &manager, &level, &form).await
        };
        for text in ["120", "49.9", "many", ""] {
            let wrong = save(text).await;
            assert_eq!(wrong.status, 422, "{text}");
            assert!(
                wrong.has("id=\"level-error\"") && wrong.has(&format!("value=\"{text}\"")),
                "{text}: {}",
                wrong.text()
            );
        }
        assert_eq!(t.rows("SELECT COUNT(*) FROM service_levels").await, 0);
        let saved = save("95").await;
        assert_eq!(
            (saved.status, saved.location()),
            (303, "/app/demand/product/loaf?done=level")
        );
        let own_level = get(&t, &manager, saved.location()).await;
        assert!(
            own_level.has("95% is set for this product."),
            "{}",
            own_level.text()
        );
        assert!(
            own_level.has("Enough on 19 of 20 days; on 1 of 20 it sells out."),
            "{}",
            own_level.text()
        );
        let removed = post(&t, &manager, &level, &[("written_in", "en"), ("do", "remove")]).await;
        assert_eq!(removed.location(), "/app/demand/product/loaf?done=removed");
        assert!(!get(&t, &manager, LOAF).await.has("is set for this product"));
        let nobody_s = post(
            &t,
            &manager,
            "/app/demand/product/gravel/level",
            &[("do", "remove")],
        )
        .await;
        assert_eq!(nobody_s.status, 404);
    })
    .await;
}

#[tokio::test]
async fn the_list_goes_into_a_plan_and_into_orders() {
    for_each_app("", async |t: TestApp| {
        let own = trained(&t, PlanId::Professional).await;
        let manager = t.cookie(&own, Role::Manager).await;
        let list = get(&t, &manager, DEMAND).await;
        assert!(
            list.has("/app/production/plan?demand=2025-01-20"),
            "{}",
            list.text()
        );
        let plan = get(&t, &manager, "/app/production/plan?demand=2025-01-20").await;
        let text = plan.text();
        assert!(
            text.contains("name=\"day\" type=\"date\" value=\"2025-01-20\""),
            "{text}"
        );
        let line = text.split("name=\"line_recipe\"").nth(1).unwrap();
        assert!(
            line.contains("value=\"Bread\"") && line.contains("value=\"42"),
            "{line}"
        );
        assert!(
            text.contains("Left out, as no recipe makes them: Torta"),
            "{text}"
        );
        let needs = get(&t, &manager, "/app/production/ingredients?days=7").await;
        let text = needs.text();
        // 300 loaves a week of 400 g of flour each: 120 kg.
        assert!(text.contains("Flour") && text.contains("120"), "{text}");
        assert!(
            text.contains("Not counted, as no recipe makes them: Torta"),
            "{text}"
        );
        for days in ["0", "400", "many"] {
            let path = format!("/app/production/ingredients?days={days}");
            assert_eq!(get(&t, &manager, &path).await.status, 404, "{days}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_calculator_knows_what_stayed_unsold() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t, PlanId::Professional).await;
        let owner = t.cookie(&own, Role::Owner).await;
        let path = "/app/settings/subscription/roi";
        assert!(!get(&t, &owner, path).await.has("The unsold share"));
        // In a week 300 loaves are sold and 60 stay: 60 of 360 is 16.7 %. Of tortas nobody said what was made.
        sell(&t, &own, "2025-01-13").await;
        let known = get(&t, &owner, path).await;
        assert!(known.has("The unsold share, 16.7%,"), "{}", known.text());
        // Whoever typed a figure is not told that it is theirs.
        assert!(
            !get(&t, &owner, &format!("{path}?unsold=5"))
                .await
                .has("The unsold share")
        );
    })
    .await;
}
