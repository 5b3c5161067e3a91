//! The `obrador` binary.

use clap::Parser as _;
use obrador_server::cli::{self, Cli, Command};
use std::{io::IsTerminal as _, process::ExitCode};
use tracing_subscriber::EnvFilter;

/// A page is thousands of small texts: the system's allocator would take a sixth of its time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let level = &cli.config.storage.log_level;
    let level = if matches!(cli.command, Command::Serve) {
        level.as_str()
    } else {
        // The tracker's statements are long, and slow where a whole year is filled in: no news, at ten kilobytes a line.
        "warn,sqlx::query=error"
    };
    let filter = EnvFilter::try_new(level).map_err(|error| error.to_string());
    match filter {
        Ok(filter) => tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_writer(std::io::stderr)
            .with_ansi(std::io::stderr().is_terminal()) // a log file gets no colours
            .init(),
        Err(error) => {
            eprintln!("obrador: LOG_LEVEL '{level}' is not a level: {error}");
            return ExitCode::from(2);
        }
    }
    cli::run(cli).await
}
