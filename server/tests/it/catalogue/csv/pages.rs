//! The pages: nothing is imported before it is confirmed, and then what was shown, all of it or nothing.

use super::{ROWS, lines, products};
use crate::support::{
    Answer, TestApp,
    browser::{get, post},
    for_each_app, form_with,
};
use axum::{body::Body, http::Request};
use chrono::TimeDelta;
use obrador_core::{auth::Role, ids::TenantId, subscription::PlanId};

pub(super) const PRODUCTS: &str = "/app/catalogue/products";
pub(super) const IMPORT: &str = "/app/catalogue/products/import";
const KEPT: &str = "SELECT COUNT(*) FROM catalogue_imports";

pub(super) async fn signed_in(t: &TestApp, tenant: &TenantId, role: Role) -> String {
    t.user(&format!("{role}@{tenant}.example"), Some(tenant), role)
        .await;
    t.cookie(tenant, role).await
}

pub(super) async fn upload(t: &TestApp, cookie: &str, path: &str, file: &[u8]) -> Answer {
    let request = Request::post(path)
        .header("cookie", cookie)
        .header("content-type", "multipart/form-data; boundary=x");
    t.send(request.body(Body::from(form_with("lista.csv", file))).unwrap())
        .await
}

/// Uploads, and answers where the preview is.
async fn kept(t: &TestApp, cookie: &str, file: &str) -> String {
    let sent = upload(t, cookie, IMPORT, file.as_bytes()).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    sent.header("location").to_owned()
}

fn seen(page: &str) -> String {
    let seen = page.split("name=\"seen\" value=\"").nth(1).unwrap();
    seen.split('"').next().unwrap().to_owned()
}

/// The numbers above the lines: new, changed, unchanged, bad.
fn counts(page: &str) -> String {
    let counts = page
        .split("import-counts")
        .nth(1)
        .unwrap()
        .split("</dl>")
        .next()
        .unwrap();
    let numbers = counts
        .split("<dd>")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap());
    numbers.collect::<Vec<_>>().join(" ")
}

pub(super) const FILE: &str = "Nombre;Precio\nOgia;2,40\nBarra;1,20\n=Torta;barato\nTaloa;1,50\n";

#[tokio::test]
async fn a_file_is_shown_first_and_imported_when_somebody_says_so() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        products(&t, &own).await;
        let owner = signed_in(&t, &own, Role::Owner).await;
        let before = t.rows(ROWS).await;
        assert!(get(&t, &owner, IMPORT).await.has("type=\"file\""));
        let at = kept(&t, &owner, FILE).await;
        let shown = get(&t, &owner, &at).await;
        assert_eq!((shown.status, counts(&shown.text())), (200, "1 1 1 1".to_owned()));
        for words in ["lista.csv", "barato", "Ogia", "Barra"] {
            assert!(shown.has(words), "{words}: {}", shown.text());
        }
        let seen = seen(&shown.text());
        // A bad line stands in the way until somebody leaves it out.
        let refused = post(&t, &owner, &at, &[("seen", &seen)]).await;
        assert_eq!(
            (refused.status, counts(&refused.text())),
            (422, "1 1 1 1".to_owned())
        );
        assert_eq!(t.rows(ROWS).await, before);
        let done = post(&t, &owner, &at, &[("seen", &seen), ("leave_out", "true")]).await;
        assert_eq!(done.status, 303, "{}", done.text());
        let list = get(&t, &owner, done.location()).await;
        assert!(
            list.has("1 berri eta 1 aldatuta") && list.has("Barra"),
            "{}",
            list.text()
        );
        assert!(!list.has("=Torta"));
        // One product and its entry in the ledger, two rows of the audit trail, two versions: that of the new one too.
        assert_eq!(t.rows(ROWS).await, before + 1 + 1 + 2 + 2);
        assert_eq!(t.rows(KEPT).await, 0);
        assert_eq!(get(&t, &owner, &at).await.status, 404, "it is done");
        assert_eq!(post(&t, &owner, &at, &[("seen", &seen)]).await.status, 404);
        let again = kept(&t, &owner, "Nombre;Precio\nOgia;2,40\nBarra;1,20\n").await;
        let nothing = get(&t, &owner, &again).await.text();
        assert_eq!(counts(&nothing), "0 0 2 0");
        assert!(!nothing.contains("name=\"seen\""), "nothing can be confirmed");
    })
    .await;
}

#[tokio::test]
async fn what_changed_since_it_was_shown_is_shown_again() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        products(&t, &own).await;
        let owner = signed_in(&t, &own, Role::Owner).await;
        let at = kept(&t, &owner, "Nombre;Precio\nOgia;2,40\nBarra;1,20\n").await;
        let first = seen(&get(&t, &owner, &at).await.text());
        let changed = [("name", "Ogia"), ("price_cents", "3"), ("version", "1")];
        assert_eq!(
            post(&t, &owner, &format!("{PRODUCTS}/p0"), &changed).await.status,
            303
        );
        assert_eq!(
            post(&t, &owner, &format!("{PRODUCTS}/new"), &[("name", "barra")])
                .await
                .status,
            303
        );
        let before = t.rows(ROWS).await;
        let conflict = post(&t, &owner, &at, &[("seen", &first)]).await;
        assert_eq!(
            (conflict.status, counts(&conflict.text())),
            (409, "0 2 0 0".to_owned())
        );
        assert_eq!(t.rows(ROWS).await, before);
        let now = seen(&conflict.text());
        assert_eq!(post(&t, &owner, &at, &[("seen", &now)]).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn more_than_the_plan_has_room_for_is_refused_whole_and_waits_for_room() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        products(&t, &own).await;
        let owner = signed_in(&t, &own, Role::Owner).await;
        let lines = lines(47);
        let at = kept(&t, &owner, &format!("name\n{lines}")).await;
        let shown = get(&t, &owner, &at).await.text();
        assert!(shown.contains("Beste 46 sartzen dira"), "{shown}");
        let seen = seen(&shown);
        let before = t.rows(ROWS).await;
        let refused = post(&t, &owner, &at, &[("seen", &seen)]).await;
        assert_eq!(refused.status, 402);
        for words in ["upgrade-dialog", &format!("{at}?draft=1"), "name=\"seen\""] {
            let leads_back = refused.has(words) || refused.has(&words.replace("?draft=1", "%3Fdraft%3D1"));
            assert!(leads_back, "{words}: {}", refused.text());
        }
        assert_eq!(counts(&refused.text()), "47 0 0 0");
        assert_eq!((t.rows(ROWS).await, t.rows(KEPT).await), (before, 1));
        t.app
            .subscription
            .set_plan(&own, PlanId::Professional, None, "test")
            .await
            .unwrap();
        assert_eq!(post(&t, &owner, &at, &[("seen", &seen)]).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn on_a_smaller_plan_what_is_read_only_is_not_changed() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        products(&t, &own).await;
        let owner = signed_in(&t, &own, Role::Owner).await;
        let lines = lines(60);
        let at = kept(&t, &owner, &format!("name\n{lines}")).await;
        let seen_first = seen(&get(&t, &owner, &at).await.text());
        assert_eq!(post(&t, &owner, &at, &[("seen", &seen_first)]).await.status, 303);
        t.app
            .subscription
            .set_plan(&own, PlanId::Starter, None, "test")
            .await
            .unwrap();
        // The oldest stay writable: Ogia is one of them, and not all of the others are.
        for (file, status) in [
            ("name;price\nOgia;7\n".to_owned(), 303),
            (format!("name;notes\n{}", lines.replace('\n', ";x\n")), 402),
        ] {
            let at = kept(&t, &owner, &file).await;
            let before = t.rows(ROWS).await;
            let seen = seen(&get(&t, &owner, &at).await.text());
            let done = post(&t, &owner, &at, &[("seen", &seen)]).await;
            assert_eq!(done.status, status, "{}", done.text());
            assert_eq!(t.rows(ROWS).await == before, status == 402);
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_is_its_senders_for_a_day() {
    for_each_app("", async |t: TestApp| {
        let (own, other) = (
            t.tenant("own", PlanId::Starter).await,
            t.tenant("other", PlanId::Starter).await,
        );
        let owner = signed_in(&t, &own, Role::Owner).await;
        let manager = signed_in(&t, &own, Role::Manager).await;
        let stranger = signed_in(&t, &other, Role::Owner).await;
        let at = kept(&t, &owner, FILE).await;
        let seen = seen(&get(&t, &owner, &at).await.text());
        let of_suppliers = at.replace("products", "suppliers");
        for (who, path) in [(&manager, &at), (&stranger, &at), (&owner, &of_suppliers)] {
            assert_eq!(get(&t, who, path).await.status, 404);
            let form = [("seen", seen.as_str()), ("leave_out", "true")];
            assert_eq!(post(&t, who, path, &form).await.status, 404);
        }
        assert_eq!(get(&t, &owner, &at).await.status, 200);
        let second = kept(&t, &owner, FILE).await;
        assert_eq!(get(&t, &owner, &at).await.status, 404, "another took its place");
        assert_eq!(t.rows(KEPT).await, 1);
        t.app.clock.advance(TimeDelta::hours(24) + TimeDelta::seconds(1));
        assert_eq!(get(&t, &owner, &second).await.status, 404, "a day is over");
        t.app.catalogue.discard_old_imports().await.unwrap();
        assert_eq!(t.rows(KEPT).await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_can_not_be_read_is_told_at_the_field() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = signed_in(&t, &own, Role::Owner).await;
        let too_large = vec![b'n'; 5_000_001];
        for (file, words) in [
            (b"".as_slice(), "hutsik dago"),
            (b"PK\x03\x04".as_slice(), "kalkulu-liburu bat"),
            (b"Precio\n1\n".as_slice(), "«Precio»"),
            (b"Izena\n".as_slice(), "azpian ez dago ezer"),
            (too_large.as_slice(), "5\u{a0}MB baino gehiago"),
        ] {
            let refused = upload(&t, &owner, IMPORT, file).await;
            assert_eq!(refused.status, 422, "{words}");
            assert!(refused.text.contains("file-error"), "{}", refused.text);
            let text = refused.text.replace("5 MB", "5\u{a0}MB");
            assert!(text.contains(words), "{words}: {text}");
        }
        let nothing = Request::post(IMPORT)
            .header("cookie", &owner)
            .header("content-type", "multipart/form-data; boundary=x")
            .body(Body::from("--x--\r\n"))
            .unwrap();
        let nothing = t.send(nothing).await;
        assert!(nothing.status == 422 && nothing.text.contains("Aukeratu fitxategi bat"));
        assert_eq!(t.rows(KEPT).await, 0);
    })
    .await;
}
