//! SQL of jobs.

use super::{Claimed, JobRow, JobState, NewJob, job::Counts};
use crate::{
    clock::from_micros,
    db::{Backend, DbError, Tx},
    random,
};
use obrador_core::ids::TenantId;
use sqlx::{Row as _, any::AnyRow};

/// A new job. False where there is one of that name.
pub(super) async fn insert(tx: &mut Tx, job: &NewJob, now: i64) -> Result<bool, DbError> {
    let done = sqlx::query(
        "INSERT INTO jobs (id, kind, name, tenant_id, payload, state, due_at, created_at)
         VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $7) ON CONFLICT (name) DO NOTHING",
    )
    .bind(random::id())
    .bind(job.kind.as_str())
    .bind(job.name.as_str())
    .bind(job.tenant.as_ref().map(TenantId::as_str))
    .bind(job.payload.as_str())
    .bind(job.due_at)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Is anything to be done?
pub(super) async fn is_due(tx: &mut Tx, now: i64) -> Result<bool, DbError> {
    let due = sqlx::query(
        "SELECT id FROM jobs
         WHERE state = 'waiting' AND due_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) LIMIT 1",
    )
    .bind(now)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(due.is_some())
}

/// Leases up to `limit` jobs that are due, the longest-waiting first. On PostgreSQL what another server is taking at the
/// same moment is passed over; SQLite has one writer.
pub(super) async fn claim(
    tx: &mut Tx,
    lease: &str,
    now: i64,
    until: i64,
    limit: i64,
) -> Result<Vec<Claimed>, DbError> {
    let claim = match tx.backend() {
        Backend::Sqlite => CLAIM_SQLITE,
        Backend::Postgres => CLAIM_POSTGRES,
    };
    let rows = sqlx::query(claim)
        .bind(now)
        .bind(lease)
        .bind(until)
        .bind(limit)
        .fetch_all(&mut **tx)
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Claimed {
                id: row.try_get("id")?,
                kind: row.try_get::<String, _>("kind")?.parse()?,
                tenant: tenant_of(row)?,
                payload: row.try_get("payload")?,
                attempts: row.try_get("attempts")?,
                lease: lease.to_owned(),
            })
        })
        .collect()
}

const CLAIM_SQLITE: &str = "
    UPDATE jobs SET leased_by = $2, leased_until = $3, attempts = attempts + 1
    WHERE id IN (
        SELECT id FROM jobs
        WHERE state = 'waiting' AND due_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
        ORDER BY due_at, id LIMIT $4
    )
    RETURNING id, kind, tenant_id, payload, attempts";

const CLAIM_POSTGRES: &str = "
    UPDATE jobs SET leased_by = $2, leased_until = $3, attempts = attempts + 1
    WHERE id IN (
        SELECT id FROM jobs
        WHERE state = 'waiting' AND due_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
        ORDER BY due_at, id LIMIT $4 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, kind, tenant_id, payload, attempts";

/// Keeps the lease for longer. False where it is another's by now, or the job is gone.
pub(super) async fn extend(tx: &mut Tx, job: &Claimed, until: i64) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE jobs SET leased_until = $3 WHERE id = $1 AND leased_by = $2 AND state = 'waiting'",
    )
    .bind(job.id.as_str())
    .bind(job.lease.as_str())
    .bind(until)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Done, for good; what it was about is forgotten. False where the lease is another's by now.
pub(super) async fn finish(tx: &mut Tx, job: &Claimed, now: i64) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE jobs SET state = 'done', payload = '{}', finished_at = $3, leased_by = NULL, leased_until = NULL,
             last_error = NULL
         WHERE id = $1 AND leased_by = $2 AND state = 'waiting'",
    )
    .bind(job.id.as_str())
    .bind(job.lease.as_str())
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Done for now; `payload` says where to go on.
pub(super) async fn again(
    tx: &mut Tx,
    job: &Claimed,
    payload: &str,
    due_at: i64,
    now: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE jobs SET payload = $3, due_at = $4, finished_at = $5, attempts = 0, leased_by = NULL,
             leased_until = NULL, last_error = NULL
         WHERE id = $1 AND leased_by = $2 AND state = 'waiting'",
    )
    .bind(job.id.as_str())
    .bind(job.lease.as_str())
    .bind(payload)
    .bind(due_at)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// It failed; it is tried again at `due_at`, or given up.
pub(super) async fn fail(
    tx: &mut Tx,
    job: &Claimed,
    error: &str,
    due_at: Option<i64>,
    now: i64,
) -> Result<bool, DbError> {
    let state = if due_at.is_some() { "waiting" } else { "failed" };
    let done = sqlx::query(
        "UPDATE jobs SET state = $3, last_error = $4, due_at = $5, finished_at = $6, leased_by = NULL,
             leased_until = NULL
         WHERE id = $1 AND leased_by = $2 AND state = 'waiting'",
    )
    .bind(job.id.as_str())
    .bind(job.lease.as_str())
    .bind(state)
    .bind(error)
    .bind(due_at.unwrap_or(now))
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Due now, with all its attempts. None where there is none of that identifier, or it is done; else its kind and bakery.
pub(super) async fn restart(
    tx: &mut Tx,
    id: &str,
    now: i64,
) -> Result<Option<(String, Option<TenantId>)>, DbError> {
    let row = sqlx::query(
        "UPDATE jobs SET state = 'waiting', due_at = $2, attempts = 0
         WHERE id = $1 AND (state = 'failed' OR (state = 'waiting' AND (leased_until IS NULL OR leased_until <= $2)))
         RETURNING kind, tenant_id",
    )
    .bind(id)
    .bind(now)
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| Ok((row.try_get("kind")?, tenant_of(&row)?)))
        .transpose()
}

/// Those that come again, those that failed, and the oldest of those that are due, at most `limit` in all.
pub(super) async fn list(tx: &mut Tx, now: i64, limit: i64) -> Result<Vec<JobRow>, DbError> {
    let rows = sqlx::query(
        "SELECT id, kind, tenant_id, state, due_at, attempts, leased_until, last_error, finished_at FROM jobs
         WHERE state = 'failed' OR (state = 'waiting' AND (kind NOT IN ('notice', 'mail') OR attempts > 0 OR due_at <= $1))
         ORDER BY CASE state WHEN 'failed' THEN 0 ELSE 1 END, kind, due_at, id LIMIT $2",
    )
    .bind(now)
    .bind(limit)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(|row| row_of(row, now)).collect()
}

fn row_of(row: &AnyRow, now: i64) -> Result<JobRow, DbError> {
    let leased_until: Option<i64> = row.try_get("leased_until")?;
    let due_at: i64 = row.try_get("due_at")?;
    let state = match row.try_get::<String, _>("state")?.as_str() {
        "failed" => JobState::Failed,
        _ if leased_until.is_some_and(|until| until > now) => JobState::Running,
        _ if due_at <= now => JobState::Due,
        _ => JobState::Waiting,
    };
    Ok(JobRow {
        id: row.try_get("id")?,
        kind: row.try_get::<String, _>("kind")?.parse()?,
        tenant: tenant_of(row)?,
        state,
        due_at: from_micros(due_at),
        attempts: row.try_get("attempts")?,
        last_error: row.try_get("last_error")?,
        last_end: row.try_get::<Option<i64>, _>("finished_at")?.map(from_micros),
    })
}

/// How many of a kind are due or failed, and how long the longest of them has been due.
pub(super) async fn counts(tx: &mut Tx, now: i64) -> Result<Vec<Counts>, DbError> {
    let rows = sqlx::query(
        "SELECT kind,
             CAST(SUM(CASE WHEN state = 'waiting' AND due_at <= $1 THEN 1 ELSE 0 END) AS BIGINT) AS due,
             CAST(SUM(CASE WHEN state = 'failed' THEN 1 ELSE 0 END) AS BIGINT) AS failed,
             MIN(CASE WHEN state = 'waiting' AND due_at <= $1 THEN due_at END) AS oldest
         FROM jobs WHERE state IN ('waiting', 'failed') GROUP BY kind",
    )
    .bind(now)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Counts {
                kind: row.try_get::<String, _>("kind")?.parse()?,
                due: row.try_get("due")?,
                failed: row.try_get("failed")?,
                oldest_us: row.try_get::<Option<i64>, _>("oldest")?.map_or(0, |at| now - at),
            })
        })
        .collect()
}

/// Forgets jobs that were done or given up before `before`. Answers how many.
pub(super) async fn forget_over(tx: &mut Tx, before: i64) -> Result<u64, DbError> {
    let done = sqlx::query("DELETE FROM jobs WHERE state IN ('done', 'failed') AND finished_at < $1")
        .bind(before)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected())
}

fn tenant_of(row: &AnyRow) -> Result<Option<TenantId>, DbError> {
    let id: Option<String> = row.try_get("tenant_id")?;
    id.map(|id| id.parse().map_err(DbError::corrupt)).transpose()
}
