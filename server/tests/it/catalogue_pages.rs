//! The pages of products and the like: who sees them, what a wrong or refused form keeps, and what a conflict shows.

use crate::support::{Answer, TestApp, for_each_app, now};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Role, catalogue::Thing, ids::TenantId, subscription::PlanId};
use obrador_services::{catalogue::counted_store, db::Access};

const LISTS: [&str; 4] = [
    "/app/catalogue/products",
    "/app/catalogue/recipes",
    "/app/catalogue/suppliers",
    "/app/settings/locations",
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

async fn fill(t: &TestApp, tenant: &TenantId, thing: Thing, n: usize) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for place in 0..n {
        let at = now().timestamp_micros() - 1_000_000 + place as i64;
        counted_store::create(
            &mut tx,
            tenant,
            thing,
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
        for thing in Thing::ALL {
            fill(&t, &own, thing, 1).await;
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
        assert_eq!(
            (made.status.as_u16(), made.header("location")),
            (303, "/app/catalogue/products?done=created")
        );
        let list = get(&t, "/app/catalogue/products?q=RYE", &staff).await.text;
        assert!(list.contains("2,40\u{a0}€"), "{list}");
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
        fill(&t, &own, Thing::Product, 1).await;
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

#[tokio::test]
async fn a_wrong_form_keeps_what_was_typed_and_markup_stays_text() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let new = format!("{PRODUCTS}/new");
        let notes = "</textarea><script>alert(1)</script> & more";
        let typed = [
            ("name", " "),
            ("code", "\"><b>"),
            ("price_cents", "garestia"),
            ("notes", notes),
        ];
        let wrong = post(&t, &new, &owner, &typed).await;
        assert_eq!(wrong.status, 422);
        for text in [
            "aria-describedby=\"field-name-error\"",
            "id=\"field-price_cents-error\"",
            "value=\"garestia\"",
            "&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more",
        ] {
            assert!(wrong.text.contains(text), "{text}: {}", wrong.text);
        }
        assert!(!wrong.text.contains("<script>") && !wrong.text.contains("<b>"));
        assert_eq!(t.rows("SELECT COUNT(*) FROM products").await, 0);
        let typed = [("name", "<i>Ogi</i>"), ("notes", notes)];
        assert_eq!(post(&t, &new, &owner, &typed).await.status, 303);
        let id = only_product(&t, &own).await;
        for path in [PRODUCTS.to_owned(), format!("{PRODUCTS}/{id}")] {
            let page = get(&t, &path, &owner).await.text;
            assert!(page.contains("&lt;i&gt;Ogi&lt;/i&gt;"), "{page}");
            assert!(!page.contains("<i>") && !page.contains("<script>"), "{page}");
        }
    })
    .await;
}

async fn only_product(t: &TestApp, tenant: &TenantId) -> String {
    let mut tx = t.app.db.begin(tenant, Access::Read).await.unwrap();
    sqlx::query_scalar("SELECT id FROM products")
        .fetch_one(&mut *tx)
        .await
        .unwrap()
}

#[tokio::test]
async fn the_second_edit_of_a_version_sees_both_and_may_overwrite() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        fill(&t, &own, Thing::Product, 1).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let one = format!("{PRODUCTS}/p0");
        let first = [("name", "Hers"), ("code", "same"), ("version", "1")];
        assert_eq!(
            post(&t, &one, &owner, &first).await.header("location"),
            format!("{one}?done=saved")
        );
        let second = [
            ("name", "Mine"),
            ("code", "same"),
            ("notes", "my notes"),
            ("version", "1"),
        ];
        let conflict = post(&t, &one, &owner, &second).await;
        assert_eq!(conflict.status, 409);
        for text in [
            "value=\"Mine\"",
            "id=\"field-name-stored\"",
            "Hers",
            "my notes",
            "name=\"version\" value=\"2\"",
        ] {
            assert!(conflict.text.contains(text), "{text}: {}", conflict.text);
        }
        assert!(
            !conflict.text.contains("field-code-stored"),
            "what is alike is not compared"
        );
        assert!(get(&t, &one, &owner).await.text.contains("value=\"Hers\""));
        let again = [
            ("name", "Mine"),
            ("code", "same"),
            ("notes", "my notes"),
            ("version", "2"),
        ];
        assert_eq!(post(&t, &one, &owner, &again).await.status, 303);
        assert!(get(&t, &one, &owner).await.text.contains("value=\"Mine\""));
        assert_eq!(post(&t, &format!("{one}/archive"), &owner, &[]).await.status, 303);
        let late = [("name", "Late"), ("version", "3")];
        let archived = post(&t, &one, &owner, &late).await;
        assert!(
            archived.status == 409 && archived.text.contains("value=\"Late\""),
            "{}",
            archived.text
        );
        assert!(
            get(&t, &format!("{PRODUCTS}?archived=true"), &owner)
                .await
                .text
                .contains("Mine")
        );
        assert_eq!(
            post(&t, &format!("{one}/restore"), &owner, &[])
                .await
                .header("location"),
            format!("{one}?done=restored")
        );
    })
    .await;
}

#[tokio::test]
async fn a_refused_form_stays_and_is_kept_until_the_plan_has_room() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        fill(&t, &own, Thing::Product, 50).await;
        let (owner, manager) = (
            cookie(&t, &own, Role::Owner).await,
            cookie(&t, &own, Role::Manager).await,
        );
        let new = format!("{PRODUCTS}/new");
        let typed = [
            ("name", "One too many"),
            ("price_cents", "3,20"),
            ("notes", "careful words"),
        ];
        let before = t.rows(ROWS).await;
        let refused = post(&t, &new, &owner, &typed).await;
        assert_eq!(refused.status, 402);
        for text in [
            "upgrade-dialog",
            "value=\"One too many\"",
            "value=\"3,20\"",
            "careful words",
        ] {
            assert!(refused.text.contains(text), "{text}: {}", refused.text);
        }
        let (dialog, form) = (
            refused.text.find("upgrade-dialog"),
            refused.text.find("item-form"),
        );
        assert!(dialog < form, "the dialog comes first");
        assert_eq!(t.rows(ROWS).await, before);
        let draft = format!("{new}?draft=1");
        assert!(get(&t, &draft, &owner).await.text.contains("careful words"));
        assert!(
            !get(&t, &draft, &manager).await.text.contains("careful words"),
            "a draft is one person's"
        );
        assert!(!get(&t, &new, &owner).await.text.contains("careful words"));
        t.app
            .subscription
            .set_plan(&own, PlanId::Professional, None, "test")
            .await
            .unwrap();
        assert_eq!(post(&t, &new, &owner, &typed).await.status, 303);
        assert!(
            !get(&t, &draft, &owner).await.text.contains("careful words"),
            "it is forgotten"
        );
        // Restoring is admitted like creating.
        t.app
            .subscription
            .set_plan(&own, PlanId::Starter, None, "test")
            .await
            .unwrap();
        assert_eq!(
            post(&t, &format!("{PRODUCTS}/p3/archive"), &owner, &[])
                .await
                .status,
            303
        );
        let restored = post(&t, &format!("{PRODUCTS}/p3/restore"), &owner, &[]).await;
        assert!(
            restored.status == 402 && restored.text.contains("value=\"Ogi 003\""),
            "{}",
            restored.text
        );
    })
    .await;
}

#[tokio::test]
async fn after_a_downgrade_the_owner_chooses_what_can_be_changed() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        fill(&t, &own, Thing::Supplier, 22).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let suppliers = LISTS[2];
        let writable = format!("{suppliers}/writable");
        assert!(
            !get(&t, &writable, &owner)
                .await
                .text
                .contains("type=\"checkbox\""),
            "everything fits"
        );
        t.app
            .subscription
            .set_plan(&own, PlanId::Starter, None, "test")
            .await
            .unwrap();
        let list = get(&t, suppliers, &owner).await.text;
        assert!(list.contains(&format!("href=\"{writable}\"")));
        assert_eq!(list.matches("Irakurtzeko bakarrik").count(), 2, "{list}");
        let last = format!("{suppliers}/p21");
        let read_only = get(&t, &last, &owner).await.text;
        assert!(read_only.contains("readonly") && read_only.contains(&writable));
        let fields = [("name", "Errota"), ("phone", "943"), ("version", "1")];
        let refused = post(&t, &last, &owner, &fields).await;
        assert_eq!(refused.status, 402);
        assert!(refused.text.contains("upgrade-dialog") && refused.text.contains("value=\"Errota\""));
        let page = get(&t, &writable, &owner).await.text;
        assert_eq!(
            (
                page.matches("name=\"keep\"").count(),
                page.matches(" checked").count()
            ),
            (22, 20)
        );
        let all: Vec<String> = (0..21).map(|place| format!("p{place}")).collect();
        let all: Vec<(&str, &str)> = all.iter().map(|id| ("keep", id.as_str())).collect();
        let too_many = post(&t, &writable, &owner, &all).await;
        assert_eq!(
            (
                too_many.status.as_u16(),
                too_many.text.matches(" checked").count()
            ),
            (422, 21)
        );
        let mut chosen = all[..19].to_vec();
        chosen.push(("keep", "p21"));
        assert_eq!(
            post(&t, &writable, &owner, &chosen).await.header("location"),
            format!("{suppliers}?done=chosen")
        );
        assert_eq!(post(&t, &last, &owner, &fields).await.status, 303);
        assert_eq!(
            post(&t, &format!("{suppliers}/p20"), &owner, &fields)
                .await
                .status,
            402
        );
    })
    .await;
}
