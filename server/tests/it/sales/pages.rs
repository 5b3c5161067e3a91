//! The pages: a week, a day entered by hand, a file.

use super::{Bakery, ROWS, SOLD};
use crate::support::{
    Answer, TestApp,
    browser::{get, post},
    for_each_app, form_with,
};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Role, catalogue::ItemKind, subscription::PlanId};
use obrador_services::{catalogue::counted_store, db::Access};

const TILL: &str = "/app/sales/day";
const DAY: &str = "/app/sales/day?date=2025-01-18";

/// What the form of a day sends, of one product.
fn form<'a>(what: &'a str, product: &'a str, amounts: [&'a str; 4]) -> [(&'static str, &'a str); 9] {
    let [sold, made, unsold, was] = amounts;
    [
        ("written_in", "en"),
        ("do", what),
        ("date", "2025-01-18"),
        ("shop", ""),
        ("sale_product", product),
        ("sale_sold", sold),
        ("sale_made", made),
        ("sale_unsold", unsold),
        ("sale_was", was),
    ]
}

async fn upload(t: &TestApp, cookie: &str, file: &str) -> Answer {
    let request = Request::post("/app/sales/import")
        .header("cookie", cookie)
        .header("content-type", "multipart/form-data; boundary=x");
    let body = Body::from(form_with("salmentak.csv", file.as_bytes()));
    t.send(request.body(body).unwrap()).await
}

#[tokio::test]
async fn staff_enter_a_day_and_take_it_away() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let staff = t.cookie(&own.tenant, Role::Staff).await;
        let first = get(&t, &staff, "/app/sales").await;
        assert!(
            first.has("class=\"empty\"") && first.has("/app/sales/day?date=2025-01-19"),
            "{}",
            first.text()
        );
        assert!(!first.has("/app/sales/import"), "staff import nothing");
        assert!(get(&t, &staff, DAY).await.has("value=\"bread\""));
        let wrong = post(&t, &staff, TILL, &form("save", "bread", ["twelve", "20", "", ""])).await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.has("value=\"twelve\"") && wrong.has("value=\"20\"") && wrong.has("aria-invalid=\"true\"")
        );
        assert_eq!(t.rows(ROWS).await, 0);
        let saved = post(&t, &staff, TILL, &form("save", "bread", ["12", "20", "8", ""])).await;
        assert_eq!(saved.status, 303, "{}", saved.text());
        let page = get(&t, &staff, saved.location()).await;
        assert!(
            page.has("role=\"status\"") && page.has("12000~20000~8000~"),
            "{}",
            page.text()
        );
        // A form that says what it showed changes nothing, whatever is there now.
        let by = form("save", "bread", ["11", "", "", "11000~~~"]);
        assert_eq!(post(&t, &staff, TILL, &by).await.status, 303);
        assert_eq!(t.rows(SOLD).await, 12);
        let week = get(&t, &staff, "/app/sales?day=2025-01-18").await;
        assert!(
            week.has(">12<") && week.has(">20<") && week.has("sales-unknown"),
            "{}",
            week.text()
        );
        let closed = post(&t, &staff, TILL, &form("close", "", [""; 4])).await;
        assert_eq!(closed.status, 409, "{}", closed.text());
        let emptied = post(
            &t,
            &staff,
            TILL,
            &form("save", "bread", ["", "", "", "12000~20000~8000~"]),
        )
        .await;
        assert_eq!((emptied.status, t.rows(ROWS).await), (303, 0));
        let closed = post(&t, &staff, TILL, &form("close", "", [""; 4])).await;
        assert_eq!(closed.status, 303);
        assert!(get(&t, &staff, DAY).await.has("value=\"open\""));
        assert!(
            get(&t, &staff, "/app/sales?day=2025-01-18")
                .await
                .has("sales-closed")
        );
        assert_eq!(
            get(&t, &staff, "/app/sales/day?date=2025-01-20").await.status,
            404
        );
    })
    .await;
}

#[tokio::test]
async fn of_many_products_one_is_found_and_what_was_typed_stays() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let mut tx = t.app.db.begin(&own.tenant, Access::Write).await.unwrap();
        for at in 10..60 {
            let id = format!("cake{at}");
            counted_store::create(&mut tx, &own.tenant, ItemKind::Product, &id, &id, 1)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let staff = t.cookie(&own.tenant, Role::Staff).await;
        let page = get(&t, &staff, DAY).await;
        assert!(page.has("value=\"bread\"") && page.has("name=\"find\"") && !page.has("value=\"cake59\""));
        let mut find = form("find", "bread", ["7", "", "", ""]).to_vec();
        find.push(("find", "CAKE59"));
        let page = post(&t, &staff, TILL, &find).await;
        assert_eq!(page.status, 200);
        assert!(page.has("value=\"cake59\"") && page.has("value=\"7\"") && !page.has("value=\"cake58\""));
        assert_eq!(t.rows(ROWS).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_file_is_shown_first_and_replaces_or_adds_as_chosen() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        assert!(get(&t, &manager, "/app/sales/import").await.has("type=\"file\""));
        let no = upload(&t, &manager, "a;b\n1;2\n").await;
        assert_eq!(no.status, 422, "{}", no.text);
        let sent = upload(
            &t,
            &manager,
            "Data;Produktua;Salduta\n2025-01-18;Bread;5\n2025-01-18;Tarta;1\n",
        )
        .await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let at = sent.header("location").to_owned();
        let add = at.replace("/import/", "/import/add-");
        let page = get(&t, &manager, &at).await.text();
        assert!(page.contains("Tarta") && page.contains(&add), "{page}");
        let seen = async |at: &str| {
            let page = get(&t, &manager, at).await.text();
            let seen = page.split("name=\"seen\" value=\"").nth(1).unwrap_or_default();
            seen.split('"').next().unwrap_or_default().to_owned()
        };
        let (replaces, adds) = (seen(&at).await, seen(&add).await);
        assert_ne!(replaces, adds);
        // Shown as one, confirmed as the other.
        let other = post(&t, &manager, &add, &[("seen", &replaces), ("leave_out", "true")]).await;
        assert_eq!(other.status, 409);
        let bad = post(&t, &manager, &add, &[("seen", &adds)]).await;
        assert_eq!((bad.status, t.rows(ROWS).await), (422, 0));
        let done = post(&t, &manager, &add, &[("seen", &adds), ("leave_out", "true")]).await;
        assert_eq!((done.status, t.rows(SOLD).await), (303, 5));
        assert!(get(&t, &manager, done.location()).await.has("role=\"status\""));
        let file = get(&t, &manager, "/app/sales/export.csv").await;
        assert!(file.has("2025-01-18;Bread;B1;;5"), "{}", file.text());
    })
    .await;
}
