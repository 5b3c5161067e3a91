//! Settings: flags, each also an environment variable.

mod check;
mod links;
mod mail_server;

pub use check::ConfigError;
pub use links::LinkArgs;
pub use mail_server::SmtpUrlError;
pub(crate) use mail_server::{MailServer, Security};

use crate::{slowness::Slowness, trusted_proxies::TrustedProxies};
use obrador_core::bounds::size;
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// Where things are. The same for every command.
#[derive(Debug, Clone, clap::Args)]
pub struct StorageArgs {
    /// The database: `sqlite://FILE`, created if missing, or `postgres://USER@HOST/NAME`
    ///
    /// What is not a letter or digit in a user's name or a password is percent-encoded, here and in the other addresses:
    /// `%40` for `@`. `PgBouncer` in transaction mode works with `ignore_startup_parameters = extra_float_digits` in its
    /// configuration. PostgreSQL over TLS: `?sslmode=verify-full`, with `&sslrootcert=FILE` for an authority of one's own
    #[arg(
        long,
        env = "DATABASE_URL",
        default_value = "sqlite://data/obrador.db",
        global = true,
        hide_env_values = true
    )]
    pub database_url: String,
    /// Redis, the fast copy of usage history, of one database; without it history comes from the database
    ///
    /// The key `obrador:database` says of which; any other leaves it alone. `rediss://HOST:PORT` is TLS: who signed its
    /// certificate is known to the system, or is named by `SSL_CERT_FILE`
    #[arg(long, env = "REDIS_URL", global = true, hide_env_values = true)]
    pub redis_url: Option<String>,
    /// The price list, a TOML file like `server/services/price_list.toml`; without it the built-in one
    ///
    /// `OBRADOR_CATALOGUE` and `--catalogue`, its names before, are still taken
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
    /// The folder of stored files, a folder in it for each bakery: in its export, and deleted with it
    ///
    /// A folder belongs to one database, whose mark it bears; any other deletes nothing in it, says so, and `obrador files`
    /// helps
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
    /// How much `serve` logs: `error`, `warn`, `info`, `debug`, `trace`, or a tracing filter; the others log warnings only
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
    /// The address people use; without it `http://` and the address to listen on
    ///
    /// Beyond loopback it must be `https://…`, served by a TLS proxy
    #[arg(long, env = "OBRADOR_PUBLIC_URL", global = true)]
    pub public_url: Option<String>,
    /// Offer the demo sign-in; `cargo xtask run` does
    ///
    /// Only for a database that `obrador demo` filled with nothing else in it, only on a loopback address and under its
    /// names (`localhost`, `127.0.0.1`, `[::1]`)
    #[arg(
        long, env = "OBRADOR_DEMO", global = true, num_args = 0..=1, default_value_t = false,
        default_missing_value = "true", action = clap::ArgAction::Set,
        value_parser = clap::builder::BoolishValueParser::new()
    )]
    pub demo: bool,
    /// Serve Prometheus metrics at `/metrics` of this address
    #[arg(long, env = "OBRADOR_METRICS_LISTEN", global = true)]
    pub metrics_listen: Option<SocketAddr>,
    /// Proxies whose `X-Forwarded-For` is believed, and whose headers forward-auth reads: addresses or networks, separated
    /// by commas
    #[arg(long, env = "OBRADOR_TRUSTED_PROXIES", default_value = "", global = true)]
    pub trusted_proxies: TrustedProxies,
    /// The largest file that is stored, in MB
    #[arg(
        long, env = "OBRADOR_MAX_UPLOAD_MB", default_value_t = size::UPLOAD_MB, global = true,
        value_parser = clap::value_parser!(u32).range(1..=i64::from(size::UPLOAD_MB_MOST))
    )]
    pub max_upload_mb: u32,
    /// The folder with the built client, style sheet and fonts
    #[arg(long, env = "OBRADOR_SITE_ROOT", default_value = "target/site", global = true)]
    pub site_root: PathBuf,
    /// Where mails are sent: `smtp://HOST:PORT`, `smtp://USER:PASSWORD@HOST:587`, `smtps://USER:PASSWORD@HOST`
    ///
    /// STARTTLS is used where it is offered; with a password to another machine, or `?tls=required`, it is required,
    /// unless `?tls=opportunistic` or `?tls=none` says otherwise. Without it nobody can sign up or get a new password; in
    /// a demo, mails are written to the log
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
    /// What stands at the end of each page in the name of whoever runs the site.
    #[command(flatten)]
    pub links: LinkArgs,
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

impl Config {
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
