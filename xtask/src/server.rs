//! An Obrador of our own: a fresh demo database in a temporary folder, a free port, gone when dropped.

use crate::{
    dev_services::free_port,
    process::{PATIENCE, Running, run},
    project::{self, obrador},
};
use anyhow::{Context, Result, bail};
use std::{
    fs::{self, File},
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// How long the demo takes to be made where nobody waits for anything, in seconds.
const USUAL_START: f64 = 1.0;

/// A database filled by `obrador demo`.
#[derive(Debug)]
pub(crate) struct Demo {
    folder: TempDir,
    release: bool,
    price_list: Option<PathBuf>,
    made_in: Duration,
}

impl Demo {
    pub(crate) fn create(release: bool) -> Result<Self> {
        Self::with_price_list(release, None)
    }

    /// The same with a price list of its own.
    pub(crate) fn with_price_list(release: bool, price_list: Option<&str>) -> Result<Self> {
        let folder = project::temporary("demo")?;
        let price_list = match price_list {
            Some(text) => {
                let file = folder.path().join("price_list.toml");
                fs::write(&file, text)?;
                Some(file)
            }
            None => None,
        };
        let mut demo = Self {
            folder,
            release,
            price_list,
            made_in: Duration::ZERO,
        };
        let advice = "The message above says why.";
        let started = Instant::now();
        run(demo.command().arg("migrate").stdout(Stdio::null()), advice)?;
        run(demo.command().arg("demo").stdout(Stdio::null()), advice)?;
        demo.made_in = started.elapsed();
        Ok(demo)
    }

    /// The binary, on this database.
    pub(crate) fn command(&self) -> Command {
        let mut command = obrador(self.release);
        let database = self.folder.path().join("obrador.db");
        command.env("DATABASE_URL", format!("sqlite://{}", database.display()));
        self.settings(&mut command);
        command
    }

    /// Settings of a server on this demo, but for its database and address.
    pub(crate) fn settings(&self, command: &mut Command) {
        command
            .env("OBRADOR_FILES", self.folder.path().join("files"))
            .env("OBRADOR_SITE_ROOT", project::site())
            .env("OBRADOR_DEMO", "true")
            .env("LOG_LEVEL", "warn");
        for name in [
            "REDIS_URL",
            "OBRADOR_PUBLIC_URL",
            "OBRADOR_CATALOGUE",
            "OBRADOR_PRICE_LIST",
            "OBRADOR_METRICS_LISTEN",
            "OBRADOR_SMTP_URL",
        ] {
            command.env_remove(name);
        }
        if let Some(price_list) = &self.price_list {
            command.env("OBRADOR_PRICE_LIST", price_list);
        }
    }

    /// How many times slower than usual this machine is, as far as making the demo tells.
    pub(crate) fn slowness(&self) -> f64 {
        (self.made_in.as_secs_f64() / USUAL_START).max(1.0)
    }

    /// A folder that is gone with the demo.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Starts it and waits until it is ready.
    pub(crate) fn serve(&self) -> Result<Server> {
        let address = SocketAddr::from(([127, 0, 0, 1], free_port()?));
        let log = self.folder.path().join("server.log");
        let mut command = self.command();
        command.arg("serve").env("OBRADOR_LISTEN", address.to_string());
        command
            .stdout(File::create(&log)?)
            .stderr(File::options().append(true).open(&log)?);
        let started = Instant::now();
        let mut running = Running::start(&mut command)?;
        while get(address, "/readyz", &[]).map_or(0, |answer| answer.status) != 200 {
            let text = fs::read_to_string(&log).unwrap_or_default();
            if let Some(status) = running.ended() {
                bail!("the server ended with {status}:\n{text}");
            }
            if started.elapsed() > PATIENCE {
                bail!(
                    "the server was not ready within {} min:\n{text}",
                    PATIENCE.as_secs() / 60
                );
            }
            sleep(Duration::from_millis(1));
        }
        Ok(Server {
            running,
            address,
            ready_after: started.elapsed(),
        })
    }
}

/// It, running.
#[derive(Debug)]
pub(crate) struct Server {
    running: Running,
    pub(crate) address: SocketAddr,
    pub(crate) ready_after: Duration,
}

impl Server {
    /// `http://127.0.0.1:PORT`.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Resident memory in kB.
    pub(crate) fn resident_kb(&self) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.running.id()))?;
        status
            .lines()
            .find_map(|line| {
                line.strip_prefix("VmRSS:")?
                    .trim()
                    .strip_suffix("kB")?
                    .trim()
                    .parse()
                    .ok()
            })
            .context("/proc tells no VmRSS")
    }

    /// The seconds that it has kept processors busy.
    pub(crate) fn processor_seconds(&self) -> Result<f64> {
        /// How the kernel counts for programs, whatever its own clock.
        const TICKS_A_SECOND: f64 = 100.0;
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.running.id()))?;
        // The name, in parentheses, may hold blanks.
        let rest = stat.rsplit(')').next().unwrap_or_default();
        let ticks = rest.split_whitespace().skip(11).take(2).map(str::parse::<f64>);
        let ticks: f64 = ticks.collect::<Result<Vec<_>, _>>()?.iter().sum();
        Ok(ticks / TICKS_A_SECOND)
    }

    /// The cookie of the demo's owner.
    pub(crate) fn sign_in(&self, tenant: &str) -> Result<String> {
        let form = format!("tenant={tenant}&role=owner");
        let length = form.len().to_string();
        let headers = [
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Content-Length", length.as_str()),
        ];
        let answer = ask(self.address, "POST", "/demo/sign-in", &headers, &form)?;
        answer
            .cookie()
            .with_context(|| format!("the demo sign-in answered {} and set no cookie", answer.status))
    }
}

/// The head of an HTTP answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
}

impl Answer {
    fn cookie(&self) -> Option<String> {
        self.head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            let pair = value.split(';').next()?.trim();
            name.eq_ignore_ascii_case("set-cookie").then(|| pair.to_owned())
        })
    }
}

/// GETs a path and returns the answer's head.
pub(crate) fn get(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    ask(address, "GET", path, headers, "")
}

fn ask(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Result<Answer> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n"
    )?;
    for (name, value) in headers {
        write!(stream, "{name}: {value}\r\n")?;
    }
    write!(stream, "\r\n{body}")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    parse(&String::from_utf8_lossy(&bytes)).context("no HTTP answer")
}

fn parse(text: &str) -> Option<Answer> {
    let head = text.split("\r\n\r\n").next()?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Answer {
        status,
        head: head.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_and_cookie_are_read_from_the_head() {
        let answer = parse("HTTP/1.1 303 See Other\r\nset-cookie: obrador=abc; Path=/; HttpOnly\r\n\r\nbody");
        let answer = answer.expect("an answer");
        assert_eq!(answer.status, 303);
        assert_eq!(answer.cookie().as_deref(), Some("obrador=abc"));
    }
}
