//! Which database this is. What lies outside it, a folder or Redis, is its own only where it bears this identity.

use super::{Access, Backend, Db, DbError};
use crate::random;
use sqlx::{Executor as _, Row as _};

impl Db {
    /// 128 random bits that this database, its copies and its backups have, and no other.
    pub fn identity(&self) -> Result<&str, DbError> {
        let known = self.identity.get().map(String::as_str);
        known.ok_or_else(|| DbError::corrupt("nothing yet: the tables are not up to date"))
    }

    /// Gives the database its identity, unless it has one.
    pub(super) async fn identify(&self, now: i64) -> Result<(), DbError> {
        const ID: &str = "SELECT id FROM installation WHERE one = 1";
        let mut tx = self.begin_system("identity", Access::Read).await?;
        if let Some(row) = sqlx::query(ID).fetch_optional(&mut *tx).await? {
            let id = row.try_get("id")?;
            self.identity.get_or_init(|| id);
            return Ok(());
        }
        drop(tx);
        let mut tx = self.begin_system("identity", Access::Write).await?;
        sqlx::query(
            "INSERT INTO installation (one, id, created_at) VALUES (1, $1, $2) ON CONFLICT (one) DO NOTHING",
        )
        .bind(random::id())
        .bind(now)
        .execute(&mut *tx)
        .await?;
        let id = sqlx::query(ID).fetch_one(&mut *tx).await?.try_get("id")?;
        tx.commit().await?;
        self.identity.get_or_init(|| id);
        Ok(())
    }

    /// Waits until what is committed would survive the machine's crash. On PostgreSQL a commit has waited already; SQLite
    /// leaves it to the system for a while, and a folder could be told of a state that the database then loses.
    pub(crate) async fn settle(&self) {
        if self.backend == Backend::Sqlite
            && let Err(error) = self.pool.execute("PRAGMA wal_checkpoint(PASSIVE)").await
        {
            tracing::debug!(%error, "somebody else is doing so");
        }
    }
}
