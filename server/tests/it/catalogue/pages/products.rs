//! A recipe is linked to any product, however many there are: they are searched, and nothing typed is lost.

use super::{LISTS, cookie, fill, get, post};
use crate::support::{TestApp, for_each_app};
use obrador_core::{auth::Role, catalogue::ItemKind, subscription::PlanId};
use obrador_services::{db::Access, kept_forms::KeptForm};

const MANY: usize = 10_000;

#[tokio::test]
async fn the_last_of_ten_thousand_products_is_found_and_shown_by_its_name() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        fill(&t, &own, ItemKind::Product, MANY).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        post(&t, &owner, "/app/language", &[("lang", "en"), ("next", "/app")]).await;
        let new = format!("{}/new", LISTS[1]);
        let page = get(&t, &owner, &new).await.text();
        assert_eq!(options(&page), 101, "a hundred, and none");
        assert!(page.contains("100 of 10,000 products"), "{page}");

        let typed = [
            ("name", "Ogi <b>"),
            ("yield_amount", "2.5"),
            ("method", "Knead\nwait"),
            ("allergens", "gluten"),
            ("allergens", "milk"),
        ];
        let searched = [&typed[..], &[("link_words", "9999"), ("link_words_before", "")]].concat();
        for more in [&[("link_find", "1")][..], &[]] {
            // By its button, or by the key for sending.
            let found = post(&t, &owner, &new, &[&searched, more].concat()).await;
            assert_eq!(found.status, 200, "{}", found.text());
            assert!(found.has("value=\"p9999\">Ogi 9999</option>"), "{}", found.text());
            assert!(found.has("1 of 1 products"), "{}", found.text());
            for kept in [
                "value=\"Ogi <b>\"",
                "value=\"2.5\"",
                "Knead\nwait",
                "value=\"gluten\" checked",
                "value=\"9999\"",
            ] {
                assert!(
                    found.has(kept) || found.has(&kept.replace('<', "&lt;").replace('>', "&gt;")),
                    "{kept}: {}",
                    found.text()
                );
            }
        }
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM recipes").await,
            0,
            "nothing is saved by searching"
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_linked_is_shown_by_its_name_wherever_it_stands_in_the_list() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        fill(&t, &own, ItemKind::Product, MANY).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let (new, typed) = (format!("{}/new", LISTS[1]), [("name", "Ogi")]);
        let chosen = [
            &typed[..],
            &[
                ("product_id", "p9999"),
                ("link_words", "9999"),
                ("link_words_before", "9999"),
            ],
        ]
        .concat();
        let made = post(&t, &owner, &new, &chosen).await;
        assert_eq!(made.status, 303, "{}", made.text());
        let mut tx = t.app.db.begin(&own, Access::Read).await.unwrap();
        let id: String = sqlx::query_scalar("SELECT id FROM recipes WHERE product_id = 'p9999'")
            .fetch_one(&mut *tx)
            .await
            .unwrap();
        drop(tx);
        let recipe = format!("{}/{id}", LISTS[1]);
        let shown = get(&t, &owner, &recipe).await.text();
        assert!(
            shown.contains("value=\"p9999\" selected>Ogi 9999</option>"),
            "by its name: {shown}"
        );
        assert_eq!(options(&shown), 102);

        // Another one is searched for while the form of a stored recipe is open; the chosen one stays.
        let other = [
            ("name", "Ogi berria"),
            ("product_id", "p9999"),
            ("version", "1"),
            ("link_words", "4321"),
            ("link_find", "1"),
        ];
        let found = post(&t, &owner, &recipe, &other).await;
        assert_eq!(found.status, 200);
        for option in [
            "value=\"p9999\" selected>Ogi 9999<",
            "value=\"p4321\">Ogi 4321<",
            "value=\"Ogi berria\"",
        ] {
            assert!(found.has(option), "{option}: {}", found.text());
        }
        // And one that is archived meanwhile keeps its name.
        post(&t, &owner, "/app/catalogue/products/p9999/archive", &[]).await;
        assert!(get(&t, &owner, &recipe).await.has("selected>Ogi 9999</option>"));
    })
    .await;
}

fn options(page: &str) -> usize {
    let select = page.split("name=\"product_id\"").nth(1).unwrap();
    select
        .split("</select>")
        .next()
        .unwrap()
        .matches("<option")
        .count()
}

#[tokio::test]
async fn a_few_products_are_listed_without_a_search() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        fill(&t, &own, ItemKind::Product, 3).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let page = get(&t, &owner, &format!("{}/new", LISTS[1])).await.text();
        assert_eq!(options(&page), 4);
        assert!(!page.contains("link_words"), "{page}");
    })
    .await;
}

/// A form that was given back, after signing out elsewhere say, keeps the product that was found for it.
#[tokio::test]
async fn what_was_linked_is_linked_again_when_the_form_is_filled_in_again() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        fill(&t, &own, ItemKind::Product, 150).await;
        let user = t.user("ane@own.example", Some(&own), Role::Owner).await;
        let owner = t.cookie(&own, Role::Owner).await;
        let new = format!("{}/new", LISTS[1]);
        let fields = form_urlencoded::Serializer::new(String::new())
            .append_pair("form_of", &format!("{user}:own"))
            .append_pair("name", "Ogi")
            .append_pair("yield_amount", "1,234")
            .append_pair("written_in", "es")
            .append_pair("product_id", "p149")
            .append_pair("link_words", "149")
            .append_pair("link_words_before", "149")
            .finish();
        let form = KeptForm {
            tenant: Some(own.clone()),
            action: new.clone(),
            page: new.clone(),
            fields,
        };
        let id = t.app.kept_forms.keep(&user, &form).await.unwrap().unwrap();
        let page = get(&t, &owner, &format!("{new}?kept={id}")).await.text();
        assert!(page.contains("value=\"p149\" selected"), "{page}");
        for (name, value) in [
            ("name", "Ogi"),
            ("yield_amount", "1,234"),
            ("written_in", "es"),
            ("link_words", "149"),
            ("link_words_before", "149"),
        ] {
            let tag = page
                .split('<')
                .find(|tag| tag.contains(&format!("name=\"{name}\"")))
                .unwrap();
            assert!(tag.contains(&format!("value=\"{value}\"")), "{tag}");
        }
    })
    .await;
}
