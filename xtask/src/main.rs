//! `cargo xtask`: set-up, build, run, test. `cargo xtask help` lists it all.

mod bench;
mod build;
mod dev_services;
mod e2e;
mod interrupt;
mod lint;
mod linting;
mod locales;
mod parity;
mod process;
mod progress;
mod project;
mod rules;
mod run;
mod schemathesis;
mod server;
mod setup;
mod test;
mod tried;

use anyhow::Result;
use clap::{Parser, Subcommand};
use progress::Steps;
use setup::Purpose;
use std::process::ExitCode;

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
        /// Only the site: client and style sheet
        #[arg(long)]
        site: bool,
    },
    /// Set up, build, and serve with demo data until Ctrl-C
    Run {
        /// Small and fast, as it is deployed
        #[arg(long)]
        release: bool,
        /// Only to see that it works: asks for a page, presses Ctrl-C, and looks whether anything is left
        #[arg(long)]
        r#try: bool,
    },
    /// Everything: format, clippy, rules, texts, unit, storage and browser tests
    Test {
        /// The documented nginx, Traefik and Envoy, too: they are installed where they are missing
        #[arg(long)]
        deploy: bool,
    },
    /// Format (without changing anything), clippy for server and browser, the project's rules
    Lint,
    /// The project's rules alone: layout, imports, what may be deleted
    Rules,
    /// The texts alone: complete, used, translated, spelt
    Texts,
    /// Format the sources
    Fmt,
    /// Build, then the browser tests; what follows goes to Playwright
    E2e {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Build, then schemathesis alone on the API; what follows goes to it, such as `--include-path-regex files`
    Schemathesis {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Measure the release build; writes target/bench.json
    Bench {
        /// The tracker at 100,000 bakeries, too: it takes minutes and 15 GB of disk
        #[arg(long)]
        tracker: bool,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match act(cli.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Not `{error:?}`: a backtrace of xtask helps nobody.
            eprintln!(
                "✗ {}",
                error
                    .chain()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join("\n  because: ")
            );
            ExitCode::FAILURE
        }
    }
}

fn act(action: Action) -> Result<()> {
    interrupt::listen()?;
    match action {
        Action::Setup => {
            setup::ensure(Purpose::Test)?;
            setup::ensure(Purpose::Bench)?;
            process::say("this machine is ready");
            Ok(())
        }
        Action::Build { release, site: true } => build::site(setup::ensure(Purpose::Run)?, release),
        Action::Build { release, site: false } => {
            let toolchain = setup::ensure(Purpose::Run)?;
            build::all(toolchain, release, &mut Steps::of(build::STEPS))
        }
        Action::Run { release, r#try: true } => tried::check(release),
        Action::Run {
            release,
            r#try: false,
        } => run::run(release),
        Action::Test { deploy } => test::run(deploy),
        Action::Lint => lint::run_all(setup::ensure(Purpose::Run)?),
        Action::Rules => lint::rules(),
        Action::Texts => {
            setup::ensure(Purpose::Test)?;
            locales::check()
        }
        Action::Fmt => lint::format(false),
        Action::E2e { args } => {
            build::tested(setup::ensure(Purpose::Test)?)?;
            e2e::run(&args)
        }
        Action::Schemathesis { args } => {
            build::tested(setup::ensure(Purpose::Test)?)?;
            schemathesis::run(&args)
        }
        Action::Bench { tracker } => bench::run(tracker),
    }
}
