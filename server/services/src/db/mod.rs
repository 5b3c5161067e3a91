//! Storage: SQLite and PostgreSQL behind one pool, one SQL text for both.
//!
//! There are two ways to a transaction and no other: [`Db::begin`] for a bakery, taken from the authenticated
//! caller, and [`Db::begin_system`] for what precedes or spans bakeries.

mod conn;
mod error;
mod identity;
pub(crate) mod locks;
mod migrate;
mod postgres;
mod rows;
mod statement;
mod tables;
mod tx;

pub use conn::Conn;
pub use error::DbError;
pub use migrate::{MigrateError, MigrationReport};
pub(crate) use rows::tenants_of;
pub(crate) use statement::{RowOf, Statement};
pub(crate) use tables::{Table, tables};
pub use tx::{Access, Tx};

use crate::slowness::Slowness;
use obrador_core::ids::TenantId;
use sqlx::{Any, Executor as _, QueryBuilder, any::AnyPoolOptions};
use std::{
    path::Path,
    sync::{Arc, OnceLock},
    time::Duration,
};

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// One file, embedded.
    Sqlite,
    /// A server.
    Postgres,
}

/// Why a database can't be used.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// The address is none we know.
    #[error("'{0}' is not a database address; give sqlite://FILE or postgres://USER@HOST/NAME")]
    Address(String),
    /// A database in memory would be another one for every connection.
    #[error("SQLite in memory is not supported; give sqlite://FILE")]
    InMemory,
    /// The folder of the SQLite file can't be made.
    #[error("can't create the folder {0}: {1}")]
    Folder(String, std::io::Error),
    /// A pooler does not take what every connection begins with.
    #[error(
        "can't open the database (DATABASE_URL): the pooler in front of it refuses the start-up parameter extra_float_digits; with \
         PgBouncer, set ignore_startup_parameters = extra_float_digits in its configuration"
    )]
    StartUpParameter,
    /// The database doesn't answer.
    #[error("can't open the database (DATABASE_URL): {0}")]
    Database(#[from] DbError),
}

/// The database. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Db {
    pool: sqlx::AnyPool,
    backend: Backend,
    /// Does a pooler give each transaction another connection?
    pooled: bool,
    /// Known once the tables are up to date.
    identity: Arc<OnceLock<String>>,
    slowness: Slowness,
}

/// How long a connection is waited for,
const FOR_A_CONNECTION: Duration = Duration::from_secs(3);
/// and another writer of the same SQLite file.
const FOR_A_WRITER: Duration = Duration::from_secs(5);

impl Db {
    /// Opens the database at `url`; a SQLite file and its folder are created.
    pub async fn connect(url: &str, slowness: Slowness) -> Result<Self, ConnectError> {
        sqlx::any::install_default_drivers();
        let (backend, url) = parse(url)?;
        let patience = slowness.times(FOR_A_CONNECTION);
        let pool = match backend {
            Backend::Sqlite => sqlite_pool(slowness.times(FOR_A_WRITER)),
            Backend::Postgres => postgres::pool(),
        };
        let pool = pool.acquire_timeout(patience).connect(&url).await;
        let pool = match pool {
            Ok(pool) => pool,
            Err(error) if backend == Backend::Postgres => {
                return Err(postgres::explained(error, &url, patience).await);
            }
            Err(error) => return Err(DbError::from(error).into()),
        };
        let pooled =
            backend == Backend::Postgres && postgres::is_pooled(&pool).await.map_err(DbError::from)?;
        if pooled {
            tracing::info!(
                "a pooler gives each transaction another connection: statements are not kept prepared"
            );
        }
        Ok(Self {
            pool,
            backend,
            pooled,
            identity: Arc::default(),
            slowness,
        })
    }

    /// How slow the machine is that it was opened on.
    pub(crate) fn slowness(&self) -> Slowness {
        self.slowness
    }

    /// Which database this is. SQL is the same for both; only bulk work may differ.
    pub fn backend(&self) -> Backend {
        self.backend
    }

    /// A transaction on behalf of a bakery. `tenant` comes from the authenticated caller, never from a body.
    pub async fn begin(&self, tenant: &TenantId, access: Access) -> Result<Tx, DbError> {
        tracing::trace!(%tenant, ?access, "begin");
        self.open(access).await
    }

    /// A transaction for what precedes or spans bakeries: sign-in, token look-up, tracker, migration.
    pub async fn begin_system(&self, reason: &'static str, access: Access) -> Result<Tx, DbError> {
        tracing::trace!(reason, ?access, "begin");
        self.open(access).await
    }

    async fn open(&self, access: Access) -> Result<Tx, DbError> {
        let begin = match (self.backend, access) {
            (Backend::Sqlite, Access::Read) | (Backend::Postgres, Access::Write) => "BEGIN",
            // Reading first and writing later would fail with BUSY at once.
            (Backend::Sqlite, Access::Write) => "BEGIN IMMEDIATE",
            (Backend::Postgres, Access::Read) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        };
        let transaction = self.pool.begin_with(begin).await;
        let conn = Conn {
            transaction: transaction.map_err(DbError::no_connection)?,
            pooled: self.pooled,
        };
        Ok(Tx::new(conn, self.backend))
    }

    /// Does the database answer?
    pub async fn ping(&self) -> Result<(), DbError> {
        let mut connection = self.pool.acquire().await.map_err(DbError::no_connection)?;
        connection.execute("SELECT 1").await?;
        Ok(())
    }

    /// Brings the tables up to date; running it again changes nothing.
    pub async fn migrate(&self, now: i64) -> Result<MigrationReport, MigrateError> {
        migrate::run(self, now).await
    }

    /// Closes every connection.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

fn parse(url: &str) -> Result<(Backend, String), ConnectError> {
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok((Backend::Postgres, postgres::with_bare_ipv6(url)));
    }
    let Some(rest) = url.strip_prefix("sqlite:") else {
        return Err(ConnectError::Address(without_secrets(url)));
    };
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let (file, query) = rest.split_once('?').unwrap_or((rest, ""));
    if file.is_empty() || file.contains(":memory:") || query.contains("mode=memory") {
        return Err(ConnectError::InMemory);
    }
    let folder = Path::new(file)
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder {
        std::fs::create_dir_all(folder).map_err(|e| ConnectError::Folder(folder.display().to_string(), e))?;
    }
    let query = if query.contains("mode=") {
        query.to_owned()
    } else {
        format!("{query}&mode=rwc")
    };
    Ok((
        Backend::Sqlite,
        format!("sqlite://{file}?{}", query.trim_start_matches('&')),
    ))
}

/// An address may hold a password: what is shown of a wrong one is its scheme.
fn without_secrets(url: &str) -> String {
    url.split_once("://")
        .map_or_else(|| "…".to_owned(), |(scheme, _)| format!("{scheme}://…"))
}

fn sqlite_pool(for_a_writer: Duration) -> AnyPoolOptions {
    AnyPoolOptions::new()
        .max_connections(8)
        .test_before_acquire(false)
        .after_connect(move |connection, _| {
            Box::pin(async move {
                let wait = format!("PRAGMA busy_timeout = {}", for_a_writer.as_millis());
                QueryBuilder::<Any>::new(wait)
                    .build()
                    .execute(&mut *connection)
                    .await?;
                for pragma in [
                    "PRAGMA journal_mode = WAL",
                    "PRAGMA synchronous = NORMAL",
                    "PRAGMA foreign_keys = ON",
                ] {
                    connection.execute(pragma).await?;
                }
                Ok(())
            })
        })
}
