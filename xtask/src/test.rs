//! `cargo xtask test`: everything, each step reported, and a summary at the end.

use crate::{
    build,
    dev_services::Services,
    e2e::playwright,
    lint, linting, locales, parity,
    process::{say, watch},
    progress::time,
    schemathesis,
    server::Demo,
    setup::{self, Purpose},
    tried,
};
use anyhow::{Result, bail};
use std::{
    process::{Command, ExitStatus},
    time::{Duration, Instant},
};

/// Tests that passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Count {
    passed: u32,
    failed: u32,
}

/// What became of one step.
struct Outcome {
    name: &'static str,
    error: Option<String>,
    tests: Option<Count>,
    took: Duration,
}

#[derive(Default)]
struct Report {
    outcomes: Vec<Outcome>,
}

impl Report {
    /// A step without tests to count.
    fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) -> bool {
        self.counted(name, || work().map(|()| (None, None)))
    }

    /// A step that runs tests: their count, and what went wrong.
    fn counted(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<(Option<Count>, Option<String>)>,
    ) -> bool {
        say(&format!("── {name}"));
        let started = Instant::now();
        let (tests, error) = work().unwrap_or_else(|error| {
            let text = error
                .chain()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n  because: ");
            (None, Some(text))
        });
        if let Some(error) = &error {
            eprintln!("✗ {name}: {error}");
        }
        let passed = error.is_none();
        self.outcomes.push(Outcome {
            name,
            error,
            tests,
            took: started.elapsed(),
        });
        passed
    }

    fn print(&self, took: Duration) -> Result<()> {
        println!("\nWhat was tested");
        for outcome in &self.outcomes {
            let word = if outcome.error.is_none() {
                "passed"
            } else {
                "FAILED"
            };
            let tests = outcome.tests.map_or_else(String::new, |it| match it.failed {
                0 => format!("{} tests", it.passed),
                failed => format!("{} tests, {failed} failed", it.passed + failed),
            });
            println!(
                "  {word}  {:<44} {tests:>22} {:>6} s",
                outcome.name,
                outcome.took.as_secs()
            );
        }
        let failed: Vec<_> = self
            .outcomes
            .iter()
            .filter_map(|it| Some((it.name, it.error.as_ref()?)))
            .collect();
        for (name, error) in &failed {
            println!("\n✗ {name}: {error}");
        }
        let tests = self
            .outcomes
            .iter()
            .filter_map(|it| it.tests)
            .fold(Count::default(), |sum, it| Count {
                passed: sum.passed + it.passed,
                failed: sum.failed + it.failed,
            });
        println!(
            "\nSteps: {} passed, {} failed. Tests: {} passed, {} failed. {}.",
            self.outcomes.len() - failed.len(),
            failed.len(),
            tests.passed,
            tests.failed,
            time(took),
        );
        if failed.is_empty() {
            Ok(())
        } else {
            bail!("{} step(s) failed, named above", failed.len())
        }
    }
}

/// Runs every step, also after one has failed; `deploy` adds the documented proxies.
pub(crate) fn run(deploy: bool) -> Result<()> {
    let started = Instant::now();
    let toolchain = setup::ensure(if deploy { Purpose::Deploy } else { Purpose::Test })?;
    let mut report = Report::default();
    report.step("format", || lint::format(true));
    report.step("project rules", lint::rules);
    report.step("texts: complete, used, translated, spelt", locales::check);
    report.step("build with clippy, all but the client", linting::check);
    report.step("clippy, browser's half (wasm32)", || {
        lint::clippy_client(toolchain)
    });
    report.counted("xtask's own tests", || {
        cargo_test(linting::of_xtask("test").arg("--quiet"))
    });
    report.counted("core, app, server on SQLite, PostgreSQL, Redis", workspace_tests);
    if deploy {
        report.counted("the documented nginx, Traefik, Envoy", proxies);
    }
    report.step("forecast alike, native and wasm32", || parity::check(toolchain));
    report.step("cargo xtask run: it serves, and ends", || tried::check(false));
    if report.step("build, as it is deployed", || build::tested(toolchain)) {
        report.step("every island is in the client", build::every_island_lives);
        report.step("schemathesis on the whole API", || schemathesis::run(&[]));
        report.counted("browser", browser);
    }
    report.print(started.elapsed())
}

fn workspace_tests() -> Result<(Option<Count>, Option<String>)> {
    let services = Services::start()?;
    let mut cargo = linting::of_server("test");
    cargo.args(["--quiet", "--no-fail-fast"]);
    services.tell(&mut cargo);
    setup::tables::tell(&mut cargo);
    cargo_test(&mut cargo)
}

/// The ignored ones of the same program; of the same packages as [`workspace_tests`], or the server would be built again.
fn proxies() -> Result<(Option<Count>, Option<String>)> {
    let mut cargo = linting::of_server("test");
    cargo.args(["--quiet", "--test=it", "proxies::", "--", "--ignored"]);
    setup::proxies::tell(&mut cargo);
    cargo_test(&mut cargo)
}

fn cargo_test(command: &mut Command) -> Result<(Option<Count>, Option<String>)> {
    let (status, text) = watch(command)?;
    Ok(judge(status, count_cargo(&text)))
}

fn browser() -> Result<(Option<Count>, Option<String>)> {
    let demo = Demo::create(false)?;
    let (status, text) = watch(&mut playwright(&demo, &[])?)?;
    Ok(judge(status, count_playwright(&text)))
}

fn judge(status: ExitStatus, count: Count) -> (Option<Count>, Option<String>) {
    if !status.success() {
        return (
            Some(count),
            Some(format!("{} failed; its output is above", count.failed.max(1))),
        );
    }
    if count.passed == 0 {
        return (Some(count), Some("not one test ran".to_owned()));
    }
    (Some(count), None)
}

fn count_cargo(text: &str) -> Count {
    let mut count = Count::default();
    for line in text.lines().filter(|line| line.starts_with("test result:")) {
        count.passed += number_before(line, " passed");
        count.failed += number_before(line, " failed");
    }
    count
}

fn count_playwright(text: &str) -> Count {
    let mut count = Count::default();
    for line in text.lines().map(str::trim) {
        let words: Vec<_> = line.split(' ').collect();
        if let [number, word, ..] = words[..]
            && let Ok(number) = number.parse::<u32>()
        {
            match word {
                "passed" | "flaky" => count.passed += number,
                "failed" => count.failed += number,
                _ => {}
            }
        }
    }
    count
}

fn number_before(line: &str, word: &str) -> u32 {
    line.split(word)
        .next()
        .and_then(|start| start.rsplit(' ').next())
        .and_then(|it| it.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_s_results_are_added_up() {
        let text = "test result: ok. 12 passed; 0 failed; 1 ignored\nx\ntest result: FAILED. 3 passed; 2 failed; 0 ignored\n";
        assert_eq!(
            count_cargo(text),
            Count {
                passed: 15,
                failed: 2
            }
        );
    }

    #[test]
    fn playwright_s_results_are_read() {
        let text = "  1 failed\n    a.spec.ts:1:1 › x\n  1 flaky\n  2 skipped\n  40 passed (12.3s)\n";
        assert_eq!(
            count_playwright(text),
            Count {
                passed: 41,
                failed: 1
            }
        );
    }

    #[test]
    fn a_step_that_fails_makes_the_whole_fail() {
        let mut report = Report::default();
        assert!(report.step("good", || Ok(())));
        assert!(!report.step("bad", || bail!("no")));
        assert!(report.print(Duration::ZERO).is_err());
    }
}
