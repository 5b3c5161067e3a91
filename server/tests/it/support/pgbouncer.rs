//! A `PgBouncer` of a test's own in front of the tests' PostgreSQL, which gives each transaction another connection.

use super::{PATIENCE, postgres_server::as_owner, redis_server::free_port};
use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    process::{Child, Stdio},
    time::Instant,
};

/// A `PgBouncer` in transaction mode, gone afterwards.
pub(crate) struct PgBouncer {
    child: Child,
    port: u16,
    _folder: tempfile::TempDir,
}

impl PgBouncer {
    /// In front of the server of that address; `settings` are lines of its configuration.
    pub(crate) fn start(url: &str, settings: &str) -> Self {
        let server = url.split_once('@').unwrap().1.split('/').next().unwrap();
        let (host, server_port) = server.rsplit_once(':').unwrap();
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let port = free_port();
        let file = folder.path().join("pgbouncer.ini");
        let configuration = format!(
            "[databases]\n* = host={host} port={server_port} user=obrador\n[pgbouncer]\npool_mode = transaction\n\
             auth_type = any\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\n\
             max_client_conn = 500\ndefault_pool_size = 4\n{settings}\n"
        );
        fs::write(&file, configuration).unwrap();
        let child = as_owner("pgbouncer", folder.path())
            .arg(&file)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("pgbouncer; `cargo xtask setup` brings it");
        let bouncer = Self {
            child,
            port,
            _folder: folder,
        };
        let began = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(began.elapsed() < PATIENCE, "PgBouncer does not listen");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        bouncer
    }

    /// The address through it of a database whose own address that is.
    pub(crate) fn url(&self, direct: &str) -> String {
        let database = direct.rsplit('/').next().unwrap();
        format!("postgres://obrador@127.0.0.1:{}/{database}", self.port)
    }
}

impl Drop for PgBouncer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
