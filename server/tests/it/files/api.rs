//! Stored files: what is taken and refused, and that ledger, rows and folder agree.

use crate::support::{TestApp, for_each_app_with_files, form_with, now, upload};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Scope, ids::TenantId, subscription::PlanId, usage::Metric};
use obrador_services::{db::Access, files::counted_store};
use std::path::Path;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nbread";
const FILES: &str = "/api/v1/tenants/own/files";
const LEDGER: &str =
    "SELECT CAST(COALESCE(SUM(delta), 0) AS BIGINT) FROM usage_events WHERE metric = 'storage_gb'";
const TOLD: &str = "SELECT COUNT(*) FROM audit WHERE action LIKE 'file.%'";
const ROWS: &str = "SELECT COUNT(*) FROM stored_files";

fn on_disk(folder: &Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return 0;
    };
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.ends_with(".obrador-store"))
        .map(|path| if path.is_dir() { on_disk(&path) } else { 1 })
        .sum()
}

async fn with_app(test: impl AsyncFn(TestApp, &Path)) {
    for_each_app_with_files("--max-upload-mb 1", test).await;
}

async fn fill(t: &TestApp, tenant: &TenantId, bytes: i64) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    counted_store::create(&mut tx, tenant, "big", "big.pdf", bytes, now().timestamp_micros())
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn what_is_refused_leaves_nothing() {
    with_app(async |t, folder| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.tenant("other", PlanId::Starter).await;
        let admin = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        let large = vec![b'a'; 1_000_001];
        for (token, path, name, content, status) in [
            (None, FILES, "a.png", PNG, 401),
            (Some(&reader), FILES, "a.png", PNG, 403),
            (Some(&admin), "/api/v1/tenants/other/files", "a.png", PNG, 404),
            (Some(&admin), FILES, "a.txt", &large, 413),
            (Some(&admin), FILES, "a.png", b"<html><script>".as_slice(), 415),
            (Some(&admin), FILES, "a.html", b"<html>", 415),
            (Some(&admin), FILES, "a.txt", b"a\0b", 415),
            (Some(&admin), FILES, "a.txt", b"", 422),
            (Some(&admin), FILES, "", PNG, 422),
            (Some(&admin), FILES, "../../etc/passwd", b"text", 422),
            (Some(&admin), FILES, "a\u{202e}gnp.exe", b"MZ", 422),
            (Some(&admin), FILES, "a%0D%0Ab.txt", b"text", 422),
        ] {
            let answer = upload(&t, token.map(String::as_str), path, form_with(name, content)).await;
            assert_eq!(answer.status.as_u16(), status, "{name}: {}", answer.text);
            assert_eq!(answer.header("content-type"), "application/problem+json");
        }
        let json = t.call("POST", FILES, Some(&admin), "{}").await;
        assert_eq!(json.status, 415, "{}", json.text);
        assert_eq!(
            (t.rows(ROWS).await, t.rows(LEDGER).await, on_disk(folder)),
            (0, 0, 0)
        );
    })
    .await;
}

#[tokio::test]
async fn bytes_count_while_the_file_does_and_the_content_comes_back() {
    with_app(async |t, folder| {
        let own = t.tenant("own", PlanId::Starter).await;
        let scopes = [Scope::TenantAdmin, Scope::UsageRead];
        let admin = t.token(Some(&own), &scopes).await;
        let stored = upload(&t, Some(&admin), FILES, form_with("Ogi ñ.png", PNG)).await;
        assert_eq!(stored.status, 201, "{}", stored.text);
        let one = stored.header("location").to_owned();
        let size = i64::try_from(PNG.len()).unwrap();
        assert_eq!((t.rows(LEDGER).await, on_disk(folder)), (size, 1));
        let content = t.get(&format!("{one}/content"), Some(&admin)).await;
        assert_eq!(content.status, 200, "{}", content.text);
        assert_eq!(content.text, String::from_utf8_lossy(PNG));
        for (header, value) in [
            ("content-type", "image/png"),
            ("x-content-type-options", "nosniff"),
            ("content-security-policy", "default-src 'none'; sandbox"),
            (
                "content-disposition",
                "attachment; filename=\"Ogi _.png\"; filename*=UTF-8''Ogi%20%C3%B1.png",
            ),
        ] {
            assert_eq!(content.header(header), value);
        }
        for (action, counted) in [
            ("archive", 0),
            ("archive", 0),
            ("restore", size),
            ("restore", size),
        ] {
            let changed = t.call("POST", &format!("{one}/{action}"), Some(&admin), "").await;
            assert_eq!(changed.status, 200, "{action}: {}", changed.text);
            assert_eq!((t.rows(LEDGER).await, on_disk(folder)), (counted, 1), "{action}");
        }
        // What changed nothing is not told.
        assert_eq!(t.rows(TOLD).await, 3, "stored, archived, restored");
        for (body, status) in [
            (r#"{"name":"b.png"}"#, 428),
            (r#"{"name":"b.png","version":1}"#, 409),
            (r#"{"name":"b.pdf","version":3}"#, 422),
            (r#"{"name":"../b.png","version":3}"#, 422),
            (r#"{"name":"b.png","version":3}"#, 200),
        ] {
            let renamed = t.call("PATCH", &one, Some(&admin), body).await;
            assert_eq!(renamed.status.as_u16(), status, "{body}: {}", renamed.text);
        }
        assert_eq!(t.get(&one, Some(&admin)).await.header("etag"), "\"v4\"");
        let other = t.tenant("other", PlanId::Starter).await;
        let theirs = t.token(Some(&other), &scopes).await;
        let id = one.rsplit('/').next().unwrap();
        for path in [one.clone(), format!("/api/v1/tenants/other/files/{id}/content")] {
            assert_eq!(t.get(&path, Some(&theirs)).await.status, 404, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_full_storage_refuses_and_keeps_nothing() {
    with_app(async |t, folder| {
        let own = t.tenant("own", PlanId::Starter).await;
        let admin = t.token(Some(&own), &[Scope::TenantAdmin, Scope::UsageRead]).await;
        let allowed = t
            .app
            .entitlement
            .metric(&own, Metric::StorageGb, 1)
            .await
            .unwrap();
        let left = allowed.remaining.unwrap();
        fill(&t, &own, left).await;
        let refused = upload(&t, Some(&admin), FILES, form_with("a.png", PNG)).await;
        assert_eq!(refused.status, 402, "{}", refused.text);
        assert_eq!(
            (t.rows(ROWS).await, t.rows(LEDGER).await, on_disk(folder)),
            (1, left, 0)
        );
        let listed = t.get(FILES, Some(&admin)).await.json();
        assert_eq!(listed["files"][0]["content"], serde_json::Value::Null);
        let content = t.get(&format!("{FILES}/big/content"), Some(&admin)).await;
        assert_eq!(content.status, 404);
    })
    .await;
}

#[tokio::test]
async fn archived_contents_have_an_end_and_a_ceiling() {
    with_app(async |t, folder| {
        let own = t.tenant("own", PlanId::Starter).await;
        let scopes = [Scope::TenantAdmin, Scope::UsageRead];
        let admin = t.token(Some(&own), &scopes).await;
        let first = upload(&t, Some(&admin), FILES, form_with("a.png", PNG)).await;
        assert_eq!(first.status, 201, "{}", first.text);
        let id = first.json()["id"].as_str().unwrap().to_owned();
        let archive = format!("{FILES}/{id}/archive");
        assert_eq!(t.call("POST", &archive, Some(&admin), "").await.status, 200);
        // As if what lies archived were twice the plan's five gigabytes.
        let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
        sqlx::query("UPDATE stored_files SET bytes = 10000000000 WHERE tenant_id = 'own'")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let full = upload(&t, Some(&admin), FILES, form_with("b.png", PNG)).await;
        assert_eq!(full.status, 409, "{}", full.text);
        assert_eq!(
            (t.rows(ROWS).await, on_disk(folder)),
            (1, 1),
            "nothing is left of it"
        );
        t.app.clock.advance(chrono::TimeDelta::days(29));
        assert_eq!(t.app.files.discard_old_archives().await.unwrap(), 0);
        t.app.clock.advance(chrono::TimeDelta::days(2));
        assert_eq!(t.app.files.discard_old_archives().await.unwrap(), 1);
        assert_eq!(
            (t.app.files.collect_garbage().await.unwrap(), on_disk(folder)),
            (0, 1),
            "let go, and there for a day"
        );
        t.app.clock.advance(chrono::TimeDelta::hours(25));
        assert_eq!(t.app.files.collect_garbage().await.unwrap(), 1);
        assert_eq!(
            (t.rows(ROWS).await, on_disk(folder)),
            (1, 0),
            "what is known of it stays"
        );
        assert_eq!(
            upload(&t, Some(&admin), FILES, form_with("b.png", PNG))
                .await
                .status,
            201
        );
        let gone = t.get(&format!("{FILES}/{id}/content"), Some(&admin)).await;
        assert_eq!(gone.status, 404, "{}", gone.text);
    })
    .await;
}

#[tokio::test]
async fn an_export_calls_contents_by_their_names() {
    with_app(async |t, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        let scopes = [Scope::TenantAdmin, Scope::UsageRead, Scope::TenantExport];
        let admin = t.token(Some(&own), &scopes).await;
        let stored = upload(&t, Some(&admin), FILES, form_with("menu card.png", PNG))
            .await
            .json();
        let export = t.get("/api/v1/tenants/own/export", Some(&admin)).await;
        let inside = format!("files/{}-menu card.png", stored["id"].as_str().unwrap());
        assert!(
            export.text.contains(&inside),
            "a zip file names its entries plainly"
        );
    })
    .await;
}

#[tokio::test]
async fn a_name_with_quotes_is_listed_as_it_was_typed() {
    with_app(async |t, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        let admin = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        let sent = form_with("ogi %22a%22.csv", b"a;b");
        let stored = upload(&t, Some(&admin), FILES, sent).await;
        assert_eq!(stored.status, 201, "{}", stored.text);
        assert_eq!(stored.json()["name"], "ogi \"a\".csv");
    })
    .await;
}

#[tokio::test]
async fn a_tag_that_is_no_version_is_refused_not_overlooked() {
    with_app(async |t, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        let admin = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        let stored = upload(&t, Some(&admin), FILES, form_with("a.png", PNG)).await;
        let path = format!("{FILES}/{}/archive", stored.json()["id"].as_str().unwrap());
        for (tag, status) in [
            ("\"7\"", 422),
            ("nonsense", 422),
            ("\"v99\"", 409),
            (stored.header("etag"), 200),
            ("*", 200),
        ] {
            let request = Request::post(&path)
                .header("authorization", format!("Bearer {admin}"))
                .header("if-match", tag);
            let answer = t.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status.as_u16(), status, "{tag}: {}", answer.text);
        }
        let any = Request::patch(path.trim_end_matches("/archive"))
            .header("authorization", format!("Bearer {admin}"))
            .header("content-type", "application/json")
            .header("if-match", "*");
        let any = t.send(any.body(Body::from(r#"{"name":"b.png"}"#)).unwrap()).await;
        assert_eq!(any.status, 428, "any version is none: {}", any.text);
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        let range = t.get(&format!("{FILES}?limit=0"), Some(&reader)).await.json();
        assert_eq!(range["detail"], "The parameter limit is a number from 1 to 200.");
        assert_eq!(range["errors"][0]["code"], "out_of_range");
    })
    .await;
}
