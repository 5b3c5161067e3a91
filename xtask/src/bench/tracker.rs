//! The tracker at the size it is built for, on `PostgreSQL` and Redis with full histories.

use super::{Measured, measured};
use crate::{
    dev_services::{Services, postgres_program},
    process::{output, run, say},
    project::{self, obrador},
};
use anyhow::{Context, Result, bail};
use std::{
    process::{Command, Stdio},
    time::Instant,
};

/// As many as the design promises to track within 60 s.
const TENANTS: u32 = 100_000;
/// What Redis keeps of each metric, together with the day that is tracked.
const HISTORY_DAYS: u32 = 59;
/// Any two days that are over, the first for `PostgreSQL` alone, the second for Redis, too.
const DAYS: [&str; 2] = ["2025-06-30", "2025-07-01"];

/// A new day of all bakeries, without Redis, and another with every history in it rewritten.
pub(super) fn measure() -> Result<Vec<Measured>> {
    let services = Services::start()?;
    say(&format!(
        "filling PostgreSQL with {TENANTS} bakeries and {HISTORY_DAYS} days of nine metrics: some minutes, 15 GB"
    ));
    let advice = "The message above says why.";
    run(command(&services).arg("migrate"), advice)?;
    fill(&services)?;
    let without = track(&mut command(&services), DAYS[0], "changed, ")?;
    let with = track(
        command(&services).env("REDIS_URL", services.redis_url()),
        DAYS[1],
        "changed, Redis written, ",
    )?;
    Ok(vec![
        measured("tracker_100000_bakeries", without, "s"),
        measured("tracker_100000_bakeries_with_redis", with, "s"),
    ])
}

fn command(services: &Services) -> Command {
    let mut command = obrador(true);
    command
        .env("DATABASE_URL", services.postgres_url())
        .env("LOG_LEVEL", "warn")
        .env_remove("REDIS_URL");
    command
}

fn fill(services: &Services) -> Result<()> {
    let psql = postgres_program("psql").context("psql is missing; run `cargo xtask setup`")?;
    let mut psql = Command::new(psql);
    psql.args(["--quiet", "--no-psqlrc", "--set", "ON_ERROR_STOP=1"]);
    for (name, value) in [
        ("tenants", TENANTS.to_string()),
        ("days", HISTORY_DAYS.to_string()),
        ("day", DAYS[0].to_owned()),
    ] {
        psql.arg("--set").arg(format!("{name}={value}"));
    }
    psql.arg("--file")
        .arg(project::root().join("xtask/src/bench/fill.sql"));
    run(
        psql.arg(services.postgres_url()).stdout(Stdio::null()),
        "psql's message above says why.",
    )
}

/// Seconds from spawn to end; its summary must name every bakery as tracked, each with nine new snapshots.
fn track(command: &mut Command, day: &str, end: &str) -> Result<f64> {
    say("tracking a day of every bakery");
    let started = Instant::now();
    let printed = output(
        command.args(["track", "--date", day]),
        "The message above says why.",
    )?;
    let took = started.elapsed().as_secs_f64();
    let snapshots = TENANTS * 9;
    let whole = format!("tracked {TENANTS} / failed 0, {snapshots} snapshots new or {end}");
    if !printed.contains(&whole) {
        bail!("not every bakery was tracked: {printed}");
    }
    Ok(took)
}
