//! A transaction, on either database.

use super::{Backend, Conn, DbError};
use std::ops::{Deref, DerefMut};

/// What a transaction is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reads one consistent state, and holds nobody up.
    Read,
    /// Reads and writes.
    Write,
}

/// A transaction; dropped without [`Tx::commit`] it leaves nothing behind.
///
/// Queries run on it as on a connection: `.fetch_one(&mut **tx)` with `tx: &mut Tx`.
#[derive(Debug)]
pub struct Tx {
    inner: Conn,
    backend: Backend,
}

impl Tx {
    pub(super) fn new(inner: Conn, backend: Backend) -> Self {
        Self { inner, backend }
    }

    /// Which database it runs on.
    pub fn backend(&self) -> Backend {
        self.backend
    }

    /// Makes it so.
    pub async fn commit(self) -> Result<(), DbError> {
        Ok(self.inner.transaction.commit().await?)
    }

    /// Lets the commit return before it is on disk: what a crash of the database's machine may lose is the last
    /// fraction of a second. On SQLite that is how every commit is.
    pub async fn without_waiting_for_disk(&mut self) -> Result<(), DbError> {
        if self.backend == Backend::Postgres {
            sqlx::query("SET LOCAL synchronous_commit = off")
                .execute(&mut self.inner)
                .await?;
        }
        Ok(())
    }

    /// Waits until no other transaction holds the lock called `key`, and holds it until the end.
    /// On SQLite a writing transaction is alone anyway.
    pub async fn lock(&mut self, key: i64) -> Result<(), DbError> {
        if self.backend == Backend::Postgres {
            sqlx::query("SELECT CAST(pg_advisory_xact_lock($1) AS TEXT)")
                .bind(key)
                .execute(&mut self.inner)
                .await?;
        }
        Ok(())
    }

    /// Waits while another transaction holds the lock called `key` alone; any number may share it until their end.
    pub async fn share_lock(&mut self, key: i64) -> Result<(), DbError> {
        if self.backend == Backend::Postgres {
            sqlx::query("SELECT CAST(pg_advisory_xact_lock_shared($1) AS TEXT)")
                .bind(key)
                .execute(&mut self.inner)
                .await?;
        }
        Ok(())
    }
}

impl Deref for Tx {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        &self.inner
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.inner
    }
}
