//! A refusal has its ways out: room is made, or the plan that fits is asked for from there; it knows what is asked for
//! already, and the page that says so leads back to the form as it was.

use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app, now,
};
use obrador_core::{auth::Role, catalogue::ItemKind, ids::TenantId, subscription::PlanId};
use obrador_services::{catalogue::counted_store, db::Access};

const NEW: &str = "/app/catalogue/products/new";
const ASK: &str = "/app/settings/subscription/ask";
const ROOM: &str = "href=\"/app/settings/subscription/usage/products/room?back=%2Fapp%2Fcatalogue%2Fproducts%2Fnew%3Fdraft%3D1\"";

/// A bakery whose plan has no room for another product, nor for another person.
async fn full(t: &TestApp) -> TenantId {
    let own = t.tenant("own", PlanId::Starter).await;
    let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
    for place in 0..50 {
        let (id, name) = (format!("p{place}"), format!("Ogi {place}"));
        let at = now().timestamp_micros() - 1_000_000 + place;
        let made = counted_store::create(&mut tx, &own, ItemKind::Product, &id, &name, at);
        made.await.unwrap();
    }
    tx.commit().await.unwrap();
    for (name, role) in [
        ("ane", Role::Owner),
        ("jon", Role::Manager),
        ("mikel", Role::Staff),
        ("edurne", Role::Staff),
        ("unai", Role::Staff),
    ] {
        t.user(&format!("{name}@own.example"), Some(&own), role).await;
    }
    own
}

/// The dialog's part of the page.
fn dialog(page: &str) -> &str {
    let dialog = page.split("<dialog id=\"upgrade-dialog\"").nth(1).unwrap();
    dialog.split("</dialog>").next().unwrap()
}

#[tokio::test]
async fn room_is_made_or_the_plan_asked_for_and_the_form_is_there_again() {
    for_each_app("", async |t: TestApp| {
        let own = full(&t).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let typed = [("name", "One too many"), ("notes", "careful words")];
        let refused = post(&t, &owner, NEW, &typed).await;
        assert_eq!(refused.status, 402);
        let page = refused.text();
        let refusal = dialog(&page);
        assert!(refusal.contains(ROOM), "{refusal}");
        let title = refusal.split("id=\"upgrade-title\"").nth(1).unwrap();
        let title = title.split('>').next().unwrap();
        assert!(
            title.contains("autofocus") && title.contains("tabindex=\"-1\""),
            "{title}"
        );
        assert!(refusal.contains(&format!("action=\"{ASK}\"")), "{refusal}");
        assert!(
            refusal.contains("name=\"plan\" value=\"professional\"")
                && refusal.contains(&format!("name=\"back\" value=\"{NEW}?draft=1\"")),
            "{refusal}"
        );

        let fields = [
            ("plan", "professional"),
            ("back", "/app/catalogue/products/new?draft=1"),
        ];
        let asked = post(&t, &owner, ASK, &fields).await;
        assert_eq!(asked.status, 303);
        let said = get(&t, &owner, asked.location()).await.text();
        assert!(
            said.contains(&format!("href=\"{NEW}?draft=1\"")) && said.contains("Professional eskatu zuen "),
            "{said}"
        );
        let form = get(&t, &owner, &format!("{NEW}?draft=1")).await.text();
        assert!(form.contains("value=\"One too many\"") && form.contains("careful words"));

        let again = post(&t, &owner, NEW, &typed).await.text();
        let again = dialog(&again);
        assert!(
            again.contains("upgrade-asked") && again.contains("Professional eskatu zuen"),
            "{again}"
        );
        assert!(!again.contains(ASK) && again.contains(ROOM), "{again}");
    })
    .await;
}

#[tokio::test]
async fn making_room_leads_back_to_the_form_within_this_site_alone() {
    for_each_app("", async |t: TestApp| {
        let own = full(&t).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let room = "/app/settings/subscription/usage/products/room";
        let back = format!("{NEW}?draft=1");
        let query: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
        let link = format!("href=\"{back}\" data-back");
        let archived = post(&t, &owner, room, &[("item", "p0"), ("back", &back)]).await;
        assert_eq!(archived.location(), format!("{room}?archived=p0&back={query}"));
        let page = get(&t, &owner, archived.location()).await.text();
        assert!(page.contains(&link), "{page}");
        let undone = post(
            &t,
            &owner,
            &format!("{room}/undo"),
            &[("archived", "p0"), ("back", &back)],
        )
        .await;
        assert_eq!(undone.location(), format!("{room}?undone=1&back={query}"));
        for evil in ["//evil.example", "https://evil.example", "/\\evil.example"] {
            let archived = post(&t, &owner, room, &[("item", "p1"), ("back", evil)]).await;
            assert!(!archived.location().contains("evil"), "{evil}");
            let query: String = form_urlencoded::byte_serialize(evil.as_bytes()).collect();
            let page = get(&t, &owner, &format!("{room}?back={query}")).await.text();
            assert!(!page.contains("evil"), "{evil}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_may_not_ask_is_told_whom_to_ask_and_makes_room() {
    for_each_app("", async |t: TestApp| {
        let own = full(&t).await;
        let manager = cookie(&t, &own, Role::Manager).await;
        let page = post(&t, &manager, NEW, &[("name", "One too many")]).await.text();
        let refusal = dialog(&page);
        assert!(!refusal.contains(ASK) && refusal.contains(ROOM), "{refusal}");
        assert!(refusal.contains("jabeari"), "{refusal}");
    })
    .await;
}

#[tokio::test]
async fn a_team_makes_room_in_the_team_and_a_feature_needs_none() {
    for_each_app("", async |t: TestApp| {
        let own = full(&t).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let invited = [("email", "new@own.example"), ("role", "staff")];
        let page = post(&t, &owner, "/app/settings/team", &invited).await.text();
        assert!(
            dialog(&page).contains("href=\"/app/settings/team?draft=1\" data-room"),
            "{page}"
        );
        let page = get(&t, &owner, "/app/analytics").await;
        assert_eq!(page.status, 402);
        let page = page.text();
        assert!(
            page.contains("<h1 id=\"upgrade-title\" tabindex=\"-1\" autofocus")
                && page.contains(&format!("action=\"{ASK}\""))
                && !page.contains("data-room"),
            "{page}"
        );
    })
    .await;
}

#[tokio::test]
async fn asking_leads_back_within_this_site_alone() {
    for_each_app("", async |t: TestApp| {
        let own = full(&t).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let fields = [("plan", "professional"), ("back", "//evil.example/x")];
        let asked = post(&t, &owner, ASK, &fields).await;
        assert_eq!(asked.location(), "/app/settings/subscription?back=%2Fapp");
        for back in ["//evil.example", "https://evil.example", "/\\evil.example"] {
            let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
            let page = get(&t, &owner, &format!("/app/settings/subscription?back={back}")).await;
            assert!(!page.text().contains("evil"), "{back}");
        }
    })
    .await;
}
