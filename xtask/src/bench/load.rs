//! One path under load, and by turns the bare handler with the same answer: what a busy machine takes from one, it
//! takes from the other.

use super::{Measured, bare::Bare, measured};
use crate::{
    process::{output, say},
    project,
    server::{Demo, Server},
};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::process::Command;

/// Of so many runs the middle one counts.
const RUNS: usize = 3;

/// What is asked, how often, how long.
pub(super) struct Load {
    pub(super) name: &'static str,
    pub(super) path: String,
    pub(super) header: Option<String>,
    /// Requests a second; 0 for as many as it can.
    pub(super) rate: u32,
    pub(super) connections: u32,
    /// Of each run.
    pub(super) seconds: u32,
}

/// What one run gave.
struct Run {
    rate: f64,
    p50: f64,
    p99: f64,
}

/// The load's rate, beside the bare handler's, and its latencies. Where the rate is given, no other is compared with it.
pub(super) fn measure(demo: &Demo, server: &Server, load: &Load) -> Result<Vec<Measured>> {
    say(&format!("measuring {}", load.name));
    let bare = match load.rate {
        0 => Some(Bare::start(demo, server, load)?),
        _ => None,
    };
    let (mut runs, mut bare_rates) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        runs.push(load.run(&server.url())?);
        if let Some(bare) = &bare {
            bare_rates.push(load.run(&bare.url())?.rate);
        }
    }
    let of_runs = |number: fn(&Run) -> f64| middle(runs.iter().map(number).collect());
    let mut rate = measured(
        &format!("{}_rate", load.name),
        of_runs(|run| run.rate)?,
        "requests/s",
    );
    if bare.is_some() {
        rate.bare = Some(middle(bare_rates)?);
    }
    Ok(vec![
        rate,
        measured(&format!("{}_p50", load.name), of_runs(|run| run.p50)?, "ms"),
        measured(&format!("{}_p99", load.name), of_runs(|run| run.p99)?, "ms"),
    ])
}

/// The median.
pub(super) fn middle(mut values: Vec<f64>) -> Result<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.get(values.len() / 2);
    middle.copied().context("nothing was measured")
}

impl Load {
    fn run(&self, url: &str) -> Result<Run> {
        let connections = self.connections.to_string();
        let mut wrk = Command::new("wrk");
        wrk.env("BENCH_RATE", self.rate.to_string())
            .env("BENCH_CONNECTIONS", &connections)
            .args(["-t", "1", "-c", &connections, "-d"])
            .arg(format!("{}s", self.seconds))
            .arg("-s")
            .arg(project::root().join("xtask/src/bench/report.lua"));
        if let Some(header) = &self.header {
            wrk.args(["-H", header]);
        }
        let text = output(
            wrk.arg(format!("{url}{}", self.path)),
            "Is wrk installed? `cargo xtask setup`",
        )?;
        let line = text
            .lines()
            .find(|line| line.starts_with('{'))
            .context("wrk printed no result")?;
        let result: Value = serde_json::from_str(line)?;
        let number = |name: &str| {
            result[name]
                .as_f64()
                .with_context(|| format!("wrk printed no {name}"))
        };
        if number("refused")? > 0.0 || number("broken")? > 0.0 {
            bail!("{}: not every request was answered well: {line}", self.name);
        }
        Ok(Run {
            rate: number("rate")?,
            p50: number("p50_ms")?,
            p99: number("p99_ms")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_run_counts() {
        for (values, expected) in [
            (vec![3.0, 1.0, 2.0], Some(2.0)),
            (vec![5.0], Some(5.0)),
            (vec![], None),
        ] {
            assert_eq!(middle(values).ok(), expected);
        }
    }
}
