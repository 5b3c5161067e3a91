//! What the demo lacks for a load: API calls by the million, a long list. Both come through the API.

use super::{LONG_LIST, PRODUCTS, TENANT};
use crate::{
    process::{output, say},
    project,
    server::{Demo, Server},
};
use anyhow::{Context, Result, bail};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use std::{fmt::Write as _, fs, process::Command, time::Instant};

/// As far as a forecast looks back.
const HISTORY_DAYS: u64 = 60;
/// Of API calls a day; no load uses them up, and the history below comes near them.
const QUOTA: &str = "10_000_000";

/// The built-in price list with more API calls: they are counted as exactly as a few.
pub(super) fn roomy_price_list() -> Result<String> {
    let file = project::root().join("server/services/price_list.toml");
    let mut text = fs::read_to_string(&file).with_context(|| format!("can't read {}", file.display()))?;
    for usual in ["10_000", "100_000"] {
        let line = format!("api_calls = {usual}\n");
        if text.matches(&line).count() != 1 {
            bail!("the price list has other quotas of API calls than the bench expects");
        }
        text = text.replace(&line, &format!("api_calls = {QUOTA}\n"));
    }
    Ok(text)
}

/// A token for all that is asked of the API about a bakery.
pub(super) fn token(demo: &Demo, tenant: &str, scope: &str) -> Result<String> {
    let mut create = demo.command();
    create.args(["token", "create", "--tenant", tenant, "--scope", scope]);
    let token = output(&mut create, "The message above says why.")?;
    Ok(token.trim().to_owned())
}

/// Raises the API calls of each day to what goes with the quota: every request changes their forecast, which is nearly
/// free where the limit is far away. Fails where a day has no snapshot to be raised.
pub(super) fn busy_history(demo: &Demo, server: &Server) -> Result<()> {
    say(&format!("raising the API calls of {HISTORY_DAYS} days"));
    let today = today(demo, server)?;
    let bodies: Vec<_> = (1..=HISTORY_DAYS)
        .map(|age| {
            let thousands = 7_300 - 50 * age + 300 * (age % 7);
            json!({
                "tenant_id": TENANT, "metric": "api_calls", "date": today - Days::new(age),
                "value": thousands * 1_000, "replace": true,
            })
        })
        .collect();
    let path = "/api/v1/usage-forecast/track-usage";
    let token = token(demo, TENANT, "usage:write")?;
    // A day without a snapshot is answered with 201.
    post_each(demo, server, path, &token, &bodies, "200").map(drop)
}

/// The server's.
fn today(demo: &Demo, server: &Server) -> Result<NaiveDate> {
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--show-error", "--fail", "--header"])
        .arg(format!(
            "Authorization: Bearer {}",
            token(demo, TENANT, "usage:read")?
        ))
        .arg(format!(
            "{}/api/v1/usage-forecast?tenant_id={TENANT}",
            server.url()
        ));
    let answer: Value = serde_json::from_str(&output(&mut curl, "Is curl installed? `cargo xtask setup`")?)?;
    let days = answer["metrics"][0]["trend_data"].as_array();
    days.and_then(|days| days.last()?["date"].as_str()?.parse().ok())
        .context("the forecast tells no date")
}

/// Makes so many products through the API, one after the other over one connection; how many a second.
pub(super) fn create_products(demo: &Demo, server: &Server) -> Result<f64> {
    say(&format!("making {PRODUCTS} products through the API"));
    let bodies: Vec<_> = (0..PRODUCTS)
        .map(|number| json!({ "name": format!("Loaf {number}") }))
        .collect();
    let path = format!("/api/v1/tenants/{LONG_LIST}/products");
    let token = token(demo, LONG_LIST, "tenant:admin")?;
    Ok(PRODUCTS as f64 / post_each(demo, server, &path, &token, &bodies, "201")?)
}

/// POSTs one after the other over one connection, each to be answered with `status`; returns the seconds it takes.
fn post_each(
    demo: &Demo,
    server: &Server,
    path: &str,
    token: &str,
    bodies: &[Value],
    status: &str,
) -> Result<f64> {
    let mut requests = String::new();
    for (number, body) in bodies.iter().enumerate() {
        if number > 0 {
            requests.push_str("next\n");
        }
        let _ = write!(
            requests,
            "url = \"{}{path}\"\nheader = \"Authorization: Bearer {token}\"\n\
             header = \"Content-Type: application/json\"\ndata = \"{}\"\n\
             output = \"/dev/null\"\nwrite-out = \"%{{http_code}}\\n\"\n",
            server.url(),
            body.to_string().replace('"', "\\\""),
        );
    }
    let file = demo.folder().join("requests.curl");
    fs::write(&file, requests)?;
    let started = Instant::now();
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--config"]).arg(&file);
    let printed = output(&mut curl, "Is curl installed? `cargo xtask setup`")?;
    let took = started.elapsed().as_secs_f64();
    let well = printed.lines().filter(|line| *line == status).count();
    if well != bodies.len() {
        bail!(
            "{path}: {well} of {} requests were answered with {status}",
            bodies.len()
        );
    }
    Ok(took)
}
