//! A bakery with ten weeks of sales, as its pages are looked at.

use crate::{
    jobs::work,
    support::{
        TestApp,
        browser::{Page, post},
    },
};
use chrono::{Datelike as _, NaiveDate};
use obrador_core::{auth::Role, catalogue::ItemKind, i18n::Lang, ids::TenantId, subscription::PlanId};
use obrador_services::{catalogue::counted_store, db::Access};

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
pub(super) async fn bakery(t: &TestApp, plan: PlanId) -> TenantId {
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
pub(super) async fn sell(t: &TestApp, tenant: &TenantId, first: &str) {
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
pub(super) async fn trained(t: &TestApp, plan: PlanId) -> TenantId {
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
pub(super) fn loaves(page: &Page) -> String {
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

/// How many loaves are baked that day: no fewer than are expected, and not many more.
pub(super) async fn baked(t: &TestApp, own: &TenantId, day: &str) -> String {
    let list = t.app.demand.bake_list(own, day.parse().ok(), None).await.unwrap();
    let line = list.lines.iter().find(|line| line.product.id == "loaf").unwrap();
    let expected = line.day.p50;
    assert!(
        (expected..expected * 1.2).contains(&f64::from(line.bake)),
        "{line:?}"
    );
    line.bake.to_string()
}
