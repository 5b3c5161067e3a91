//! The longest CSV files that are taken, in and out, over the API.

use super::{LONG_LIST, Measured, measured, prepare::token};
use crate::{
    process::{output, say},
    server::{Demo, Server},
};
use anyhow::{Result, bail};
use std::{fs, process::Command};

/// Lines of each file.
const LINES: usize = 10_000;
/// Lines of an order.
const OF_ORDER: usize = 10;

/// How long each way takes: a thing in each line, and a line of an order in each.
pub(super) fn measure(demo: &Demo, server: &Server) -> Result<Vec<Measured>> {
    let mut all = Vec::new();
    import(demo, server, "ingredients", ingredients())?;
    for (list, name, text) in [
        ("suppliers", "10000_suppliers", suppliers()),
        ("purchase_orders", "10000_lines_of_orders", orders()),
    ] {
        say(&format!("importing and exporting {name}"));
        let took = import(demo, server, list, text)?;
        all.push(measured(&format!("import_of_{name}"), took, "ms"));
        let export = format!("{}/api/v1/tenants/{LONG_LIST}/{list}.csv", server.url());
        let took = timed(demo, "usage:read", &[export.as_str()])?;
        all.push(measured(&format!("export_of_{name}"), took, "ms"));
    }
    Ok(all)
}

/// The milliseconds that an import of the file takes.
fn import(demo: &Demo, server: &Server, list: &str, text: String) -> Result<f64> {
    let file = demo.folder().join(format!("{list}.csv"));
    fs::write(&file, text)?;
    let body = format!("@{}", file.display());
    let import = format!("{}/api/v1/tenants/{LONG_LIST}/{list}/import", server.url());
    let sent = [
        "--header",
        "Content-Type: text/csv",
        "--data-binary",
        &body,
        &import,
    ];
    timed(demo, "tenant:admin", &sent)
}

fn ingredients() -> String {
    let lines = (0..OF_ORDER).map(|number| format!("Flour {number},kg\n"));
    "name,unit\n".to_owned() + &lines.collect::<String>()
}

fn suppliers() -> String {
    let lines = (0..LINES).map(|number| format!("Mill {number},mill{number}@example.com\n"));
    "name,email\n".to_owned() + &lines.collect::<String>()
}

fn orders() -> String {
    let line = |number: usize| {
        let order = number / OF_ORDER;
        format!(
            "o{order},Mill {order},Flour {},{} kg,1.25\n",
            number % OF_ORDER,
            number % 90 + 1
        )
    };
    "order,supplier,ingredient,quantity,price\n".to_owned() + &(0..LINES).map(line).collect::<String>()
}

/// The milliseconds of a request that is answered with 200.
fn timed(demo: &Demo, scope: &str, rest: &[&str]) -> Result<f64> {
    let token = token(demo, LONG_LIST, scope)?;
    let mut curl = Command::new("curl");
    curl.args([
        "--silent",
        "--output",
        "/dev/null",
        "--write-out",
        "%{http_code} %{time_total}",
    ])
    .args(["--header", &format!("Authorization: Bearer {token}")])
    .args(rest);
    let printed = output(&mut curl, "Is curl installed? `cargo xtask setup`")?;
    match printed.trim().split_once(' ') {
        Some(("200", seconds)) => Ok(seconds.parse::<f64>()? * 1000.0),
        _ => bail!("{rest:?} is answered with {printed}"),
    }
}
