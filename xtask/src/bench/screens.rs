//! Screens of production that ask every three seconds whether there is anything new: so many requests a second, and what they
//! cost the processor.

use super::{LONG_LIST, Measured, measured};
use crate::{
    process::{output, say},
    project,
    server::Server,
};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::{process::Command, time::Instant};

/// So many screens, each asking so often.
const SCREENS: f64 = 200.0;
const SECONDS_BETWEEN: f64 = 3.0;
/// Whoever asks: a few sessions stand for all, as each may call so often a minute.
const SESSIONS: usize = 20;
const CONNECTIONS: u32 = 40;
const SECONDS: u32 = 10;

pub(super) fn measure(server: &Server) -> Result<Vec<Measured>> {
    say("200 screens of production ask whether there is anything new");
    let mut cookies = Vec::with_capacity(SESSIONS);
    for _ in 0..SESSIONS {
        cookies.push(server.sign_in(LONG_LIST)?);
    }
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--header", &format!("Cookie: {}", cookies[0])])
        .arg(format!("{}/app/settings/account", server.url()));
    let page = output(&mut curl, "Is curl installed? `cargo xtask setup`")?;
    let of = page.split("name=\"form_of\" value=\"").nth(1);
    let of = of.and_then(|rest| rest.split('"').next());
    let body = json!({ "of": of.context("the account's page says not whose it is")? });
    let (before, started) = (server.processor_seconds()?, Instant::now());
    let mut wrk = Command::new("wrk");
    wrk.env("BENCH_RATE", (SCREENS / SECONDS_BETWEEN).to_string())
        .env("BENCH_CONNECTIONS", CONNECTIONS.to_string())
        .env("BENCH_BODY", body.to_string())
        .env("BENCH_COOKIES", cookies.join("\n"))
        .args(["-t", "1", "-c", &CONNECTIONS.to_string(), "-d"])
        .arg(format!("{SECONDS}s"))
        .arg("-s")
        .arg(project::root().join("xtask/src/bench/screens.lua"));
    let text = output(wrk.arg(server.url()), "Is wrk installed? `cargo xtask setup`")?;
    let share = (server.processor_seconds()? - before) / started.elapsed().as_secs_f64() * 100.0;
    let line = text.lines().find(|line| line.starts_with('{'));
    let line = line.context("wrk printed no result")?;
    let result: Value = serde_json::from_str(line)?;
    let number = |name: &str| {
        result[name]
            .as_f64()
            .with_context(|| format!("wrk printed no {name}"))
    };
    if number("refused")? > 0.0 || number("broken")? > 0.0 {
        bail!("not every screen was answered well: {line}");
    }
    Ok(vec![
        measured("screens_200_requests", number("rate")?, "requests/s"),
        measured("screens_200_p99", number("p99_ms")?, "ms"),
        measured("screens_200_processor", share, "% of a core"),
    ])
}
