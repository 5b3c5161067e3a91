//! `cargo xtask bench`: what the design promises, measured on the release build with demo data.

mod tracker;

use crate::{
    build,
    process::{output, say},
    project,
    server::{Demo, Server},
    setup::{self, Purpose},
};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::{
    fmt::Write as _,
    fs,
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};

/// The bakery that is asked: the one whose daily calls are not soon used up.
const TENANT: &str = "demo-enterprise";
const STARTS: usize = 5;
/// Things in the list that is measured.
const PRODUCTS: usize = 10_000;

/// One measured number.
struct Measured {
    name: String,
    value: f64,
    unit: &'static str,
}

/// A load: what is asked, how often, how long.
struct Load {
    name: &'static str,
    path: String,
    header: Option<String>,
    /// Requests a second; 0 for as many as it can.
    rate: u32,
    connections: u32,
    seconds: u32,
}

/// Measures, prints a table, writes `target/bench.json`.
pub(crate) fn run(with_tracker: bool) -> Result<()> {
    let toolchain = setup::ensure(Purpose::Bench)?;
    if with_tracker {
        setup::ensure(Purpose::Test)?;
    }
    build::all(toolchain, true)?;
    let mut all = forecast_speed()?;
    all.push(measured(
        "client_brotli",
        build::ClientSize::now()?.bytes() as f64,
        "bytes",
    ));

    say("preparing demo data");
    let demo = Demo::with_catalogue(true, Some(&roomy_catalogue()?))?;
    all.push(measured("start_up", start_up(&demo)?, "ms"));
    let server = demo.serve()?;
    sleep(Duration::from_secs(2));
    all.push(measured(
        "resident_memory_at_rest",
        server.resident_kb()? as f64 / 1024.0,
        "MiB",
    ));
    let (usual, crowded) = loads(&demo, &server)?;
    for load in usual {
        all.extend(measure(&server, &load)?);
    }
    all.push(measured(
        "products_created",
        create_products(&demo, &server)?,
        "requests/s",
    ));
    all.extend(measure(&server, &crowded)?);
    all.push(measured(
        "resident_memory_after_load",
        server.resident_kb()? as f64 / 1024.0,
        "MiB",
    ));
    drop(server);
    if with_tracker {
        all.extend(tracker::measure()?);
    }
    report(&all)
}

/// The built-in price list with a quota of API calls that a load does not use up: it is counted as exactly as a small
/// one.
fn roomy_catalogue() -> Result<String> {
    let file = project::root().join("server/catalogue.toml");
    let text = fs::read_to_string(&file).with_context(|| format!("can't read {}", file.display()))?;
    let roomy = text.replace("api_calls = 100_000", "api_calls = 1_000_000_000");
    if roomy == text {
        bail!("the price list has another quota of API calls than the bench expects");
    }
    Ok(roomy)
}

/// Makes so many products through the API, one after the other over one connection.
fn create_products(demo: &Demo, server: &Server) -> Result<f64> {
    say(&format!("making {PRODUCTS} products through the API"));
    let mut create = demo.command();
    create.args(["token", "create", "--tenant", TENANT, "--scope", "tenant:admin"]);
    let token = output(&mut create, "The message above says why.")?;
    let mut requests = String::new();
    for number in 0..PRODUCTS {
        if number > 0 {
            requests.push_str("next\n");
        }
        let _ = write!(
            requests,
            "url = \"{}/api/v1/tenants/{TENANT}/products\"\nheader = \"Authorization: Bearer {}\"\n\
             header = \"Content-Type: application/json\"\ndata = \"{{\\\"name\\\":\\\"Loaf {number}\\\"}}\"\n\
             output = \"/dev/null\"\nwrite-out = \"%{{http_code}}\\n\"\n",
            server.url(),
            token.trim(),
        );
    }
    let file = demo.folder().join("products.curl");
    fs::write(&file, requests)?;
    let started = Instant::now();
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--config"]).arg(&file);
    let printed = output(&mut curl, "Is curl installed? `cargo xtask setup`")?;
    let took = started.elapsed().as_secs_f64();
    let made = printed.lines().filter(|line| *line == "201").count();
    if made != PRODUCTS {
        bail!("{made} of {PRODUCTS} products were made");
    }
    Ok(PRODUCTS as f64 / took)
}

fn measured(name: &str, value: f64, unit: &'static str) -> Measured {
    Measured {
        name: name.to_owned(),
        value,
        unit,
    }
}

fn forecast_speed() -> Result<Vec<Measured>> {
    say("measuring the forecast of one series");
    let mut cargo = project::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--release",
        "-p",
        "obrador-core",
        "--example",
        "forecast_speed",
    ]);
    let text = output(&mut cargo, "The message above says why.")?;
    text.lines()
        .map(|line| {
            let value: Value =
                serde_json::from_str(line).with_context(|| format!("not a measurement: {line}"))?;
            let number = value["value"].as_f64().context("a measurement without a value")?;
            Ok(measured(
                value["name"].as_str().unwrap_or("forecast_per_series"),
                number,
                "µs",
            ))
        })
        .collect()
}

/// The median of some starts, from spawn to the first 200 of /readyz.
fn start_up(demo: &Demo) -> Result<f64> {
    say("measuring start-up");
    let mut times = Vec::new();
    for _ in 0..STARTS {
        times.push(demo.serve()?.ready_after.as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    times.get(STARTS / 2).copied().context("no start was measured")
}

/// What is measured on the demo as it is, and what is measured once its list is long.
fn loads(demo: &Demo, server: &Server) -> Result<(Vec<Load>, Load)> {
    let mut create = demo.command();
    create.args(["token", "create", "--tenant", TENANT, "--scope", "usage:read"]);
    let token = output(&mut create, "The message above says why.")?;
    let bearer = format!("Authorization: Bearer {}", token.trim());
    let cookie = format!("Cookie: {}", server.sign_in(TENANT)?);
    let forecast = format!("/api/v1/usage-forecast?tenant_id={TENANT}");
    let page = "/app/settings/subscription".to_owned();
    let load = |name, path, header, rate, connections, seconds| Load {
        name,
        path,
        header,
        rate,
        connections,
        seconds,
    };
    let crowded = load(
        "list_of_10000_products",
        format!("/api/v1/tenants/{TENANT}/products?q=loaf&limit=50"),
        Some(bearer.clone()),
        0,
        16,
        5,
    );
    let usual = vec![
        load(
            "forecast_endpoint_at_2000",
            forecast.clone(),
            Some(bearer.clone()),
            2000,
            16,
            10,
        ),
        load("forecast_endpoint", forecast, Some(bearer.clone()), 0, 16, 5),
        load(
            "check_of_a_feature",
            "/api/v1/entitlements/check?feature=analytics".to_owned(),
            Some(bearer.clone()),
            0,
            16,
            5,
        ),
        load(
            "check_of_a_metric",
            "/api/v1/entitlements/check?metric=products".to_owned(),
            Some(bearer),
            0,
            16,
            5,
        ),
        load("subscription_page", page, Some(cookie), 0, 16, 10),
        load("public_page", "/en/pricing".to_owned(), None, 0, 32, 10),
    ];
    Ok((usual, crowded))
}

fn measure(server: &Server, load: &Load) -> Result<Vec<Measured>> {
    say(&format!("measuring {}", load.name));
    let mut wrk = Command::new("wrk");
    wrk.env("BENCH_RATE", load.rate.to_string())
        .env("BENCH_CONNECTIONS", load.connections.to_string());
    wrk.args([
        "-t",
        "1",
        "-c",
        &load.connections.to_string(),
        "-d",
        &format!("{}s", load.seconds),
    ]);
    wrk.arg("-s")
        .arg(project::root().join("xtask/src/bench/report.lua"));
    if let Some(header) = &load.header {
        wrk.args(["-H", header]);
    }
    let text = output(
        wrk.arg(format!("{}{}", server.url(), load.path)),
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
        bail!("{}: not every request was answered well: {line}", load.name);
    }
    Ok(vec![
        measured(&format!("{}_rate", load.name), number("rate")?, "requests/s"),
        measured(&format!("{}_p50", load.name), number("p50_ms")?, "ms"),
        measured(&format!("{}_p99", load.name), number("p99_ms")?, "ms"),
    ])
}

fn report(all: &[Measured]) -> Result<()> {
    for it in all {
        println!("{:<36} {:>12.2} {}", it.name, it.value, it.unit);
    }
    let list: Vec<_> = all
        .iter()
        .map(|it| json!({ "name": it.name, "value": it.value, "unit": it.unit }))
        .collect();
    let file = project::target().join("bench.json");
    fs::write(&file, serde_json::to_string_pretty(&list)? + "\n")
        .with_context(|| format!("can't write {}", file.display()))?;
    say("written to target/bench.json");
    Ok(())
}
