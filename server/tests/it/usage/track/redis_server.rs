//! A Redis of a test's own.

use crate::support::PATIENCE;
use std::{
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// Where the program is that a test's own Redis is run with.
const REDIS_SERVER: &str = "OBRADOR_TEST_REDIS_SERVER";

pub(super) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// A Redis of the test's own, gone afterwards.
pub(super) struct Redis {
    child: Child,
    pub(super) url: String,
}

impl Redis {
    pub(super) fn start(folder: &std::path::Path) -> Self {
        let program = std::env::var(REDIS_SERVER)
            .unwrap_or_else(|_| panic!("{REDIS_SERVER} must name a redis-server; `cargo xtask test` does"));
        let port = free_port().to_string();
        let child = Command::new(program)
            .args([
                "--port",
                &port,
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
            ])
            .current_dir(folder)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let redis = Self {
            child,
            url: format!("redis://127.0.0.1:{port}"),
        };
        let began = Instant::now();
        while redis.try_ask::<String>(&["PING"]).is_err() {
            assert!(began.elapsed() < PATIENCE, "Redis doesn't answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        redis
    }

    fn try_ask<T: redis::FromRedisValue>(&self, words: &[&str]) -> redis::RedisResult<T> {
        let mut connection = redis::Client::open(self.url.as_str())?.get_connection()?;
        let mut command = redis::cmd(words[0]);
        for word in &words[1..] {
            command.arg(*word);
        }
        command.query(&mut connection)
    }

    pub(super) fn ask<T: redis::FromRedisValue>(&self, words: &[&str]) -> T {
        self.try_ask(words).unwrap()
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
