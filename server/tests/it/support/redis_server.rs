//! A Redis of a test's own.

use super::{PATIENCE, certificates::Certificates};
use redis::TlsCertificates;
use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// Where the program is that a test's own Redis is run with.
const REDIS_SERVER: &str = "OBRADOR_TEST_REDIS_SERVER";

pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// A Redis of the test's own, gone afterwards.
pub(crate) struct Redis {
    child: Child,
    client: redis::Client,
    pub(crate) url: String,
}

impl Redis {
    pub(crate) fn start(folder: &Path) -> Self {
        let port = free_port();
        let url = format!("redis://127.0.0.1:{port}");
        let client = redis::Client::open(url.as_str()).unwrap();
        Self::run(folder, &["--port", &port.to_string()], client, url)
    }

    /// One that speaks TLS only, and asks for the password `p@ss/#`.
    pub(crate) fn with_tls(folder: &Path, certificates: &Certificates) -> Self {
        let port = free_port();
        let url = format!("rediss://:p%40ss%2F%23@localhost:{port}");
        let file = |path: PathBuf| path.display().to_string();
        let authority = Some(std::fs::read(certificates.authority()).unwrap());
        let trusted = TlsCertificates {
            client_tls: None,
            root_cert: authority,
        };
        let client = redis::Client::build_with_tls(url.as_str(), trusted).unwrap();
        let flags = [
            "--port",
            "0",
            "--tls-port",
            &port.to_string(),
            "--tls-cert-file",
            &file(certificates.certificate()),
            "--tls-key-file",
            &file(certificates.key()),
            "--tls-ca-cert-file",
            &file(certificates.authority()),
            "--tls-auth-clients",
            "no",
            "--requirepass",
            "p@ss/#",
        ];
        Self::run(folder, &flags, client, url)
    }

    fn run(folder: &Path, flags: &[&str], client: redis::Client, url: String) -> Self {
        let program = std::env::var(REDIS_SERVER)
            .unwrap_or_else(|_| panic!("{REDIS_SERVER} must name a redis-server; `cargo xtask test` does"));
        let child = Command::new(program)
            .args(flags)
            .args(["--bind", "127.0.0.1", "-::1", "--save", "", "--appendonly", "no"])
            .current_dir(folder)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let redis = Self { child, client, url };
        let began = Instant::now();
        while redis.try_ask::<String>(&["PING"]).is_err() {
            assert!(began.elapsed() < PATIENCE, "Redis doesn't answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        redis
    }

    fn try_ask<T: redis::FromRedisValue>(&self, words: &[&str]) -> redis::RedisResult<T> {
        let mut connection = self.client.get_connection()?;
        let mut command = redis::cmd(words[0]);
        for word in &words[1..] {
            command.arg(*word);
        }
        command.query(&mut connection)
    }

    pub(crate) fn ask<T: redis::FromRedisValue>(&self, words: &[&str]) -> T {
        self.try_ask(words).unwrap()
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
