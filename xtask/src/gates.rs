//! Rules no compiler knows, each a small function over text. A complaint names the file and the reason.

use crate::{deletes, project};
use anyhow::{Context, Result};
use std::{fs, path::Path, process::Command};

/// Files that may use `AssertSqlSafe`, each because its SQL is put together from constants only.
const SQL_ALLOWED: &[&str] = &["server/services/src/db/statement.rs"];
/// Forms on pages for those who are not signed in, and the way out.
const FORMS_OF_NOBODY: &[(&str, usize)] = &[
    ("app/src/auth/link_pages.rs", 3),
    ("app/src/auth/sign_in_page.rs", 2),
    ("app/src/auth/sign_up_page.rs", 1),
    ("app/src/page/header.rs", 1),
    ("app/src/team/join_page.rs", 2),
];
/// Where the time may be read.
const CLOCK: &str = "server/services/src/clock.rs";

/// All complaints about the project as it is.
pub(crate) fn all() -> Result<Vec<String>> {
    let mut found = Vec::new();
    let sources = sources()?;
    found.extend(deletes::complaints(&sources)?);
    for (name, text) in sources {
        found.extend(sql_is_checked(&name, &text));
        found.extend(time_is_asked_of_the_clock(&name, &text));
        found.extend(textarea_has_no_child(&name, &text));
        found.extend(forms_say_whose_they_are(&name, &text));
        found.extend(core_does_no_io(&name, &text));
        found.extend(browser_is_touched_in_one_file(&name, &text));
    }
    for (name, text) in manifests()? {
        found.extend(dependencies_point_inwards(&name, &text)?);
    }
    found.extend(client_stays_small()?);
    for (name, text) in tracked()? {
        found.extend(nothing_of_one_machine(&name, &text));
    }
    Ok(found)
}

/// Every Rust source of the product, by its path.
pub(crate) fn sources() -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for folder in ["core", "locales", "app", "server"] {
        for entry in walkdir::WalkDir::new(project::root().join(folder)).sort_by_file_name() {
            let entry = entry?;
            if entry
                .path()
                .extension()
                .is_some_and(|extension| extension == "rs")
            {
                found.push((relative(entry.path()), fs::read_to_string(entry.path())?));
            }
        }
    }
    Ok(found)
}

fn relative(path: &Path) -> String {
    path.strip_prefix(project::root())
        .unwrap_or(path)
        .to_string_lossy()
        .into_owned()
}

fn manifests() -> Result<Vec<(String, String)>> {
    [
        "core",
        "locales",
        "server/services",
        "app",
        "app/client",
        "server",
    ]
    .iter()
    .map(|folder| {
        let name = format!("{folder}/Cargo.toml");
        let text =
            fs::read_to_string(project::root().join(&name)).with_context(|| format!("can't read {name}"))?;
        Ok((name, text))
    })
    .collect()
}

/// Text files under version control; none outside a checkout.
fn tracked() -> Result<Vec<(String, String)>> {
    let mut git = Command::new("git");
    project::clean(&mut git);
    let Ok(listed) = git.args(["ls-files", "-z"]).output() else {
        return Ok(Vec::new());
    };
    let names = String::from_utf8(listed.stdout)?;
    Ok(names
        .split('\0')
        .filter(|name| !name.is_empty())
        .filter_map(|name| {
            Some((
                name.to_owned(),
                fs::read_to_string(project::root().join(name)).ok()?,
            ))
        })
        .collect())
}

fn sql_is_checked(name: &str, text: &str) -> Option<String> {
    let broken = text.contains("AssertSqlSafe") && !SQL_ALLOWED.contains(&name);
    broken.then(|| {
        format!("{name}: AssertSqlSafe lets any text become SQL; use db::Statement, or be listed in gates.rs")
    })
}

fn time_is_asked_of_the_clock(name: &str, text: &str) -> Option<String> {
    let broken = name != CLOCK && text.contains("Utc::now");
    broken.then(|| format!("{name}: Utc::now; take `now` as a parameter or ask the Clock ({CLOCK})"))
}

/// Leptos does not escape a dynamic child of `<textarea>`: it would be stored XSS.
fn textarea_has_no_child(name: &str, text: &str) -> Option<String> {
    if !name.starts_with("app/") {
        return None;
    }
    let views = text.split("#[cfg(test)]").next().unwrap_or_default();
    let code: String = views
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    let broken = code
        .match_indices("</textarea")
        .any(|(end, _)| !code[..end].trim_end().ends_with('>'));
    broken.then(|| {
        format!("{name}: a child of <textarea> is not escaped; set it with prop:value or inner_html")
    })
}

/// A form that somebody signed in can send says whose it is, or it could be sent to another bakery than it was opened in.
fn forms_say_whose_they_are(name: &str, text: &str) -> Option<String> {
    if !name.starts_with("app/src/") {
        return None;
    }
    let of_nobody = FORMS_OF_NOBODY
        .iter()
        .find(|(file, _)| *file == name)
        .map_or(0, |(_, forms)| *forms);
    let forms = text.matches("<form method=\"post\"").count();
    // An island is told, as the browser knows no context of the page's.
    let told = text.matches("name=\"form_of\" value=of/>").count();
    let said = told + text.matches("<FormOf/>").count() + text.matches("FormOwner::in_address(").count();
    (forms != said + of_nobody)
        .then(|| format!("{name}: {forms} forms, and {said} say whose they are; put <FormOf/> into each"))
}

fn core_does_no_io(name: &str, text: &str) -> Option<String> {
    if !name.starts_with("core/src/") {
        return None;
    }
    let used = [
        "std::fs",
        "std::net",
        "std::process",
        "std::env::",
        "std::thread",
        "Instant::now",
        "async fn",
    ];
    let used = used.into_iter().find(|word| text.contains(word))?;
    Some(format!(
        "{name}: {used}; core is pure: no IO, clock, randomness or async"
    ))
}

/// core knows nobody, locales core, services both, app knows core and (on the server) both, the client knows app, the
/// server knows all of them but the client.
fn dependencies_point_inwards(name: &str, text: &str) -> Result<Vec<String>> {
    let (needed, forbidden): (&[&str], &[&str]) = match name {
        "core/Cargo.toml" => (
            &[],
            &[
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
        ),
        "locales/Cargo.toml" => (
            &["obrador-core"],
            &[
                "obrador-services",
                "obrador-app",
                "obrador-server",
                "obrador-client",
                "leptos",
                "axum",
                "sqlx",
            ],
        ),
        "server/services/Cargo.toml" => (
            &["obrador-core", "obrador-locales"],
            &[
                "obrador-app",
                "obrador-server",
                "obrador-client",
                "axum",
                "leptos",
                "multer",
                "tower-http",
                "utoipa",
            ],
        ),
        "app/Cargo.toml" => (
            &["obrador-core"],
            &[
                "obrador-server",
                "obrador-client",
                "axum",
                "sqlx",
                "redis",
                "tokio",
            ],
        ),
        "app/client/Cargo.toml" => (
            &["obrador-app", "leptos"],
            &[
                "obrador-locales",
                "obrador-services",
                "obrador-server",
                "axum",
                "sqlx",
                "redis",
                "tokio",
            ],
        ),
        _ => (
            &[
                "obrador-core",
                "obrador-locales",
                "obrador-services",
                "obrador-app",
            ],
            &["obrador-client", "redis", "sqlx"],
        ),
    };
    let manifest: toml::Table = text.parse().with_context(|| format!("{name} is no TOML"))?;
    let there = manifest
        .get("dependencies")
        .and_then(toml::Value::as_table)
        .cloned()
        .unwrap_or_default();
    let missing = needed.iter().filter(|it| !there.contains_key(**it));
    let wrong = forbidden.iter().filter(|it| there.contains_key(**it));
    Ok(missing
        .map(|it| format!("{name}: does not depend on {it}"))
        .chain(wrong.map(|it| format!("{name}: must not depend on {it}")))
        .collect())
}

/// Islands have signals and views; what else they need of the browser is in one file.
fn browser_is_touched_in_one_file(name: &str, text: &str) -> Option<String> {
    const ALLOWED: &str = "app/src/browser.rs";
    if !name.starts_with("app/") || name == ALLOWED {
        return None;
    }
    let words = [
        "web_sys",
        "JsFuture",
        "js_sys",
        "document()",
        "fetch(",
        "query_selector",
    ];
    let word = words.into_iter().find(|word| text.contains(word))?;
    Some(format!(
        "{name}: {word}; what touches the browser is in {ALLOWED}"
    ))
}

/// What must never come along into the browser, and what must.
fn client_stays_small() -> Result<Vec<String>> {
    let mut tree = project::cargo();
    tree.args([
        "tree",
        "--package=obrador-client",
        "--target=wasm32-unknown-unknown",
    ]);
    tree.args(["--edges=normal", "--prefix=none", "--format={p}"]);
    let output = tree.output().context("cargo tree")?;
    if !output.status.success() {
        anyhow::bail!("cargo tree failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(of_client_tree(&text))
}

fn of_client_tree(tree: &str) -> Vec<String> {
    let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    let wrong = [
        "fluent-bundle",
        "sqlx",
        "axum",
        "plotters",
        "tokio",
        "redis",
        "chrono-tz",
    ];
    let wrong = wrong.into_iter().filter(|name| names.contains(name));
    let missing = ["leptos", "obrador-core"]
        .into_iter()
        .filter(|name| !names.contains(name));
    wrong
        .map(|name| format!("app/client: {name} is in the browser's tree"))
        .chain(missing.map(|name| format!("app/client: {name} is not in the browser's tree")))
        .collect()
}

/// Addresses of registries, and paths of the machine it was written on.
fn nothing_of_one_machine(name: &str, text: &str) -> Option<String> {
    let words = [
        concat!("registry.", "npmjs"),
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
        concat!("index.", "crates.io"),
    ];
    let line = text
        .lines()
        .position(|line| words.iter().any(|word| line.contains(word)))?;
    Some(format!(
        "{name}:{}: a registry's address or a path of one machine",
        line + 1
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sql_from_any_text_is_found() {
        assert!(sql_is_checked("server/src/x.rs", "query(AssertSqlSafe(text))").is_some());
        assert!(sql_is_checked("server/src/x.rs", "query(\"SELECT 1\")").is_none());
    }

    #[test]
    fn only_the_clock_reads_the_time() {
        assert!(time_is_asked_of_the_clock("app/src/x.rs", "Utc::now()").is_some());
        assert!(time_is_asked_of_the_clock(CLOCK, "Utc::now()").is_none());
    }

    #[test]
    fn a_textarea_with_a_child_is_found() {
        for (source, broken) in [
            ("<textarea name=\"a\">{text}</textarea>", true),
            ("<textarea name=\"a\">\n  {text}\n</textarea>", true),
            ("<textarea>\"a\"</textarea><textarea></textarea>", true),
            ("<textarea name=\"a\" inner_html=safe></textarea>", false),
            ("<textarea prop:value=text/>", false),
            ("// never <textarea>{dynamic}</textarea>", false),
        ] {
            assert_eq!(
                textarea_has_no_child("app/src/x.rs", source).is_some(),
                broken,
                "{source}"
            );
        }
    }

    #[test]
    fn a_form_that_does_not_say_whose_it_is_is_found() {
        let form = "<form method=\"post\" action=\"/app/x\">";
        assert!(forms_say_whose_they_are("app/src/x.rs", form).is_some());
        assert!(forms_say_whose_they_are("app/src/x.rs", &format!("{form}<FormOf/>")).is_none());
        assert!(forms_say_whose_they_are("app/src/page/header.rs", form).is_none());
    }

    #[test]
    fn io_in_core_is_found() {
        assert!(core_does_no_io("core/src/x.rs", "use std::fs;").is_some());
        assert!(core_does_no_io("core/tests/x.rs", "use std::fs;").is_none());
    }

    #[test]
    fn a_dependency_outwards_is_found() {
        let check = |name, text| dependencies_point_inwards(name, text).expect("TOML");
        assert_eq!(
            check("core/Cargo.toml", "[dependencies]\nserde = \"1\""),
            Vec::<String>::new()
        );
        assert_eq!(
            check("core/Cargo.toml", "[dependencies]\nsqlx = \"0.9\""),
            ["core/Cargo.toml: must not depend on sqlx"]
        );
        assert_eq!(
            check(
                "app/client/Cargo.toml",
                "[dependencies]\nobrador-app = \"1\"\naxum = \"1\""
            ),
            [
                "app/client/Cargo.toml: does not depend on leptos",
                "app/client/Cargo.toml: must not depend on axum"
            ]
        );
        assert_eq!(
            check("app/Cargo.toml", "[dependencies]"),
            ["app/Cargo.toml: does not depend on obrador-core"]
        );
    }

    #[test]
    fn the_browser_is_touched_in_one_file_and_gets_no_server() {
        let source = "use leptos::web_sys::Element;";
        assert!(browser_is_touched_in_one_file("app/src/usage/panel.rs", source).is_some());
        assert!(browser_is_touched_in_one_file("app/src/browser.rs", source).is_none());
        assert!(browser_is_touched_in_one_file("server/src/x.rs", source).is_none());
        assert_eq!(
            of_client_tree("obrador-client v0.1.0\nleptos v0.8.23\nsqlx v0.9.0"),
            [
                "app/client: sqlx is in the browser's tree",
                "app/client: obrador-core is not in the browser's tree"
            ]
        );
    }

    #[test]
    fn a_path_of_one_machine_is_found() {
        let path = format!("a\nb {}x", concat!("/ro", "ot/"));
        assert_eq!(
            nothing_of_one_machine("x", &path).map(|it| it.starts_with("x:2:")),
            Some(true)
        );
        assert!(nothing_of_one_machine("x", "docs/operations.md").is_none());
    }
}
