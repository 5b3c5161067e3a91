//! The header: on a narrow screen one menu that opens without a script holds all that the bar of a wide one does.

use crate::support::{
    TestApp,
    browser::{ask, owner, post},
    for_each_app,
};
use std::collections::BTreeSet;

/// What stands between, once.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    page.split_once(start).unwrap().1.split_once(end).unwrap().0
}

fn menu(page: &str) -> &str {
    between(page, "<details class=\"menu site-menu\">", "</details>")
}

fn links(part: &str) -> BTreeSet<&str> {
    part.split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[tokio::test]
async fn the_menu_holds_what_the_bar_does_in_each_language() {
    for_each_app("", async |t: TestApp| {
        let session = owner(&t).await;
        for (lang, words, out) in [
            ("en", "<span>Menu</span>", "Sign out"),
            ("es", "<span>Menú</span>", "Cerrar sesión"),
            ("eu", "<span>Menua</span>", "Amaitu saioa"),
        ] {
            let public = ask(&t, "GET", &format!("/{lang}/roi"), None).await.text;
            let roi = format!("<a href=\"/{lang}/roi\" aria-current=\"page\">");
            assert!(
                menu(&public).contains(&roi) && menu(&public).contains(words),
                "{lang}"
            );
            assert!(menu(&public).contains(&format!("/{lang}/sign-in")));

            post(&t, &session, "/app/language", &[("lang", lang), ("next", "/app")]).await;
            let page = ask(&t, "GET", "/app/settings/team", Some(&session)).await.text;
            let menu = menu(&page);
            assert!(menu.contains(words) && menu.contains(out), "{lang}: {menu}");
            assert!(
                menu.contains("<a href=\"/app/settings/team\" aria-current=\"page\">"),
                "{menu}"
            );
            assert_eq!(menu.matches("aria-current=\"page\"").count(), 1);
            assert_eq!(menu.matches("name=\"lang\"").count(), 3);
            let bar = between(&page, "class=\"site-nav\"", "<div class=\"site-header-narrow\">");
            assert_eq!(links(menu), links(bar), "{lang}");
        }
    })
    .await;
}
