//! Databases of a test's own, on SQLite and on PostgreSQL.

use super::{config, now};
use obrador_services::db::Db;
use sqlx::{Any, AnyConnection, Connection as _, QueryBuilder};
use std::sync::atomic::{AtomicU32, Ordering};

/// Where a PostgreSQL for the tests is: they make databases of their own there.
const POSTGRES: &str = "OBRADOR_TEST_POSTGRES_URL";

/// A database of a test's own, gone afterwards.
pub(crate) struct TestDatabase {
    pub(crate) url: String,
    name: Option<String>,
    _folder: tempfile::TempDir,
}

impl TestDatabase {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("test.db").display());
        Self {
            url,
            name: None,
            _folder: folder,
        }
    }

    pub(crate) async fn postgres() -> Self {
        Self::on_postgres("").await
    }

    async fn on_postgres(like: &str) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "obrador_{}_{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        on_server(&format!("CREATE DATABASE {name}{like}")).await;
        let (server, _) = server_url();
        Self {
            url: format!("{server}/{name}"),
            name: Some(name),
            _folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A copy as it is now, such as a backup; nobody may be connected.
    pub(crate) async fn copy(&self) -> Self {
        let Some(name) = &self.name else {
            let copy = Self::sqlite();
            let file = |url: &str| url.trim_start_matches("sqlite://").to_owned();
            std::fs::copy(file(&self.url), file(&copy.url)).unwrap();
            return copy;
        };
        Self::on_postgres(&format!(" TEMPLATE {name}")).await
    }

    /// Lets nobody write any more, as a stand-by does after a fail-over, or lets them again. Whoever is connected is cut off
    /// at first and notices nothing at last.
    pub(crate) async fn allow_writes(&self, allowed: bool) {
        let name = self.name.as_ref().expect("a database on PostgreSQL");
        let read_only = if allowed { "off" } else { "on" };
        on_server(&format!(
            "ALTER DATABASE {name} SET default_transaction_read_only = {read_only}"
        ))
        .await;
        if !allowed {
            on_server(&format!(
                "SELECT CAST(pg_terminate_backend(pid) AS TEXT) FROM pg_stat_activity WHERE datname = '{name}'"
            ))
            .await;
        }
    }

    pub(crate) async fn drop(self) {
        if let Some(name) = &self.name {
            on_server(&format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

/// The server's address without and with its database.
fn server_url() -> (String, String) {
    let url = std::env::var(POSTGRES);
    let url =
        url.unwrap_or_else(|_| panic!("{POSTGRES} must name a PostgreSQL; `cargo xtask test` starts one"));
    let (scheme, rest) = url.split_once("://").expect("postgres://…");
    let server = format!("{scheme}://{}", rest.split('/').next().unwrap_or_default());
    let full = if rest.contains('/') {
        url.clone()
    } else {
        format!("{server}/postgres")
    };
    (server, full)
}

async fn on_server(sql: &str) {
    sqlx::any::install_default_drivers();
    let mut connection = AnyConnection::connect(&server_url().1)
        .await
        .expect("the tests' PostgreSQL");
    QueryBuilder::<Any>::new(sql)
        .build()
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
}

/// A database, opened as patiently as the environment says.
pub(crate) async fn open(url: &str) -> Db {
    Db::connect(url, config(url, "").storage.slowness).await.unwrap()
}

/// Runs `test` on both databases, each fresh and migrated; fails where there is no PostgreSQL.
pub(crate) async fn for_each_backend(test: impl AsyncFn(Db)) {
    for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
        let db = open(&database.url).await;
        db.migrate(now().timestamp_micros()).await.unwrap();
        test(db.clone()).await;
        db.close().await;
        database.drop().await;
    }
}

/// Runs `test` on both databases; it makes as many as it needs.
pub(crate) async fn on_each_database(test: impl AsyncFn(Make)) {
    test(Make(false)).await;
    test(Make(true)).await;
}

/// Makes databases of one kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Make(bool);

impl Make {
    pub(crate) async fn database(self) -> TestDatabase {
        if self.0 {
            TestDatabase::postgres().await
        } else {
            TestDatabase::sqlite()
        }
    }
}
