//! What is particular about reaching a PostgreSQL: a stand-by that becomes the primary, and poolers in between.

use super::ConnectError;
use sqlx::{
    AnyConnection, AnyPool, Connection as _, Executor as _, Row as _, any::AnyPoolOptions,
    pool::PoolConnectionMetadata,
};
use std::time::Duration;
use tokio::time::timeout;
use url::Url;

/// A connection that can't write is made anew when it is older: it may lead to the primary then.
const STALE_AFTER: Duration = Duration::from_secs(5);

/// Which of the server's connections answers.
const BACKEND: &str = "SELECT CAST(pg_backend_pid() AS TEXT)";

/// Connections that lead to whoever is the primary. Each is looked at before it is used, which tells that it lives, too.
pub(super) fn pool() -> AnyPoolOptions {
    AnyPoolOptions::new()
        .max_connections(16)
        .test_before_acquire(false)
        .before_acquire(|connection, metadata| Box::pin(is_usable(connection, metadata)))
}

/// Can it write, or is it so young that another one would not, either? Whoever has a PostgreSQL that is read-only on purpose
/// reads on.
async fn is_usable(
    connection: &mut AnyConnection,
    metadata: PoolConnectionMetadata,
) -> Result<bool, sqlx::Error> {
    let read_only = text(connection, "SHOW transaction_read_only").await?;
    Ok(read_only != "on" || metadata.age < STALE_AFTER)
}

async fn text(connection: &mut AnyConnection, sql: &'static str) -> Result<String, sqlx::Error> {
    connection.fetch_one(sql).await?.try_get(0)
}

/// So often two connections are asked which of the server's answers. Whoever else asks the pooler at that moment may be
/// given the one that would have told.
const ROUNDS: usize = 5;

/// Do two connections lead to one of the server's, or one of them to several? Then a pooler gives each transaction another.
pub(super) async fn is_pooled(pool: &AnyPool) -> Result<bool, sqlx::Error> {
    let (mut one, mut other) = (pool.acquire().await?, pool.acquire().await?);
    let first = (text(&mut one, BACKEND).await?, text(&mut other, BACKEND).await?);
    for _ in 1..ROUNDS {
        let again = (text(&mut one, BACKEND).await?, text(&mut other, BACKEND).await?);
        if again != first {
            return Ok(true);
        }
    }
    Ok(first.0 == first.1)
}

/// Why it can't be reached: a pool that has tried again and again says only that it has, and a pooler's refusal needs advice.
pub(super) async fn explained(error: sqlx::Error, url: &str, patience: Duration) -> ConnectError {
    let error = match error {
        sqlx::Error::PoolTimedOut => match timeout(patience, AnyConnection::connect(url)).await {
            Ok(Err(reason)) => reason,
            _ => error,
        },
        other => other,
    };
    let says = error.as_database_error().map(|error| error.message().to_owned());
    match says {
        Some(says) if says.contains("extra_float_digits") => ConnectError::StartUpParameter,
        _ => ConnectError::Database(error.into()),
    }
}

/// sqlx looks an IPv6 address up with its brackets, unless it is named once more behind the address.
pub(super) fn with_bare_ipv6(url: &str) -> String {
    let Ok(mut parsed) = Url::parse(url) else {
        return url.to_owned();
    };
    let host = parsed
        .host_str()
        .and_then(|host| host.strip_prefix('[')?.strip_suffix(']'));
    let Some(host) = host.map(str::to_owned) else {
        return url.to_owned();
    };
    parsed.query_pairs_mut().append_pair("host", &host);
    parsed.into()
}
