//! Which crate may use which: dependencies point inwards, and the browser gets little.

use crate::project;
use anyhow::{Context, Result, bail};

/// core knows nobody, locales core, services both, app knows core and (on the server) both, the client knows app, the
/// server knows all of them but the client.
const CRATES: &[Crate] = &[
    Crate {
        manifest: "core/Cargo.toml",
        needed: &[],
        forbidden: &[
            "obrador-locales",
            "obrador-services",
            "obrador-app",
            "obrador-server",
            "obrador-client",
            "leptos",
            "axum",
            "tokio",
            "sqlx",
            "redis",
            "rand",
        ],
    },
    Crate {
        manifest: "locales/Cargo.toml",
        needed: &["obrador-core"],
        forbidden: &[
            "obrador-services",
            "obrador-app",
            "obrador-server",
            "obrador-client",
            "leptos",
            "axum",
            "sqlx",
        ],
    },
    Crate {
        manifest: "server/services/Cargo.toml",
        needed: &["obrador-core", "obrador-locales"],
        forbidden: &[
            "obrador-app",
            "obrador-server",
            "obrador-client",
            "axum",
            "leptos",
            "multer",
            "tower-http",
            "utoipa",
        ],
    },
    Crate {
        manifest: "app/Cargo.toml",
        needed: &["obrador-core"],
        forbidden: &[
            "obrador-server",
            "obrador-client",
            "axum",
            "sqlx",
            "redis",
            "tokio",
        ],
    },
    Crate {
        manifest: CLIENT,
        needed: &["obrador-app", "leptos"],
        forbidden: &[
            "obrador-locales",
            "obrador-services",
            "obrador-server",
            "axum",
            "sqlx",
            "redis",
            "tokio",
        ],
    },
    Crate {
        manifest: "server/Cargo.toml",
        needed: &[
            "obrador-core",
            "obrador-locales",
            "obrador-services",
            "obrador-app",
        ],
        forbidden: &["obrador-client", "redis", "sqlx"],
    },
];
const CLIENT: &str = "app/client/Cargo.toml";
/// What never comes along into the browser, not even behind another crate.
const NOT_IN_BROWSER: &[&str] = &[
    "fluent-bundle",
    "sqlx",
    "axum",
    "plotters",
    "tokio",
    "redis",
    "chrono-tz",
];
const IN_BROWSER: &[&str] = &["leptos", "obrador-core"];

/// Where these rules are written.
const HERE: &str = "xtask/src/rules/crates.rs";

struct Crate {
    manifest: &'static str,
    needed: &'static [&'static str],
    forbidden: &'static [&'static str],
}

/// Dependencies that a manifest must not have, and those it lacks.
pub(crate) fn dependencies_point_inwards(name: &str, text: &str) -> Result<Vec<String>> {
    let Some(rules) = CRATES.iter().find(|it| it.manifest == name) else {
        return Ok(Vec::new());
    };
    let manifest: toml::Table = text.parse().with_context(|| format!("{name} is no TOML"))?;
    let there = manifest
        .get("dependencies")
        .and_then(toml::Value::as_table)
        .cloned()
        .unwrap_or_default();
    let missing = rules.needed.iter().filter(|it| !there.contains_key(**it));
    let wrong = rules.forbidden.iter().filter(|it| there.contains_key(**it));
    let section = line_of_section(text);
    Ok(missing
        .map(|it| format!("{name}:{section}: does not depend on {it}; add it, or change the rule in {HERE}"))
        .chain(wrong.map(|it| {
            let line = line_of(text, it).unwrap_or(section);
            format!("{name}:{line}: must not depend on {it}; move what needs it into a crate further out")
        }))
        .collect())
}

fn line_of_section(text: &str) -> usize {
    text.lines()
        .position(|line| line.trim() == "[dependencies]")
        .map_or(1, |at| at + 1)
}

/// The line of `[dependencies]` that begins with the name, or its own section.
fn line_of(text: &str, dependency: &str) -> Option<usize> {
    let own = format!("[dependencies.{dependency}]");
    let mut is_inside = false;
    for (line, number) in text.lines().map(str::trim).zip(1..) {
        if line.starts_with('[') {
            is_inside = line == "[dependencies]";
        }
        let rest = line.strip_prefix(dependency).filter(|_| is_inside);
        if line == own || rest.is_some_and(|rest| rest.starts_with([' ', '=', '.'])) {
            return Some(number);
        }
    }
    None
}

/// What must never come along into the browser, and what must.
pub(crate) fn client_stays_small() -> Result<Vec<String>> {
    let mut tree = project::cargo();
    tree.args([
        "tree",
        "--package=obrador-client",
        "--target=wasm32-unknown-unknown",
    ]);
    tree.args(["--edges=normal", "--prefix=none", "--format={p}"]);
    let output = tree.output().context("cargo tree")?;
    if !output.status.success() {
        bail!("cargo tree failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(of_client_tree(&text))
}

fn of_client_tree(tree: &str) -> Vec<String> {
    let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    let wrong = NOT_IN_BROWSER.iter().filter(|name| names.contains(name));
    let missing = IN_BROWSER.iter().filter(|name| !names.contains(name));
    wrong
        .map(|name| {
            format!(
                "{CLIENT}:1: {name} is in the browser's tree; \
                 `cargo tree --package obrador-client --target wasm32-unknown-unknown --invert {name}` says by whom"
            )
        })
        .chain(missing.map(|name| {
            format!("{CLIENT}:1: {name} is not in the browser's tree; depend on it, or change the rule in {HERE}")
        }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, text: &str, expected: &[&str]) {
        let found = dependencies_point_inwards(name, text).expect("TOML");
        let without_advice: Vec<&str> = found.iter().filter_map(|it| it.split("; ").next()).collect();
        assert_eq!(without_advice, expected, "{text}");
    }

    #[test]
    fn a_dependency_outwards_is_found() {
        check("core/Cargo.toml", "[dependencies]\nserde = \"1\"", &[]);
        check("xtask/Cargo.toml", "[dependencies]\nsqlx = \"1\"", &[]);
        check(
            "core/Cargo.toml",
            "[package]\nname = \"x\"\n[dependencies]\nsqlx-more = \"1\"\nsqlx.workspace = true",
            &["core/Cargo.toml:5: must not depend on sqlx"],
        );
        check(
            "core/Cargo.toml",
            "[dev-dependencies]\nrand = \"1\"\n[dependencies.rand]\nversion = \"1\"",
            &["core/Cargo.toml:3: must not depend on rand"],
        );
        check(
            "app/client/Cargo.toml",
            "[dependencies]\nobrador-app = \"1\"\naxum = \"1\"",
            &[
                "app/client/Cargo.toml:1: does not depend on leptos",
                "app/client/Cargo.toml:3: must not depend on axum",
            ],
        );
        check(
            "app/Cargo.toml",
            "\n[dependencies]",
            &["app/Cargo.toml:2: does not depend on obrador-core"],
        );
    }

    #[test]
    fn the_browser_gets_no_server() {
        let found = of_client_tree("obrador-client v0.1.0\nleptos v0.8.23\nsqlx v0.9.0");
        let without_advice: Vec<&str> = found.iter().filter_map(|it| it.split("; ").next()).collect();
        assert_eq!(
            without_advice,
            [
                "app/client/Cargo.toml:1: sqlx is in the browser's tree",
                "app/client/Cargo.toml:1: obrador-core is not in the browser's tree"
            ]
        );
        assert_eq!(
            of_client_tree("obrador-client v0.1.0\nleptos v0.8.23\nobrador-core v0.1.0"),
            [""; 0]
        );
    }
}
