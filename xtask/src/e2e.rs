//! The browser tests: Playwright with Debian's Chromium. Each test starts a server of its own on a copy of the demo.

use crate::{dev_services::SLOWNESS, process::find, project, server::Demo};
use anyhow::{Context, Result};
use std::{num::NonZero, process::Command, thread::available_parallelism};

/// Playwright's command on a copy of that demo for each test; `args` go to it as they are.
pub(crate) fn playwright(demo: &Demo, args: &[String]) -> Result<Command> {
    let chromium = ["chromium", "chromium-browser", "google-chrome"]
        .iter()
        .find_map(|name| find(name))
        .context("Chromium is missing; run `cargo xtask setup`")?;
    let mut command = Command::new("npx");
    command.args(["--no-install", "playwright", "test"]).args(args);
    command.current_dir(project::root().join("e2e"));
    demo.settings(&mut command);
    command
        .env("CHROMIUM", chromium)
        .env("OBRADOR_PROGRAM", project::server(false))
        .env("OBRADOR_DEMO_FOLDER", demo.folder())
        .env("OBRADOR_SLOWNESS", SLOWNESS)
        .env("OBRADOR_PACE", demo.slowness().to_string())
        .env("OBRADOR_WORKERS", workers().to_string());
    Ok(command)
}

/// As many as processors are ours: unlike Node, Rust heeds a container's share of them.
fn workers() -> usize {
    available_parallelism().map_or(1, NonZero::get)
}

/// `cargo xtask e2e [ARGS]`: makes the demo with the built server, and runs Playwright.
pub(crate) fn run(args: &[String]) -> Result<()> {
    let demo = Demo::create(false)?;
    crate::process::run(
        &mut playwright(&demo, args)?,
        "Its report above says which test and why.",
    )
}
