//! How much goes on at once: exports that nobody reads, files that do not come to an end.

use crate::support::{
    TestApp,
    browser::{self, get},
    eventually, for_each_app, for_each_app_with_files, form_with, upload,
};
use axum::{
    body::{Body, Bytes},
    extract::ConnectInfo,
    http::Request,
    response::Response,
};
use http_body_util::BodyExt as _;
use obrador_core::{
    auth::{Role, Scope},
    bounds::rate::{BUSY_SECONDS, EXPORTS_AT_ONCE, UPLOADS_OF_A_BAKERY},
    subscription::PlanId,
};
use std::net::SocketAddr;
use tokio::sync::mpsc;
use tower::ServiceExt as _;

const EXPORTED: &str = "SELECT COUNT(*) FROM audit WHERE action = 'tenant.export'";

/// The answer's head, its body not read.
async fn unread(t: &TestApp, path: &str, token: &str) -> Response {
    let mut request = Request::get(path)
        .header("authorization", format!("Bearer {token}"))
        .body(Body::empty())
        .unwrap();
    request
        .extensions_mut()
        .insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40_000))));
    t.router.clone().oneshot(request).await.unwrap()
}

#[tokio::test]
async fn exports_that_nobody_reads_hold_up_nobody_else() {
    for_each_app("", async |t: TestApp| {
        let mut exports = Vec::new();
        for number in 0..=EXPORTS_AT_ONCE {
            let tenant = t.tenant(&format!("b{number}"), PlanId::Starter).await;
            t.user(&format!("o@b{number}.example"), Some(&tenant), Role::Owner)
                .await;
            let token = t.token(Some(&tenant), &[Scope::TenantExport]).await;
            exports.push((tenant, format!("/api/v1/tenants/b{number}/export"), token));
        }
        let (first, path, token) = &exports[0];
        let mut held = vec![unread(&t, path, token).await];
        assert_eq!(held[0].status(), 200);

        // Another of the same bakery, by token and on the page.
        let again = t.get(path, Some(token)).await;
        assert_eq!(
            (again.status.as_u16(), again.json()["code"].as_str()),
            (429, Some("BUSY"))
        );
        assert_eq!(again.header("retry-after"), BUSY_SECONDS.to_string());
        let cookie = t.cookie(first, Role::Owner).await;
        let page = browser::post(&t, &cookie, "/app/settings/data/export", &[]).await;
        assert_eq!(page.status, 429);
        assert_eq!(page.header("retry-after"), BUSY_SECONDS.to_string());
        assert!(page.has("Une honetan lan asko dago abian"), "{}", page.text());
        assert_eq!(t.rows(EXPORTED).await, 1, "a refusal exports nothing");

        // As many bakeries as may; then no more.
        for (_, path, token) in &exports[1..EXPORTS_AT_ONCE] {
            held.push(unread(&t, path, token).await);
        }
        assert!(held.iter().all(|answer| answer.status() == 200));
        let (_, path, token) = &exports[EXPORTS_AT_ONCE];
        assert_eq!(t.get(path, Some(token)).await.status, 429, "one too many");
        let subscription = get(&t, &cookie, "/app/settings/subscription").await;
        assert_eq!(subscription.status, 200, "and everything else goes on");

        // What was held up is whole, and one that is given up makes room.
        let whole = held
            .pop()
            .unwrap()
            .into_body()
            .collect()
            .await
            .unwrap()
            .to_bytes();
        assert!(zip::ZipArchive::new(std::io::Cursor::new(whole)).unwrap().len() > 10);
        eventually("room for one more", async || {
            unread(&t, path, token).await.status() == 200
        })
        .await;
        drop(held);
        let (_, path, token) = &exports[0];
        eventually("room again", async || {
            t.get(path, Some(token)).await.status == 200
        })
        .await;
    })
    .await;
}

/// A file whose end has not come yet, on its way to `path`.
async fn unfinished(
    t: &TestApp,
    path: &str,
    token: &str,
) -> (mpsc::Sender<Bytes>, tokio::task::JoinHandle<u16>) {
    let (to, mut pieces) = mpsc::channel::<Bytes>(1);
    let body = futures::stream::poll_fn(move |context| {
        pieces
            .poll_recv(context)
            .map(|piece| piece.map(Ok::<_, std::io::Error>))
    });
    let mut request = Request::post(path)
        .header("content-type", "multipart/form-data; boundary=x")
        .header("authorization", format!("Bearer {token}"))
        .body(Body::from_stream(body))
        .unwrap();
    request
        .extensions_mut()
        .insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40_000))));
    let answer = tokio::spawn(t.router.clone().oneshot(request));
    let form = form_with("menu.txt", b"ogia");
    let begin = form.len() - 10;
    to.send(Bytes::copy_from_slice(&form[..begin])).await.unwrap();
    // The second piece is taken when the first has been read.
    to.send(Bytes::copy_from_slice(&form[begin..=begin]))
        .await
        .unwrap();
    to.send(Bytes::copy_from_slice(&form[begin + 1..=begin + 1]))
        .await
        .unwrap();
    let status = tokio::spawn(async move { answer.await.unwrap().unwrap().status().as_u16() });
    (to, status)
}

#[tokio::test]
async fn files_that_do_not_end_hold_up_no_other_bakery() {
    for_each_app_with_files("", async |t: TestApp, _| {
        let (own, other) = (
            t.tenant("own", PlanId::Starter).await,
            t.tenant("other", PlanId::Starter).await,
        );
        let scopes = [Scope::TenantAdmin, Scope::UsageRead];
        let (token, others) = (
            t.token(Some(&own), &scopes).await,
            t.token(Some(&other), &scopes).await,
        );
        let (path, others_path) = ("/api/v1/tenants/own/files", "/api/v1/tenants/other/files");
        let mut coming = Vec::new();
        for _ in 0..UPLOADS_OF_A_BAKERY {
            coming.push(unfinished(&t, path, &token).await);
        }
        let stored = "SELECT COUNT(*) FROM stored_files";
        let refused = upload(&t, Some(&token), path, form_with("a.txt", b"ogia")).await;
        assert_eq!(
            (refused.status.as_u16(), refused.json()["code"].as_str()),
            (429, Some("BUSY"))
        );
        assert_eq!(refused.header("retry-after"), BUSY_SECONDS.to_string());
        assert_eq!(t.rows(stored).await, 0, "nothing is stored");
        let taken = upload(&t, Some(&others), others_path, form_with("a.txt", b"ogia")).await;
        assert_eq!(taken.status, 201, "{}", taken.text);

        let form = form_with("menu.txt", b"ogia");
        let (to, status) = coming.pop().unwrap();
        to.send(Bytes::copy_from_slice(&form[form.len() - 8..]))
            .await
            .unwrap();
        drop(to);
        assert_eq!(status.await.unwrap(), 201, "one that ends is stored");
        let (to, status) = coming.pop().unwrap();
        drop(to);
        assert_eq!(status.await.unwrap(), 400, "one that breaks off is not");
        let taken = upload(&t, Some(&token), path, form_with("a.txt", b"ogia")).await;
        assert_eq!(taken.status, 201, "there is room again");
        assert_eq!(t.rows(stored).await, 3);
    })
    .await;
}
