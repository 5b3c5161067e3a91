//! Are the settings usable, and safe to serve with?

use super::{Config, MailServer, SmtpUrlError, StorageArgs};
use crate::loopback::is_loopback;
use lettre::message::Mailbox;
use std::{net::SocketAddr, path::PathBuf};

/// Why settings can't be used. Each names the variable; what may hold a password is not repeated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The demo lets anybody in.
    #[error(
        "OBRADOR_DEMO: the demo lets anybody sign in: it needs a loopback address such as OBRADOR_LISTEN=127.0.0.1:3000, \
         not {0}"
    )]
    DemoBeyondLoopback(SocketAddr),
    /// The demo lets anybody in, whatever stands between.
    #[error(
        "OBRADOR_DEMO: the demo lets anybody sign in: it can't have the public address OBRADOR_PUBLIC_URL={0}, only a \
         loopback one such as http://127.0.0.1:3000"
    )]
    DemoInPublic(String),
    /// Cookies would cross the network in the clear.
    #[error(
        "OBRADOR_LISTEN: listening on {0} without TLS would send session cookies in the clear: put a TLS proxy in front and \
         set OBRADOR_PUBLIC_URL=https://…"
    )]
    PlainBeyondLoopback(SocketAddr),
    /// A test's clock in earnest.
    #[error(
        "OBRADOR_TEST_CLOCK is for tests: it needs a loopback address such as OBRADOR_LISTEN=127.0.0.1:3000"
    )]
    TestClock,
    /// The public address is none.
    #[error(
        "OBRADOR_PUBLIC_URL: '{0}' is not a public address; give http://HOST or https://HOST without a path"
    )]
    PublicUrl(String),
    /// The database's address is none.
    #[error(
        "DATABASE_URL is not a database address{0}; give sqlite://FILE or postgres://USER:PASSWORD@HOST/NAME, with %40 for an @ \
         in a password, %2F for a / and %23 for a #"
    )]
    DatabaseUrl(String),
    /// Redis' address is none.
    #[error(
        "REDIS_URL is not the address of a Redis: {0}; give redis://HOST:PORT, or rediss://HOST:PORT for TLS, with %40 for an @ \
         in a password, %2F for a / and %23 for a #"
    )]
    RedisUrl(String),
    /// Stored files can't be in a file.
    #[error("OBRADOR_FILES: {0} is not a folder")]
    Files(PathBuf),
    /// The mail server's address can't be used.
    #[error("OBRADOR_SMTP_URL is not the address of a mail server: {0}")]
    SmtpUrl(#[from] SmtpUrlError),
    /// The sender is none.
    #[error("OBRADOR_MAIL_FROM: '{0}' is not a sender; give an address, or NAME <ADDRESS>")]
    MailFrom(String),
    /// Nobody can be written to there.
    #[error("OBRADOR_CONTACT: '{0}' is not an e-mail address")]
    Contact(String),
    /// A link that leads to no page.
    #[error("{0} is not the address of a page; give https://HOST/PATH, without a user or password")]
    Link(&'static str),
}

impl StorageArgs {
    fn check(&self) -> Result<(), ConfigError> {
        database(&self.database_url)?;
        if let Some(url) = &self.redis_url {
            redis::Client::open(url.as_str()).map_err(|error| ConfigError::RedisUrl(error.to_string()))?;
        }
        if self.files.exists() && !self.files.is_dir() {
            return Err(ConfigError::Files(self.files.clone()));
        }
        Ok(())
    }
}

/// What follows the scheme of an address that is read by others, too, is checked as they read it.
fn database(url: &str) -> Result<(), ConfigError> {
    let wrong = |why: &str| Err(ConfigError::DatabaseUrl(why.to_owned()));
    if let Some(rest) = url.strip_prefix("sqlite:") {
        let file = rest
            .trim_start_matches("//")
            .split('?')
            .next()
            .unwrap_or_default();
        let in_memory = file.contains(":memory:") || rest.contains("mode=memory");
        return match (file, in_memory) {
            ("", _) => wrong(": it names no file"),
            (_, true) => wrong(": SQLite in memory would be another one for every connection"),
            _ => Ok(()),
        };
    }
    if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
        return wrong("");
    }
    match url.parse::<sqlx::postgres::PgConnectOptions>() {
        Ok(_) => Ok(()),
        Err(sqlx::Error::Configuration(why)) => wrong(&format!(": {why}")),
        Err(_) => wrong(": it can't be read"),
    }
}

impl Config {
    /// Can each setting be used? It says nothing about whether what they lead to is there.
    pub fn check_each(&self) -> Result<(), ConfigError> {
        self.storage.check()?;
        if let Some(url) = &self.serve.public_url
            && !is_origin(url)
        {
            return Err(ConfigError::PublicUrl(url.clone()));
        }
        if let Some(url) = &self.serve.smtp_url {
            MailServer::parse(url)?;
        }
        self.sender()?;
        self.serve.links.check()
    }

    /// Whom mails are from.
    pub(crate) fn sender(&self) -> Result<Mailbox, ConfigError> {
        let from = &self.serve.mail_from;
        from.parse().map_err(|_| ConfigError::MailFrom(from.clone()))
    }

    /// Can each be used, and are they safe to serve with?
    pub fn check(&self) -> Result<(), ConfigError> {
        self.check_each()?;
        let listen = self.serve.listen;
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
        if listen.ip().is_loopback() || self.is_https() {
            Ok(())
        } else {
            Err(ConfigError::PlainBeyondLoopback(listen))
        }
    }
}

fn is_origin(url: &str) -> bool {
    let host = host_of(url);
    let well_formed = host.parse::<http::uri::Authority>().is_ok();
    host != url && well_formed && !host.contains('@')
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
