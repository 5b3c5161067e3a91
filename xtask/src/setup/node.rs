//! The npm packages in `e2e/`: Playwright, axe, wasm-opt.

use crate::{
    process::{find, run, say},
    project,
};
use anyhow::{Context, Result, bail};
use std::{fs, process::Command};

/// Installs them where they are missing or the lock file has changed.
pub(crate) fn ensure() -> Result<()> {
    let e2e = project::root().join("e2e");
    let stamp = e2e.join("node_modules/.obrador-lock");
    let lock =
        fs::read_to_string(e2e.join("package-lock.json")).context("can't read e2e/package-lock.json")?;
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    if find("node").is_none() || find("npm").is_none() {
        bail!(
            "Node.js and npm are missing\n  Install Node.js 20 or later with npm (nodejs.org, or Debian's nodejs and npm)."
        );
    }
    say("installing npm packages (Playwright, axe, wasm-opt)");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-fund", "--no-audit", "--loglevel=error"])
        .current_dir(&e2e)
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut npm, "Is npm's registry reachable? Try `npm ci` in e2e/.")?;
    fs::write(&stamp, lock).context("can't write e2e/node_modules/.obrador-lock")
}
