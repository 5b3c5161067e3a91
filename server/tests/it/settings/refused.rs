//! A setting that can't be used: exit code 2 and one sentence that names the variable, whichever command is run.

use super::variables;
use crate::support::serving::run;
use std::{collections::BTreeSet, fs};

/// Variables with values that can't be used.
const BAD: [(&str, &[&str]); 21] = [
    (
        "DATABASE_URL",
        &[
            "mysql://u:s3cret@h/d",
            "nonsense",
            "sqlite://",
            "sqlite::memory:",
            "sqlite://x?mode=memory",
            "postgres://u:s3cret@h:70000/d",
            "postgres://u:s3cret#x@h/d",
            "postgres://u:s3cret@h/d?sslmode=sometimes",
            "postgres://u:s3cret@[::1/d",
        ],
    ),
    (
        "REDIS_URL",
        &[
            "http://h",
            "h:6379",
            "redis://:s3cret@h:70000",
            "redis://:s3cret@h/first",
            "redis://:s3cret@[::1/0",
        ],
    ),
    ("OBRADOR_PRICE_LIST", &["missing.toml", "a-folder"]),
    ("OBRADOR_CATALOGUE", &["missing.toml"]),
    ("OBRADOR_FILES", &["a-file"]),
    ("LOG_LEVEL", &["inof", "verbose", "info=loud", "a=b=c"]),
    ("OBRADOR_SLOWNESS", &["0", "-1", "1.5", "slow", "99999999999"]),
    (
        "OBRADOR_LISTEN",
        &[
            "3000",
            "localhost:3000",
            "127.0.0.1",
            "127.0.0.1:70000",
            "::1:3000",
            "[::1]",
        ],
    ),
    (
        "OBRADOR_PUBLIC_URL",
        &[
            "a.example",
            "ftp://a.example",
            "https://a.example/x",
            "https://",
            "https://u@a.example",
            "https://[::1",
        ],
    ),
    ("OBRADOR_DEMO", &["maybe", "2"]),
    ("OBRADOR_METRICS_LISTEN", &["9090", "127.0.0.1:70000", "[::1"]),
    (
        "OBRADOR_TRUSTED_PROXIES",
        &["proxy.example", "10.0.0.0/33", "::/129", "10.0.0.0/8;::1"],
    ),
    ("OBRADOR_MAX_UPLOAD_MB", &["0", "10001", "-1", "1e3", "20MB"]),
    ("OBRADOR_SITE_ROOT", &[]),
    (
        "OBRADOR_SMTP_URL",
        &[
            "http://h",
            "h:25",
            "smtp://u:s3cret@h:70000",
            "smtp://u:s3cret@h?tls=maybe",
            "smtp://u@h",
        ],
    ),
    ("OBRADOR_MAIL_FROM", &["nobody", "a@b@c", "Own shop@own.example"]),
    (
        "OBRADOR_CONTACT",
        &["nobody", "a@b@c", "Own <shop@own.example>", "https://own.example"],
    ),
    (
        "OBRADOR_HELP_URL",
        &["/help", "own.example/help", "javascript:alert(1)"],
    ),
    (
        "OBRADOR_IMPRINT_URL",
        &["//own.example", "https://", "ftp://own.example"],
    ),
    (
        "OBRADOR_TERMS_URL",
        &[
            "https://u:s3cret@own.example/terms",
            "https://own.example/the terms",
        ],
    ),
    (
        "OBRADOR_PRIVACY_URL",
        &["data:text/html,x", "https://[::1", "https://u@own.example"],
    ),
];

#[test]
fn what_cannot_be_used_is_refused_with_a_sentence_that_names_the_variable() {
    let known: BTreeSet<_> = BAD.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(
        known,
        BTreeSet::from_iter(variables()),
        "a setting has no row in BAD"
    );
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a-file"), "").unwrap();
    fs::create_dir(folder.path().join("a-folder")).unwrap();
    for (name, values) in BAD {
        // A line break within a value is never meant.
        for value in values.iter().chain(&["two\nlines", "a\rb"]) {
            for command in ["serve", "migrate", "track"] {
                // The file is read by whoever sells.
                let is_file = name.ends_with("LIST") || name.ends_with("CATALOGUE");
                if is_file && command != "serve" && !value.contains(['\r', '\n']) {
                    continue;
                }
                let ended = run(folder.path(), &[(name, value)], command);
                let said = String::from_utf8(ended.stderr).unwrap();
                let case = format!("{command} with {name}={value:?}: {said}");
                assert_eq!(ended.status.code(), Some(2), "{case}");
                let shown = if name == "OBRADOR_CATALOGUE" && !said.contains(name) {
                    "OBRADOR_PRICE_LIST"
                } else {
                    name
                };
                assert!(said.starts_with("obrador: ") && said.contains(shown), "{case}");
                assert_eq!(said.lines().count(), 1, "{case}");
                assert!(!said.contains("s3cret"), "{case}");
            }
        }
    }
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 2, "nothing was made: {left:?}");
}

#[test]
fn a_flag_is_refused_by_the_same_sentence() {
    let folder = tempfile::tempdir().unwrap();
    for (line, says) in [
        (
            "serve --listen 70000",
            "OBRADOR_LISTEN (--listen) can't be '70000'",
        ),
        (
            "serve --max-upload-mb 0",
            "OBRADOR_MAX_UPLOAD_MB (--max-upload-mb) can't be '0'",
        ),
        ("serve --smtp-url smtp://", "OBRADOR_SMTP_URL"),
        ("track --redis-url nonsense", "REDIS_URL"),
        ("migrate --database-url nonsense", "DATABASE_URL"),
        (
            "tenant list --log-level loud",
            "LOG_LEVEL (--log-level) can't be 'loud'",
        ),
    ] {
        let ended = run(folder.path(), &[], line);
        let said = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(2), "{line}: {said}");
        assert!(said.contains(says), "{line}: {said}");
    }
}
