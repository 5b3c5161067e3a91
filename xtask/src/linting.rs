//! Clippy in the compiler's place: what is built to be run here is linted by the same stroke.
//!
//! `cargo clippy` checks every dependency once more, and our own crates too, before anything of it can be run. Put in
//! front of rustc as cargo's workspace wrapper, which is what `cargo clippy` does as well, it lints while it compiles.
//! It holds back some of rustc's optimisations, so what is deployed (the client, releases) is never built like this.

use crate::{
    process::{find, say},
    progress::{each_line, show},
    project,
};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{collections::BTreeSet, process::Command};

/// How clippy reads its flags from the environment.
const FLAG_END: &str = "__CLIPPY_HACKERY__";
/// All that is tested; together they share each dependency's features, so none is compiled twice.
const PACKAGES: &[&str] = &[
    "--package=obrador-core",
    "--package=obrador-locales",
    "--package=obrador-services",
    "--package=obrador-app",
    "--package=obrador-server",
    "--package=wasm-parity",
    "--features=obrador-app/ssr",
];

/// Cargo for all that runs on this machine; where clippy is missing, it builds all the same.
pub(crate) fn cargo() -> Command {
    let mut command = project::cargo();
    if let Some(clippy) = find("clippy-driver") {
        command.env("RUSTC_WORKSPACE_WRAPPER", clippy);
        // A complaint is no reason not to run what one is working on; `check` refuses it.
        command.env("CLIPPY_ARGS", format!("--cap-lints{FLAG_END}warn{FLAG_END}"));
    }
    command
}

/// `cargo ACTION` for core, locales, services, app and server.
pub(crate) fn of_server(action: &str) -> Command {
    let mut command = cargo();
    command.arg(action).args(PACKAGES);
    command
}

/// `cargo ACTION` for xtask, with the features it has been built with already.
pub(crate) fn of_xtask(action: &str) -> Command {
    let mut command = cargo();
    command.args([action, "--package=xtask"]);
    command
}

/// Builds the programs and all tests of core, app, server and xtask; fails where clippy or rustc complains.
pub(crate) fn check() -> Result<()> {
    find("clippy-driver").context("clippy is missing\n  Run `rustup component add clippy`.")?;
    let what = "building core, app, server and xtask with their tests, by clippy";
    say(what);
    let mut complaints = BTreeSet::new();
    let mut failed = false;
    for (mut cargo, rest) in [
        (of_server("test"), &["--no-run"][..]),
        (of_xtask("test"), &["--no-run"]),
        // The program itself, without its tests: what only they use is dead in it.
        (of_xtask("build"), &[]),
    ] {
        cargo
            .args(rest)
            .arg("--message-format=json-diagnostic-rendered-ansi");
        let status = each_line(&mut cargo, what, |line| {
            if let Some(text) = complaint(line)
                && complaints.insert(text.clone())
            {
                show(&text);
            }
        })?;
        failed |= !status.success();
    }
    if failed || !complaints.is_empty() {
        bail!("the messages above say where");
    }
    Ok(())
}

/// What the compiler or clippy complains of in one of cargo's messages.
fn complaint(line: &str) -> Option<String> {
    let message: Value = serde_json::from_str(line).ok()?;
    let message = message.get("message")?;
    let is_complaint = ["warning", "error"].contains(&message.get("level")?.as_str()?);
    is_complaint.then(|| message.get("rendered")?.as_str().map(str::to_owned))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn complaints_are_told_from_news() {
        for (line, expected) in [
            (
                r#"{"reason":"compiler-message","message":{"level":"warning","rendered":"unused"}}"#,
                Some("unused"),
            ),
            (
                r#"{"reason":"compiler-message","message":{"level":"error","rendered":"no"}}"#,
                Some("no"),
            ),
            (
                r#"{"reason":"compiler-message","message":{"level":"failure-note","rendered":"more"}}"#,
                None,
            ),
            (r#"{"reason":"compiler-artifact","fresh":true}"#, None),
            ("running 3 tests", None),
        ] {
            assert_eq!(complaint(line).as_deref(), expected, "{line}");
        }
    }
}
