//! The pages of products and the like: who sees them, what a wrong or refused form keeps, and what a conflict shows.

mod chosen;
mod edit;
mod limits;
mod products;
mod recipes;
mod specification;

use crate::support::{
    TestApp,
    browser::{Page, get, post},
    for_each_app, now,
};
use obrador_core::{auth::Role, catalogue::ItemKind, ids::TenantId, subscription::PlanId};
use obrador_services::{catalogue::counted_store, db::Access};

const LISTS: [&str; 5] = [
    "/app/catalogue/products",
    "/app/catalogue/recipes",
    "/app/catalogue/suppliers",
    "/app/settings/locations",
    "/app/catalogue/ingredients",
];

const PRODUCTS: &str = LISTS[0];
const ROWS: &str = "SELECT (SELECT COUNT(*) FROM products) + (SELECT COUNT(*) FROM usage_events)
     + (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM products)";

/// Somebody's session at a bakery.
async fn cookie(t: &TestApp, tenant: &TenantId, role: Role) -> String {
    t.user(&format!("{role}@{tenant}.example"), Some(tenant), role)
        .await;
    t.cookie(tenant, role).await
}

async fn fill(t: &TestApp, tenant: &TenantId, item_kind: ItemKind, n: usize) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for place in 0..n {
        let at = now().timestamp_micros() - 1_000_000 + place as i64;
        counted_store::create(
            &mut tx,
            tenant,
            item_kind,
            &format!("p{place}"),
            &format!("Ogi {place:03}"),
            at,
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn staff_read_and_managers_edit_what_is_their_bakerys() {
    for_each_app("", async |t: TestApp| {
        let (own, other) = (
            t.tenant("own", PlanId::Starter).await,
            t.tenant("other", PlanId::Starter).await,
        );
        for item_kind in ItemKind::ALL {
            fill(&t, &own, item_kind, 1).await;
        }
        let staff = cookie(&t, &own, Role::Staff).await;
        let manager = cookie(&t, &own, Role::Manager).await;
        let stranger = cookie(&t, &other, Role::Owner).await;
        let before = t.rows(ROWS).await;
        for list in LISTS {
            let one = format!("{list}/p0");
            let (read, edited) = (get(&t, &staff, list).await, get(&t, &manager, list).await);
            assert_eq!(read.status, 200, "{list}");
            let button = format!("method=\"post\" action=\"{one}/archive\"");
            assert!(!read.has(&button) && edited.has(&button), "{list}");
            let read = get(&t, &staff, &one).await;
            assert!(read.has("readonly") && !read.has("type=\"submit\">Gorde"));
            assert_eq!(get(&t, &staff, &format!("{list}/new")).await.status, 403);
            for path in [
                format!("{list}/new"),
                one.clone(),
                format!("{one}/archive"),
                format!("{one}/restore"),
                format!("{list}/writable"),
            ] {
                let refused = post(&t, &staff, &path, &[("name", "Rye"), ("version", "1")]).await;
                assert_eq!(refused.status, 403, "{path}");
            }
            for path in [one.clone(), format!("{list}/nothing")] {
                assert_eq!(get(&t, &stranger, &path).await.status, 404, "{path}");
                let refused = post(&t, &stranger, &path, &[("name", "Rye"), ("version", "1")]).await;
                assert_eq!(refused.status, 404, "{path}");
            }
            assert_eq!(
                post(&t, &stranger, &format!("{one}/archive"), &[]).await.status,
                404
            );
            assert_eq!(get(&t, &manager, &format!("{list}/writable")).await.status, 403);
            assert_eq!(get(&t, &manager, &format!("{list}/new")).await.status, 200);
            assert!(
                get(&t, "", list)
                    .await
                    .header("location")
                    .contains("/sign-in?next=")
            );
        }
        assert_eq!(t.rows(ROWS).await, before);
        let made = post(
            &t,
            &manager,
            "/app/catalogue/products/new",
            &[("name", "Rye"), ("price_cents", "2,40")],
        )
        .await;
        let list = made.header("location");
        assert!(
            made.status == 303 && list.starts_with("/app/catalogue/products?done=created&of="),
            "{list}"
        );
        let told = get(&t, &manager, list).await.text();
        assert!(
            told.contains("Rye» sortu da.") && told.contains("/archive\""),
            "{told}"
        );
        for (who, sees) in [(&manager, true), (&staff, false)] {
            let list = get(&t, who, "/app/catalogue/products?q=RYE").await.text();
            assert!(list.contains("Rye"), "{list}");
            assert_eq!(list.contains("2,40\u{a0}€"), sees, "{list}");
        }
    })
    .await;
}

fn title(page: &Page) -> String {
    let text = page.text();
    let title = text.split_once("<title>").unwrap().1;
    title.split_once("</title>").unwrap().0.to_owned()
}

#[tokio::test]
async fn every_page_has_a_title_of_its_own() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        fill(&t, &own, ItemKind::Product, 1).await;
        for (path, expected) in [
            (PRODUCTS.to_owned(), "Produktuak · Obrador"),
            (
                format!("{PRODUCTS}/new"),
                "Produktu berria – Produktuak · Obrador",
            ),
            (format!("{PRODUCTS}/p0"), "Ogi 000 – Produktuak · Obrador"),
            (
                LISTS[1].to_owned() + "/new",
                "Errezeta berria – Errezetak · Obrador",
            ),
        ] {
            let page = get(&t, &owner, &path).await;
            assert_eq!((page.status, title(&page).as_str()), (200, expected));
        }
        // A name that was refused is not yet the thing's.
        let refused = post(&t, &owner, &format!("{PRODUCTS}/new"), &[("name", "")]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(title(&refused), "Produktu berria – Produktuak · Obrador");
    })
    .await;
}
