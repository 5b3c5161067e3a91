//! Settings from the environment, as they come from compose files, unit files and env files, some of them from Windows.
//!
//! Around a value, blanks, a carriage return and one pair of quotes are taken away, and a variable with nothing in it is as
//! if it were unset: one rule for all.

use super::Cli;
use crate::log;
use clap::{
    Arg, Command, CommandFactory as _, FromArgMatches as _,
    builder::Resettable,
    error::{ContextKind, ContextValue, ErrorKind},
};
use std::{env, error::Error as _, ffi::OsStr};

/// Reads the command line and the environment.
///
/// # Errors
/// One sentence for whoever set what can't be used; it names the variable. Wrong use of the command line, and help that is
/// asked for, is said by clap, and the process ends.
pub fn parse() -> Result<Cli, String> {
    let command = Cli::command();
    if let Some(wrong) = variables(&command).find_map(control_character) {
        return Err(wrong);
    }
    let read = command.clone().mut_args(from_environment);
    let found = read
        .try_get_matches()
        .and_then(|matches| Cli::from_arg_matches(&matches));
    found.map_err(|error| match error.kind() {
        // Help names the variables, which are no longer there.
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = without_values(command).get_matches();
            error.exit()
        }
        _ => sentence(command, &error).unwrap_or_else(|| refused(&error)),
    })
}

/// Standard error may be a log: what stands in it is neither long nor able to write over a terminal.
fn refused(error: &clap::Error) -> ! {
    eprint!("{}", log::lines(&error.render().to_string()));
    std::process::exit(2)
}

/// The settings' variables.
fn variables(command: &Command) -> impl Iterator<Item = String> {
    let names = command.get_arguments().filter_map(Arg::get_env);
    names.map(|name| name.to_string_lossy().into_owned())
}

fn control_character(name: String) -> Option<String> {
    let value = env::var(&name).ok()?;
    let wrong = tidy(&value).is_some_and(|value| value.contains(char::is_control));
    wrong.then(|| format!("{name} has a line break or another control character in it"))
}

/// The setting with its variable's value in place of its default.
fn from_environment(setting: Arg) -> Arg {
    let Some(value) = setting.get_env().and_then(env::var_os) else {
        return setting;
    };
    let setting = setting.env(Resettable::Reset);
    let value = match value.to_str() {
        Some(text) => match tidy(text) {
            Some(text) => OsStr::new(text).to_owned(),
            None => return setting,
        },
        None => value,
    };
    // Settings live as long as the program.
    setting.default_value(&*value.leak())
}

/// Help does not depend on what is set.
fn without_values(command: Command) -> Command {
    command.mut_args(|setting| setting.hide_env_values(true))
}

/// The value without what stands around it; none where nothing is left.
fn tidy(value: &str) -> Option<&str> {
    let value = value.trim();
    let inside = ['"', '\'']
        .into_iter()
        .find_map(|quote| value.strip_prefix(quote)?.strip_suffix(quote));
    Some(inside.unwrap_or(value).trim()).filter(|value| !value.is_empty())
}

/// What is wrong with a setting, where it is about one.
fn sentence(mut command: Command, error: &clap::Error) -> Option<String> {
    let Some(ContextValue::String(wrong)) = error.get(ContextKind::InvalidArg) else {
        return None;
    };
    command.build();
    let setting = command
        .get_arguments()
        .find(|setting| setting.to_string() == *wrong)?;
    let name = setting.get_env()?.to_string_lossy();
    let flag = setting.get_long()?;
    let Some(ContextValue::String(value)) = error.get(ContextKind::InvalidValue) else {
        return None;
    };
    let why = error.source().map_or_else(String::new, |why| format!(": {why}"));
    Some(format!("{name} (--{flag}) can't be '{value}'{why}"))
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn what_stands_around_a_value_is_taken_away() {
        for (value, expected) in [
            ("a", Some("a")),
            ("", None),
            (" \t\r\n", None),
            ("a\r", Some("a")),
            ("\"a\"", Some("a")),
            ("'a'\r\n", Some("a")),
            ("\" a \"", Some("a")),
            ("\"\"", None),
            ("''", None),
            ("\"", Some("\"")),
            (
                "\"Shop, Inc.\" <a@b.example>",
                Some("\"Shop, Inc.\" <a@b.example>"),
            ),
            ("'a\"", Some("'a\"")),
            ("a b", Some("a b")),
        ] {
            assert_eq!(tidy(value), expected, "{value:?}");
        }
    }
}
