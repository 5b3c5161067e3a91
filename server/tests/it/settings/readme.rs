//! The README's table of settings says what the program itself says.

use super::variables;
use clap::{Arg, CommandFactory as _};
use obrador_server::cli::Cli;
use std::{fmt::Write as _, fs, path::Path};

fn table() -> String {
    let mut table = "| Variable | Flag | Default | What |\n|---|---|---|---|\n".to_owned();
    for setting in Cli::command()
        .get_arguments()
        .filter(|setting| !setting.is_hide_set())
    {
        let Some(name) = setting.get_env() else { continue };
        let name = name.to_string_lossy();
        let flag = setting.get_long().unwrap();
        let _ = writeln!(
            table,
            "| `{name}` | `--{flag}` | {} | {} |",
            default(setting),
            what(setting)
        );
    }
    table
}

fn default(setting: &Arg) -> String {
    let values = setting.get_default_values().iter();
    let value: Vec<_> = values
        .map(|value| value.to_string_lossy())
        .filter(|value| !value.is_empty())
        .collect();
    if value.is_empty() {
        "none".to_owned()
    } else {
        format!("`{}`", value.join(","))
    }
}

/// All of its help, as one paragraph.
fn what(setting: &Arg) -> String {
    let long = setting
        .get_long_help()
        .or(setting.get_help())
        .unwrap()
        .to_string();
    long.split("\n\n").map(str::trim).collect::<Vec<_>>().join(". ")
}

#[test]
fn the_readmes_table_is_the_programs_own() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md")).unwrap();
    let table = table();
    assert!(
        readme.contains(&table),
        "README.md's table of settings should be:\n{table}"
    );
    for name in variables() {
        assert!(readme.contains(&format!("`{name}`")), "{name} is missing");
    }
}
