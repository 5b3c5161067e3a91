//! `cargo xtask run`: from sources to a page in the browser.

use crate::{
    build,
    process::{Running, output, run as run_command, say},
    progress::Steps,
    project::obrador,
    setup::{self, Purpose},
};
use anyhow::{Result, bail};

/// What is said when it serves, before the address.
pub(crate) const SERVES: &str = "Obrador is at http://";

/// Sets up, builds, fills an empty database with the demo, and serves until Ctrl-C.
pub(crate) fn run(release: bool) -> Result<()> {
    let mut steps = Steps::of(2 + build::STEPS);
    say(&steps.next("looking whether all is there that the build needs"));
    let toolchain = setup::ensure(Purpose::Run)?;
    build::all(toolchain, release, &mut steps)?;
    say(&steps.next("bringing the database up to date"));
    run_command(
        obrador(release).arg("migrate"),
        "The message above says why; DATABASE_URL says which database.",
    )?;
    fill(release)?;
    serve(release)
}

fn fill(release: bool) -> Result<()> {
    let tenants = output(
        obrador(release).args(["tenant", "list"]),
        "The message above says why.",
    )?;
    if !tenants.trim().is_empty() {
        return Ok(());
    }
    say("filling the empty database with the demo bakeries");
    run_command(
        obrador(release).arg("demo"),
        "Delete the folder data and try again.",
    )
}

fn serve(release: bool) -> Result<()> {
    let listen = std::env::var("OBRADOR_LISTEN").unwrap_or_else(|_| "127.0.0.1:3000".to_owned());
    say(&format!("{SERVES}{listen}/ (Ctrl-C ends it)"));
    let mut serve = obrador(release);
    serve.arg("serve").env("OBRADOR_LISTEN", &listen);
    if std::env::var_os("OBRADOR_DEMO").is_none() {
        serve.env("OBRADOR_DEMO", "true");
    }
    let status = Running::start(&mut serve)?.wait()?;
    if !status.success() {
        bail!("the server ended with {status}\n  If the port is taken, set OBRADOR_LISTEN=127.0.0.1:3001.");
    }
    Ok(())
}
