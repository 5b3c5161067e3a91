//! The site (`target/site`) and the server.
//!
//! There is one client profile, `wasm-release`: an unoptimised client is too large to be pleasant. Without
//! `--release` wasm-opt is left out and the copies are compressed lightly, which takes seconds instead of many.

mod assets;
mod builds;
mod client;
mod client_size;
mod compress;
mod css;
mod folder;

use crate::{
    linting,
    process::say,
    progress::{self, Steps},
    project,
    setup::wasm32::Toolchain,
};
use anyhow::{Result, bail};

pub(crate) use client_size::ClientSize;

/// Of a site: the client, and what is made of it.
const SITE_STEPS: usize = 2;
/// Of everything.
pub(crate) const STEPS: usize = SITE_STEPS + 1;

/// Builds the site, then the server: [`STEPS`] steps.
pub(crate) fn all(toolchain: Toolchain, release: bool, steps: &mut Steps) -> Result<()> {
    build_site(toolchain, release, steps)?;
    server(release, steps)
}

/// What the browser tests look at: the site as it is deployed, and a server with its debug assertions.
pub(crate) fn tested(toolchain: Toolchain) -> Result<()> {
    let mut steps = Steps::of(STEPS);
    build_site(toolchain, true, &mut steps)?;
    server(false, &mut steps)
}

/// Fails where an island of the sources is missing in the built site.
pub(crate) fn every_island_lives() -> Result<()> {
    let dead = client::dead_islands(&assets::client_js()?)?;
    if dead.is_empty() {
        return Ok(());
    }
    bail!(
        "the client does not export {}\n  A `data-island` is the name of a function in app/client/src.",
        dead.join(", ")
    )
}

/// Builds `target/site`: client, style sheet, `public/`.
pub(crate) fn site(toolchain: Toolchain, release: bool) -> Result<()> {
    build_site(toolchain, release, &mut Steps::of(SITE_STEPS))
}

/// Does nothing where nothing has changed.
fn build_site(toolchain: Toolchain, release: bool, steps: &mut Steps) -> Result<()> {
    let wasm = client::compile(toolchain, &steps.next("building the client"))?;
    say(&steps.next("bundling the style sheet and writing target/site"));
    let css = css::bundle()?;
    let digest = assets::digest(&wasm, &css, release)?;
    if assets::is_current(&digest) {
        return Ok(());
    }
    let bound = client::bind(&wasm, release)?;
    assets::write(&assets::Site {
        client: bound,
        css,
        digest,
        release,
    })
}

fn server(release: bool, steps: &mut Steps) -> Result<()> {
    let what = steps.next(if release {
        "building the server, optimised"
    } else {
        "building the server"
    });
    let mut cargo = if release {
        let mut cargo = project::cargo();
        cargo.args(["build", "--release", "--package=obrador-server"]);
        cargo
    } else {
        linting::of_server("build")
    };
    progress::run(
        cargo.arg("--bin=obrador"),
        &what,
        "The compiler's message above says where.",
    )
}
