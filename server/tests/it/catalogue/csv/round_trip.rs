//! What is exported changes nothing when it is imported again.

use super::{ROWS, tried};
use crate::support::{TestApp, for_each_app};
use obrador_core::{
    bounds::count::IMPORT_LINES, catalogue::ItemKind, i18n::Lang, ids::TenantId, subscription::PlanId,
};
use obrador_services::{
    actor::By,
    audit::AuditContext,
    catalogue::{ListQuery, Sort},
    imports::Sent,
    paging::Start,
};

async fn import(t: &TestApp, tenant: &TenantId, item_kind: ItemKind, text: &str) {
    let sent = Sent {
        name: "list.csv",
        bytes: text.as_bytes(),
        lang: Lang::En,
    };
    let by = By::from("test");
    let context = AuditContext { tenant, by: &by };
    let done = t
        .app
        .catalogue
        .import_at_once(context, (item_kind, sent))
        .await
        .unwrap();
    assert_eq!(done.bad, [], "{item_kind:?}");
}

async fn export(t: &TestApp, tenant: &TenantId, item_kind: ItemKind, lang: Lang) -> Vec<u8> {
    let all = ListQuery {
        words: String::new(),
        sort: Sort::Name,
        archived: false,
        start: Start::First,
        limit: 1,
    };
    let exported = t
        .app
        .catalogue
        .export(tenant, item_kind, &all, (lang, true))
        .await;
    exported.unwrap()
}

/// Whoever takes it along in one language may bring it back in another.
async fn is_the_same(t: &TestApp, tenant: &TenantId, item_kind: ItemKind, count: usize) {
    let before = t.rows(ROWS).await;
    for lang in Lang::ALL {
        let file = export(t, tenant, item_kind, lang).await;
        for reader in Lang::ALL {
            let preview = tried(t, tenant, (item_kind, reader), &file).await.unwrap();
            let text = String::from_utf8_lossy(&file[..file.len().min(4_000)]);
            assert_eq!(
                (preview.unchanged, preview.writes(), preview.bad.as_slice()),
                (count, 0, [].as_slice()),
                "{item_kind:?} {lang} {reader}: {:?} {text}",
                preview.lines
            );
        }
    }
    assert_eq!(t.rows(ROWS).await, before);
}

#[tokio::test]
async fn an_export_of_each_kind_imports_again_unchanged() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        import(
            &t,
            &own,
            ItemKind::Product,
            "name,price,notes,unit\n\
             Ogia,1234.50,\"one\ntwo; \"\"three\"\", four\",kg\n\
             '=1+1,0.05,''=2,\n\
             \"a;b,c d\",,'+34 600,@home\n\
             Piñón €,1000000,,\n",
        )
        .await;
        // Two are called alike: their recipes name them by their identifiers.
        for _ in 0..2 {
            let item = r#"{"name":"Opila"}"#;
            let token = t.token(Some(&own), &obrador_core::auth::Scope::OF_A_BAKERY).await;
            let made = t
                .call("POST", "/api/v1/tenants/own/products", Some(&token), item)
                .await;
            let id = made.json()["id"].as_str().unwrap().to_owned();
            import(
                &t,
                &own,
                ItemKind::Recipe,
                &format!("name,product_id\nOf {id},{id}\n"),
            )
            .await;
        }
        import(
            &t,
            &own,
            ItemKind::Recipe,
            "name,Makes this product,yield,allergens\n\
             A,Ogia,1.2345,gluten milk\nB,'=1+1,\"1,234.5\",\nC,,0.1234,Celery\nD,,12345,\n",
        )
        .await;
        import(&t, &own, ItemKind::Supplier, "name,phone\nErrota,'+34 943\n").await;
        import(
            &t,
            &own,
            ItemKind::Ingredient,
            "name,unit,pack_name,pack_size,price,vat_basis_points,minimum_stock,is_flour,allergens,supplier_id\n\
             Flour,kg,sack,25 kg,18.50,400,\"1,234.5 kg\",yes,gluten,errota\n\
             Eggs,piece,box,30,6,1050,12,,Eggs,\nWater,l,,,,,1.234 l,no,,\n",
        )
        .await;
        import(
            &t,
            &own,
            ItemKind::Location,
            "name,address\nDenda,\"Kale Nagusia, 1\"\n",
        )
        .await;
        for (item_kind, count) in [
            (ItemKind::Product, 6),
            (ItemKind::Recipe, 6),
            (ItemKind::Supplier, 1),
            (ItemKind::Ingredient, 3),
            (ItemKind::Location, 1),
        ] {
            is_the_same(&t, &own, item_kind, count).await;
        }
    })
    .await;
}

#[tokio::test]
async fn ten_thousand_products_come_and_go_and_come_again() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        let line = |place: usize| {
            let (euros, cents) = (place % 50, place % 100);
            format!("Ogi {place},{place},{euros}.{cents:02},\"=x\n{place}\"\n")
        };
        let lines: Vec<_> = (0..IMPORT_LINES).map(line).collect();
        let text = "name,code,price,notes\n".to_owned() + &lines.concat();
        import(&t, &own, ItemKind::Product, &text).await;
        let counted = "SELECT COUNT(*) FROM products WHERE archived_at IS NULL";
        assert_eq!(t.rows(counted).await, IMPORT_LINES as i64);
        let in_ledger = "SELECT CAST(SUM(delta) AS BIGINT) FROM usage_events WHERE metric = 'products'";
        assert_eq!(t.rows(in_ledger).await, IMPORT_LINES as i64);
        let audited = "SELECT COUNT(*) FROM audit WHERE action = 'catalogue.create'";
        assert_eq!(t.rows(audited).await, IMPORT_LINES as i64);
        let file = export(&t, &own, ItemKind::Product, Lang::Eu).await;
        let before = t.rows(ROWS).await;
        import(&t, &own, ItemKind::Product, std::str::from_utf8(&file).unwrap()).await;
        assert_eq!(t.rows(ROWS).await, before, "nothing is written");
    })
    .await;
}
