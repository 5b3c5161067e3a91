//! The two ways out of a limit that is near: room is made, or a plan that fits is asked for.

use super::{PLAN, urgency::english_owner};
use crate::support::{
    TestApp,
    browser::{get, post},
    for_each_app, now,
};
use chrono::TimeDelta;
use obrador_core::{auth::Role, catalogue::ItemKind, ids::TenantId, subscription::PlanId, usage::Metric};
use obrador_services::{catalogue::counted_store, db::Access, files::counted_store as file_store};

const ROOM: &str = "/app/settings/subscription/usage/products/room";

/// So many products, each a day older than the one before, and two files.
async fn fill(t: &TestApp, tenant: &TenantId, products: i64) {
    let at = |days: i64| (now() - TimeDelta::days(days)).timestamp_micros();
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for place in 0..products {
        let (id, name) = (format!("p{place}"), format!("Loaf {place}."));
        let made = counted_store::create(&mut tx, tenant, ItemKind::Product, &id, &name, at(place));
        made.await.unwrap();
    }
    for (id, bytes, days) in [("f1", 4_700_000_000, 3), ("f2", 20_000, 9)] {
        let name = format!("{id}.pdf");
        let made = file_store::create(&mut tx, tenant, id, &name, bytes, at(days));
        made.await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn used(t: &TestApp, tenant: &TenantId, metric: Metric) -> String {
    t.app.usage.used(tenant, metric).await.unwrap().to_string()
}

async fn told(t: &TestApp, tenant: &TenantId, action: &str) -> i64 {
    let mut tx = t.app.db.begin(tenant, Access::Read).await.unwrap();
    sqlx::query_scalar("SELECT COUNT(*) FROM audit WHERE tenant_id = $1 AND action = $2")
        .bind(tenant.as_str())
        .bind(action)
        .fetch_one(&mut *tx)
        .await
        .unwrap()
}

/// The first card, or the section of a metric's page.
fn ways(page: &str) -> String {
    let ways = page.split("class=\"ways\"").nth(1).unwrap();
    ways[..ways.find("</div>").unwrap()].to_owned()
}

/// Does it show an element with these words, and not hide it?
fn shows(ways: &str, words: &str) -> bool {
    let Some(place) = ways.find(words) else {
        return false;
    };
    let before = &ways[..place];
    let element = ["<a ", "<button ", "<p "]
        .iter()
        .filter_map(|tag| before.rfind(tag))
        .max();
    let tag = element.map_or("", |from| before[from..].split('>').next().unwrap());
    !tag.contains(" hidden")
}

#[tokio::test]
async fn who_may_has_two_ways_out() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = english_owner(&t, &own).await;
        t.user("boss@own.example", Some(&own), Role::Manager).await;
        let boss = t.cookie(&own, Role::Manager).await;
        post(&t, &boss, "/app/language", &[("lang", "en"), ("next", "/app")]).await;
        fill(&t, &own, 46).await;
        let metric = format!("{PLAN}/usage/products");
        // Wherever the status stands, its reason does.
        for path in [PLAN, &metric, "/app/catalogue/products"] {
            assert!(get(&t, &owner, path).await.has("Act now: 92% used"), "{path}");
        }
        for path in [PLAN, &metric] {
            let page = get(&t, &owner, path).await.text();
            let ways = if path == PLAN {
                let card = page.split("data-metric=\"products\"").nth(1).unwrap();
                self::ways(card)
            } else {
                self::ways(&page)
            };
            assert!(
                shows(&ways, "Make room") && ways.contains(&format!("href=\"{ROOM}\"")),
                "{path}: {ways}"
            );
            // A plan is told once on a page, with the most urgent limit that it covers: here storage.
            let told = if path == PLAN {
                assert!(!shows(&ways, "Professional, €149"), "{path}: {ways}");
                self::ways(page.split("data-metric=\"storage_gb\"").nth(1).unwrap())
            } else {
                ways.clone()
            };
            assert!(
                shows(&told, "Professional, €149 a month: in our example, "),
                "{path}: {told}"
            );
            assert!(shows(&ways, "Ask for Professional"), "{path}: {ways}");
            let page = get(&t, &boss, path).await.text();
            let ways = self::ways(page.split("data-metric=\"products\"").nth(1).unwrap_or(&page));
            assert!(shows(&ways, "Make room"), "{path}: {ways}");
            assert!(
                !ways.contains("Ask for Professional"),
                "only the owner asks: {ways}"
            );
            assert!(shows(&ways, "Please ask the owner"), "{path}: {ways}");
        }
        let ask = format!("{PLAN}/ask");
        assert_eq!(
            post(&t, &owner, &ask, &[("plan", "professional")]).await.status,
            303
        );
        for path in [PLAN, &metric] {
            let page = get(&t, &owner, path).await.text();
            let ways = self::ways(page.split("data-metric=\"products\"").nth(1).unwrap_or(&page));
            assert!(shows(&ways, "You asked for Professional on"), "{path}: {ways}");
            assert!(!ways.contains("Ask for"), "{path}: {ways}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_lies_longest_comes_first_and_comes_back() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = english_owner(&t, &own).await;
        fill(&t, &own, 46).await;
        // The oldest was changed since.
        let of = t.app.catalogue.get(&own, ItemKind::Product, "p45").await.unwrap();
        let edit = [
            ("name", "Loaf 45."),
            ("version", &of.version.to_string()),
            ("notes", "rye"),
        ];
        assert_eq!(
            post(&t, &owner, "/app/catalogue/products/p45", &edit)
                .await
                .status,
            303
        );
        let page = get(&t, &owner, ROOM).await.text();
        let places =
            ["Loaf 44.", "Loaf 43.", "Loaf 1.", "Loaf 0.", "Loaf 45."].map(|name| page.find(name).unwrap());
        assert!(places.is_sorted(), "{places:?}");

        let none = post(&t, &owner, ROOM, &[]).await;
        assert_eq!((none.status, none.location()), (303, &*format!("{ROOM}?none=1")));
        let done = post(
            &t,
            &owner,
            ROOM,
            &[("item", "p44"), ("item", "p43"), ("item", "no-such")],
        )
        .await;
        assert_eq!(done.status, 303);
        assert_eq!(used(&t, &own, Metric::Products).await, "44");
        assert_eq!(told(&t, &own, "catalogue.archive").await, 2);
        let page = get(&t, &owner, done.location()).await.text();
        assert!(
            page.contains("Archived: Loaf 44., Loaf 43.") && page.contains("44 of 50 in use"),
            "{page}"
        );

        let undo = format!("{ROOM}/undo");
        let back = post(&t, &owner, &undo, &[("archived", "p44 p43")]).await;
        assert_eq!(
            (back.status, back.location()),
            (303, &*format!("{ROOM}?undone=1"))
        );
        assert_eq!(used(&t, &own, Metric::Products).await, "46");
        assert_eq!(told(&t, &own, "catalogue.restore").await, 2);
        assert!(get(&t, &owner, back.location()).await.has("Undone"));
    })
    .await;
}

#[tokio::test]
async fn what_was_archived_does_not_come_back_where_its_place_is_taken() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = english_owner(&t, &own).await;
        fill(&t, &own, 50).await;
        post(&t, &owner, ROOM, &[("item", "p49")]).await;
        let new = post(&t, &owner, "/app/catalogue/products/new", &[("name", "Rye")]).await;
        assert_eq!(new.status, 303);
        let refused = post(&t, &owner, &format!("{ROOM}/undo"), &[("archived", "p49")]).await;
        assert_eq!(refused.status, 402, "{}", refused.text());
        assert_eq!(used(&t, &own, Metric::Products).await, "50");
        assert_eq!(told(&t, &own, "catalogue.restore").await, 0);
    })
    .await;
}

#[tokio::test]
async fn files_say_how_much_they_take() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = english_owner(&t, &own).await;
        fill(&t, &own, 1).await;
        let room = format!("{PLAN}/usage/storage_gb/room");
        let page = get(&t, &owner, &room).await.text().replace('\u{a0}', " ");
        assert!(
            page.find("f2.pdf").unwrap() < page.find("f1.pdf").unwrap(),
            "{page}"
        );
        assert!(page.contains("4.7 GB") && page.contains("20 kB"), "{page}");
        post(&t, &owner, &room, &[("item", "f1")]).await;
        assert_eq!(told(&t, &own, "file.archive").await, 1);
        post(&t, &owner, &format!("{room}/undo"), &[("archived", "f1")]).await;
        assert_eq!(told(&t, &own, "file.restore").await, 1);
        // A day's quota and people have no such page.
        for metric in ["api_calls", "users", "nothing"] {
            let page = get(&t, &owner, &format!("{PLAN}/usage/{metric}/room")).await;
            assert_eq!(page.status, 404, "{metric}");
        }
        // Others' things are not there.
        let other = t.tenant("other", PlanId::Starter).await;
        t.user("owner@other.example", Some(&other), Role::Owner).await;
        let others = t.cookie(&other, Role::Owner).await;
        post(&t, &others, &room, &[("item", "f1")]).await;
        assert_eq!(told(&t, &own, "file.archive").await, 1);
        assert!(
            !get(&t, &others, &format!("{room}?archived=f1"))
                .await
                .has("f1.pdf")
        );
    })
    .await;
}
