//! A form that is wrong keeps what was typed; one that comes second shows both.

use super::{PRODUCTS, cookie, fill, get, post};
use crate::support::{TestApp, for_each_app};
use obrador_core::{auth::Role, catalogue::ItemKind, ids::TenantId, subscription::PlanId};
use obrador_services::db::Access;

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
        fill(&t, &own, ItemKind::Product, 1).await;
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
