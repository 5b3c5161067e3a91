//! A form that is wrong keeps what was typed; one that comes second shows both.

use super::{LISTS, PRODUCTS, cookie, fill, get, post};
use crate::support::{TestApp, for_each_app};
use obrador_core::{
    auth::{Role, Scope},
    catalogue::ItemKind,
    ids::TenantId,
    subscription::PlanId,
};
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
        let wrong = post(&t, &owner, &new, &typed).await;
        assert_eq!(wrong.status, 422);
        for text in [
            "aria-describedby=\"field-name-error\"",
            "id=\"field-price_cents-error\"",
            "value=\"garestia\"",
            "&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more",
        ] {
            assert!(wrong.has(text), "{text}: {}", wrong.text());
        }
        assert!(!wrong.has("<script>") && !wrong.has("<b>"));
        assert_eq!(t.rows("SELECT COUNT(*) FROM products").await, 0);
        let typed = [("name", "<i>Ogi</i>"), ("notes", notes)];
        assert_eq!(post(&t, &owner, &new, &typed).await.status, 303);
        let id = only_product(&t, &own).await;
        for path in [PRODUCTS.to_owned(), format!("{PRODUCTS}/{id}")] {
            let page = get(&t, &owner, &path).await.text();
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
            post(&t, &owner, &one, &first).await.header("location"),
            format!("{one}?done=saved")
        );
        let second = [
            ("name", "Mine"),
            ("code", "same"),
            ("notes", "my notes"),
            ("version", "1"),
        ];
        let conflict = post(&t, &owner, &one, &second).await;
        assert_eq!(conflict.status, 409);
        for text in [
            "value=\"Mine\"",
            "id=\"field-name-stored\"",
            "Hers",
            "my notes",
            "name=\"version\" value=\"2\"",
        ] {
            assert!(conflict.has(text), "{text}: {}", conflict.text());
        }
        assert!(
            !conflict.has("field-code-stored"),
            "what is alike is not compared"
        );
        assert!(get(&t, &owner, &one).await.has("value=\"Hers\""));
        let again = [
            ("name", "Mine"),
            ("code", "same"),
            ("notes", "my notes"),
            ("version", "2"),
        ];
        assert_eq!(post(&t, &owner, &one, &again).await.status, 303);
        assert!(get(&t, &owner, &one).await.has("value=\"Mine\""));
        assert_eq!(post(&t, &owner, &format!("{one}/archive"), &[]).await.status, 303);
        let late = [("name", "Late"), ("version", "3")];
        let archived = post(&t, &owner, &one, &late).await;
        assert!(
            archived.status == 409 && archived.has("value=\"Late\""),
            "{}",
            archived.text()
        );
        assert!(
            get(&t, &owner, &format!("{PRODUCTS}?archived=true"))
                .await
                .has("Mine")
        );
        assert_eq!(
            post(&t, &owner, &format!("{one}/restore"), &[])
                .await
                .header("location"),
            format!("{one}?done=restored")
        );
    })
    .await;
}

/// What a program has stored and nobody touched is stored as it was, in whatever language the form was shown, and also when
/// another is chosen before it is sent.
#[tokio::test]
async fn saving_a_form_changes_no_number_that_nobody_touched() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let token = t.token(Some(&own), &[Scope::TenantAdmin, Scope::UsageRead]).await;
        let recipes = "/api/v1/tenants/own/recipes";
        for (number, exact) in [
            ("0.0625", 0.0625),
            ("0.0004", 0.0004),
            ("1.234", 1.234),
            ("1234.5678", 1_234.567_8),
            ("0.30000000000000004", 0.1 + 0.2),
            ("1e-12", 1e-12),
            ("999999999.999", 999_999_999.999),
        ] {
            let body = format!(r#"{{"name":"Ogi","yield_amount":{number}}}"#);
            let made = t.call("POST", recipes, Some(&token), &body).await;
            assert_eq!(made.status, 201, "{}", made.text);
            let id = made.json()["id"].as_str().unwrap().to_owned();
            let path = format!("{}/{id}", LISTS[1]);
            let stored = async || t.get(&format!("{recipes}/{id}"), Some(&token)).await.json();
            for (shown, sent) in [
                ("en", "en"),
                ("es", "es"),
                ("eu", "eu"),
                ("es", "en"),
                ("en", "eu"),
            ] {
                let choose = async |lang: &str| {
                    let chosen = [("lang", lang), ("next", "/app")];
                    post(&t, &owner, "/app/language", &chosen).await;
                };
                choose(shown).await;
                let page = get(&t, &owner, &path).await.text();
                let written = input(&page, "yield_amount");
                let (version, written_in) = (input(&page, "version"), input(&page, "written_in"));
                assert_eq!(written_in, shown);
                choose(sent).await;
                let fields = [
                    ("name", "Ogi berria"),
                    ("yield_amount", written.as_str()),
                    ("version", &version),
                    ("written_in", &written_in),
                ];
                let saved = post(&t, &owner, &path, &fields).await;
                assert_eq!(saved.status, 303, "{number} {shown} {sent}: {}", saved.text());
                let now = stored().await;
                assert_eq!(now["name"], "Ogi berria", "{now}");
                let kept = now["yield_amount"].as_f64().map(f64::to_bits);
                assert_eq!(
                    kept,
                    Some(f64::to_bits(exact)),
                    "{number} {shown} {sent}: {written}"
                );
            }
            // And the list shows it as it is.
            let list = get(&t, &owner, LISTS[1]).await.text();
            assert!(list.contains(&input(&get(&t, &owner, &path).await.text(), "yield_amount")));
            t.call("DELETE", &format!("{recipes}/{id}"), Some(&token), "")
                .await;
        }
    })
    .await;
}

/// The value of an input.
fn input(page: &str, name: &str) -> String {
    let place = page.find(&format!("name=\"{name}\"")).expect(name);
    let tag = &page[page[..place].rfind('<').unwrap()..];
    let tag = &tag[..tag.find('>').unwrap()];
    let value = tag.split_once("value=\"").expect("a value").1;
    value.split('"').next().unwrap().to_owned()
}
