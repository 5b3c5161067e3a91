//! Settings as they come from the environment: what is taken, and what is refused with a sentence.

mod readme;
mod refused;
mod servers;
mod taken;

use clap::CommandFactory as _;
use obrador_server::cli::Cli;

/// The variables that the program reads, but those of tests.
fn variables() -> Vec<String> {
    let command = Cli::command();
    let names = command.get_arguments().filter_map(clap::Arg::get_env);
    let names = names.map(|name| name.to_string_lossy().into_owned());
    names.filter(|name| !name.starts_with("OBRADOR_TEST_")).collect()
}
