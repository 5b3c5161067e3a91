//! The connection to Redis: made when it is needed, left alone for a while after a failure, and used only while Redis is
//! this database's.
//!
//! [`OWNER`] says whose all keys are: another database's are neither read nor written over, and not deleted.

use redis::{AsyncConnectionConfig, RedisError, aio::MultiplexedConnection};
use std::{
    fmt,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

/// After a failure Redis is left alone for so long.
const RETRY_AFTER: Duration = Duration::from_secs(5);
/// For so long it stays ours, once it is.
const ASK_AGAIN_AFTER: Duration = Duration::from_secs(5);
/// Another database's is left alone for longer.
const LOOK_AGAIN_AFTER: Duration = Duration::from_mins(1);
/// Holds the identity of the database whose Redis this is: of the first that came.
const OWNER: &str = "obrador:database";

/// Redis, as long as it is this database's.
pub(super) struct RedisConnection {
    client: redis::Client,
    database: String,
    /// How often it turned out to be another database's.
    refused: AtomicU64,
    /// When it last turned out to be ours.
    ours_at: Mutex<Option<Instant>>,
    timeouts: (Duration, Duration),
    connection: tokio::sync::Mutex<Option<MultiplexedConnection>>,
    retry_at: Mutex<Option<Instant>>,
}

impl fmt::Debug for RedisConnection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RedisConnection").finish_non_exhaustive() // the address may hold a password
    }
}

impl RedisConnection {
    /// None is made yet: Redis may come later. `timeouts` are for connecting and for an answer.
    pub(super) fn open(
        url: &str,
        database: &str,
        timeouts: (Duration, Duration),
    ) -> Result<Self, RedisError> {
        let client = redis::Client::open(url)?;
        Ok(Self {
            client,
            database: database.to_owned(),
            refused: AtomicU64::new(0),
            ours_at: Mutex::default(),
            timeouts,
            connection: tokio::sync::Mutex::default(),
            retry_at: Mutex::default(),
        })
    }

    /// How often it turned out to be another database's.
    pub(super) fn refused(&self) -> u64 {
        self.refused.load(Ordering::Relaxed)
    }

    /// Asks Redis, unless it failed a moment ago or is another database's. A failure closes the connection and begins a
    /// pause.
    pub(super) async fn within<T>(
        &self,
        ask: impl AsyncFnOnce(&mut MultiplexedConnection) -> Result<T, RedisError>,
    ) -> Result<Option<T>, RedisError> {
        if self.paused() {
            return Ok(None);
        }
        let answer = match self.connection().await {
            Ok(Some(mut connection)) => match self.is_ours(&mut connection).await {
                Ok(true) => ask(&mut connection).await.map(Some),
                Ok(false) => {
                    self.pause(LOOK_AGAIN_AFTER);
                    return Ok(None);
                }
                Err(error) => Err(error),
            },
            Ok(None) => return Ok(None),
            Err(error) => Err(error),
        };
        if answer.is_err() {
            self.believe(None);
            *self.connection.lock().await = None;
            self.pause(RETRY_AFTER);
        }
        answer
    }

    /// Asked again and again: whoever emptied Redis meanwhile may have begun to use it for another database.
    async fn is_ours(&self, connection: &mut MultiplexedConnection) -> Result<bool, RedisError> {
        let asked = *self.ours_at.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.is_some_and(|at| at.elapsed() < ASK_AGAIN_AFTER) {
            return Ok(true);
        }
        let mut ask = redis::pipe();
        ask.cmd("SET").arg(OWNER).arg(&self.database).arg("NX").ignore();
        ask.cmd("GET").arg(OWNER);
        let (owner,): (Option<String>,) = ask.query_async(connection).await?;
        let ours = owner.as_deref() == Some(&self.database);
        self.believe(ours.then(Instant::now));
        if !ours && self.refused.fetch_add(1, Ordering::Relaxed) == 0 {
            tracing::warn!(
                "Redis is another database's and left alone; usage history comes from the database. \
                 Whoever knows better deletes its key {OWNER}"
            );
        }
        Ok(ours)
    }

    /// Since when it is known to be ours; with none it is asked before anything else.
    pub(super) fn believe(&self, ours_at: Option<Instant>) {
        *self.ours_at.lock().unwrap_or_else(PoisonError::into_inner) = ours_at;
    }

    fn pause(&self, time: Duration) {
        *self.retry_at.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now() + time);
    }

    /// Is it left alone just now, because it failed or is another database's?
    pub(super) fn paused(&self) -> bool {
        let retry_at = *self.retry_at.lock().unwrap_or_else(PoisonError::into_inner);
        retry_at.is_some_and(|at| Instant::now() < at)
    }

    /// The connection, made where there is none; none where somebody else just failed to make it.
    async fn connection(&self) -> Result<Option<MultiplexedConnection>, RedisError> {
        let mut slot = self.connection.lock().await;
        if let Some(connection) = &*slot {
            return Ok(Some(connection.clone()));
        }
        if self.paused() {
            return Ok(None);
        }
        let (connect, answer) = self.timeouts;
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(connect))
            .set_response_timeout(Some(answer));
        let connection = self
            .client
            .get_multiplexed_async_connection_with_config(&config)
            .await?;
        *slot = Some(connection.clone());
        Ok(Some(connection))
    }
}
