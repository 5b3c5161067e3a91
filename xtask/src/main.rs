//! `cargo xtask`: set-up, build, run, test. `cargo xtask help` lists it all.

mod build;
mod process;
mod project;
mod run;
mod services;
mod setup;

use anyhow::Result;
use clap::{Parser, Subcommand};
use setup::Purpose;

/// Everything one does with Obrador's sources.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Get this machine ready: wasm32 library, npm packages, and what the tests need
    Setup,
    /// Build the site (target/site) and the server
    Build {
        /// Small and fast, as it is deployed
        #[arg(long)]
        release: bool,
    },
    /// Set up, build, and serve with demo data until Ctrl-C
    Run {
        /// Small and fast, as it is deployed
        #[arg(long)]
        release: bool,
    },
}

fn main() -> Result<()> {
    let cli = Cli::parse();
    process::end_children_on_interrupt()?;
    match cli.command {
        Action::Setup => {
            setup::ensure(Purpose::Test)?;
            setup::ensure(Purpose::Bench)?;
            process::say("this machine is ready");
            Ok(())
        }
        Action::Build { release } => build::all(setup::ensure(Purpose::Run)?, release),
        Action::Run { release } => run::run(release),
    }
}
