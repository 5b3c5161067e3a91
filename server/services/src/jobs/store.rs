//! SQL of jobs.

use super::{Claimed, JobRow, JobState, Lane, NewJob, job::Counts};
use crate::{
    clock::from_micros,
    db::{Backend, DbError, Statement, Tx},
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

/// Is anything of that lane to be done?
pub(super) async fn is_due(tx: &mut Tx, lane: Lane, now: i64) -> Result<bool, DbError> {
    let mut select = Statement::new("SELECT id FROM jobs WHERE ");
    due(&mut select, lane, now);
    select.push(" LIMIT 1");
    Ok(select.build().fetch_optional(&mut **tx).await?.is_some())
}

/// Goes on with the condition that a job of the lane could begin. A kind that a newer program made is not of it.
fn due(statement: &mut Statement, lane: Lane, now: i64) {
    statement.push("state = 'waiting' AND due_at <= ").push_bind(now);
    statement
        .push(" AND (leased_until IS NULL OR leased_until <= ")
        .push_bind(now);
    statement.push(") AND kind IN (");
    for (place, kind) in lane.kinds().enumerate() {
        statement
            .push(if place == 0 { "" } else { ", " })
            .push_bind(kind.as_str());
    }
    statement.push(")");
}

/// Leases up to `limit` jobs of the lane that are due, the longest-waiting first. On PostgreSQL what another server is
/// taking at the same moment is passed over; SQLite has one writer.
pub(super) async fn claim(
    tx: &mut Tx,
    lane: Lane,
    lease: &str,
    (now, until): (i64, i64),
    limit: i64,
) -> Result<Vec<Claimed>, DbError> {
    let mut claim = Statement::new("UPDATE jobs SET leased_by = ");
    claim.push_bind(lease.to_owned());
    claim.push(", leased_until = ").push_bind(until);
    claim.push(", attempts = attempts + 1 WHERE id IN (SELECT id FROM jobs WHERE ");
    due(&mut claim, lane, now);
    claim.push(" ORDER BY due_at, id LIMIT ").push_bind(limit);
    claim.push(match tx.backend() {
        Backend::Sqlite => ")",
        Backend::Postgres => " FOR UPDATE SKIP LOCKED)",
    });
    claim.push(" RETURNING id, kind, tenant_id, payload, attempts");
    let rows = claim.build().fetch_all(&mut **tx).await?;
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

/// Due now, with all its attempts: every job that is given up. Answers how many.
pub(super) async fn restart_failed(tx: &mut Tx, now: i64) -> Result<u64, DbError> {
    let done =
        sqlx::query("UPDATE jobs SET state = 'waiting', due_at = $1, attempts = 0 WHERE state = 'failed'")
            .bind(now)
            .execute(&mut **tx)
            .await?;
    Ok(done.rows_affected())
}

/// All that come again; then those that are given up, those tried again and those due, the oldest first, at most `limit`
/// in all. What a newer program made is left out.
pub(super) async fn list(tx: &mut Tx, now: i64, limit: i64) -> Result<Vec<JobRow>, DbError> {
    let rows = sqlx::query(
        "SELECT id, kind, tenant_id, state, due_at, attempts, leased_until, last_error, finished_at FROM jobs
         WHERE state = 'failed' OR (state = 'waiting' AND (kind NOT IN ('notice', 'mail') OR attempts > 0 OR due_at <= $1))
         ORDER BY CASE WHEN kind NOT IN ('notice', 'mail') THEN 0 WHEN state = 'failed' THEN 1 ELSE 2 END, due_at, id
         LIMIT $2",
    )
    .bind(now)
    .bind(limit)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .filter_map(|row| row_of(row, now).transpose())
        .collect()
}

fn row_of(row: &AnyRow, now: i64) -> Result<Option<JobRow>, DbError> {
    let Ok(kind) = row.try_get::<String, _>("kind")?.parse() else {
        return Ok(None);
    };
    let leased_until: Option<i64> = row.try_get("leased_until")?;
    let due_at: i64 = row.try_get("due_at")?;
    let state = match row.try_get::<String, _>("state")?.as_str() {
        "failed" => JobState::Failed,
        _ if leased_until.is_some_and(|until| until > now) => JobState::Running,
        _ if due_at <= now => JobState::Due,
        _ => JobState::Waiting,
    };
    Ok(Some(JobRow {
        id: row.try_get("id")?,
        kind,
        tenant: tenant_of(row)?,
        state,
        due_at: from_micros(due_at),
        attempts: row.try_get("attempts")?,
        last_error: row.try_get("last_error")?,
        last_end: row.try_get::<Option<i64>, _>("finished_at")?.map(from_micros),
    }))
}

/// How many of a kind could begin, are tried again and are given up, and how old the oldest of the first two is: since it
/// was made or, where it comes again, since it was due. What a newer program made is left out.
pub(super) async fn counts(tx: &mut Tx, now: i64) -> Result<Vec<Counts>, DbError> {
    let rows = sqlx::query(
        "SELECT kind,
             CAST(SUM(CASE WHEN state = 'waiting' AND due_at <= $1 AND COALESCE(leased_until, 0) <= $1
                 THEN 1 ELSE 0 END) AS BIGINT) AS due,
             CAST(SUM(CASE WHEN state = 'waiting' AND attempts > 0 AND COALESCE(leased_until, 0) <= $1
                 THEN 1 ELSE 0 END) AS BIGINT) AS again,
             CAST(SUM(CASE WHEN state = 'failed' THEN 1 ELSE 0 END) AS BIGINT) AS failed,
             MIN(CASE WHEN state = 'waiting' AND (due_at <= $1 OR attempts > 0)
                 THEN CASE WHEN kind IN ('notice', 'mail') THEN created_at ELSE due_at END END) AS oldest
         FROM jobs WHERE state IN ('waiting', 'failed') GROUP BY kind",
    )
    .bind(now)
    .fetch_all(&mut **tx)
    .await?;
    let counts = rows.iter().filter_map(|row| {
        let kind = row.try_get::<String, _>("kind").ok()?.parse().ok()?;
        Some((kind, row))
    });
    counts
        .map(|(kind, row)| {
            Ok(Counts {
                kind,
                due: row.try_get("due")?,
                again: row.try_get("again")?,
                failed: row.try_get("failed")?,
                oldest_us: row
                    .try_get::<Option<i64>, _>("oldest")?
                    .map_or(0, |at| (now - at).max(0)),
            })
        })
        .collect()
}

/// Forgets jobs that were done or given up before `before`, at most 1,000 at once. Answers how many.
pub(super) async fn forget_over(tx: &mut Tx, before: i64) -> Result<u64, DbError> {
    let done = sqlx::query(
        "DELETE FROM jobs WHERE id IN (
             SELECT id FROM jobs WHERE state IN ('done', 'failed') AND finished_at < $1 LIMIT 1000
         )",
    )
    .bind(before)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected())
}

fn tenant_of(row: &AnyRow) -> Result<Option<TenantId>, DbError> {
    let id: Option<String> = row.try_get("tenant_id")?;
    id.map(|id| id.parse().map_err(DbError::corrupt)).transpose()
}
