//! What comes from `PyPI`: programs and packages that Debian lacks, each set in an environment of its own under `target/`.

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

/// An environment, and what is in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Environment {
    /// Its folder below `target/`.
    pub(crate) folder: &'static str,
    /// The file of versions and hashes, as pip reads them, beside this one.
    pub(crate) file: &'static str,
    /// What is in it.
    pub(crate) wanted: &'static str,
    /// What it is, and how much of it comes.
    pub(crate) what: &'static str,
    /// Programs that have to be there.
    pub(crate) programs: &'static [&'static str],
}

/// Can a Python make an environment of its own? Debian's can't without python3-venv.
pub(crate) fn is_there() -> bool {
    let mut python = Command::new("python3");
    python.args(["-c", "import ensurepip, venv"]);
    python.stdout(Stdio::null()).stderr(Stdio::null());
    python.status().is_ok_and(|status| status.success())
}

impl Environment {
    fn path(&self) -> PathBuf {
        project::target().join(self.folder)
    }

    /// Where the program `name` is once it has been installed.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.path().join("bin").join(name)
    }

    /// Installs it, anew where other versions are wanted.
    pub(crate) fn ensure(&self) -> Result<()> {
        let done = self.path().join("installed.txt");
        let there = self.programs.iter().all(|name| self.program(name).is_file());
        if there && fs::read_to_string(&done).is_ok_and(|installed| installed == self.wanted) {
            return Ok(());
        }
        say(&format!("installing {} under target/{}", self.what, self.folder));
        let _ = fs::remove_dir_all(self.path());
        run(
            Command::new("python3").args(["-m", "venv"]).arg(self.path()),
            "Is python3-venv installed?",
        )?;
        let mut pip = Command::new(self.program("pip"));
        pip.args(["install", "--quiet", "--disable-pip-version-check"]);
        pip.args(["--require-hashes", "--only-binary", ":all:", "-r"]);
        pip.arg(project::root().join("xtask/src/setup").join(self.file));
        run(
            &mut pip,
            "Is PyPI reachable? There are wheels for Linux on x86-64 and ARM64.",
        )?;
        Ok(fs::write(done, self.wanted)?)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::Environment;

    /// Every wheel has a version and so many hashes.
    pub(crate) fn has(environment: Environment, wheels: usize, hashes: usize) {
        let wanted = environment.wanted;
        let named = wanted.lines().filter(|line| line.contains("==")).count();
        assert_eq!(named, wheels, "{wanted}");
        assert_eq!(wanted.matches("--hash=sha256:").count(), hashes, "{wanted}");
    }
}
