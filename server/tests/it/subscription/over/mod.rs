//! What can be done when a subscription is over: every route that writes, over pages, the API and functions, held against
//! [`Operation`]. While it runs each of them succeeds, so that nothing but the subscription decides.

mod bakery;
mod production;
mod rows;

use crate::{
    access::routes::routes,
    functions::declared,
    support::{TestApp, TestDatabase, api::operations, now, with_production},
};
use bakery::Bakery;
use chrono::TimeDelta;
use obrador_core::subscription::Operation;
use obrador_services::db::Access;
use rows::{KINDS, NO_BAKERY, READING, ROWS, of_kinds};
use std::collections::BTreeSet;

#[test]
fn every_route_that_writes_has_a_row() {
    let mut rows: BTreeSet<String> = ROWS.iter().map(|row| row.0.to_owned()).collect();
    rows.extend(NO_BAKERY.map(str::to_owned));
    rows.insert("POST /app/platform/tokens".to_owned());
    // An invitation is accepted by who is not signed in.
    rows.remove("POST /en/invitations");
    let mut written: BTreeSet<String> = routes()
        .into_iter()
        .filter(|(method, _)| *method == "POST")
        .map(|(method, path)| format!("{method} {path}"))
        .collect();
    let functions = declared()
        .into_iter()
        .filter(|name| !READING.contains(&name.as_str()));
    written.extend(functions.map(|name| format!("POST /fn/{name}")));
    let items = |name: &str| {
        let of_a_kind = KINDS.iter().any(|kind| name.contains(&format!("/{kind}")));
        of_a_kind && !name.ends_with("/timing")
    };
    let of_api = operations().into_iter().filter(|operation| {
        operation.changes()
            && !operation.path.contains("/entitlements/")
            && !operation.path.contains("/forward-auth")
    });
    written.extend(
        of_api
            .map(|operation| operation.name())
            .filter(|name| !items(name)),
    );
    assert_eq!(rows, written);
    let covered: BTreeSet<Operation> = ROWS.iter().map(|row| row.1).collect();
    assert_eq!(
        covered,
        Operation::ALL.into_iter().collect(),
        "an operation without a route"
    );
}

#[tokio::test]
async fn what_is_over_can_be_read_left_and_paid_and_nothing_else() {
    for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
        let folder = tempfile::tempdir().unwrap();
        // A mail server that is not there: what would be sent waits.
        let flags = format!(
            "--files {} --smtp-url smtp://127.0.0.1:9 {}",
            folder.path().display(),
            with_production()
        );
        let t = TestApp::start(&database.url, &flags).await;
        let mut wrong = Vec::new();
        for (id, state, days) in [
            ("runs", "active", 20),
            ("cancelled", "cancelled", 20),
            ("read-only", "read_only", 20),
            ("trial-over", "trialing", -1),
        ] {
            let mut bakery = Bakery::new(&t, id).await;
            let over = id == "read-only" || id == "trial-over";
            let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
            sqlx::query("UPDATE subscriptions SET state = $1, renews_on = $2 WHERE tenant_id = $3")
                .bind(state)
                .bind((now() + TimeDelta::days(days)).timestamp_micros())
                .bind(id)
                .execute(&mut *tx)
                .await
                .unwrap();
            tx.commit().await.unwrap();
            // What was in memory of it is from before.
            t.app.clock.advance(TimeDelta::seconds(31));
            for row in ROWS.iter().copied().chain(of_kinds()) {
                let answer = bakery.send(row).await;
                let status = answer.status.as_u16();
                let refused = over && row.1.when_over().is_none();
                // Whoever is invited can't pay, and is told that the bakery takes nobody in.
                let expected = if row.1 == Operation::Join { 409 } else { 402 };
                let right = if refused {
                    status == expected
                } else {
                    (200..400).contains(&status)
                };
                if !right {
                    let words: String = answer.text.chars().take(200).collect();
                    wrong.push(format!("{id}: {} {} {status} {words}", row.0, row.2));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        t.app.stop().await;
        database.drop().await;
    }
}
