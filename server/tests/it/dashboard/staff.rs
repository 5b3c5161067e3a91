//! Staff begin with what they look up at work.

use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app,
};
use obrador_core::{auth::Role, subscription::PlanId};

#[tokio::test]
async fn staff_find_recipes_and_all_that_they_may_read() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        t.user("leire@own.example", Some(&own), Role::Staff).await;
        let (owner, staff) = (
            cookie(&t, &own, Role::Owner).await,
            cookie(&t, &own, Role::Staff).await,
        );
        for (lang, search, none) in [
            ("en", "Which recipe are you looking for?", "No recipes yet."),
            ("es", "¿Qué receta buscas?", "Aún no hay recetas."),
            (
                "eu",
                "Zein errezeta bilatzen duzu?",
                "Oraindik ez dago errezetarik.",
            ),
        ] {
            post(&t, &staff, "/app/language", &[("lang", lang), ("next", "/app")]).await;
            let home = get(&t, &staff, "/app").await;
            assert!(home.has(search) && home.has(none), "{lang}: {}", home.text());
        }
        for name in ["Baba", "Opila <b>"] {
            post(&t, &owner, "/app/catalogue/recipes/new", &[("name", name)]).await;
        }
        let home = get(&t, &staff, "/app").await;
        let text = home.text();
        let main = text
            .split("<main")
            .nth(1)
            .unwrap()
            .split("</main>")
            .next()
            .unwrap();
        assert!(
            main.contains("Opila &lt;b&gt;") && main.contains(">Baba</a>"),
            "{main}"
        );
        let mut found = 0;
        for link in main.split("href=\"").skip(1) {
            let path = link.split('"').next().unwrap();
            assert_eq!(get(&t, &staff, path).await.status, 200, "staff may read {path}");
            found += 1;
        }
        assert_eq!(found, 7, "two recipes, four kinds, files: {main}");
        let search = get(&t, &staff, "/app/catalogue/recipes?q=opila").await;
        assert!(search.has("Opila &lt;b&gt;") && !search.has(">Baba</a>"));
    })
    .await;
}
