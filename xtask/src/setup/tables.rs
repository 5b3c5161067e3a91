//! pandas, which reads an export's tables as people who work with data do.

use super::python::Environment;
use anyhow::Result;
use std::process::Command;

const TABLES: Environment = Environment {
    folder: "tables",
    file: "tables.txt",
    wanted: include_str!("tables.txt"),
    what: "pandas (30 MB)",
    programs: &["python"],
};

/// Installs it.
pub(crate) fn ensure() -> Result<()> {
    TABLES.ensure()
}

/// Tells `command` which Python has it, the way the tests look for it.
pub(crate) fn tell(command: &mut Command) {
    command.env("OBRADOR_TEST_PYTHON", TABLES.program("python"));
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_wheel_has_a_version_and_hashes() {
        super::super::python::tests::has(super::TABLES, 4, 14);
    }
}
