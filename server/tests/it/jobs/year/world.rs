//! Two servers on one database, under a clock that the test sets, and the hand that kills them.

use super::super::due;
use crate::support::{TestApp, eventually};
use chrono::TimeDelta;
use obrador_services::jobs::LEASE;
use std::{
    fs,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

/// Servers, and what they share.
pub(super) struct World {
    pub(super) t: TestApp,
    pub(super) servers: Vec<Child>,
    pub(super) folder: tempfile::TempDir,
    pub(super) database_url: String,
    pub(super) smtp_url: String,
}

impl World {
    fn clock_file(&self) -> PathBuf {
        self.folder.path().join("clock")
    }

    /// The same time for the servers and for the application that the test acts through. A file is replaced whole.
    pub(super) fn set_clock(&self) {
        let (whole, new) = (self.clock_file(), self.folder.path().join("clock.new"));
        fs::write(&new, self.t.app.clock.micros().to_string()).unwrap();
        fs::rename(new, whole).unwrap();
    }

    pub(super) fn leap(&self, by: TimeDelta) {
        self.t.app.clock.advance(by);
        self.set_clock();
    }

    pub(super) fn serve(&self) -> Child {
        let log = fs::File::options()
            .create(true)
            .append(true)
            .open(self.folder.path().join("log"))
            .unwrap();
        Command::new(env!("CARGO_BIN_EXE_obrador"))
            .arg("serve")
            .current_dir(self.folder.path())
            .env_clear()
            .env("DATABASE_URL", &self.database_url)
            .env("OBRADOR_TEST_CLOCK", self.clock_file())
            .env("OBRADOR_FILES", self.folder.path().join("files"))
            .env("OBRADOR_LISTEN", "127.0.0.1:0")
            .env("OBRADOR_SMTP_URL", &self.smtp_url)
            .env("OBRADOR_SLOWNESS", "60")
            .env("LOG_LEVEL", "warn")
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap()
    }

    /// Until nothing is due at this time any more.
    pub(super) async fn settle(&self) {
        eventually("nothing is due", async || due(&self.t).await == 0).await;
    }

    /// `kill -9` of one of them at a random moment of what it does now, and another in its place. What it had leased is
    /// taken when the lease has run out.
    pub(super) async fn kill_one(&mut self, random: &mut Random) {
        tokio::time::sleep(Duration::from_micros(random.below(60_000))).await;
        let which = random.below(self.servers.len() as u64) as usize;
        self.servers[which].kill().unwrap();
        self.servers[which].wait().unwrap();
        self.servers[which] = self.serve();
        self.leap(LEASE + TimeDelta::seconds(1));
    }

    pub(super) fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        for server in &mut self.servers {
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

/// Moments differ from run to run; a run says its seed.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn new() -> Self {
        let seed = u64::from_str_radix(&obrador_services::random::id()[..15], 16).unwrap();
        Self(seed | 1)
    }

    /// xorshift64.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}
