//! The islands: Rust to WebAssembly, and its JavaScript half.

use crate::{
    process::{run, say},
    progress, project,
    setup::wasm32::Toolchain,
};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use wasm_bindgen_cli_support::Bindgen;

/// What rustc's wasm32 target emits and wasm-opt has to allow.
const WASM_FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The client as the browser gets it.
pub(crate) struct Bound {
    pub(crate) js: Vec<u8>,
    pub(crate) wasm: Vec<u8>,
    /// Inline JavaScript of dependencies: path below `pkg/`, content.
    pub(crate) snippets: Vec<(PathBuf, Vec<u8>)>,
}

/// Compiles the client, which is said as `what`, and returns rustc's WebAssembly.
pub(crate) fn compile(toolchain: Toolchain, what: &str) -> Result<Vec<u8>> {
    let mut cargo = toolchain.cargo();
    cargo.args(["build", "--package", "obrador-client", "--lib"]);
    cargo.args([
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        "wasm-release",
        "--target-dir",
    ]);
    progress::run(
        cargo.arg(project::client_target()),
        what,
        "The compiler's message above says where.",
    )?;
    let built = project::client_target().join("wasm32-unknown-unknown/wasm-release/obrador_client.wasm");
    fs::read(&built).with_context(|| format!("can't read {}", built.display()))
}

/// Splits it into JavaScript and WebAssembly; `optimise` makes the latter small.
pub(crate) fn bind(wasm: &[u8], optimise: bool) -> Result<Bound> {
    let folder = project::temporary("client")?;
    let source = folder.path().join("client.wasm");
    fs::write(&source, wasm)?;
    let out = folder.path().join("out");
    Bindgen::new()
        .input_path(&source)
        .web(true)
        .context("wasm-bindgen's web target")?
        .out_name("obrador")
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&out)
        .context(
            "wasm-bindgen can't read the client; is wasm-bindgen the same version everywhere in Cargo.toml?",
        )?;
    let bound = out.join("obrador_bg.wasm");
    if optimise {
        shrink(&bound)?;
    }
    Ok(Bound {
        js: fs::read(out.join("obrador.js"))?,
        wasm: fs::read(&bound)?,
        snippets: snippets(&out)?,
    })
}

/// The islands that pages name and the JavaScript does not export: they stay dead in the browser.
pub(crate) fn dead_islands(js: &str) -> Result<Vec<String>> {
    let mut dead = Vec::new();
    for entry in walkdir::WalkDir::new(project::root().join("app/src")).sort_by_file_name() {
        let entry = entry?;
        if entry
            .path()
            .extension()
            .is_some_and(|extension| extension == "rs")
        {
            let source = fs::read_to_string(entry.path())?;
            let without = islands(&source).into_iter().filter(|island| !exports(js, island));
            dead.extend(without.map(str::to_owned));
        }
    }
    Ok(dead)
}

/// Behind an island's name stands a hash.
fn exports(js: &str, island: &str) -> bool {
    let name = format!("export function {island}_");
    js.match_indices(&name).any(|(at, _)| {
        let hash = &js[at + name.len()..];
        hash.trim_start_matches(|c: char| c.is_ascii_digit())
            .starts_with('(')
    })
}

/// The names of the islands in a source file.
fn islands(source: &str) -> Vec<&str> {
    source
        .split("#[island]")
        .skip(1)
        .filter_map(|rest| rest.split_once("fn ")?.1.split('(').next())
        .collect()
}

fn shrink(wasm: &Path) -> Result<()> {
    say("making the client small (wasm-opt)");
    let mut node = Command::new("node");
    node.arg(project::root().join("e2e/node_modules/binaryen/bin/wasm-opt"));
    node.args(["-Oz", "--strip-producers", "--strip-target-features"])
        .args(WASM_FEATURES);
    run(node.arg(wasm).arg("-o").arg(wasm), "Try `npm ci` in e2e/.")
}

fn snippets(out: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>> {
    let folder = out.join("snippets");
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            found.push((
                entry.path().strip_prefix(out)?.to_owned(),
                fs::read(entry.path())?,
            ));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn islands_are_found_in_sources_and_exports() {
        let source = "#[island]\npub fn Panel(first: String) {} #[island] fn B() {}";
        assert_eq!(islands(source), ["Panel", "B"]);
        assert!(exports("export function Panel_1234(el) {", "Panel"));
        assert!(!exports("export function Panel_of_1(el) {", "Panel"));
        assert!(!exports("export function Panels_1234(el) {", "Panel"));
    }
}
