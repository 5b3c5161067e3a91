//! The standard library for `wasm32-unknown-unknown`, and the cargo that goes with it.
//!
//! `rustup target add` is all on most machines. Where rustup can download nothing, Debian's own Rust stands
//! in: its sources are built for wasm32 once, and only the client is compiled with it.
//! `OBRADOR_WASM_TOOLCHAIN=debian` takes that way at once.

use super::apt;
use crate::{
    process::{find, output, run, run_within, say},
    progress, project,
};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_LIB: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";
const DEBIAN_PACKAGES: &[&str] = &[
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "libstd-rust-web-dev",
    "rust-web-llvm",
    "lld-22",
];

/// The cargo that compiles the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Toolchain {
    /// The machine's ordinary one.
    Ordinary,
    /// Debian's, in /usr/bin.
    Debian,
}

impl Toolchain {
    /// `cargo`, ready to compile for wasm32.
    pub(crate) fn cargo(self) -> Command {
        match self {
            Self::Ordinary => project::cargo(),
            Self::Debian => debian("/usr/bin/cargo"),
        }
    }

    /// `cargo clippy`, where this toolchain has one.
    pub(crate) fn clippy(self) -> Option<Command> {
        match self {
            Self::Ordinary => {
                let mut command = project::cargo();
                command.arg("clippy");
                Some(command)
            }
            Self::Debian => {
                let driver = Path::new("/usr/bin/cargo-clippy");
                if !driver.exists() && apt::install(&["rust-web-clippy"]).is_err() {
                    return None;
                }
                // Not `cargo clippy`: cargo would prefer rustup's own cargo-clippy.
                let mut command = debian("/usr/bin/cargo-clippy");
                command.arg("clippy");
                Some(command)
            }
        }
    }
}

fn debian(program: &str) -> Command {
    let mut command = Command::new(program);
    project::clean(&mut command);
    command
        .env_remove("RUSTUP_TOOLCHAIN")
        .env("CARGO", "/usr/bin/cargo")
        .env("RUSTC", "/usr/bin/rustc");
    command.env("RUSTDOC", "/usr/bin/rustdoc");
    command
}

/// Finds the library, or gets it.
pub(crate) fn ensure() -> Result<Toolchain> {
    let debian_wanted = std::env::var("OBRADOR_WASM_TOOLCHAIN").is_ok_and(|name| name == "debian");
    if !debian_wanted && ordinary_has_it() {
        return Ok(Toolchain::Ordinary);
    }
    if debian_has_it() {
        return Ok(Toolchain::Debian);
    }
    if !debian_wanted && find("rustup").is_some() && rustup_adds_it() && ordinary_has_it() {
        return Ok(Toolchain::Ordinary);
    }
    debian_gets_it()?;
    Ok(Toolchain::Debian)
}

fn ordinary_has_it() -> bool {
    let mut rustc = Command::new("rustc");
    project::clean(&mut rustc);
    output(rustc.args(["--print", "target-libdir", "--target", TARGET]), "")
        .is_ok_and(|folder| has_std(Path::new(folder.trim())))
}

fn has_std(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        })
    })
}

/// Is there one, built by the compiler that is there now?
fn debian_has_it() -> bool {
    let folder = Path::new(DEBIAN_LIB);
    has_std(folder)
        && debian_version()
            .is_ok_and(|now| fs::read_to_string(folder.join("built-by")).is_ok_and(|by| by == now))
}

fn debian_version() -> Result<String> {
    output(
        debian("/usr/bin/rustc").arg("-vV").stderr(Stdio::null()),
        "Debian's rustc is missing.",
    )
}

fn rustup_adds_it() -> bool {
    say("asking rustup for the wasm32 standard library (30 s at most)");
    let mut rustup = Command::new("rustup");
    project::clean(&mut rustup);
    match run_within(rustup.args(["target", "add", TARGET]), Duration::from_secs(30)) {
        Ok(()) => true,
        Err(error) => {
            say(&format!("rustup can't: {error}; falling back on Debian's Rust"));
            false
        }
    }
}

fn debian_gets_it() -> Result<()> {
    if find("apt-get").is_none() {
        bail!("no standard library for {TARGET}\n  Run `rustup target add {TARGET}` and try again.");
    }
    let there = [
        "/usr/bin/rustc",
        "/usr/bin/cargo",
        "/usr/bin/wasm-ld-22",
        "/usr/lib/rustlib/src/rust/library",
    ];
    if !there.iter().all(|file| Path::new(file).exists()) {
        apt::install(DEBIAN_PACKAGES)?;
    }
    let folder = project::target().join("wasm32-std");
    build_std(&folder)?;
    install_std(&folder)?;
    // What an earlier library was linked into is of no use any more.
    let _ = fs::remove_dir_all(project::client_target().join(TARGET));
    Ok(())
}

fn build_std(folder: &Path) -> Result<()> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder.join("src"))?;
    fs::write(
        folder.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n",
    )?;
    fs::write(folder.join("src/lib.rs"), "#![no_std]\n")?;
    let mut cargo = debian("/usr/bin/cargo");
    cargo
        .current_dir(folder)
        .args(["build", "--release", "--target", TARGET]);
    cargo.arg("-Zbuild-std=std,panic_abort,proc_macro");
    // Without the bitcode a later `lto = true` finds no section .llvmbc.
    cargo
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("RUSTC_BOOTSTRAP", "1");
    progress::run(
        &mut cargo,
        "building the wasm32 standard library from Debian's sources (1 minute, once)",
        "Are rust-web-src and lld-22 installed? Is crates.io reachable?",
    )
}

fn install_std(folder: &Path) -> Result<()> {
    let built = folder.join("target").join(TARGET).join("release/deps");
    let libraries: Vec<_> = fs::read_dir(&built)
        .with_context(|| format!("can't read {}", built.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rlib"))
        .filter(|path| {
            !path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("libempty"))
        })
        .collect();
    let stamp = folder.join("built-by");
    fs::write(&stamp, debian_version()?)?;
    let advice = format!("Can {DEBIAN_LIB} be written?");
    run(apt::as_root("rm")?.args(["-rf", DEBIAN_LIB]), &advice)?;
    run(apt::as_root("mkdir")?.args(["-p", DEBIAN_LIB]), &advice)?;
    run(
        apt::as_root("cp")?.args(libraries).arg(stamp).arg(DEBIAN_LIB),
        &advice,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_the_library_only_with_its_rlib() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(!has_std(folder.path()));
        fs::write(folder.path().join("libcore-1.rlib"), "").expect("a file");
        assert!(!has_std(folder.path()));
        fs::write(folder.path().join("libstd-1.rlib"), "").expect("a file");
        assert!(has_std(folder.path()));
    }

    #[test]
    fn debian_s_cargo_hears_nothing_of_rustup() {
        let cargo = Toolchain::Debian.cargo();
        let env: Vec<_> = cargo.get_envs().collect();
        assert!(env.contains(&("RUSTUP_TOOLCHAIN".as_ref(), None)));
        assert!(env.contains(&("RUSTC".as_ref(), Some("/usr/bin/rustc".as_ref()))));
    }
}
