//! The program itself as a process, and what it says.

use super::{PATIENCE, eventually};
use std::{
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Output, Stdio},
    sync::{Arc, Mutex},
    time::Instant,
};

/// The program.
pub(crate) const OBRADOR: &str = env!("CARGO_BIN_EXE_obrador");

/// The program with settings of the test's own and no others, in a folder of its own.
pub(crate) fn obrador(folder: &Path, settings: &[(&str, &str)]) -> Command {
    let mut command = Command::new(OBRADOR);
    command
        .current_dir(folder)
        .env_clear()
        .env("OBRADOR_LISTEN", "127.0.0.1:0")
        .env("LOG_LEVEL", "info")
        .env(
            "OBRADOR_SLOWNESS",
            std::env::var("OBRADOR_SLOWNESS").unwrap_or_default(),
        )
        .envs(settings.iter().copied());
    command
}

/// Runs a command of the program to its end.
pub(crate) fn run(folder: &Path, settings: &[(&str, &str)], line: &str) -> Output {
    let mut command = obrador(folder, settings);
    command.args(line.split_whitespace()).stdin(Stdio::null());
    command.output().unwrap()
}

/// `obrador serve` on a port of its own, gone afterwards.
pub(crate) struct Serving {
    child: Child,
    pub(crate) port: u16,
    log: Arc<Mutex<String>>,
}

impl Serving {
    /// Starts it, and waits until it is ready.
    pub(crate) fn start(folder: &Path, settings: &[(&str, &str)]) -> Self {
        Self::of(obrador(folder, settings))
    }

    /// The same, or its exit code and what it said, where it ends before it is ready.
    pub(crate) fn or_start(folder: &Path, settings: &[(&str, &str)]) -> Result<Self, (Option<i32>, String)> {
        Self::or_end(obrador(folder, settings))
    }

    /// The same with a command that has been prepared.
    pub(crate) fn of(command: Command) -> Self {
        Self::or_end(command).unwrap_or_else(|(code, text)| panic!("it ended with {code:?}: {text}"))
    }

    /// The same, or its exit code and what it said, where it ends before it is ready.
    pub(crate) fn or_end(mut command: Command) -> Result<Self, (Option<i32>, String)> {
        let mut child = command
            .arg("serve")
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let log = Arc::<Mutex<String>>::default();
        let errors = BufReader::new(child.stderr.take().unwrap());
        let written = Arc::clone(&log);
        let reader = std::thread::spawn(move || {
            for line in errors.lines().map_while(Result::ok) {
                *written.lock().unwrap() += &(line + "\n");
            }
        });
        let mut serving = Self { child, port: 0, log };
        let began = Instant::now();
        while serving.port == 0 {
            let text = serving.log();
            assert!(began.elapsed() < PATIENCE, "it is never ready: {text}");
            if let Some(status) = serving.child.try_wait().unwrap() {
                reader.join().unwrap();
                return Err((status.code(), serving.log()));
            }
            let ready = text.lines().find(|line| line.contains(" ready "));
            let address = ready.and_then(|line| line.split("address=").nth(1));
            let address = address.and_then(|rest| rest.split(' ').next());
            serving.port = address.map_or(0, |it| it.parse::<SocketAddr>().unwrap().port());
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        Ok(serving)
    }

    /// What it has said so far.
    pub(crate) fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Waits until it has said so.
    pub(crate) async fn says(&self, words: &str) {
        eventually(words, async || self.log().contains(words)).await;
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() {
            eprintln!("the server said:\n{}", self.log());
        }
    }
}
