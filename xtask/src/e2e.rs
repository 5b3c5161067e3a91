//! The browser tests: Playwright with Debian's Chromium, on a server of their own.

use crate::{process::find, project, server::Demo};
use anyhow::{Context, Result};
use std::process::Command;

/// Playwright's command for a server at `url`; `args` go to it as they are.
pub(crate) fn playwright(url: &str, args: &[String]) -> Result<Command> {
    let chromium = ["chromium", "chromium-browser", "google-chrome"]
        .iter()
        .find_map(|name| find(name))
        .context("Chromium is missing; run `cargo xtask setup`")?;
    let mut command = Command::new("npx");
    command.args(["--no-install", "playwright", "test"]).args(args);
    command.current_dir(project::root().join("e2e"));
    command.env("BASE_URL", url).env("CHROMIUM", chromium);
    Ok(command)
}

/// `cargo xtask e2e [ARGS]`: starts the built server with demo data and runs Playwright.
pub(crate) fn run(args: &[String]) -> Result<()> {
    let demo = Demo::create(false)?;
    let server = demo.serve()?;
    crate::process::run(
        &mut playwright(&server.url(), args)?,
        "Its report above says which test and why.",
    )
}
