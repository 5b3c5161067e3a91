//! Migrations: each file once, in order, in a transaction of its own, the same text on both databases.

use super::{Access, Db, DbError, tables};
use sqlx::Row as _;

/// A migration; the number at the start of its name is its version.
struct Migration {
    version: i64,
    name: &'static str,
    sql: &'static str,
}

macro_rules! migration {
    ($version:literal, $name:literal) => {
        Migration {
            version: $version,
            name: $name,
            sql: include_str!(concat!("../../migrations/", $name, ".sql")),
        }
    };
}

/// All of them, oldest first. What has been released is never edited.
const MIGRATIONS: &[Migration] = &[
    migration!(1, "0001_foundation"),
    migration!(2, "0002_usage"),
    migration!(3, "0003_entitlement"),
    migration!(4, "0004_auth"),
    migration!(5, "0005_catalogue"),
    migration!(6, "0006_tenant"),
    migration!(7, "0007_files"),
    migration!(8, "0008_people"),
    migration!(9, "0009_tenant_names"),
    migration!(10, "0010_plan_request"),
    migration!(11, "0011_proof"),
    migration!(12, "0012_keys"),
    migration!(13, "0013_kept_forms"),
    migration!(15, "0015_confirmed"),
    migration!(17, "0017_catalogue_names"),
    migration!(19, "0019_jobs"),
    migration!(21, "0021_last_change"),
    migration!(22, "0022_ingredients"),
    migration!(23, "0023_catalogue_imports"),
    migration!(24, "0024_procurement"),
    migration!(25, "0025_recipe_lines"),
    migration!(26, "0026_specification"),
    migration!(27, "0027_order_request"),
    migration!(28, "0028_production"),
];

const _: () = {
    let mut place = 1;
    while place < MIGRATIONS.len() {
        assert!(
            MIGRATIONS[place - 1].version < MIGRATIONS[place].version,
            "each migration is newer than the one before"
        );
        place += 1;
    }
};

/// Any number, as long as nobody else uses it: the advisory lock under which PostgreSQL migrates.
const LOCK: i64 = 6_272_616_401;

/// Why the tables can't be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbError),
    /// A migration failed; nothing of it remains.
    #[error("migration {name} failed: {source}")]
    Migration {
        /// Which.
        name: &'static str,
        /// Why.
        source: DbError,
    },
    /// The database was made by a newer program.
    #[error("the database is at version {found}, newer than this program's {known}: use the newer program")]
    Newer {
        /// The database's version.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MigrationReport {
    /// Names of the migrations that ran now.
    pub applied: Vec<&'static str>,
    /// The version the database is at.
    pub version: i64,
}

pub(super) async fn run(db: &Db, now: i64) -> Result<MigrationReport, MigrateError> {
    let known = MIGRATIONS.last().map_or(0, |m| m.version);
    let mut applied = Vec::new();
    // A database that is up to date is only read: it may be a stand-by for now.
    let mut version = match current(db).await? {
        Some(version) if version >= known => version,
        _ => prepare(db).await?,
    };
    if version > known {
        return Err(MigrateError::Newer {
            found: version,
            known,
        });
    }
    for migration in MIGRATIONS.iter().filter(|m| m.version > version) {
        let ran = apply(db, migration, now).await;
        let ran = ran.map_err(|source| MigrateError::Migration {
            name: migration.name,
            source,
        })?;
        if ran {
            applied.push(migration.name);
        }
    }
    version = known;
    db.identify(now).await?;
    Ok(MigrationReport { applied, version })
}

/// The newest version in the table of versions; none where that is missing.
async fn current(db: &Db) -> Result<Option<i64>, DbError> {
    let mut tx = db.begin_system("version", Access::Read).await?;
    let there = tables(&mut tx)
        .await?
        .iter()
        .any(|table| table.name == "schema_migrations");
    if !there {
        return Ok(None);
    }
    let row = sqlx::query("SELECT MAX(version) AS version FROM schema_migrations");
    Ok(row.fetch_one(&mut *tx).await?.try_get("version")?)
}

/// Makes the table of versions where it is missing, and answers the newest version in it.
async fn prepare(db: &Db) -> Result<i64, DbError> {
    let mut tx = db.begin_system("migrate", Access::Write).await?;
    tx.lock(LOCK).await?;
    sqlx::query(
        "CREATE TABLE IF NOT EXISTS schema_migrations (
             version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)",
    )
    .execute(&mut *tx)
    .await?;
    let version = sqlx::query("SELECT COALESCE(MAX(version), 0) AS version FROM schema_migrations")
        .fetch_one(&mut *tx)
        .await?
        .try_get("version")?;
    tx.commit().await?;
    Ok(version)
}

/// Runs one migration, unless another process has done so meanwhile.
async fn apply(db: &Db, migration: &Migration, now: i64) -> Result<bool, DbError> {
    let mut tx = db.begin_system("migrate", Access::Write).await?;
    tx.lock(LOCK).await?;
    let done = sqlx::query("SELECT version FROM schema_migrations WHERE version = $1")
        .bind(migration.version)
        .fetch_optional(&mut *tx)
        .await?;
    if done.is_some() {
        return Ok(false);
    }
    sqlx::raw_sql(migration.sql).execute(&mut *tx).await?;
    sqlx::query("INSERT INTO schema_migrations (version, name, applied_at) VALUES ($1, $2, $3)")
        .bind(migration.version)
        .bind(migration.name)
        .bind(now)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(true)
}
