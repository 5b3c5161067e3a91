//! The pages: nothing is imported before it is confirmed, and then what was shown, all of it or nothing.

use super::{Bakery, ROWS, TestApp, for_each_app, id, import};
use crate::support::{
    Answer,
    browser::{get, post},
    form_with,
};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Role, i18n::Lang, subscription::PlanId};
use obrador_services::{actor::By, procurement::OrderInput};

const ORDERS: &str = "/app/procurement/orders";
const IMPORT: &str = "/app/procurement/orders/import";
const KEPT: &str = "SELECT COUNT(*) FROM catalogue_imports";

async fn upload(t: &TestApp, cookie: &str, file: &str) -> Answer {
    let request = Request::post(IMPORT)
        .header("cookie", cookie)
        .header("content-type", "multipart/form-data; boundary=x");
    let body = Body::from(form_with("eskaerak.csv", file.as_bytes()));
    t.send(request.body(body).unwrap()).await
}

/// Uploads, and answers where the preview is and what stands for it.
async fn kept(t: &TestApp, cookie: &str, file: &str) -> (String, String) {
    let sent = upload(t, cookie, file).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let at = sent.header("location").to_owned();
    let page = get(t, cookie, &at).await.text();
    let seen = page.split("name=\"seen\" value=\"").nth(1).unwrap_or_default();
    (at, seen.split('"').next().unwrap_or_default().to_owned())
}

/// The numbers above the lines: new, changed, unchanged, bad.
fn counts(page: &str) -> String {
    let counts = page.split("import-counts").nth(1).unwrap();
    let counts = counts.split("</dl>").next().unwrap();
    let numbers = counts.split("<dd>").skip(1);
    let numbers = numbers.map(|rest| rest.split('<').next().unwrap());
    numbers.collect::<Vec<_>>().join(" ")
}

/// A file with so many new orders.
fn many(orders: usize) -> String {
    let line = |number: usize| ["x", &number.to_string(), ";mill;Flour;1\n"].concat();
    let lines: Vec<_> = (0..orders).map(line).collect();
    "order;supplier;ingredient;quantity\n".to_owned() + &lines.concat()
}

const FILE: &str = "Hornitzailea;Osagaia;Kantitatea\nmill;Flour;100 kg\ndairy;Milk;asko\ndairy;Flour;1 kg\n";

#[tokio::test]
async fn a_file_is_shown_first_and_imported_when_somebody_says_so() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        let before = t.rows(ROWS).await;
        assert!(get(&t, &manager, IMPORT).await.has("type=\"file\""));
        let (at, seen) = kept(&t, &manager, FILE).await;
        let shown = get(&t, &manager, &at).await;
        assert_eq!((shown.status, counts(&shown.text())), (200, "1 0 0 1".to_owned()));
        for words in ["eskaerak.csv", "asko", "100\u{a0}kg", "mill"] {
            assert!(shown.has(words), "{words}: {}", shown.text());
        }
        let refused = post(&t, &manager, &at, &[("seen", &seen)]).await;
        assert_eq!(
            (refused.status, counts(&refused.text())),
            (422, "1 0 0 1".to_owned())
        );
        assert_eq!(t.rows(ROWS).await, before);
        let done = post(&t, &manager, &at, &[("seen", &seen), ("leave_out", "true")]).await;
        assert_eq!(done.status, 303, "{}", done.text());
        let list = get(&t, &manager, done.location()).await;
        assert!(list.has("Inportatuta: 1 berri eta 0 aldatuta"), "{}", list.text());
        assert!(
            list.has("mill") && !list.has("dairy</a>"),
            "the order with a bad line is left out"
        );
        // An order, its entry in the history and in the audit trail, its version.
        assert_eq!(t.rows(ROWS).await, before + 4);
        assert_eq!(
            (t.rows(KEPT).await, get(&t, &manager, &at).await.status),
            (0, 404)
        );
    })
    .await;
}

#[tokio::test]
async fn what_changed_since_it_was_shown_is_shown_again() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        let by = By::person(&own.manager);
        let draft = own.order().await;
        let file = format!(
            "id;ingredient;quantity\n{};Flour;50 kg\n",
            draft.order.lines()[0].id
        );
        let (at, first) = kept(&t, &manager, &file).await;
        // Somebody sends the order; and what a new line costs is another.
        t.app.procurement.send(own.of(&by), id(&draft), 1).await.unwrap();
        let before = t.rows(ROWS).await;
        let conflict = post(&t, &manager, &at, &[("seen", &first)]).await;
        assert_eq!(
            (conflict.status, counts(&conflict.text())),
            (409, "0 0 0 1".to_owned())
        );
        assert!(conflict.has("Bidalita"), "{}", conflict.text());
        let (at, first) = kept(&t, &manager, "supplier;ingredient;quantity\nmill;Milk;1\n").await;
        let price = [
            ("name", "Milk"),
            ("unit", "l"),
            ("price_cents", "2"),
            ("version", "1"),
        ];
        let saved = post(&t, &manager, "/app/catalogue/ingredients/milk", &price).await;
        assert_eq!(saved.status, 303, "{}", saved.text());
        let after = t.rows(ROWS).await;
        let conflict = post(&t, &manager, &at, &[("seen", &first)]).await;
        assert_eq!(
            conflict.status, 409,
            "the price that was shown is not the price any more"
        );
        assert_eq!((t.rows(ROWS).await, after - before), (after, 1));
    })
    .await;
}

#[tokio::test]
async fn what_the_plan_does_not_have_is_refused_whole_and_waits() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        let file = "supplier;location;ingredient;quantity\nmill;shop;Flour;1 kg\ndairy;;Milk;1 l\n";
        let (at, seen) = kept(&t, &manager, file).await;
        let before = t.rows(ROWS).await;
        let refused = post(&t, &manager, &at, &[("seen", &seen)]).await;
        assert_eq!(refused.status, 402);
        assert!(
            refused.has("upgrade-dialog") && refused.has("name=\"seen\""),
            "{}",
            refused.text()
        );
        assert_eq!((t.rows(ROWS).await, t.rows(KEPT).await), (before, 1));
        t.app
            .subscription
            .set_plan(&own.tenant, PlanId::Professional, None, "test")
            .await
            .unwrap();
        assert_eq!(post(&t, &manager, &at, &[("seen", &seen)]).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn staff_take_along_what_they_see_and_import_nothing() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        t.user("ane@own.example", Some(&own.tenant), Role::Staff).await;
        let owner = t.cookie(&own.tenant, Role::Owner).await;
        let staff = t.cookie(&own.tenant, Role::Staff).await;
        own.order().await;
        own.sent().await;
        let file = format!("{ORDERS}/export.csv");
        let full = get(&t, &owner, &file).await;
        assert_eq!(
            full.header("content-disposition"),
            "attachment; filename=\"purchase_orders.csv\""
        );
        assert!(full.has("18,75") && full.has("Prezioa"), "{}", full.text());
        let seen = get(&t, &staff, &file).await;
        assert!(
            seen.has("Flour") && !seen.has("18,75") && !seen.has("Prezioa") && !seen.has("BEZ"),
            "{}",
            seen.text()
        );
        let found = get(&t, &owner, &format!("{file}?state=sent")).await.text();
        assert_eq!(found.lines().count(), 3, "{found}");
        assert_eq!(get(&t, &staff, IMPORT).await.status, 403);
        assert_eq!(upload(&t, &staff, FILE).await.status, 403);
        let list = get(&t, &staff, ORDERS).await;
        assert!(list.has("export.csv") && !list.has(IMPORT), "{}", list.text());
        assert!(get(&t, &owner, ORDERS).await.has(IMPORT));
    })
    .await;
}

#[tokio::test]
async fn what_can_not_be_read_is_told_at_the_field() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let owner = t.cookie(&own.tenant, Role::Owner).await;
        for (file, words) in [
            ("", "hutsik dago"),
            ("Kantitatea\n1\n", "«Osagaia»"),
            ("Osagaia\n", "azpian ez dago ezer"),
        ] {
            let refused = upload(&t, &owner, file).await;
            assert_eq!(refused.status, 422, "{words}");
            assert!(
                refused.text.contains("file-error") && refused.text.contains(words),
                "{}",
                refused.text
            );
        }
        assert_eq!(t.rows(KEPT).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_preview_says_what_a_price_is_of_what_a_line_costs_and_what_goes() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        // A price per kilogram would be read as that of a sack: the amount tells.
        let file = "order;supplier;ingredient;quantity;price\nA-1;mill;Flour;500 kg;0,86\n";
        let (at, _) = kept(&t, &manager, file).await;
        let page = get(&t, &manager, &at).await.text();
        for words in [
            "20 × sack (25\u{a0}kg) = 500\u{a0}kg",
            "0,86\u{a0}€",
            "17,20\u{a0}€",
            "(A-1)",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let draft = own.order().await;
        let by = By::person(&own.manager);
        let line = draft.order.lines()[0].id.clone();
        let change = |day: Option<&str>| OrderInput {
            supplier_id: "mill".to_owned(),
            needed_by: day.and_then(|day| day.parse().ok()),
            lines: draft.order.lines().iter().map(Into::into).collect(),
            ..Default::default()
        };
        let orders = &t.app.procurement;
        let changed = orders.change(own.of(&by), id(&draft), 1, |_| change(Some("2026-12-03")));
        changed.await.unwrap();
        let file = format!("id;ingredient;quantity;needed_by\n{line};Flour;75 kg;\n");
        let (at, _) = kept(&t, &manager, &file).await;
        let page = get(&t, &manager, &at).await.text();
        for words in ["<del>2026 abe. 3</del> <strong>–</strong>", "<del>4 × sack"] {
            assert!(page.contains(words), "{words}: {page}");
        }
    })
    .await;
}

#[tokio::test]
async fn where_no_more_orders_fit_the_form_says_how_many_do() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        let (at, seen) = kept(
            &t,
            &manager,
            "order;supplier;ingredient;quantity\na;mill;Flour;1\nb;mill;Flour;1\n",
        )
        .await;
        let many = many(1_999);
        import(&own, many.as_bytes(), Lang::Es).await.unwrap();
        for answer in [
            get(&t, &manager, &at).await,
            post(&t, &manager, &at, &[("seen", &seen)]).await,
        ] {
            assert_eq!(answer.status, 422, "{}", answer.text());
            assert!(
                answer.has("Gehienez 1 sartzen") && answer.has("type=\"file\""),
                "{}",
                answer.text()
            );
        }
    })
    .await;
}

#[tokio::test]
async fn others_write_while_a_bakery_imports() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        t.user("other@other.example", Some(&other), Role::Owner).await;
        let neighbour = t.cookie(&other, Role::Owner).await;
        let many = many(1_900);
        let (imported, made) = tokio::join!(import(&own, many.as_bytes(), Lang::Es), async {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            post(&t, &neighbour, "/app/catalogue/products/new", &[("name", "Ogia")]).await
        });
        assert_eq!(imported.unwrap().new, 1_900);
        assert_eq!(made.status, 303, "{}", made.text());
    })
    .await;
}
