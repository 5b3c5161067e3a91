//! The proxies themselves, with the files of `deploy/proxies`.

use std::{
    fs::{self, File},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// A documented way to put a proxy before an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Proxy {
    Nginx,
    Traefik,
    Envoy,
    /// As documented for an Envoy that can't replace the path: the visitor's goes behind the address.
    EnvoyWithPrefix,
}

impl Proxy {
    pub(crate) const ALL: [Self; 4] = [Self::Nginx, Self::Traefik, Self::Envoy, Self::EnvoyWithPrefix];

    /// Does the visitor's path reach Obrador? Then only a trusted proxy's headers can decide.
    pub(crate) fn sends_the_path(self) -> bool {
        self == Self::EnvoyWithPrefix
    }

    fn files(self) -> &'static [&'static str] {
        match self {
            Self::Nginx => &["nginx.conf"],
            Self::Traefik => &["traefik.yaml", "traefik-dynamic.yaml"],
            Self::Envoy | Self::EnvoyWithPrefix => &["envoy.yaml"],
        }
    }
}

/// Where the three listen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ports {
    pub(crate) proxy: u16,
    pub(crate) obrador: u16,
    pub(crate) application: u16,
}

/// What is required; the files say `analytics`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Required {
    Analytics,
    ApiCalls,
    /// `analytics`, and only the address says so: what is not documented any more.
    AnalyticsInTheAddress,
}

/// A program that ends with the test, and its log.
pub(crate) struct Running {
    child: Child,
    log: PathBuf,
}

impl Running {
    /// What it printed, and whether it has ended by itself.
    pub(crate) fn says(&mut self) -> String {
        let ended = self.child.try_wait().ok().flatten();
        format!("{ended:?} {}", fs::read_to_string(&self.log).unwrap_or_default())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// Starts it on its documented files, with the test's ports.
pub(crate) fn start(proxy: Proxy, required: Required, ports: Ports, folder: &Path) -> Running {
    for name in proxy.files() {
        let text = fs::read_to_string(documented(name)).unwrap();
        fs::write(folder.join(name), adapted(&text, proxy, required, ports, folder)).unwrap();
    }
    let log = folder.join("log");
    let mut command = match proxy {
        Proxy::Nginx => {
            let mut command = Command::new(nginx());
            command.arg("-c").arg(folder.join("nginx.conf"));
            command.arg("-g").arg(format!(
                "daemon off; master_process off; pid {0}/pid; error_log {0}/log;",
                folder.display()
            ));
            command
        }
        Proxy::Traefik => {
            let mut command = Command::new(told("OBRADOR_TEST_TRAEFIK"));
            command.arg("--configfile=traefik.yaml");
            command
        }
        Proxy::Envoy | Proxy::EnvoyWithPrefix => {
            let mut command = Command::new(told("OBRADOR_TEST_ENVOY"));
            command.args(["-c", "envoy.yaml", "--log-level", "warn"]);
            // Several run at once: none is the next of another, and two cores are few.
            command.args(["--disable-hot-restart", "--concurrency", "1"]);
            command
        }
    };
    let output = File::create(&log).unwrap();
    let child = command
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(output.try_clone().unwrap())
        .stderr(output)
        .spawn()
        .unwrap();
    Running { child, log }
}

fn documented(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../deploy/proxies")
        .join(name)
}

/// The file with other ports, and what else the document says may be changed.
fn adapted(text: &str, proxy: Proxy, required: Required, ports: Ports, folder: &Path) -> String {
    let mut text = text.to_owned();
    for (number, port) in [
        ("3000", ports.obrador),
        ("8080", ports.application),
        ("8000", ports.proxy),
    ] {
        for place in ["127.0.0.1:", "port_value: "] {
            text = text.replace(&format!("{place}{number}"), &format!("{place}@{port}"));
        }
    }
    text = text.replace(":@", ":").replace(": @", ": ");
    if proxy == Proxy::Nginx {
        // Debian's own folders for these belong to root.
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path {}/{name};\n", folder.display()))
            .join("");
        text = text.replacen("http {\n", &format!("http {{\naccess_log off;\n{temporary}"), 1);
    }
    if proxy == Proxy::EnvoyWithPrefix {
        let fixed = "path_override: /api/v1/forward-auth?feature=analytics";
        assert!(text.contains(fixed));
        text = text.replace(fixed, "path_prefix: /api/v1/forward-auth");
    }
    if required == Required::ApiCalls {
        for (analytics, calls) in [
            ("feature=analytics", "metric=api_calls"),
            ("X-Obrador-Feature", "X-Obrador-Metric"),
            ("x-obrador-feature", "x-obrador-metric"),
            ("Metric analytics", "Metric api_calls"),
            ("value: analytics", "value: api_calls"),
            ("\"analytics\"", "\"api_calls\""),
        ] {
            text = text.replace(analytics, calls);
        }
        assert!(!text.contains("eature"), "{text}");
    }
    if required == Required::AnalyticsInTheAddress {
        text = text.replace("X-Obrador-Feature: \"analytics\"", "X-Obrador-Feature: \"\"");
        for header in [
            "proxy_set_header X-Obrador-Feature analytics;",
            "proxy_set_header X-Obrador-Mode nginx;",
            "proxy_set_header X-Obrador-Mode refusal;",
            "headers_to_add:",
            "- { key: x-obrador-feature, value: analytics }",
        ] {
            text = text.replace(header, "");
        }
    }
    text
}

fn told(name: &str) -> String {
    std::env::var(name)
        .unwrap_or_else(|_| panic!("{name} must name the program; `cargo xtask test --deploy` sets it"))
}

/// On `PATH`, or where Debian keeps it.
fn nginx() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain([PathBuf::from("/usr/sbin")])
        .map(|folder| folder.join("nginx"))
        .find(|program| program.exists())
        .expect("nginx is missing; `cargo xtask test --deploy` installs it")
}
