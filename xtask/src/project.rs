//! Where the project's things are, the cargo they are built with, and the server that comes of it.

use anyhow::{Context, Result};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The workspace's folder.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// `target/`, always the project's own.
pub(crate) fn target() -> PathBuf {
    root().join("target")
}

/// The client's own target folder: another toolchain must not invalidate the server's.
pub(crate) fn client_target() -> PathBuf {
    target().join("client")
}

/// The site as it is served.
pub(crate) fn site() -> PathBuf {
    target().join("site")
}

/// The built server.
pub(crate) fn server(release: bool) -> PathBuf {
    target()
        .join(if release { "release" } else { "debug" })
        .join("obrador")
}

/// It, to be run in the workspace.
pub(crate) fn obrador(release: bool) -> Command {
    let mut command = Command::new(server(release));
    clean(&mut command);
    command
}

/// The machine's ordinary cargo, in the workspace, without what xtask's own cargo left in the environment.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new("cargo");
    clean(&mut command);
    command
}

/// Makes `command` start in the workspace as if from a shell.
pub(crate) fn clean(command: &mut Command) {
    command.current_dir(root());
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        let ours = name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
        if ours || ["CARGO", "CARGO_TARGET_DIR", "LD_LIBRARY_PATH"].contains(&name.as_ref()) {
            command.env_remove(name.as_ref());
        }
    }
}

/// A new folder under `target/` or the system's temporary folder, deleted at the end.
pub(crate) fn temporary(purpose: &str) -> Result<tempfile::TempDir> {
    let folder = tempfile::Builder::new()
        .prefix(&format!("obrador-{purpose}-"))
        .tempdir()
        .context("can't make a temporary folder; is the disk full?")?;
    crate::interrupt::deletes(folder.path());
    Ok(folder)
}
