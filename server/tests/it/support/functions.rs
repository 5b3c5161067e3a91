//! Server functions as a page calls them, and what they can change.

use super::{Answer, TestApp, now};
use axum::{body::Body, http::Request};
use obrador_core::{catalogue::ItemKind, ids::TenantId};
use obrador_services::{catalogue::counted_store, db::Access};

/// Calls a function as the page of that cookie does, none: as nobody.
pub(crate) async fn call(t: &TestApp, function: &str, cookie: Option<&str>, body: String) -> Answer {
    let mut request = Request::post(format!("/fn/{function}"))
        .header("content-type", "application/json")
        .header("accept-language", "es");
    if let Some(cookie) = cookie {
        request = request.header("cookie", cookie.to_owned());
    }
    t.send_as_it_is(request.body(Body::from(body)).unwrap()).await
}

/// Whose a form is that the session of that cookie opens.
pub(crate) async fn of(t: &TestApp, cookie: &str) -> String {
    let token = cookie.split_once('=').unwrap().1;
    let actor = t.app.auth.actor(token.split(';').next().unwrap()).await;
    actor.unwrap().unwrap().form_of()
}

/// Products called `p0`, `p1` and so on.
pub(crate) async fn fill(t: &TestApp, tenant: &TenantId, ids: impl Iterator<Item = usize>) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    for place in ids {
        let (id, at) = (format!("p{place}"), now().timestamp_micros() - 1_000_000);
        let made = counted_store::create(&mut tx, tenant, ItemKind::Product, &id, "Ogi", at + place as i64);
        made.await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// What functions can change, counted.
pub(crate) async fn state(t: &TestApp) -> [i64; 4] {
    [
        t.rows("SELECT COUNT(*) FROM usage_caps").await,
        t.rows("SELECT COUNT(*) FROM api_tokens").await,
        t.rows("SELECT COUNT(*) FROM products WHERE archived_at IS NOT NULL")
            .await,
        t.rows("SELECT COUNT(*) FROM subscriptions WHERE requested_plan IS NOT NULL")
            .await,
    ]
}
