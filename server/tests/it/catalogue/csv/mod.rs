//! Lists as CSV: whatever bakers' programs write is read, nothing is imported before somebody confirms it, and what is
//! exported changes nothing when it comes back.

mod api;
mod files;
mod pages;
mod round_trip;
mod taken_along;

use crate::support::TestApp;
use obrador_core::{
    catalogue::{Content, ItemKind},
    i18n::Lang,
    ids::TenantId,
};
use obrador_services::{
    catalogue::{ImportError, Preview, counted_store},
    db::Access,
    imports::Sent,
};

/// Everything that an import may write.
const ROWS: &str = "SELECT (SELECT COUNT(*) FROM products) + (SELECT COUNT(*) FROM usage_events)
     + (SELECT COUNT(*) FROM audit) + (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM products)";

/// What is there: `Ogia` is p0, two are called `Opila`, p3 is archived, and `Taloa` is p4.
async fn products(t: &TestApp, tenant: &TenantId) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for (place, name) in ["Ogia", "Opila", "Opila", "Zaharra", "Taloa"]
        .into_iter()
        .enumerate()
    {
        let price = if name == "Taloa" { "1,5" } else { "" };
        let typed = |key: &str| match key {
            "name" => name,
            "price_cents" => price,
            _ => "",
        };
        let content = Content::typed(ItemKind::Product, Lang::Es, typed).unwrap();
        let id = format!("p{place}");
        counted_store::insert(&mut tx, tenant, &content, &id, 1)
            .await
            .unwrap();
    }
    counted_store::archive(&mut tx, tenant, ItemKind::Product, "p3", 2)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// What a file would do.
async fn tried(
    t: &TestApp,
    tenant: &TenantId,
    (item_kind, lang): (ItemKind, Lang),
    bytes: &[u8],
) -> Result<Preview, ImportError> {
    let sent = Sent {
        name: "list.csv",
        bytes,
        lang,
    };
    t.app.catalogue.try_import(tenant, (item_kind, sent)).await
}

/// So many names, each on a line.
fn lines(number: usize) -> String {
    let each: Vec<_> = (0..number).map(|place| format!("Bollo {place}\n")).collect();
    each.concat()
}
