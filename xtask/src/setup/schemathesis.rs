//! schemathesis, which asks a server whatever its OpenAPI document allows and much that it does not.

use super::python::Environment;
use anyhow::Result;
use std::path::PathBuf;

const SCHEMATHESIS: Environment = Environment {
    folder: "schemathesis",
    file: "schemathesis.txt",
    wanted: include_str!("schemathesis.txt"),
    what: "schemathesis (60 MB)",
    programs: &["schemathesis"],
};

/// Installs it.
pub(crate) fn ensure() -> Result<()> {
    SCHEMATHESIS.ensure()
}

/// Where it is then.
pub(crate) fn program() -> PathBuf {
    SCHEMATHESIS.program("schemathesis")
}

#[cfg(test)]
mod tests {
    use super::SCHEMATHESIS;

    #[test]
    fn every_package_has_a_version_and_hashes() {
        let packages = SCHEMATHESIS.wanted.lines();
        let packages: Vec<_> = packages
            .filter(|line| !line.is_empty() && !line.starts_with([' ', '#']))
            .collect();
        assert!(packages.len() > 10, "{packages:?}");
        for package in packages {
            assert!(package.contains("==") && package.ends_with('\\'), "{package}");
        }
    }
}
