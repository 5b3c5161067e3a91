//! What stands around a value is taken away, and nothing is as if unset, for every variable.

use super::variables;
use crate::support::{
    client,
    redis_server::free_port,
    serving::{Serving, obrador, run},
};
use std::{collections::BTreeSet, fs, path::Path};

/// A value for every variable. `FOLDER` is the test's, `PORT` free.
const GOOD: [(&str, &str); 21] = [
    ("DATABASE_URL", "sqlite://FOLDER/own.db"),
    ("REDIS_URL", "redis://127.0.0.1:9"),
    ("OBRADOR_PRICE_LIST", "FOLDER/prices.toml"),
    ("OBRADOR_CATALOGUE", "FOLDER/prices.toml"),
    ("OBRADOR_FILES", "FOLDER/stored"),
    ("LOG_LEVEL", "info"),
    ("OBRADOR_SLOWNESS", "60"),
    ("OBRADOR_LISTEN", "127.0.0.1:0"),
    ("OBRADOR_PUBLIC_URL", "http://127.0.0.1:3999"),
    ("OBRADOR_DEMO", "false"),
    ("OBRADOR_METRICS_LISTEN", "127.0.0.1:PORT"),
    ("OBRADOR_TRUSTED_PROXIES", "10.0.0.0/8, ::1"),
    ("OBRADOR_MAX_UPLOAD_MB", "25"),
    ("OBRADOR_SITE_ROOT", "FOLDER/site"),
    ("OBRADOR_SMTP_URL", "smtp://127.0.0.1:9"),
    ("OBRADOR_MAIL_FROM", "Own <shop@own.example>"),
    ("OBRADOR_CONTACT", "shop@own.example"),
    ("OBRADOR_HELP_URL", "https://own.example/{lang}/help"),
    ("OBRADOR_IMPRINT_URL", "https://own.example/imprint"),
    ("OBRADOR_TERMS_URL", "https://own.example/terms"),
    ("OBRADOR_PRIVACY_URL", "http://own.example/privacy?full=1#all"),
];

fn prices(folder: &Path) {
    let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join("services/price_list.toml");
    fs::copy(built_in, folder.join("prices.toml")).unwrap();
}

#[test]
fn every_variable_has_a_value_here() {
    let here: BTreeSet<_> = GOOD.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(
        here,
        BTreeSet::from_iter(variables()),
        "a setting has no row in GOOD"
    );
}

/// A server with these settings, the settings, and the metrics' port. Another program may take a port that was free.
fn started(folder: &Path, wrapped: &str) -> (Serving, Vec<(&'static str, String)>, u16) {
    loop {
        let port = free_port();
        let values = GOOD.map(|(name, good)| {
            let good = good.replace("FOLDER", folder.to_str().unwrap());
            let good = good.replace("PORT", &port.to_string());
            (name, wrapped.replace("VALUE", &good))
        });
        let settings: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        match Serving::or_start(folder, &settings) {
            Ok(serving) => return (serving, values.into(), port),
            Err((_, text)) if text.contains("Address already in use") => {}
            Err((code, text)) => panic!("it ended with {code:?}: {text}"),
        }
    }
}

#[tokio::test]
async fn a_value_is_taken_however_it_is_wrapped() {
    for wrapped in ["VALUE", "VALUE\r", " VALUE ", "\"VALUE\"", "'VALUE'\r\n"] {
        let folder = tempfile::tempdir().unwrap();
        prices(folder.path());
        let (serving, values, port) = started(folder.path(), wrapped);
        let settings: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        assert!(folder.path().join("own.db").exists(), "{wrapped:?}");
        assert!(
            serving.log().contains("public_url=\"http://127.0.0.1:3999\""),
            "{wrapped:?}: {}",
            serving.log()
        );
        let metrics = client::send(port, "GET", "/metrics", &[]).await;
        assert_eq!(metrics.map(|answer| answer.status), Some(200), "{wrapped:?}");
        let migrated = run(folder.path(), &settings, "migrate");
        assert!(migrated.status.success(), "{wrapped:?}: {migrated:?}");
        let tracked = run(folder.path(), &settings, "track");
        assert!(tracked.status.success(), "{wrapped:?}: {tracked:?}");
    }
}

#[test]
fn a_variable_with_nothing_in_it_is_as_if_unset() {
    for nothing in ["", " ", "\r", "\"\"", "''\r\n"] {
        let folder = tempfile::tempdir().unwrap();
        let mut settings = GOOD.map(|(name, _)| (name, nothing));
        for (name, value) in &mut settings {
            // Not the usual port, where something may run.
            if *name == "OBRADOR_LISTEN" {
                *value = "127.0.0.1:0";
            }
        }
        let serving = Serving::or_end(obrador(folder.path(), &settings));
        let serving = serving.unwrap_or_else(|ended| panic!("{nothing:?}: {ended:?}"));
        assert!(folder.path().join("data/obrador.db").exists(), "{nothing:?}");
        assert!(
            !serving.log().contains("WARN obrador_services"),
            "{}",
            serving.log()
        );
        for command in ["migrate", "track", "tenant list"] {
            let ran = run(folder.path(), &settings, command);
            assert!(ran.status.success(), "{command} with {nothing:?}: {ran:?}");
        }
    }
}
