//! SQL of the tracker: whole sets, a chunk of bakeries at a time.

use super::{Days, Shard};
use crate::db::{DbError, Statement, Tx, locks};
use chrono::NaiveDate;
use obrador_core::{
    ids::TenantId,
    usage::{Kind, Metric},
};
use sqlx::Row as _;
use std::collections::HashSet;

/// A bakery to be tracked.
#[derive(Debug, Clone)]
pub(super) struct Tracked {
    pub(super) id: TenantId,
    pub(super) created_at: i64,
}

/// The first moment of a UTC day, in microseconds.
pub(super) fn start_of(date: NaiveDate) -> i64 {
    date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_micros()
}

fn end_of(date: NaiveDate) -> i64 {
    start_of(date.succ_opt().unwrap_or(date))
}

/// The bakeries of the shard that were there before the end of the last day, but for those about to be deleted.
pub(super) async fn tenants(
    tx: &mut Tx,
    days: Days,
    shard: Shard,
    now: i64,
) -> Result<Vec<Tracked>, DbError> {
    let rows = sqlx::query(
        "SELECT t.id, t.created_at FROM tenants t WHERE t.created_at < $1
           AND NOT EXISTS (SELECT 1 FROM tenant_deletions d WHERE d.tenant_id = t.id AND d.delete_after <= $2)
         ORDER BY t.id",
    )
    .bind(end_of(days.last))
    .bind(now)
    .fetch_all(&mut **tx)
    .await?;
    let mut tenants = Vec::with_capacity(rows.len());
    for row in rows {
        let id: TenantId = row
            .try_get::<String, _>("id")?
            .parse()
            .map_err(DbError::corrupt)?;
        if shard.holds(&id) {
            tenants.push(Tracked {
                id,
                created_at: row.try_get("created_at")?,
            });
        }
    }
    Ok(tenants)
}

/// Those of the chunk that were not deleted meanwhile; until the end of the transaction none of them will be.
pub(super) async fn still_there(tx: &mut Tx, chunk: &[Tracked]) -> Result<Vec<Tracked>, DbError> {
    tx.share_lock(locks::PURGE).await?;
    let mut query = with_chunk(chunk);
    query.push(" SELECT c.id FROM chunk c JOIN tenants t ON t.id = c.id");
    let rows = query.build().fetch_all(&mut **tx).await?;
    let ids: Result<HashSet<String>, _> = rows.iter().map(|row| row.try_get("id")).collect();
    let ids = ids?;
    let there = chunk.iter().filter(|tenant| ids.contains(tenant.id.as_str()));
    Ok(there.cloned().collect())
}

/// Raises the versions of all of them: the snapshots that follow will change. It also keeps everybody else from
/// changing these bakeries' past until the end of the transaction.
pub(super) async fn bump_versions(tx: &mut Tx, chunk: &[Tracked]) -> Result<(), DbError> {
    let mut insert = Statement::new("INSERT INTO usage_versions (tenant_id, version) ");
    insert.push_values(chunk, |mut row, tenant| {
        row.push_bind(tenant.id.as_str().to_owned()).push("1");
    });
    insert.push(" ON CONFLICT (tenant_id) DO UPDATE SET version = usage_versions.version + 1");
    insert.build().execute(&mut **tx).await?;
    Ok(())
}

/// Takes the snapshots of these bakeries on these days, and answers how many differ from what was there. What a
/// program reported stays.
pub(super) async fn take_snapshots(
    tx: &mut Tx,
    chunk: &[Tracked],
    days: &[NaiveDate],
) -> Result<u64, DbError> {
    let mut insert = with_chunk(chunk);
    insert.push(", days (date, ends) AS (");
    insert.push_values(days, |mut row, date| {
        row.push_bind(date.to_string()).push_bind(end_of(*date));
    });
    insert.push("), levels (metric, units) AS (");
    insert.push_values(of_kind(Kind::Level), |mut row, metric| {
        row.push_bind(metric.as_str())
            .push_bind(metric.ledger_units() as f64);
    });
    insert.push("), totals (metric) AS (");
    insert.push_values(of_kind(Kind::Daily), |mut row, metric| {
        row.push_bind(metric.as_str());
    });
    insert.push(
        ") INSERT INTO usage_snapshots (tenant_id, metric, date, value)
        SELECT c.id, m.metric, d.date, CAST((
            SELECT COALESCE(SUM(e.delta), 0) FROM usage_events e
            WHERE e.tenant_id = c.id AND e.metric = m.metric AND e.at < d.ends
        ) AS DOUBLE PRECISION) / m.units
        FROM chunk c CROSS JOIN levels m CROSS JOIN days d WHERE c.created_at < d.ends
        UNION ALL
        SELECT c.id, m.metric, d.date, CAST(COALESCE(u.count, 0) AS DOUBLE PRECISION)
        FROM chunk c CROSS JOIN totals m CROSS JOIN days d
        LEFT JOIN usage_daily u ON u.tenant_id = c.id AND u.metric = m.metric AND u.date = d.date
        WHERE c.created_at < d.ends
        ON CONFLICT (tenant_id, metric, date) DO UPDATE SET value = excluded.value
        WHERE usage_snapshots.value <> excluded.value AND usage_snapshots.reported_at IS NULL",
    );
    Ok(insert.build().execute(&mut **tx).await?.rows_affected())
}

/// Carries the ledger's sums forward to the start of the last day, so that a live value needs few events. They stay a
/// day behind: an event may be committed a little after the time it says.
pub(super) async fn carry_levels_forward(
    tx: &mut Tx,
    chunk: &[Tracked],
    last: NaiveDate,
) -> Result<(), DbError> {
    let mut insert = with_chunk(chunk);
    insert.push(
        " INSERT INTO usage_levels (tenant_id, metric, through, level)
        SELECT e.tenant_id, e.metric, b.through, CAST(SUM(e.delta) AS BIGINT)
        FROM chunk c JOIN usage_events e ON e.tenant_id = c.id CROSS JOIN (SELECT CAST(",
    );
    insert.push_bind(start_of(last));
    insert.push(
        " AS BIGINT) AS through) b
        WHERE e.at < b.through GROUP BY e.tenant_id, e.metric, b.through
        ON CONFLICT (tenant_id, metric) DO UPDATE SET through = excluded.through, level = excluded.level
        WHERE usage_levels.through <= excluded.through AND usage_levels.level <> excluded.level",
    );
    insert.build().execute(&mut **tx).await?;
    Ok(())
}

fn with_chunk(chunk: &[Tracked]) -> Statement {
    let mut query = Statement::new("WITH chunk (id, created_at) AS (");
    query.push_values(chunk, |mut row, tenant| {
        row.push_bind(tenant.id.as_str().to_owned())
            .push_bind(tenant.created_at);
    });
    query.push(")");
    query
}

fn of_kind(kind: Kind) -> impl Iterator<Item = Metric> {
    Metric::ALL
        .into_iter()
        .filter(move |metric| metric.kind() == kind)
}
