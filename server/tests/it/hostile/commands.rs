//! Commands: each value that each takes, from the command line's own definition, given to the real program.

use crate::support::{
    TestApp,
    dump::{Dump, assert_unchanged},
    for_each_app,
};
use clap::CommandFactory as _;
use obrador_server::cli::Cli;
use std::{
    ffi::{OsStr, OsString},
    os::unix::ffi::OsStrExt as _,
    process::{Command, Output},
};

/// Commands that serve, or only print: they take no values of their own.
const WITHOUT: [&str; 8] = [
    "demo",
    "serve",
    "migrate",
    "openapi",
    "tenant list",
    "tenant purge",
    "files check",
    "files claim",
];

/// One value of one command: the words before it and the words after it.
struct Place {
    name: String,
    before: Vec<OsString>,
    after: Vec<OsString>,
}

/// A value of that kind that can be.
fn usual(name: &str) -> &'static str {
    match name {
        "id" | "tenant" => "nobody",
        "email" => "jon@own.example",
        "plan" => "starter",
        "cycle" => "monthly",
        "lang" => "es",
        "country" => "ES",
        "time_zone" => "Europe/Madrid",
        "role" => "owner",
        "scopes" => "usage:read",
        "reason" => "a reason",
        _ => "1",
    }
}

/// Every value of every command, below `obrador`.
fn places(command: &clap::Command, words: &[OsString], found: &mut Vec<Place>) {
    let mut below = command
        .get_subcommands()
        .filter(|one| one.get_name() != "help")
        .peekable();
    if below.peek().is_some() {
        for one in below {
            let words = [words, &[one.get_name().into()]].concat();
            places(one, &words, found);
        }
        return;
    }
    let own = |argument: &&clap::Arg| !argument.is_global_set() && argument.get_action().takes_values();
    let arguments: Vec<_> = command.get_arguments().filter(own).collect();
    let line = words.join(OsStr::new(" "));
    let none = WITHOUT.contains(&line.to_str().unwrap());
    assert_eq!(
        arguments.is_empty(),
        none,
        "{}: does it take values or not?",
        line.display()
    );
    for argument in &arguments {
        let mut before = words.to_vec();
        let mut after = Vec::new();
        for other in arguments
            .iter()
            .filter(|other| other.is_required_set() && other.get_id() != argument.get_id())
        {
            // What stands by its place comes in its order; options before it all.
            let value = OsString::from(usual(other.get_id().as_str()));
            match other.get_long() {
                Some(long) => before
                    .splice(words.len()..words.len(), [format!("--{long}").into(), value])
                    .for_each(drop),
                None if other.get_index() < argument.get_index() => before.push(value),
                None => after.push(value),
            }
        }
        if let Some(long) = argument.get_long() {
            before.push(format!("--{long}").into());
        }
        found.push(Place {
            name: argument.get_id().to_string(),
            before,
            after,
        });
    }
}

fn run(t: &TestApp, words: &[OsString]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    Command::new(env!("CARGO_BIN_EXE_obrador"))
        .args(words)
        .env_clear()
        .env("DATABASE_URL", &t.app.config.storage.database_url)
        .env("OBRADOR_FILES", folder.path().join("files"))
        .current_dir(folder.path())
        .output()
        .unwrap()
}

#[tokio::test]
async fn no_command_takes_what_nobody_means_to_say() {
    let mut all = Vec::new();
    places(&Cli::command(), &[], &mut all);
    assert!(all.len() > 25, "{}", all.len());
    for_each_app("", async |t: TestApp| {
        t.tenant("own", obrador_core::subscription::PlanId::Starter).await;
        let before = Dump::of(&t, &[]).await;
        let long = "n".repeat(60_000);
        for place in &all {
            for (what, value) in [
                ("no UTF-8", OsStr::from_bytes(b"a\xff\xfeb")),
                ("60,000 letters", OsStr::new(&long)),
                ("turned round", OsStr::new("a\u{202e}b")),
                ("nothing to be seen", OsStr::new("\u{200b}\u{200b}")),
                ("control characters", OsStr::new("a\u{1b}[31m\u{7}\r\nb")),
            ] {
                let words = [&place.before[..], &[value.to_owned()], &place.after[..]].concat();
                let said = format!(
                    "obrador {} <{}>: {what}",
                    place.before.join(OsStr::new(" ")).display(),
                    place.name
                );
                let output = run(&t, &words);
                let error = String::from_utf8(output.stderr).unwrap();
                let code = output.status.code();
                assert!(matches!(code, Some(1 | 2)), "{said}: {code:?} {error}");
                if what == "no UTF-8" && !is_a_file(&place.name) {
                    assert_eq!(code, Some(2), "{said}: {error}");
                }
                assert!(output.stdout.is_empty(), "{said}");
                assert!(
                    !error.trim().is_empty() && !error.contains("panicked"),
                    "{said}: {error}"
                );
                assert!(error.len() <= 4_096, "{said}: {} bytes", error.len());
                assert!(
                    !error.contains(['\u{1b}', '\u{7}', '\u{202e}']),
                    "{said}: {error:?}"
                );
            }
        }
        assert_unchanged(&t, &before, &[], "the commands").await;
    })
    .await;
}

/// A path is bytes, not text.
fn is_a_file(name: &str) -> bool {
    ["file", "files", "rows", "report"].contains(&name)
}
