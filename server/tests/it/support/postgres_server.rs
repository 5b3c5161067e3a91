//! A PostgreSQL of a test's own, with settings that others would not like.

use super::{PATIENCE, certificates::Certificates, redis_server::free_port};
use rustix::process::{Pid, Signal, kill_process};
use sqlx::{Any, AnyConnection, Connection as _, QueryBuilder};
use std::{
    fs,
    os::unix::{fs::PermissionsExt as _, fs::chown, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// Who may come: this machine without a word, but `shop` with a password and over TLS only.
const WHO: &str = "hostssl all shop 127.0.0.1/32 scram-sha-256
hostssl all shop ::1/128 scram-sha-256
host all obrador 127.0.0.1/32 trust
";

/// A PostgreSQL of the test's own, gone afterwards.
pub(crate) struct PostgresServer {
    child: Child,
    pub(crate) port: u16,
    folder: tempfile::TempDir,
}

impl PostgresServer {
    /// One that speaks TLS, too.
    pub(crate) fn with_tls(certificates: &Certificates) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        fs::create_dir(&data).unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let owner = owner();
        give(&data, owner);
        let made = as_owner("initdb", folder.path())
            .args([
                "--username=obrador",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
                "-D",
            ])
            .arg(&data)
            .output()
            .unwrap();
        assert!(made.status.success(), "{made:?}");
        fs::write(data.join("pg_hba.conf"), WHO).unwrap();
        for (from, name) in [
            (certificates.certificate(), "server.pem"),
            (certificates.key(), "server.key"),
        ] {
            let file = data.join(name);
            fs::copy(from, &file).unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
            give(&file, owner);
        }
        let port = free_port();
        let log = fs::File::create(folder.path().join("log")).unwrap();
        let mut command = as_owner("postgres", folder.path());
        command.arg("-D").arg(&data).args(["-p", &port.to_string()]);
        // Without IPv6 on this machine it could not begin.
        let both = std::net::TcpListener::bind("[::1]:0").is_ok();
        let listen = if both {
            "listen_addresses=127.0.0.1,::1"
        } else {
            "listen_addresses=127.0.0.1"
        };
        let settings = [
            listen,
            "unix_socket_directories=",
            "fsync=off",
            "ssl=on",
            "ssl_cert_file=server.pem",
            "ssl_key_file=server.key",
        ];
        for setting in settings {
            command.args(["-c", setting]);
        }
        let child = command.stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let server = Self { child, port, folder };
        let began = Instant::now();
        while !server.log().contains("ready to accept connections") {
            assert!(
                began.elapsed() < PATIENCE,
                "PostgreSQL does not start: {}",
                server.log()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// The address of one of its databases, as the user who may do everything.
    pub(crate) fn url(&self, database: &str) -> String {
        format!("postgres://obrador@127.0.0.1:{}/{database}", self.port)
    }

    /// Runs statements, one after the other, as the user who may do everything.
    pub(crate) async fn run_all(&self, statements: &[&str]) {
        sqlx::any::install_default_drivers();
        let mut connection = AnyConnection::connect(&self.url("postgres")).await.unwrap();
        for sql in statements {
            let ran = QueryBuilder::<Any>::new(*sql)
                .build()
                .execute(&mut connection)
                .await;
            ran.unwrap_or_else(|error| panic!("{sql}: {error}"));
        }
        connection.close().await.unwrap();
    }
}

impl Drop for PostgresServer {
    fn drop(&mut self) {
        // It ends at once, whoever is still connected.
        let _ = Pid::from_raw(self.child.id().cast_signed()).map(|id| kill_process(id, Signal::INT));
        let _ = self.child.wait();
    }
}

/// PostgreSQL refuses to run as root: who runs it then?
fn owner() -> Option<(u32, u32)> {
    if !rustix::process::geteuid().is_root() {
        return None;
    }
    let people = fs::read_to_string("/etc/passwd").unwrap();
    ["postgres", "nobody"].iter().find_map(|name| {
        let line = people.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut numbers = line.split(':').skip(2);
        Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
    })
}

fn give(path: &Path, owner: Option<(u32, u32)>) {
    if let Some((user, group)) = owner {
        chown(path, Some(user), Some(group)).unwrap();
    }
}

/// A program that refuses to run as root, where Debian keeps it or wherever else it is found.
pub(crate) fn as_owner(name: &str, home: &Path) -> Command {
    let versions = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut places: Vec<_> = versions.map(|version| version.path().join("bin")).collect();
    places.sort();
    places.push(PathBuf::from("/usr/sbin"));
    let found = places
        .iter()
        .rev()
        .map(|place| place.join(name))
        .find(|program| program.exists());
    let mut command = Command::new(found.unwrap_or_else(|| PathBuf::from(name)));
    command.current_dir(home).env("LC_ALL", "C");
    if let Some((user, group)) = owner() {
        command.uid(user).gid(group);
    }
    command
}
