//! The bare axum handler that a load is held against: a process of its own, built like the server, with the server's
//! own answer in it.

use super::load::Load;
use crate::{
    dev_services::free_port,
    process::{PATIENCE, Running, output},
    progress, project,
    server::{Demo, Server, get},
};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    net::SocketAddr,
    path::Path,
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};

/// Builds it.
pub(super) fn build() -> Result<()> {
    let mut cargo = project::cargo();
    cargo.args(["build", "--release", "--package=obrador-server"]);
    progress::run(
        cargo.arg("--example=bare"),
        "building the bare handler",
        "The compiler's message above says where.",
    )
}

/// It, running.
pub(super) struct Bare {
    _running: Running,
    address: SocketAddr,
}

impl Bare {
    /// Asks the server once, and starts a bare handler that gives the same answer.
    pub(super) fn start(demo: &Demo, server: &Server, load: &Load) -> Result<Self> {
        let (head, body) = (
            demo.folder().join("answer.head"),
            demo.folder().join("answer.body"),
        );
        fetch(load, &server.url(), &head, &body)?;
        let address = SocketAddr::from(([127, 0, 0, 1], free_port()?));
        let mut command = Command::new(project::target().join("release/examples/bare"));
        project::clean(&mut command);
        let mut running = Running::start(command.arg(address.to_string()).args([&head, &body]))?;
        let started = Instant::now();
        while get(address, &load.path, &[]).is_err() {
            if let Some(status) = running.ended() {
                bail!("the bare handler ended with {status}");
            }
            if started.elapsed() > PATIENCE {
                bail!("the bare handler is never ready");
            }
            sleep(Duration::from_millis(1));
        }
        let bare = Self {
            _running: running,
            address,
        };
        bare.answers_with(load, demo.folder(), &body)?;
        Ok(bare)
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    fn answers_with(&self, load: &Load, folder: &Path, body: &Path) -> Result<()> {
        let its = folder.join("bare.body");
        fetch(load, &self.url(), &folder.join("bare.head"), &its)?;
        if fs::read(its)? != fs::read(body)? {
            bail!(
                "{}: the bare handler gives another answer than the server",
                load.name
            );
        }
        Ok(())
    }
}

/// Asks as the load does, and keeps the answer.
fn fetch(load: &Load, url: &str, head: &Path, body: &Path) -> Result<()> {
    let mut curl = Command::new("curl");
    // What curl says of its own accord, wrk does not say.
    curl.args([
        "--silent",
        "--show-error",
        "--header",
        "Accept:",
        "--header",
        "User-Agent:",
    ]);
    if let Some(header) = &load.header {
        curl.args(["--header", header]);
    }
    curl.arg("--dump-header").arg(head).arg("--output").arg(body);
    curl.args(["--write-out", "%{http_code}"]);
    let code = output(
        curl.arg(format!("{url}{}", load.path)),
        "Is curl installed? `cargo xtask setup`",
    )?;
    if code.trim() != "200" {
        let text = fs::read_to_string(body).context("no answer")?;
        bail!("{}: answered {}: {text}", load.name, code.trim());
    }
    Ok(())
}
