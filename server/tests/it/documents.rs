//! The documents' commands, run as they are written, and the files they quote.

use obrador_core::{bounds::Line, subscription::Operation};
use std::{
    fs,
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const OBRADOR: &str = env!("CARGO_BIN_EXE_obrador");

fn document(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(name)).unwrap()
}

/// The fenced blocks of one language.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    text.split(&fence)
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap().to_owned())
        .collect()
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

/// A program that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn wait_for(port: u16) {
    // Only what hangs takes so long.
    let deadline = Instant::now() + Duration::from_mins(10);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < deadline, "nothing listens on port {port}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// A server with demo data on its own SQLite file, and `obrador` on a path of its own.
struct Demo {
    folder: tempfile::TempDir,
    port: u16,
    _server: Running,
}

impl Demo {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("bin")).unwrap();
        std::os::unix::fs::symlink(OBRADOR, folder.path().join("bin/obrador")).unwrap();
        let url = format!("sqlite://{}", folder.path().join("demo.db").display());
        let made = Command::new(OBRADOR)
            .arg("demo")
            .env("DATABASE_URL", &url)
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(made.success());
        let port = free_port();
        let server = Command::new(OBRADOR)
            .arg("serve")
            .env("DATABASE_URL", &url)
            .env("OBRADOR_LISTEN", format!("127.0.0.1:{port}"))
            .env("OBRADOR_FILES", folder.path().join("files"))
            .env("OBRADOR_SITE_ROOT", folder.path())
            .env("LOG_LEVEL", "error")
            .spawn()
            .unwrap();
        wait_for(port);
        Self {
            folder,
            port,
            _server: Running(server),
        }
    }

    /// Runs a script as a reader would, and answers what it printed.
    fn shell(&self, script: &str) -> String {
        let path = format!(
            "{}:{}",
            self.folder.path().join("bin").display(),
            std::env::var("PATH").unwrap_or_default()
        );
        let script = script.replace("127.0.0.1:3000", &format!("127.0.0.1:{}", self.port));
        let output = Command::new("bash")
            .args(["-euo", "pipefail", "-c", &script])
            .env("PATH", path)
            .env(
                "DATABASE_URL",
                format!("sqlite://{}", self.folder.path().join("demo.db").display()),
            )
            .env("LOG_LEVEL", "error")
            .output()
            .unwrap();
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        let wrong = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{script}\n{printed}\n{wrong}");
        printed
    }
}

#[test]
fn every_command_of_the_documents_runs_and_prints_what_they_say() {
    let demo = Demo::start();
    for name in ["integration.md", "quick-reference.md"] {
        let scripts = blocks(&document(name), "sh");
        assert!(scripts.len() >= 3, "{name}");
        for script in scripts {
            let printed = demo.shell(&script);
            let mut rest = printed.as_str();
            for expected in script.lines().filter_map(|line| line.strip_prefix("# prints: ")) {
                let at = rest.find(expected);
                let at = at.unwrap_or_else(|| panic!("{name}: {expected} is not in\n{rest}\nof\n{script}"));
                rest = &rest[at + expected.len()..];
            }
        }
    }
}

/// A file that is quoted is the file that is run: `cargo xtask test --deploy` tries them.
#[test]
fn the_proxies_configurations_are_quoted_as_they_are() {
    let text = document("integration.md");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy/proxies");
    let mut quoted = 0;
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let is_nginx = path.extension().is_some_and(|extension| extension == "conf");
        let language = if is_nginx { "nginx" } else { "yaml" };
        let blocks = blocks(&text, language);
        let content = fs::read_to_string(&path).unwrap();
        assert!(
            blocks.contains(&content),
            "{name} is not in integration.md as it is"
        );
        assert!(
            text.contains(&format!("deploy/proxies/{name}")),
            "{name} is not named"
        );
        quoted += 1;
    }
    assert_eq!(quoted, blocks(&text, "nginx").len() + blocks(&text, "yaml").len());
}

/// A table that is written from the sources, below its head.
fn is_written(head: &str, lines: impl Iterator<Item = String>) {
    let table = head.to_owned() + &lines.collect::<String>();
    let text = document("integration.md");
    let begin = text.find(head).unwrap();
    let end = text[begin..].find("\n\n").unwrap() + begin + 1;
    if std::env::var_os("OBRADOR_UPDATE_SNAPSHOTS").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/integration.md");
        fs::write(path, [&text[..begin], &table, &text[end..]].concat()).unwrap();
        return;
    }
    assert_eq!(
        &text[begin..end],
        table,
        "if that is meant, run this test once with OBRADOR_UPDATE_SNAPSHOTS=1"
    );
}

#[test]
fn tables_are_written_from_the_sources() {
    let bounds = obrador_core::bounds::table()
        .into_iter()
        .map(|Line { what, most, beyond }| format!("| {what} | {most} | {beyond} |\n"));
    is_written("| What | At most | More |\n|---|---|---|\n", bounds);
    let operations = Operation::ALL.into_iter().map(|operation| {
        let over = operation
            .when_over()
            .map_or_else(|| "402".to_owned(), |why| format!("goes on: it {why}"));
        format!("| {} | {over} |\n", operation.words())
    });
    is_written("| What | When it is over |\n|---|---|\n", operations);
}
