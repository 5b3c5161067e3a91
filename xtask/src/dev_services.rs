//! A `PostgreSQL` and a Redis of our own, on free loopback ports, gone when dropped.

use crate::{
    process::{PATIENCE, Running, find, find_in, run},
    project,
};
use anyhow::{Context, Result, bail};
use nix::{sys::signal::Signal, unistd::geteuid};
use std::{
    fs::{self, File},
    net::TcpListener,
    os::unix::{fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// What the server under test is told of the machine: nothing is given up that would have come.
pub(crate) const SLOWNESS: &str = "60";

/// Both, running. Dropped in this order: programs first, their folder last.
#[derive(Debug)]
pub(crate) struct Services {
    _postgres: Running,
    _redis: Running,
    postgres_url: String,
    redis_url: String,
    redis_server: PathBuf,
    _folder: TempDir,
}

impl Services {
    pub(crate) fn start() -> Result<Self> {
        let folder = project::temporary("services")?;
        let (postgres, postgres_url) = postgres(folder.path())?;
        let redis_server =
            find("redis-server").context("redis-server is missing; run `cargo xtask setup`")?;
        let (redis, redis_url) = redis(&redis_server, folder.path())?;
        Ok(Self {
            _postgres: postgres,
            _redis: redis,
            postgres_url,
            redis_url,
            redis_server,
            _folder: folder,
        })
    }

    /// Where `PostgreSQL` is.
    pub(crate) fn postgres_url(&self) -> &str {
        &self.postgres_url
    }

    /// Where Redis is.
    pub(crate) fn redis_url(&self) -> &str {
        &self.redis_url
    }

    /// Tells `command` where they are, the way the tests look for them.
    pub(crate) fn tell(&self, command: &mut Command) {
        command.env("OBRADOR_TEST_POSTGRES_URL", &self.postgres_url);
        command.env("OBRADOR_TEST_REDIS_URL", &self.redis_url);
        command.env("OBRADOR_TEST_REDIS_SERVER", &self.redis_server);
        command.env("OBRADOR_SLOWNESS", SLOWNESS);
    }
}

/// A program of `PostgreSQL`: on `PATH`, or where Debian keeps them.
pub(crate) fn postgres_program(name: &str) -> Option<PathBuf> {
    find(name).or_else(|| {
        let versions = fs::read_dir("/usr/lib/postgresql").ok()?;
        let mut folders: Vec<_> = versions
            .flatten()
            .map(|version| version.path().join("bin"))
            .collect();
        folders.sort();
        find_in(folders.into_iter().rev(), name)
    })
}

fn postgres(folder: &Path) -> Result<(Running, String)> {
    let missing = "PostgreSQL is missing; run `cargo xtask setup`";
    let initdb = postgres_program("initdb").context(missing)?;
    let server = postgres_program("postgres").context(missing)?;
    let owner = unprivileged()?;
    let home = folder.join("postgres");
    fs::create_dir(&home)?;
    if let Some((uid, gid)) = owner {
        open_to_others(folder)?;
        chown(&home, Some(uid), Some(gid)).context("can't give PostgreSQL its folder")?;
    }
    let data = home.join("data");
    let mut create = as_owner(&initdb, owner, &home);
    create.args([
        "--username=obrador",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync",
        "-D",
    ]);
    run(
        create.arg(&data).stdout(Stdio::null()),
        "PostgreSQL's message above says why.",
    )?;

    let port = free_port()?;
    let log = home.join("log");
    let mut start = as_owner(&server, owner, &home);
    start.arg("-D").arg(&data).args(["-p", &port.to_string()]);
    for setting in [
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "max_connections=200",
    ] {
        start.args(["-c", setting]);
    }
    start.stdout(Stdio::null()).stderr(File::create(&log)?);
    // SIGINT: end at once, whoever is still connected.
    let running = Running::start_ended_by(&mut start, Signal::SIGINT)?;
    let running = wait_until(running, "PostgreSQL", &log, "ready to accept connections")?;
    Ok((running, format!("postgres://obrador@127.0.0.1:{port}/postgres")))
}

fn redis(program: &Path, folder: &Path) -> Result<(Running, String)> {
    let port = free_port()?;
    let log = folder.join("redis.log");
    let mut start = Command::new(program);
    start.args([
        "--port",
        &port.to_string(),
        "--bind",
        "127.0.0.1",
        "--save",
        "",
        "--appendonly",
        "no",
    ]);
    start
        .current_dir(folder)
        .stdout(File::create(&log)?)
        .stderr(Stdio::null());
    let running = wait_until(
        Running::start(&mut start)?,
        "Redis",
        &log,
        "Ready to accept connections",
    )?;
    Ok((running, format!("redis://127.0.0.1:{port}")))
}

fn wait_until(mut running: Running, name: &str, log: &Path, sign: &str) -> Result<Running> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let text = fs::read_to_string(log).unwrap_or_default();
        if text.contains(sign) {
            return Ok(running);
        }
        if let Some(status) = running.ended() {
            bail!("{name} ended with {status}:\n{text}");
        }
        if Instant::now() > deadline {
            bail!(
                "{name} did not start within {} min:\n{text}",
                PATIENCE.as_secs() / 60
            );
        }
        sleep(Duration::from_millis(20));
    }
}

/// `PostgreSQL` refuses to run as root: who runs it then? Nobody else where we aren't root.
fn unprivileged() -> Result<Option<(u32, u32)>> {
    if !geteuid().is_root() {
        return Ok(None);
    }
    let passwd = fs::read_to_string("/etc/passwd").context("can't read /etc/passwd")?;
    ["postgres", "nobody"]
        .iter()
        .find_map(|name| account(&passwd, name))
        .map(Some)
        .context("PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody")
}

fn account(passwd: &str, name: &str) -> Option<(u32, u32)> {
    let line = passwd.lines().find(|line| line.split(':').next() == Some(name))?;
    let mut fields = line.split(':').skip(2);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

fn open_to_others(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?)
}

fn as_owner(program: &Path, owner: Option<(u32, u32)>, home: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(home).env("LC_ALL", "C");
    if let Some((uid, gid)) = owner {
        command.uid(uid).gid(gid);
    }
    command
}

/// A loopback port that nobody listens on.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("no free loopback port")?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_read_from_passwd() {
        let passwd = "root:x:0:0:root:/root:/bin/sh\npostgres:x:101:104:,,,:/var/lib/postgresql:/bin/bash\n";
        assert_eq!(account(passwd, "postgres"), Some((101, 104)));
        assert_eq!(account(passwd, "post"), None);
    }
}
