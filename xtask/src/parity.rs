//! Do the forecasts of use and of demand give the same bits natively and in WebAssembly?

use crate::{linting, process::output, progress, project, setup::wasm32::Toolchain};
use anyhow::{Context, Result, bail};
use std::{fs, path::Path, process::Command};
use wasm_bindgen_cli_support::Bindgen;

const SERIES: u32 = 1000;

/// Compares the fingerprint of both builds' answers to the same made-up series.
pub(crate) fn check(toolchain: Toolchain) -> Result<()> {
    let advice = "The compiler's message above says where.";
    progress::run(
        linting::of_server("build").arg("--bin=wasm-parity"),
        "building the forecast for this machine",
        advice,
    )?;
    let native = project::target().join("debug/wasm-parity");
    let native = output(Command::new(native).arg(SERIES.to_string()), advice)?;

    let mut cargo = toolchain.cargo();
    cargo.args([
        "build",
        "-p",
        "wasm-parity",
        "--lib",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    cargo
        .args(["--profile", "wasm-release", "--target-dir"])
        .arg(project::client_target());
    progress::run(&mut cargo, "building the forecast for wasm32", advice)?;
    let wasm =
        in_node(&project::client_target().join("wasm32-unknown-unknown/wasm-release/wasm_parity.wasm"))?;

    let (native, wasm) = (native.trim(), wasm.trim());
    if native == wasm {
        return Ok(());
    }
    bail!(
        "{SERIES} series give {native} natively and {wasm} in WebAssembly; is there an `exp` or `powf` in core?"
    )
}

fn in_node(built: &Path) -> Result<String> {
    let folder = project::temporary("parity")?;
    Bindgen::new()
        .input_path(built)
        .nodejs(true)
        .context("wasm-bindgen's node target")?
        .out_name("parity")
        .typescript(false)
        .generate(folder.path())
        .context("wasm-bindgen can't read wasm-parity")?;
    let script = folder.path().join("run.js");
    fs::write(
        &script,
        format!(
            "const parity = require('./parity.js');\n\
             console.log(parity.forecast_fingerprint({SERIES}).toString());\n\
             console.log(parity.demand_fingerprint({SERIES}).toString());\n"
        ),
    )?;
    output(
        Command::new("node").arg(script),
        "Node.js can't run the WebAssembly.",
    )
}
