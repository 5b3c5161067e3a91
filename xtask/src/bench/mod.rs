//! `cargo xtask bench`: what the design promises, measured on the release build with demo data.

mod bare;
mod demand;
mod load;
mod measure;
mod prepare;
mod screens;
mod tables;
mod tracker;

use crate::{
    build,
    process::say,
    progress::{self, Steps},
    project,
    server::{Demo, Server},
    setup::{self, Purpose},
};
use anyhow::{Context, Result};
use load::Load;
use measure::{measure, middle};
use prepare::{busy_history, create_products, roomy_price_list, token};
use serde_json::{Value, json};
use std::{fs, thread::sleep, time::Duration};

/// The bakery that is asked: all that a forecast can look back on, and limits to be forecast.
const TENANT: &str = "demo-professional";
/// The one whose plan has room for a long list.
const LONG_LIST: &str = "demo-enterprise";
const STARTS: usize = 5;
/// Things in the list that is measured.
const PRODUCTS: usize = 10_000;

/// One measured number.
struct Measured {
    name: String,
    value: f64,
    unit: &'static str,
    /// What a bare axum handler reaches with the same answers.
    bare: Option<f64>,
}

/// Measures, prints a table, writes `target/bench.json`.
pub(crate) fn run(with_tracker: bool) -> Result<()> {
    let toolchain = setup::ensure(Purpose::Bench)?;
    if with_tracker {
        setup::ensure(Purpose::Test)?;
    }
    build::all(toolchain, true, &mut Steps::of(build::STEPS))?;
    bare::build()?;
    let mut all = example("forecast_speed", "measuring the forecast of one series")?;
    all.extend(example("plan_speed", "measuring a day's plan of 200 batches")?);
    all.extend(demand::measure()?);
    all.push(measured(
        "client_brotli",
        build::ClientSize::now()?.bytes() as f64,
        "bytes",
    ));

    say("preparing demo data");
    let demo = Demo::with_price_list(true, Some(&roomy_price_list()?))?;
    all.push(measured("start_up", start_up(&demo)?, "ms"));
    let server = demo.serve()?;
    sleep(Duration::from_secs(2));
    all.push(measured(
        "resident_memory_at_rest",
        server.resident_kb()? as f64 / 1024.0,
        "MiB",
    ));
    busy_history(&demo, &server)?;
    for load in loads(&demo, &server)? {
        all.extend(measure(&demo, &server, &load)?);
    }
    all.push(measured(
        "products_created",
        create_products(&demo, &server)?,
        "requests/s",
    ));
    all.extend(measure(&demo, &server, &long_list(&demo)?)?);
    all.extend(tables::measure(&demo, &server)?);
    all.extend(screens::measure(&server)?);
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

fn measured(name: &str, value: f64, unit: &'static str) -> Measured {
    Measured {
        name: name.to_owned(),
        value,
        unit,
        bare: None,
    }
}

/// What an example of core measures and prints, a line of JSON for each number.
fn example(name: &str, what: &str) -> Result<Vec<Measured>> {
    let mut cargo = project::cargo();
    cargo.args(["run", "--release", "-p", "obrador-core", "--example", name]);
    let text = progress::output(&mut cargo, what, "The message above says why.")?;
    text.lines()
        .map(|line| {
            let value: Value =
                serde_json::from_str(line).with_context(|| format!("not a measurement: {line}"))?;
            let number = value["value"].as_f64().context("a measurement without a value")?;
            Ok(measured(value["name"].as_str().unwrap_or(name), number, "µs"))
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
    middle(times)
}

/// What is measured of the bakery as it is.
fn loads(demo: &Demo, server: &Server) -> Result<Vec<Load>> {
    let bearer = bearer(demo, TENANT)?;
    let cookie = format!("Cookie: {}", server.sign_in(TENANT)?);
    let of_api = |name, path: &str, rate| Load {
        name,
        path: path.to_owned(),
        header: Some(bearer.clone()),
        rate,
        connections: 16,
        seconds: 3,
    };
    let page = |name, path: &str, header, connections| Load {
        name,
        path: path.to_owned(),
        header,
        rate: 0,
        connections,
        seconds: 4,
    };
    let forecast = format!("/api/v1/usage-forecast?tenant_id={TENANT}");
    let check = "/api/v1/entitlements/check";
    Ok(vec![
        of_api("forecast_endpoint_at_2000", &forecast, 2000),
        of_api("forecast_endpoint", &forecast, 0),
        of_api("check_of_a_feature", &format!("{check}?feature=analytics"), 0),
        of_api("check_of_a_metric", &format!("{check}?metric=products"), 0),
        page(
            "subscription_page",
            "/app/settings/subscription",
            Some(cookie),
            16,
        ),
        page("public_page", "/en/pricing", None, 32),
    ])
}

/// What is measured once there is a long list.
fn long_list(demo: &Demo) -> Result<Load> {
    Ok(Load {
        name: "list_of_10000_products",
        path: format!("/api/v1/tenants/{LONG_LIST}/products?q=loaf&limit=50"),
        header: Some(bearer(demo, LONG_LIST)?),
        rate: 0,
        connections: 16,
        seconds: 3,
    })
}

fn bearer(demo: &Demo, tenant: &str) -> Result<String> {
    let token = token(demo, tenant, "usage:read")?;
    Ok(format!("Authorization: Bearer {token}"))
}

fn report(all: &[Measured]) -> Result<()> {
    let mut list = Vec::new();
    for it in all {
        let mut json = json!({ "name": it.name, "value": it.value, "unit": it.unit });
        let mut of_bare = String::new();
        if let Some(bare) = it.bare {
            json["bare"] = bare.into();
            json["of_bare"] = (it.value / bare).into();
            of_bare = format!("{:>8.4} of bare ({bare:.0})", it.value / bare);
        }
        println!("{:<36} {:>12.2} {:<10}{of_bare}", it.name, it.value, it.unit);
        list.push(json);
    }
    let file = project::target().join("bench.json");
    fs::write(&file, serde_json::to_string_pretty(&list)? + "\n")
        .with_context(|| format!("can't write {}", file.display()))?;
    say("written to target/bench.json");
    Ok(())
}
