//! The ledger: every change of a level, in the transaction that makes the change.

use crate::db::{DbError, Statement, Tx};
use obrador_core::{ids::TenantId, usage::Metric};

/// Rows in one `INSERT`: below every database's number of parameters.
const ROWS: usize = 500;

/// A change of a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// A level metric.
    pub metric: Metric,
    /// What was created, archived, restored or resized.
    pub entity: String,
    /// When, in microseconds UTC.
    pub at: i64,
    /// By how much, in ledger units: see [`Metric::ledger_units`].
    pub delta: i64,
}

/// Appends a change that happens now.
pub async fn append(
    tx: &mut Tx,
    tenant: &TenantId,
    metric: Metric,
    entity: &str,
    at: i64,
    delta: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO usage_events (tenant_id, metric, entity, at, delta) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(tenant.as_str())
    .bind(metric.as_str())
    .bind(entity)
    .bind(at)
    .bind(delta)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Appends the same change of many that happens now.
pub(crate) async fn append_all(
    tx: &mut Tx,
    tenant: &TenantId,
    metric: Metric,
    entities: &[&str],
    at: i64,
    delta: i64,
) -> Result<(), DbError> {
    for rows in entities.chunks(ROWS) {
        let mut insert = Statement::new("INSERT INTO usage_events (tenant_id, metric, entity, at, delta) ");
        insert.push_values(rows, |mut row, entity| {
            row.push_bind(tenant.as_str().to_owned())
                .push_bind(metric.as_str())
                .push_bind((*entity).to_owned())
                .push_bind(at)
                .push_bind(delta);
        });
        insert.build().execute(&mut **tx).await?;
    }
    Ok(())
}

/// Appends changes that happened earlier: an import. Writing the same import again changes nothing, as the events'
/// identifiers are made of `import` and their place in it.
pub async fn append_past(
    tx: &mut Tx,
    tenant: &TenantId,
    import: &str,
    events: &[Event],
) -> Result<(), DbError> {
    // The bakery's version is also the lock that keeps the tracker from adding up while the past changes.
    bump_version(tx, tenant).await?;
    for (chunk, rows) in events.chunks(ROWS).enumerate() {
        let mut insert =
            Statement::new("INSERT INTO usage_events (tenant_id, metric, entity, at, delta, id) ");
        insert.push_values(rows.iter().enumerate(), |mut row, (place, event)| {
            row.push_bind(tenant.as_str().to_owned())
                .push_bind(event.metric.as_str())
                .push_bind(event.entity.clone())
                .push_bind(event.at)
                .push_bind(event.delta)
                .push_bind(format!("{import}:{}", chunk * ROWS + place));
        });
        insert
            .push(" ON CONFLICT (tenant_id, id) DO NOTHING")
            .build()
            .execute(&mut **tx)
            .await?;
    }
    // The carried-forward sums may be too old now; without them the whole ledger is summed, until the next tracking.
    sqlx::query("DELETE FROM usage_levels WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Says that a snapshot of the bakery changed; until the end of the transaction nobody else can.
pub async fn bump_version(tx: &mut Tx, tenant: &TenantId) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO usage_versions (tenant_id, version) VALUES ($1, 1)
         ON CONFLICT (tenant_id) DO UPDATE SET version = usage_versions.version + 1",
    )
    .bind(tenant.as_str())
    .execute(&mut **tx)
    .await?;
    Ok(())
}
