//! Debian packages, installed where the program they bring is missing.

use crate::process::{find, run, say};
use anyhow::{Result, bail};
use std::{path::Path, process::Command};

/// A program (or file) and the package that brings it.
pub(crate) struct Need {
    pub(crate) package: &'static str,
    pub(crate) there: fn() -> bool,
}

/// What the tests need.
pub(crate) const FOR_TESTS: &[Need] = &[
    Need {
        package: "chromium",
        there: || find("chromium").is_some(),
    },
    Need {
        package: "postgresql",
        there: || crate::dev_services::postgres_program("initdb").is_some(),
    },
    Need {
        package: "pgbouncer",
        there: || find("pgbouncer").is_some() || Path::new("/usr/sbin/pgbouncer").exists(),
    },
    Need {
        package: "redis-server",
        there: || find("redis-server").is_some(),
    },
    Need {
        package: "curl",
        there: || find("curl").is_some(),
    },
    Need {
        package: "hunspell",
        there: || find("hunspell").is_some(),
    },
    Need {
        package: "hunspell-en-gb",
        there: || dictionary("en_GB"),
    },
    Need {
        package: "hunspell-es",
        there: || dictionary("es_ES"),
    },
    Need {
        package: "hunspell-eu",
        there: || dictionary("eu_ES"),
    },
    Need {
        package: "python3-venv",
        there: super::python::is_there,
    },
];

/// What the documented proxies need besides.
pub(crate) const FOR_DEPLOY: &[Need] = &[
    Need {
        package: "nginx",
        there: || find("nginx").is_some() || Path::new("/usr/sbin/nginx").exists(),
    },
    Need {
        package: "libnginx-mod-http-headers-more-filter",
        there: || Path::new("/usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so").exists(),
    },
];

/// What every build needs: a C compiler, for `SQLite` and the TLS library.
pub(crate) const FOR_BUILDS: &[Need] = &[
    Need {
        package: "gcc",
        there: || find("cc").is_some(),
    },
    Need {
        package: "libc6-dev",
        there: || Path::new("/usr/include/stdlib.h").exists(),
    },
    Need {
        package: "pkg-config",
        there: || find("pkg-config").is_some(),
    },
];

/// What the bench needs besides: a load generator, and a client.
pub(crate) const FOR_BENCH: &[Need] = &[
    Need {
        package: "wrk",
        there: || find("wrk").is_some(),
    },
    Need {
        package: "curl",
        there: || find("curl").is_some(),
    },
];

fn dictionary(name: &str) -> bool {
    ["/usr/share/hunspell", "/usr/share/myspell/dicts"]
        .iter()
        .any(|folder| Path::new(folder).join(format!("{name}.dic")).exists())
}

/// Installs what is missing of `needs`.
pub(crate) fn ensure(needs: &[Need]) -> Result<()> {
    let missing: Vec<_> = needs
        .iter()
        .filter(|need| !(need.there)())
        .map(|need| need.package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    install(&missing)?;
    let still: Vec<_> = needs
        .iter()
        .filter(|need| !(need.there)())
        .map(|need| need.package)
        .collect();
    if still.is_empty() {
        return Ok(());
    }
    bail!(
        "installed, but its programs are not on PATH: {}\n  Add their folder to PATH and try again.",
        still.join(" ")
    )
}

/// Installs Debian packages, as root or through sudo.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let by_hand = format!("Install by hand what brings: {list}");
    if find("apt-get").is_none() {
        bail!("missing: {list}; and this is not a Debian machine\n  {by_hand}");
    }
    say(&format!("installing Debian packages: {list}"));
    if run(&mut apt_install(packages)?, &by_hand).is_ok() {
        return Ok(());
    }
    say("bringing the list of Debian packages up to date");
    run(
        as_root("apt-get")?.args(["update", "-q"]),
        "Is the network there?",
    )?;
    run(&mut apt_install(packages)?, &by_hand)
}

fn apt_install(packages: &[&str]) -> Result<Command> {
    let mut command = as_root("env")?;
    command.args([
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "install",
        "-y",
        "-q",
        "--no-install-recommends",
    ]);
    command.args(packages);
    Ok(command)
}

/// A command that runs as root: directly, or through sudo.
pub(crate) fn as_root(program: &str) -> Result<Command> {
    if nix::unistd::geteuid().is_root() {
        return Ok(Command::new(program));
    }
    let Some(sudo) = find("sudo") else {
        bail!("this needs root, and there is no sudo\n  Run `cargo xtask setup` once as root.");
    };
    let mut command = Command::new(sudo);
    command.arg(program);
    Ok(command)
}
