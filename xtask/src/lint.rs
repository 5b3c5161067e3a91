//! Format, clippy for both halves, and the project's own rules.

use crate::{
    process::{run, say},
    progress, project, rules,
    setup::wasm32::Toolchain,
};
use anyhow::{Result, bail};

/// `cargo xtask lint`.
pub(crate) fn run_all(toolchain: Toolchain) -> Result<()> {
    format(true)?;
    rules()?;
    clippy_server()?;
    clippy_client(toolchain)
}

/// `cargo fmt`, or only whether it would change something.
pub(crate) fn format(check: bool) -> Result<()> {
    let mut cargo = project::cargo();
    cargo.args(["fmt", "--all"]);
    if check {
        cargo.arg("--check");
    }
    run(&mut cargo, "Run `cargo xtask fmt`.")
}

/// Clippy for all that runs on the server or here.
pub(crate) fn clippy_server() -> Result<()> {
    let what = "clippy: core, app (server's half), server, xtask";
    let mut cargo = project::cargo();
    cargo.args(["clippy", "--workspace", "--all-targets"]);
    cargo.args(["--exclude", "obrador-client", "--exclude", "wasm-parity"]);
    cargo.args(["--features", "obrador-app/ssr", "--", "-D", "warnings"]);
    progress::run(&mut cargo, what, "Clippy's message above says where.")
}

/// Clippy for what runs in the browser: a run for the server never sees it.
pub(crate) fn clippy_client(toolchain: Toolchain) -> Result<()> {
    let advice = "The message above says where.";
    let package = [
        "--package",
        "obrador-client",
        "--package",
        "obrador-app",
        "--package",
        "obrador-core",
    ];
    let target = ["--target", "wasm32-unknown-unknown", "--target-dir"];
    if let Some(mut clippy) = toolchain.clippy() {
        let what = "clippy: client, app (browser's half), core for wasm32";
        clippy.args(package).args(target).arg(project::client_target());
        return progress::run(clippy.args(["--", "-D", "warnings"]), what, advice);
    }
    say("no clippy for wasm32 on this machine: only the compiler's own warnings are looked at");
    let mut cargo = toolchain.cargo();
    cargo
        .arg("check")
        .args(package)
        .args(target)
        .arg(project::client_target())
        .env("RUSTFLAGS", "-D warnings");
    progress::run(
        &mut cargo,
        "checking client, app (browser's half), core for wasm32",
        advice,
    )
}

/// The rules in [`rules`].
pub(crate) fn rules() -> Result<()> {
    let found = rules::all()?;
    if found.is_empty() {
        return Ok(());
    }
    bail!("{} broken rule(s):\n  {}", found.len(), found.join("\n  "))
}
