//! What is in the zip file, on the page and over REST.

use super::{FORMULA, Files, csv, filled, json, texts, unzip};
use crate::support::{
    TestApp,
    browser::{cookie, post},
    for_each_app,
};
use obrador_core::auth::{Role, Scope};
use serde_json::Value;

async fn every_row_is_there_twice(t: &TestApp, files: &Files) {
    // Everything twice, with as many rows as the tables have.
    for (kind, count) in [
        ("bakery", "SELECT COUNT(*) FROM tenants WHERE id = 'own'"),
        (
            "members",
            "SELECT COUNT(*) FROM memberships WHERE tenant_id = 'own'",
        ),
        (
            "subscription",
            "SELECT COUNT(*) FROM subscriptions WHERE tenant_id = 'own'",
        ),
        (
            "locations",
            "SELECT COUNT(*) FROM locations WHERE tenant_id = 'own'",
        ),
        (
            "products",
            "SELECT COUNT(*) FROM products WHERE tenant_id = 'own'",
        ),
        ("recipes", "SELECT COUNT(*) FROM recipes WHERE tenant_id = 'own'"),
        (
            "suppliers",
            "SELECT COUNT(*) FROM suppliers WHERE tenant_id = 'own'",
        ),
        (
            "stored_files",
            "SELECT COUNT(*) FROM stored_files WHERE tenant_id = 'own'",
        ),
        (
            "usage_snapshots",
            "SELECT COUNT(*) FROM usage_snapshots WHERE tenant_id = 'own'",
        ),
        (
            "usage_daily",
            "SELECT COUNT(*) FROM usage_daily WHERE tenant_id = 'own'",
        ),
        (
            "usage_events",
            "SELECT COUNT(*) FROM usage_events WHERE tenant_id = 'own'",
        ),
        (
            "refused_attempts",
            "SELECT COUNT(*) FROM refused_attempts WHERE tenant_id = 'own'",
        ),
        (
            "api_tokens",
            "SELECT COUNT(*) FROM api_tokens WHERE tenant_id = 'own'",
        ),
        ("audit", "SELECT COUNT(*) FROM audit WHERE tenant_id = 'own'"),
    ] {
        let rows = t.rows(count).await as usize;
        assert!(rows > 0, "{kind}: the test needs some");
        assert_eq!(json(files, kind).len(), rows, "{kind}.json");
        assert_eq!(csv(files, kind).len(), rows, "{kind}.csv");
    }
}

/// To the microsecond.
async fn values_are_as_stored(t: &TestApp, files: &Files) {
    let names = texts(t, "SELECT name FROM products WHERE tenant_id = 'own' ORDER BY id").await;
    let products = json(files, "products");
    let exported: Vec<_> = products.iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(exported, names);
    assert_eq!(products[0]["created_at"], "2025-01-17T10:30:00.000000Z");
    assert_eq!(products[0]["archived_at"], Value::Null);
    assert_eq!(products[1]["archived_at"], "2025-01-17T10:30:00.000010Z");
    assert_eq!(json(files, "usage_snapshots")[0]["value"], 0.1);
    assert_eq!(json(files, "stored_files")[0]["bytes"], 1_234);
    assert_eq!(json(files, "refused_attempts")[0]["requested"], 4);
    let audit = json(files, "audit");
    let opened = audit.iter().find(|row| row["action"] == "tenant.create").unwrap();
    assert_eq!(opened["after_json"]["plan"], "starter");
    let deltas: Vec<_> = csv(files, "usage_events")
        .iter()
        .map(|row| row["delta"].clone())
        .collect();
    assert!(
        deltas.contains(&"-1".to_owned()),
        "a number stays one: {deltas:?}"
    );

    // A spreadsheet takes no text for a formula; programs get it as it is.
    assert_eq!(csv(files, "products")[0]["name"], format!("'{FORMULA}"));
    assert_eq!(products[0]["name"], FORMULA);
}

/// No secret, nobody else's; of the stored files the contents.
async fn nothing_foreign_is_in_it(t: &TestApp, files: &Files) {
    let mut all = String::new();
    for (name, content) in files {
        assert!(!name.contains(".."), "{name}");
        if name != "files/f1" {
            all.push_str(std::str::from_utf8(content).unwrap());
        }
    }
    for secret in texts(t, "SELECT sha256 FROM api_tokens").await {
        assert!(!all.contains(&secret));
    }
    assert!(!all.contains("$argon2id$") && !all.contains("other") && !all.contains("another"));
    assert_eq!(files["files/sub/f2"], b"two");
    assert!(
        !files.keys().any(|name| name.contains("link")),
        "links lead elsewhere"
    );
}

/// In the reader's language.
fn the_readme_tells_of_everything(files: &Files) {
    let readme = String::from_utf8(files["README.txt"].clone()).unwrap();
    assert!(readme.contains("identifikatzailea"), "the owner reads Basque");
    for name in files
        .keys()
        .filter(|name| name.contains('.') && *name != "README.txt")
    {
        assert!(readme.contains(name.as_str()), "{name}");
    }
    for column in csv::Reader::from_reader(&files["audit.csv"][3..])
        .headers()
        .unwrap()
    {
        assert!(readme.contains(&format!("- {column}: ")), "{column}");
    }
}

#[tokio::test]
async fn the_export_holds_what_the_database_holds() {
    let folder = tempfile::tempdir().unwrap();
    let flags = format!("--files {}", folder.path().display());
    for tenant in ["own/sub", "other"] {
        std::fs::create_dir_all(folder.path().join(tenant)).unwrap();
    }
    let big: Vec<u8> = (0..300_000_u32).flat_map(u32::to_le_bytes).collect();
    std::fs::write(folder.path().join("own/f1"), &big).unwrap();
    std::fs::write(folder.path().join("own/sub/f2"), "two").unwrap();
    std::fs::write(folder.path().join("other/f1"), "another's").unwrap();
    std::os::unix::fs::symlink(folder.path().join("other"), folder.path().join("own/link")).unwrap();
    for_each_app(&flags, async |t: TestApp| {
        let own = filled(&t).await;
        let token = t.token(Some(&own), &[Scope::TenantExport]).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let page = post(&t, &owner, "/app/settings/data/export", &[]).await;
        assert_eq!(
            (page.status, page.header("content-type")),
            (200, "application/zip")
        );
        let name = "attachment; filename=\"obrador-own-2025-01-19.zip\"";
        assert_eq!(page.header("content-disposition"), name);
        assert_eq!(page.header("cache-control"), "no-store");
        let files = unzip(&page.bytes);

        every_row_is_there_twice(&t, &files).await;
        values_are_as_stored(&t, &files).await;
        nothing_foreign_is_in_it(&t, &files).await;
        assert_eq!(files["files/f1"], big);
        the_readme_tells_of_everything(&files);
        let audited = "SELECT COUNT(*) FROM audit WHERE action = 'tenant.export' AND tenant_id = 'own'";
        assert_eq!(t.rows(audited).await, 1);

        // Over REST it is the same.
        let path = "/api/v1/tenants/own/export";
        let rest = get_with(&t, &token, path).await;
        assert_eq!((rest.0, rest.1.as_str()), (200, "application/zip"));
        let again = unzip(&rest.2);
        assert_eq!(again.keys().collect::<Vec<_>>(), files.keys().collect::<Vec<_>>());
        assert_eq!(again["products.csv"], files["products.csv"]);
    })
    .await;
}

async fn get_with(t: &TestApp, token: &str, path: &str) -> (u16, String, Vec<u8>) {
    use axum::{body::Body, http::Request};
    use http_body_util::BodyExt as _;
    use tower::ServiceExt as _;
    let request = Request::get(path)
        .header("authorization", format!("Bearer {token}"))
        .header("accept-encoding", "br, gzip")
        .body(Body::empty())
        .unwrap();
    let response = t.router.clone().oneshot(request).await.unwrap();
    let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
    let status = response.status().as_u16();
    (
        status,
        kind,
        response.into_body().collect().await.unwrap().to_bytes().to_vec(),
    )
}
