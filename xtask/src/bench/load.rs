//! What is asked of a server, and how fast it answers.

use crate::{process::output, project};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::process::Command;

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
pub(super) struct Run {
    pub(super) rate: f64,
    pub(super) p50: f64,
    pub(super) p99: f64,
}

impl Load {
    /// Asks it of the server at `url`, once for as long as it shall take.
    pub(super) fn run(&self, url: &str) -> Result<Run> {
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
