//! The pages of products and the like: who sees them, what a wrong or refused form keeps, and what a conflict shows.

mod chosen;
mod edit;
mod limits;
mod products;
mod recipes;
mod specification;

use crate::support::{Answer, TestApp, for_each_app, now};
use axum::{body::Body, http::Request};
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

async fn get(t: &TestApp, path: &str, cookie: &str) -> Answer {
    let request = Request::builder().uri(path).header("cookie", cookie);
    t.send(request.body(Body::empty()).unwrap()).await
}

async fn post(t: &TestApp, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header("cookie", cookie);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    t.send(request.body(Body::from(body)).unwrap()).await
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
            let (read, edited) = (get(&t, list, &staff).await, get(&t, list, &manager).await);
            assert_eq!(read.status, 200, "{list}");
            let button = format!("method=\"post\" action=\"{one}/archive\"");
            assert!(
                !read.text.contains(&button) && edited.text.contains(&button),
                "{list}"
            );
            let read = get(&t, &one, &staff).await;
            assert!(read.text.contains("readonly") && !read.text.contains("type=\"submit\">Gorde"));
            assert_eq!(get(&t, &format!("{list}/new"), &staff).await.status, 403);
            for path in [
                format!("{list}/new"),
                one.clone(),
                format!("{one}/archive"),
                format!("{one}/restore"),
                format!("{list}/writable"),
            ] {
                let refused = post(&t, &path, &staff, &[("name", "Rye"), ("version", "1")]).await;
                assert_eq!(refused.status, 403, "{path}");
            }
            for path in [one.clone(), format!("{list}/nothing")] {
                assert_eq!(get(&t, &path, &stranger).await.status, 404, "{path}");
                let refused = post(&t, &path, &stranger, &[("name", "Rye"), ("version", "1")]).await;
                assert_eq!(refused.status, 404, "{path}");
            }
            assert_eq!(
                post(&t, &format!("{one}/archive"), &stranger, &[]).await.status,
                404
            );
            assert_eq!(get(&t, &format!("{list}/writable"), &manager).await.status, 403);
            assert_eq!(get(&t, &format!("{list}/new"), &manager).await.status, 200);
            assert!(
                get(&t, list, "")
                    .await
                    .header("location")
                    .contains("/sign-in?next=")
            );
        }
        assert_eq!(t.rows(ROWS).await, before);
        let made = post(
            &t,
            "/app/catalogue/products/new",
            &manager,
            &[("name", "Rye"), ("price_cents", "2,40")],
        )
        .await;
        let list = made.header("location");
        assert!(
            made.status == 303 && list.starts_with("/app/catalogue/products?done=created&of="),
            "{list}"
        );
        let told = get(&t, list, &manager).await.text;
        assert!(
            told.contains("Rye» sortu da.") && told.contains("/archive\""),
            "{told}"
        );
        for (who, sees) in [(&manager, true), (&staff, false)] {
            let list = get(&t, "/app/catalogue/products?q=RYE", who).await.text;
            assert!(list.contains("Rye"), "{list}");
            assert_eq!(list.contains("2,40\u{a0}€"), sees, "{list}");
        }
    })
    .await;
}

fn title(page: &Answer) -> &str {
    let title = page.text.split_once("<title>").unwrap().1;
    title.split_once("</title>").unwrap().0
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
            let page = get(&t, &path, &owner).await;
            assert_eq!((page.status.as_u16(), title(&page)), (200, expected));
        }
        // A name that was refused is not yet the thing's.
        let refused = post(&t, &format!("{PRODUCTS}/new"), &owner, &[("name", "")]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(title(&refused), "Produktu berria – Produktuak · Obrador");
    })
    .await;
}
