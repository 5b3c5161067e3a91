// Long: the settings, and what must be true of them before anything starts, are read together.
//! Settings: flags, each also an environment variable.

mod mail_server;

pub use mail_server::SmtpUrlError;
pub(crate) use mail_server::{MailServer, Security};

use crate::{loopback::is_loopback, slowness::Slowness, trusted_proxies::TrustedProxies};
use obrador_core::bounds::size;
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// Where things are. The same for every command.
#[derive(Debug, Clone, clap::Args)]
pub struct StorageArgs {
    /// The database: `sqlite://FILE` or `postgres://USER@HOST/NAME`
    #[arg(
        long,
        env = "DATABASE_URL",
        default_value = "sqlite://data/obrador.db",
        global = true,
        hide_env_values = true
    )]
    pub database_url: String,
    /// Redis, the fast copy of usage history; without it history comes from the database
    #[arg(long, env = "REDIS_URL", global = true, hide_env_values = true)]
    pub redis_url: Option<String>,
    /// The price list, a TOML file; without it the built-in one
    #[arg(
        long,
        alias = "catalogue",
        env = "OBRADOR_PRICE_LIST",
        global = true,
        value_name = "FILE"
    )]
    pub price_list: Option<PathBuf>,
    /// The variable's name before; it counts where neither the flag nor today's variable is given
    #[arg(
        long,
        env = "OBRADOR_CATALOGUE",
        global = true,
        value_name = "FILE",
        hide = true
    )]
    pub price_list_before: Option<PathBuf>,
    /// The folder of stored files, a folder in it for each bakery
    #[arg(
        long,
        env = "OBRADOR_FILES",
        default_value = "data/files",
        global = true,
        value_name = "FOLDER"
    )]
    pub files: PathBuf,
    /// For tests: a file that says what time it is, in microseconds since 1970; only on a loopback address
    #[arg(
        long,
        env = "OBRADOR_TEST_CLOCK",
        global = true,
        value_name = "FILE",
        hide = true
    )]
    pub test_clock: Option<PathBuf>,
    /// How much is logged: error, warn, info, debug, trace, or a tracing filter
    #[arg(long, env = "LOG_LEVEL", default_value = "info", global = true)]
    pub log_level: String,
    /// How many times slower than usual this machine is: so many times longer is waited for storage, mail servers and
    /// pages before they are given up
    #[arg(long, env = "OBRADOR_SLOWNESS", default_value_t = Slowness::default(), global = true)]
    pub slowness: Slowness,
}

impl StorageArgs {
    /// The file of the price list, by its name or the one it had before.
    pub fn price_list(&self) -> Option<&Path> {
        self.price_list.as_deref().or(self.price_list_before.as_deref())
    }
}

/// How the server is reached.
#[derive(Debug, Clone, clap::Args)]
pub struct ServeArgs {
    /// The address to listen on
    #[arg(long, env = "OBRADOR_LISTEN", default_value = "127.0.0.1:3000", global = true)]
    pub listen: SocketAddr,
    /// The address people use, such as `https://app.example`; needed where the server listens beyond this machine
    #[arg(long, env = "OBRADOR_PUBLIC_URL", global = true)]
    pub public_url: Option<String>,
    /// Offer the demo sign-in; only for a database that `obrador demo` made, only on and under a loopback address
    #[arg(
        long, env = "OBRADOR_DEMO", global = true, num_args = 0..=1, default_value_t = false,
        default_missing_value = "true", action = clap::ArgAction::Set,
        value_parser = clap::builder::BoolishValueParser::new()
    )]
    pub demo: bool,
    /// Serve Prometheus metrics at /metrics of this address
    #[arg(long, env = "OBRADOR_METRICS_LISTEN", global = true)]
    pub metrics_listen: Option<SocketAddr>,
    /// Proxies whose X-Forwarded-For is believed, and whose headers forward-auth reads: addresses or networks, separated by commas
    #[arg(long, env = "OBRADOR_TRUSTED_PROXIES", default_value = "", global = true)]
    pub trusted_proxies: TrustedProxies,
    /// The largest file that is stored, in MB
    #[arg(
        long, env = "OBRADOR_MAX_UPLOAD_MB", default_value_t = size::UPLOAD_MB, global = true,
        value_parser = clap::value_parser!(u32).range(1..=i64::from(size::UPLOAD_MB_MOST))
    )]
    pub max_upload_mb: u32,
    /// The folder with the built client, style sheet and images
    #[arg(long, env = "OBRADOR_SITE_ROOT", default_value = "target/site", global = true)]
    pub site_root: PathBuf,
    /// Where mails are sent: `smtp://HOST:PORT`, `smtps://USER:PASSWORD@HOST`; without it nothing that needs a mail works
    #[arg(long, env = "OBRADOR_SMTP_URL", global = true, hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Whom mails are from
    #[arg(
        long,
        env = "OBRADOR_MAIL_FROM",
        default_value = "Obrador <obrador@localhost>",
        global = true
    )]
    pub mail_from: String,
}

/// All settings.
#[derive(Debug, Clone, clap::Args)]
pub struct Config {
    /// Where things are.
    #[command(flatten)]
    pub storage: StorageArgs,
    /// How the server is reached.
    #[command(flatten)]
    pub serve: ServeArgs,
}

/// Why a server may not start with these settings.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The demo lets anybody in.
    #[error("the demo lets anybody sign in: it needs a loopback address such as 127.0.0.1:3000, not {0}")]
    DemoBeyondLoopback(SocketAddr),
    /// The demo lets anybody in, whatever stands between.
    #[error(
        "the demo lets anybody sign in: it can't have the public address '{0}', only a loopback one such as \
         http://127.0.0.1:3000"
    )]
    DemoInPublic(String),
    /// Cookies would cross the network in the clear.
    #[error(
        "listening on {0} without TLS would send session cookies in the clear: put a TLS proxy in front and set \
         OBRADOR_PUBLIC_URL=https://…"
    )]
    PlainBeyondLoopback(SocketAddr),
    /// A test's clock in earnest.
    #[error("OBRADOR_TEST_CLOCK is for tests: it needs a loopback address such as 127.0.0.1:3000")]
    TestClock,
    /// The public address is none.
    #[error("'{0}' is not a public address; give http://HOST or https://HOST without a path")]
    PublicUrl(String),
    /// The mail server's address can't be used.
    #[error("OBRADOR_SMTP_URL is not the address of a mail server: {0}")]
    SmtpUrl(#[from] SmtpUrlError),
    /// The sender is none.
    #[error("'{0}' is not a sender; give an address, or NAME <ADDRESS>")]
    MailFrom(String),
}

impl Config {
    /// Are these settings safe to serve with?
    pub fn check(&self) -> Result<(), ConfigError> {
        let listen = self.serve.listen;
        if let Some(url) = &self.serve.public_url
            && !is_origin(url)
        {
            return Err(ConfigError::PublicUrl(url.clone()));
        }
        let local = |url: &String| is_loopback(host_of(url));
        if self.storage.test_clock.is_some()
            && !(listen.ip().is_loopback() && self.serve.public_url.as_ref().is_none_or(local))
        {
            return Err(ConfigError::TestClock);
        }
        if self.serve.demo {
            if let Some(url) = self
                .serve
                .public_url
                .as_ref()
                .filter(|url| !is_loopback(host_of(url)))
            {
                return Err(ConfigError::DemoInPublic(url.clone()));
            }
            if !listen.ip().is_loopback() {
                return Err(ConfigError::DemoBeyondLoopback(listen));
            }
        }
        if listen.ip().is_loopback() {
            return Ok(());
        }
        if self.is_https() {
            Ok(())
        } else {
            Err(ConfigError::PlainBeyondLoopback(listen))
        }
    }

    /// Do people reach the server over TLS? Then cookies are Secure.
    pub fn is_https(&self) -> bool {
        self.serve
            .public_url
            .as_deref()
            .is_some_and(|url| url.starts_with("https://"))
    }

    /// The address people use, without a slash at the end.
    pub fn public_url(&self) -> String {
        match &self.serve.public_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => format!("http://{}", self.serve.listen),
        }
    }
}

fn is_origin(url: &str) -> bool {
    let host = host_of(url);
    host != url && !host.is_empty() && !host.contains(['/', '?', '#', '@', ' '])
}

/// Host and port of an address; the whole of what is none.
fn host_of(url: &str) -> &str {
    url.strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
        .map_or(url, |host| host.trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        config: Config,
    }

    fn config(flags: &str) -> Config {
        Line::try_parse_from(std::iter::once("obrador").chain(flags.split_whitespace()))
            .unwrap()
            .config
    }

    #[test]
    fn nothing_unsafe_starts() {
        let beyond: SocketAddr = "0.0.0.0:3000".parse().unwrap();
        let public = |url: &str| Err(ConfigError::DemoInPublic(url.to_owned()));
        for (flags, expected) in [
            ("", Ok(())),
            ("--demo", Ok(())),
            ("--demo=true --listen [::1]:3000", Ok(())),
            (
                "--listen 0.0.0.0:3000",
                Err(ConfigError::PlainBeyondLoopback(beyond)),
            ),
            (
                "--listen 0.0.0.0:3000 --public-url http://a.example",
                Err(ConfigError::PlainBeyondLoopback(beyond)),
            ),
            ("--listen 0.0.0.0:3000 --public-url https://a.example", Ok(())),
            (
                "--listen 0.0.0.0:3000 --public-url http://localhost --demo",
                Err(ConfigError::DemoBeyondLoopback(beyond)),
            ),
            (
                "--listen 0.0.0.0:3000 --demo",
                Err(ConfigError::DemoBeyondLoopback(beyond)),
            ),
            ("--test-clock clock", Ok(())),
            ("--test-clock clock --public-url http://localhost:3000", Ok(())),
            (
                "--test-clock clock --listen 0.0.0.0:3000 --public-url https://a.example",
                Err(ConfigError::TestClock),
            ),
            (
                "--test-clock clock --public-url https://a.example",
                Err(ConfigError::TestClock),
            ),
            ("--demo --public-url http://localhost:3000", Ok(())),
            ("--demo --public-url http://127.0.0.2", Ok(())),
            ("--demo --public-url https://[::1]:3000/", Ok(())),
            (
                "--demo --public-url https://a.example",
                public("https://a.example"),
            ),
            (
                "--demo --public-url http://10.0.0.1:3000",
                public("http://10.0.0.1:3000"),
            ),
            (
                "--demo --public-url http://localhost.a.example",
                public("http://localhost.a.example"),
            ),
            (
                "--demo --listen 0.0.0.0:3000 --public-url https://a.example",
                public("https://a.example"),
            ),
            (
                "--public-url a.example",
                Err(ConfigError::PublicUrl("a.example".to_owned())),
            ),
            (
                "--public-url https://a.example/x",
                Err(ConfigError::PublicUrl("https://a.example/x".to_owned())),
            ),
        ] {
            assert_eq!(config(flags).check(), expected, "{flags}");
        }
    }
}
