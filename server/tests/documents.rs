//! The documents' commands, run as they are written, and the documented nginx in front of a real server.

#![allow(clippy::unwrap_used, reason = "a test that can't be set up fails")]

use std::{
    fs,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
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

/// nginx, as documented, between a client and a service of ours.
struct Nginx {
    _process: Running,
    port: u16,
}

impl Nginx {
    fn start(folder: &Path, obrador: u16, service: u16) -> Self {
        let port = free_port();
        let [server] = <[String; 1]>::try_from(blocks(&document("integration.md"), "nginx")).unwrap();
        let server = server
            .replace("127.0.0.1:3000", &format!("127.0.0.1:{obrador}"))
            .replace("127.0.0.1:8080", &format!("127.0.0.1:{service}"))
            .replace("127.0.0.1:8000", &format!("127.0.0.1:{port}"));
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path {}/{name};\n", folder.display()))
            .join("");
        let config = format!(
            "daemon off;\nmaster_process off;\npid {0}/nginx.pid;\nerror_log {0}/error.log;\nevents {{}}\nhttp {{\naccess_log off;\n{temporary}{server}}}\n",
            folder.display()
        );
        let file = folder.join("nginx.conf");
        fs::write(&file, config).unwrap();
        let process = Command::new(nginx())
            .arg("-c")
            .arg(&file)
            .args(["-p", &folder.display().to_string()])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let process = Running(process);
        wait_for(port);
        Self {
            _process: process,
            port,
        }
    }
}

/// On `PATH`, or where Debian keeps it.
fn nginx() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain([PathBuf::from("/usr/sbin")])
        .map(|folder| folder.join("nginx"))
        .find(|program| program.exists())
        .expect("nginx is missing; `cargo xtask setup` installs it")
}

/// A service behind nginx that says which bakery it was told.
fn service() -> u16 {
    use std::io::{Read as _, Write as _};
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = [0; 8192];
            let read = stream.read(&mut request).unwrap_or_default();
            let text = String::from_utf8_lossy(&request[..read]).to_lowercase();
            let tenant = text
                .lines()
                .find_map(|line| line.strip_prefix("x-obrador-tenant: "))
                .unwrap_or("nobody")
                .to_owned();
            let body = format!("report of {tenant}");
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
                body.len()
            );
        }
    });
    port
}

#[test]
fn nginx_lets_pass_what_the_plan_has_and_hands_on_the_whole_refusal() {
    let demo = Demo::start();
    let nginx = Nginx::start(demo.folder.path(), demo.port, service());
    let ask = |tenant: &str, more: &str| {
        demo.shell(&format!(
            "TOKEN=$(obrador token create --tenant {tenant} --scope usage:read)\n\
             curl -s -w '\\n%{{http_code}} %{{content_type}}' -H \"Authorization: Bearer $TOKEN\" {more} \
             http://127.0.0.1:{}/orders/7?x=1",
            nginx.port
        ))
    };
    assert!(ask("demo-professional", "").starts_with("report of demo-professional\n200"));
    for more in ["", "-X POST -d a=b"] {
        let refused = ask("demo-starter", &format!("-H 'Accept-Language: eu' {more}"));
        assert!(refused.ends_with("402 application/problem+json"), "{refused}");
        assert!(
            refused.contains("\"code\":\"SUBSCRIPTION_UPGRADE_REQUIRED\""),
            "{refused}"
        );
        assert!(
            refused.contains("\"required_feature\":\"analytics\""),
            "{refused}"
        );
    }
    let stranger = demo.shell(&format!(
        "curl -s -w '\\n%{{http_code}} %{{content_type}}' http://127.0.0.1:{}/orders/7",
        nginx.port
    ));
    assert!(stranger.ends_with("401 application/problem+json"), "{stranger}");
}
