//! What is chosen in a list is archived at once, brought back at once, and the list is sorted by what it shows.

use super::{LISTS, PRODUCTS, ROWS, cookie, fill, get, post};
use crate::support::{TestApp, for_each_app};
use obrador_core::{auth::Role, catalogue::ItemKind, subscription::PlanId};

/// What is told at the top of the page.
fn told(page: &str) -> &str {
    let told = page.split("class=\"notice good told\"").nth(1);
    told.map_or("", |told| told.split("class=\"catalogue-tools\"").next().unwrap())
}

/// The names of a list's rows, in their order.
fn names(page: &str) -> Vec<&str> {
    let rows = page.split("<th scope=\"row\">").skip(1);
    rows.map(|row| row.split("</a>").next().unwrap().rsplit('>').next().unwrap())
        .collect()
}

#[tokio::test]
async fn what_is_chosen_is_archived_at_once_and_brought_back_at_once() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        let manager = cookie(&t, &own, Role::Manager).await;
        for (item_kind, list) in ItemKind::ALL
            .into_iter()
            .zip([LISTS[4], LISTS[3], LISTS[0], LISTS[1], LISTS[2]])
        {
            fill(&t, &own, item_kind, 3).await;
            let page = get(&t, &manager, list).await.text();
            assert_eq!(page.matches("form=\"list-chosen\"").count(), 3, "{list}: {page}");
            let chosen = [("item", "p0"), ("item", "p2"), ("item", "p0"), ("item", "gone")];
            let done = post(&t, &manager, &format!("{list}/archive"), &chosen).await;
            assert_eq!(done.status, 303, "{list}");
            let page = get(&t, &manager, done.header("location")).await.text();
            let told_of = told(&page);
            assert!(
                told_of.contains("Ogi 000, Ogi 002")
                    && told_of.contains(&format!("action=\"{list}/restore\"")),
                "{list}: {page}"
            );
            assert_eq!(names(&page), ["Ogi 001"], "{list}");
            let back: Vec<_> = told_of
                .split("name=\"item\" value=\"")
                .skip(1)
                .map(|rest| ("item", rest.split('"').next().unwrap()))
                .collect();
            assert_eq!(back, [("item", "p0"), ("item", "p2")], "{list}");
            let done = post(&t, &manager, &format!("{list}/restore"), &back).await;
            let page = get(&t, &manager, done.header("location")).await.text();
            assert!(told(&page).contains("/archive\""), "{list}: {page}");
            assert_eq!(names(&page), ["Ogi 000", "Ogi 001", "Ogi 002"], "{list}");
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_is_done_with_what_is_not_chosen_not_allowed_or_anothers() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        fill(&t, &own, ItemKind::Product, 2).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let (staff, stranger) = (
            cookie(&t, &own, Role::Staff).await,
            cookie(&t, &other, Role::Owner).await,
        );
        let before = t.rows(ROWS).await;
        let archive = format!("{PRODUCTS}/archive");
        let none = post(&t, &owner, &archive, &[]).await;
        assert_eq!(none.header("location"), format!("{PRODUCTS}?done=none&of="));
        let page = get(&t, &owner, none.header("location")).await.text();
        assert!(page.contains("class=\"notice bad\""), "{page}");
        assert_eq!(post(&t, &staff, &archive, &[("item", "p0")]).await.status, 403);
        let page = get(&t, &staff, PRODUCTS).await.text();
        assert!(!page.contains("list-chosen"), "staff choose nothing: {page}");
        let strange = post(&t, &stranger, &archive, &[("item", "p0")]).await;
        assert_eq!(strange.header("location"), format!("{PRODUCTS}?done=none&of="));
        assert_eq!(t.rows(ROWS).await, before);
    })
    .await;
}

#[tokio::test]
async fn what_the_plan_has_no_room_for_stays_archived() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        fill(&t, &own, ItemKind::Product, 2).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let both = [("item", "p0"), ("item", "p1")];
        post(&t, &owner, &format!("{PRODUCTS}/archive"), &both).await;
        let mut others = Vec::new();
        for place in 0..49 {
            let name = format!("Rye {place}");
            others.push(
                post(&t, &owner, &format!("{PRODUCTS}/new"), &[("name", &name)])
                    .await
                    .status,
            );
        }
        assert!(others.iter().all(|status| *status == 303), "{others:?}");
        let refused = post(&t, &owner, &format!("{PRODUCTS}/restore"), &both).await;
        assert_eq!(refused.status, 402);
        assert!(refused.has("upgrade-title"), "{}", refused.text());
        let left = get(&t, &owner, &format!("{PRODUCTS}?archived=true")).await.text();
        assert_eq!(names(&left), ["Ogi 001"]);
    })
    .await;
}

#[tokio::test]
async fn a_list_is_sorted_by_each_of_its_headings() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        for (name, category, price) in [
            ("Rye", "bread", "3,20"),
            ("Éclair", "", "2"),
            ("bun", "Brioche", ""),
        ] {
            let typed = [("name", name), ("category", category), ("price_cents", price)];
            let made = post(&t, &owner, &format!("{PRODUCTS}/new"), &typed).await;
            assert_eq!(made.status, 303, "{}", made.text());
        }
        for (sort, expected) in [
            ("", ["bun", "Éclair", "Rye"]),
            ("name", ["bun", "Éclair", "Rye"]),
            ("-name", ["Rye", "Éclair", "bun"]),
            // What has nothing in the column comes last either way.
            ("category", ["Rye", "bun", "Éclair"]),
            ("-category", ["bun", "Rye", "Éclair"]),
            ("price_cents", ["Éclair", "Rye", "bun"]),
            ("-price_cents", ["Rye", "Éclair", "bun"]),
            ("notes", ["bun", "Éclair", "Rye"]),
        ] {
            let page = get(&t, &owner, &format!("{PRODUCTS}?sort={sort}")).await.text();
            assert_eq!(names(&page), expected, "{sort}");
            let shown = if sort.is_empty() || sort == "notes" {
                "name"
            } else {
                sort
            };
            let (by, sorted) = match shown.strip_prefix('-') {
                Some(by) => (by, "descending"),
                None => (shown, "ascending"),
            };
            let heading = page
                .split("<th scope=\"col\"")
                .find(|th| th.contains("aria-sort"))
                .unwrap();
            let heading = heading.split('>').next().unwrap();
            assert!(
                heading.contains(by) && heading.contains(sorted),
                "{sort}: {heading}"
            );
            assert_eq!(page.matches("aria-sort").count(), 1, "{sort}");
        }
    })
    .await;
}
