//! The export opens: by the rules that Windows has for names, and in pandas, both in a Python of its own.

use super::unzip;
use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app, form_with, upload,
};
use obrador_core::{
    auth::{Role, Scope},
    subscription::PlanId,
};
use std::{fs, path::Path, process::Command};

/// Names that some system does not take, that are too long, or that are alike where capitals or accents don't count.
const NAMES: [&str; 16] = [
    "Menú 12:30 ¿qué?.txt",
    "Menu\u{301} 12:30 ¿que\u{301}?.txt",
    "MENÚ 12:30 ¿QUÉ?.TXT",
    "a<b>c|d*e.txt",
    "a_b_c_d_e.txt",
    "CON.txt",
    "nul.txt",
    "com¹.txt",
    "LPT9 .txt",
    "dots....txt",
    "-rf.txt",
    "=cmd|' C calc'!A0.txt",
    "ﬁ ß ẞ ſ İ ı.txt",
    "日本語のとても長い名前.txt",
    "..hidden.txt",
    "%41%2e.txt",
];

/// A Python with pandas, which `cargo xtask test` installs and names.
fn python(script: &str, args: &[&Path]) {
    let python = std::env::var("OBRADOR_TEST_PYTHON")
        .expect("OBRADOR_TEST_PYTHON: run this by cargo xtask test, which installs a Python with pandas");
    let script = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/it/privacy/export")
        .join(script);
    let output = Command::new(python).arg(script).args(args).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&said));
}

#[tokio::test]
async fn every_name_is_taken_by_windows_and_every_table_by_pandas() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        t.user("o@own.example", Some(&own), Role::Owner).await;
        let token = t.token(Some(&own), &[Scope::TenantAdmin, Scope::UsageRead]).await;
        let long = format!("{}.txt", "🥐".repeat(116));
        for (place, name) in NAMES.into_iter().chain([long.as_str()]).enumerate() {
            let content = format!("{place}: ogia\n");
            let made = upload(
                &t,
                Some(&token),
                "/api/v1/tenants/own/files",
                form_with(name, content.as_bytes()),
            );
            let made = made.await;
            assert_eq!(made.status, 201, "{name}: {}", made.text);
        }
        for name in [
            "Panadería",
            "=1+1",
            "Ogi \"zuria\", 2\nlerro",
            "+34 943",
            "\u{ff1d}cmd",
        ] {
            let body = serde_json::json!({ "name": "Ogi", "notes": name, "code": "007", "price_cents": 240 });
            let body = body.to_string();
            let made = t.call("POST", "/api/v1/tenants/own/products", Some(&token), &body);
            let made = made.await;
            assert_eq!(made.status, 201, "{}", made.text);
        }
        let owner = cookie(&t, &own, Role::Owner).await;
        let export = post(&t, &owner, "/app/settings/data/export", &[]).await;
        let forecast = get(&t, &owner, "/app/analytics/forecast.csv?metric=products").await;
        assert_eq!((export.status, forecast.status), (200, 200));
        let readme = String::from_utf8(unzip(&export.bytes)["README.txt"].clone()).unwrap();
        assert!(readme.contains("byte-ordenaren markarekin"), "{readme}");
        let folder = tempfile::tempdir().unwrap();
        let (zip, csv) = (
            folder.path().join("export.zip"),
            folder.path().join("forecast.csv"),
        );
        fs::write(&zip, &export.bytes).unwrap();
        fs::write(&csv, &forecast.bytes).unwrap();
        python("opens.py", &[&zip, &folder.path().join("out"), &csv]);
    })
    .await;
}
