//! The `obrador` binary.

use obrador_server::{
    cli::{self, Command},
    log::{self, Bounded},
};
use std::{io::IsTerminal as _, process::ExitCode};
use tracing_subscriber::EnvFilter;

/// A page is thousands of small texts: the system's allocator would take a sixth of its time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = match cli::parse() {
        Ok(cli) => cli,
        Err(wrong) => {
            eprintln!("obrador: {}", log::line(&wrong));
            return ExitCode::from(2);
        }
    };
    let level = &cli.config.storage.log_level;
    let level = if matches!(cli.command, Command::Serve) {
        level.as_str()
    } else {
        // The tracker's statements are long, and slow where a whole year is filled in: no news, at ten kilobytes a line.
        "warn,sqlx::query=error"
    };
    let filter = match log_filter(&cli.config.storage.log_level).and_then(|_| log_filter(level)) {
        Ok(filter) => filter,
        Err(wrong) => {
            let wrong = format!(
                "obrador: LOG_LEVEL (--log-level) can't be '{}': {wrong}",
                cli.config.storage.log_level
            );
            eprintln!("{}", log::line(&wrong));
            return ExitCode::from(2);
        }
    };
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(Bounded(std::io::stderr))
        .with_ansi(std::io::stderr().is_terminal()) // a log file gets no colours
        .init();
    cli::run(cli).await
}

/// A level, or which part logs how much. A word that is no level would be the name of a part, and all others were silent.
fn log_filter(text: &str) -> Result<EnvFilter, String> {
    let is_word = text.chars().all(char::is_alphabetic);
    if is_word && !text.eq_ignore_ascii_case("off") && text.parse::<tracing::Level>().is_err() {
        return Err(
            "give error, warn, info, debug or trace, or a tracing filter such as warn,sqlx=debug".to_owned(),
        );
    }
    EnvFilter::try_new(text).map_err(|error| error.to_string())
}
