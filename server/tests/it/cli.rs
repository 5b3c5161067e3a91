//! The command line: what it prints where, and its exit codes.

use std::{
    io::Write as _,
    process::{Command, Output, Stdio},
};

struct Cli {
    folder: tempfile::TempDir,
}

impl Cli {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn run(&self, line: &str) -> Output {
        self.run_with(line, "")
    }

    fn run_with(&self, line: &str, input: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_obrador"))
            .args(line.split_whitespace())
            .current_dir(self.folder.path())
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_token_stands_alone_on_standard_output() {
    let cli = Cli::new();
    assert_eq!(cli.run("tenant create own --name Own").status.code(), Some(0));
    let made = cli.run("token create --tenant own --scope usage:read --scope usage:write");
    assert_eq!(made.status.code(), Some(0), "{}", stderr(&made));
    let line = stdout(&made);
    let token = line.strip_suffix('\n').unwrap();
    assert!(
        token.starts_with("obr_") && token.len() == 68 && !token.contains(char::is_whitespace),
        "{line:?}"
    );
    assert!(stderr(&made).is_empty());
    let operator = cli.run("token create --scope platform:operator --reason nightly-import");
    assert!(stdout(&operator).starts_with("obr_"));
}

#[test]
fn failures_are_one_line_and_an_exit_code() {
    let cli = Cli::new();
    for (line, code, says) in [
        (
            "token create --tenant nobody --scope usage:read",
            1,
            "there is no tenant 'nobody'",
        ),
        ("token create --scope usage:read", 1, "needs a tenant"),
        ("tenant set-plan nobody starter", 1, "there is no tenant 'nobody'"),
        (
            "user create jon --name Jon --tenant nobody",
            1,
            "not an e-mail address",
        ),
        (
            "tenant list --database-url mysql://u:secret@h/d",
            2,
            "not a database address",
        ),
        ("tenant list --database-url sqlite::memory:", 2, "in memory"),
        (
            "tenant list --price-list missing.toml",
            2,
            "can't read the price list missing.toml",
        ),
        (
            "tenant list --catalogue missing.toml",
            2,
            "can't read the price list missing.toml",
        ),
        ("serve --demo --listen 0.0.0.0:0", 2, "loopback"),
        (
            "serve --demo --public-url https://a.example",
            2,
            "https://a.example",
        ),
        (
            "serve --demo --listen 127.0.0.1:0",
            2,
            "run `obrador demo` on an empty database first",
        ),
        ("serve --listen 0.0.0.0:0", 2, "OBRADOR_PUBLIC_URL"),
        (
            "token create --tenant own --scope everything",
            2,
            "is not a scope",
        ),
        ("nonsense", 2, "nonsense"),
        ("track --date 2999-01-01", 2, ""),
    ] {
        let output = cli.run(line);
        assert_eq!(output.status.code(), Some(code), "{line}: {}", stderr(&output));
        assert!(stdout(&output).is_empty(), "{line} printed {}", stdout(&output));
        let text = stderr(&output);
        assert!(text.contains(says) && !text.contains("secret"), "{line}: {text}");
        assert!(code == 2 || text.lines().count() == 1, "{line}: {text}");
    }
}

#[test]
fn bakeries_are_made_listed_and_changed() {
    let cli = Cli::new();
    assert!(cli.run("migrate").status.success());
    assert!(cli.folder.path().join("data/obrador.db").exists());
    assert!(cli.run("tenant create own --name Own --lang eu").status.success());
    assert!(
        cli.run("tenant set-plan own professional --cycle yearly")
            .status
            .success()
    );
    let listed = stdout(&cli.run("tenant list"));
    let fields: Vec<_> = listed.trim_end().split('\t').collect();
    assert_eq!(fields[..4], ["own", "professional", "yearly", "active"]);
    assert_eq!(fields[5], "Own");
    let again = cli.run("tenant create own --name Other");
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(
        stdout(&cli.run("tenant list")),
        listed,
        "what was refused changes nothing"
    );
}

#[test]
fn a_password_is_read_or_printed_once() {
    let cli = Cli::new();
    cli.run("tenant create own --name Own");
    let generated = cli.run("user create ane@own.example --name Ane --tenant own");
    assert_eq!(stdout(&generated).trim_end().len(), 23, "{}", stderr(&generated));
    let read = cli.run_with(
        "user create jon@own.example --name Jon --tenant own --password-stdin",
        "correct horse\n",
    );
    assert!(read.status.success() && stdout(&read).is_empty());
    let short = cli.run_with(
        "user create mia@own.example --name Mia --tenant own --password-stdin",
        "short\n",
    );
    assert_eq!(short.status.code(), Some(1));
}

#[test]
fn help_names_every_setting() {
    let help = stdout(&Cli::new().run("--help"));
    for name in [
        "OBRADOR_LISTEN",
        "OBRADOR_PUBLIC_URL",
        "DATABASE_URL",
        "REDIS_URL",
        "OBRADOR_DEMO",
        "OBRADOR_PRICE_LIST",
        "OBRADOR_METRICS_LISTEN",
        "OBRADOR_TRUSTED_PROXIES",
        "LOG_LEVEL",
        "OBRADOR_SITE_ROOT",
    ] {
        assert!(help.contains(name), "{name} is missing in\n{help}");
    }
}

#[test]
fn the_openapi_document_is_json() {
    let output = Cli::new().run("openapi");
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(document["paths"]["/api/v1/plans"]["get"].is_object());
}
