//! The site (`target/site`) and the server.
//!
//! There is one client profile, `wasm-release`: an unoptimised client is too large to be pleasant. Without
//! `--release` wasm-opt is left out and the copies are compressed lightly, which takes seconds instead of many.

mod assets;
mod client;
mod css;

use crate::{
    linting,
    process::{run, say},
    project,
    setup::wasm32::Toolchain,
};
use anyhow::{Result, bail};

pub(crate) use assets::ClientSize;

/// Builds the site, then the server.
pub(crate) fn all(toolchain: Toolchain, release: bool) -> Result<()> {
    site(toolchain, release)?;
    server(release)
}

/// What the browser tests look at: the site as it is deployed, and a server with its debug assertions.
pub(crate) fn tested(toolchain: Toolchain) -> Result<()> {
    site(toolchain, true)?;
    server(false)
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

/// Builds `target/site`: client, style sheet, `public/`; nothing where nothing has changed.
pub(crate) fn site(toolchain: Toolchain, release: bool) -> Result<()> {
    let wasm = client::compile(toolchain)?;
    let css = css::bundle()?;
    let digest = assets::digest(&wasm, &css, release)?;
    if assets::is_current(&digest) {
        return Ok(());
    }
    say("writing target/site");
    let bound = client::bind(&wasm, release)?;
    assets::write(&assets::Site {
        client: bound,
        css,
        digest,
        release,
    })
}

fn server(release: bool) -> Result<()> {
    say(if release {
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
    run(
        cargo.args(["--quiet", "--bin=obrador"]),
        "The compiler's message above says where.",
    )
}
