//! A public tester of APIs asks a real server everything that its OpenAPI document allows, and much that it does not.

use crate::{process::watch, project, server::Demo, setup};
use anyhow::{Context, Result, bail};
use std::{collections::BTreeMap, fs, path::Path, process::Command};

/// The bakery it asks about: its plan has every feature and no limit but on API calls.
const BAKERY: &str = "demo-enterprise";
/// One token of each: an operation is asked with the one that it needs.
const SCOPES: [&str; 5] = [
    "usage:read",
    "usage:write",
    "tenant:admin",
    "team:admin",
    "tenant:export",
];
/// How often each operation is asked in each phase at most.
const EXAMPLES: u32 = 20;

/// The longest line of the log, in bytes.
const LOG_LINE: usize = 4_096;

/// Steps that only a person takes: the tokens that are made here stand for nobody.
const BY_PERSONS: [&str; 3] = ["/approve", "/reject", "/mail"];

/// How often an operation answered with which status.
type Answers = BTreeMap<String, BTreeMap<String, u32>>;

/// Asks with every check in every phase; what follows goes to schemathesis.
pub(crate) fn run(args: &[String]) -> Result<()> {
    let demo = Demo::create(false)?;
    asked_on(&demo, args)
}

fn asked_on(demo: &Demo, args: &[String]) -> Result<()> {
    let server = demo.serve()?;
    let reached = demo.folder().join("answers.json");
    let sources = project::root().join("server/tests/schemathesis");
    let mut command = Command::new(setup::schemathesis::program());
    command
        .arg("--config-file")
        .arg(sources.join("schemathesis.toml"))
        .args(["run", &format!("{}/api/v1/openapi.json", server.url())])
        .args(["--checks", "all", "--continue-on-failure"])
        .args(["--max-examples", &EXAMPLES.to_string()])
        .args(args)
        .current_dir(demo.folder())
        .env("PYTHONPATH", &sources)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("SCHEMATHESIS_HOOKS", "hooks")
        .env("OBRADOR_URL", server.url())
        .env("OBRADOR_BAKERY", BAKERY)
        .env("OBRADOR_TOKENS", tokens(demo)?)
        .env("OBRADOR_REACHED", &reached);
    let (status, _) = watch(&mut command)?;
    log_is_calm(&fs::read_to_string(demo.folder().join("server.log"))?)?;
    if !status.success() {
        bail!("schemathesis found what it names above; `cargo xtask schemathesis` runs it alone");
    }
    // Part of the operations was asked for: the others need not have been reached.
    if args.is_empty() {
        every_operation_succeeded(&reached)?;
    }
    Ok(())
}

/// Whatever was sent, the log has lines of a bounded length, and nothing failed.
fn log_is_calm(log: &str) -> Result<()> {
    match log
        .lines()
        .find(|line| line.len() > LOG_LINE || line.contains(" ERROR "))
    {
        Some(line) => bail!("the server's log says, in {} bytes: {line}", line.len()),
        None => Ok(()),
    }
}

/// As JSON, by their scopes.
fn tokens(demo: &Demo) -> Result<String> {
    let mut tokens = Vec::new();
    for scope in SCOPES {
        let mut command = demo.command();
        command.args(["token", "create", "--tenant", BAKERY, "--scope", scope]);
        let made = command.output().context("no token can be made")?;
        if !made.status.success() {
            bail!("no token can be made: {}", String::from_utf8_lossy(&made.stderr));
        }
        let token = String::from_utf8(made.stdout)?;
        tokens.push(format!("\"{scope}\":\"{}\"", token.trim()));
    }
    Ok(format!("{{{}}}", tokens.join(",")))
}

fn every_operation_succeeded(reached: &Path) -> Result<()> {
    let text = fs::read_to_string(reached).context("schemathesis asked nothing")?;
    let answers: Answers = serde_json::from_str(&text)?;
    let missed = missed(&answers);
    if answers.is_empty() || !missed.is_empty() {
        bail!(
            "no request of these {} operations succeeded, so their answers were not looked at:\n  {}\n  \
             server/tests/schemathesis/hooks.py says what they are asked about",
            missed.len(),
            missed.join("\n  ")
        );
    }
    Ok(())
}

fn missed(answers: &Answers) -> Vec<&str> {
    let missed = answers
        .iter()
        .filter(|(_, statuses)| !statuses.keys().any(|status| status.starts_with('2')))
        .filter(|(operation, _)| !BY_PERSONS.iter().any(|step| operation.ends_with(step)));
    missed.map(|(operation, _)| operation.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_that_never_succeeds_is_missed() {
        let answers = r#"{"GET /a":{"200":1,"404":3},"PUT /b":{"422":9},"POST /c":{}}"#;
        let answers = serde_json::from_str(answers).expect("JSON");
        assert_eq!(missed(&answers), ["POST /c", "PUT /b"]);
    }
}
