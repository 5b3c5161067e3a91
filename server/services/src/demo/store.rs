//! SQL of the demo: is it there, away with it.

use super::{DemoError, script::BAKERIES};
use crate::{
    audit,
    db::{DbError, Tx},
    files::let_go_store,
    privacy::purge_store,
    tenant,
};
use obrador_core::ids::{TenantId, UserId};
use sqlx::Row as _;

/// How the demo's people's addresses end; nobody else's do.
pub(super) const MAIL: &str = "@demo.obrador.example";
/// As an audit row calls the demo.
pub(super) const BY: &str = "demo";
/// The audit row that says the demo is whole.
const WHOLE: &str = "demo.whole";

pub(super) fn id(text: &str) -> Result<TenantId, DbError> {
    text.parse().map_err(DbError::corrupt)
}

/// Was the demo written to its end?
pub(super) async fn is_whole(tx: &mut Tx) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT id FROM audit WHERE tenant_id = $1 AND action = $2")
        .bind(BAKERIES[0].id)
        .bind(WHOLE)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.is_some())
}

/// It was.
pub(super) async fn mark_whole(tx: &mut Tx, now: i64) -> Result<(), DbError> {
    let tenant = id(BAKERIES[0].id)?;
    audit::append(tx, &audit::Entry::new(Some(&tenant), BY, WHOLE, now)).await
}

/// Takes away the demo's bakeries and people with all they have, and nothing else. The usage version stays, one higher:
/// what Redis and other processes remember is of the one before.
pub(super) async fn delete(tx: &mut Tx, now: i64, reset: bool) -> Result<(), DemoError> {
    let filled = was_filled(tx).await?;
    if reset && !filled && has_bakeries(tx).await? {
        return Err(DemoError::NotADemo);
    }
    let people = people(tx).await?;
    for bakery in &BAKERIES {
        let tenant = id(bakery.id)?;
        if tenant::exists(tx, &tenant).await? && !made_it(tx, &tenant).await? {
            return Err(DemoError::NotTheDemos(tenant));
        }
        let contents = let_go_store::known(tx, &tenant).await?;
        purge_store::bakery(tx, &tenant, &["usage_versions"]).await?;
        sqlx::query("UPDATE usage_versions SET version = version + 1 WHERE tenant_id = $1")
            .bind(bakery.id)
            .execute(&mut **tx)
            .await
            .map_err(DbError::from)?;
        let contents: Vec<_> = contents.into_iter().map(|id| (tenant.clone(), id)).collect();
        let_go_store::let_go(tx, &contents, let_go_store::Why::Reset, now).await?;
        if filled {
            tenant::clear_purged(tx, &tenant).await?;
        }
    }
    Ok(purge_store::people(tx, &people).await?)
}

/// Was the bakery made by the demo? Whoever makes one is in the audit trail, and nobody else goes by that name there.
async fn made_it(tx: &mut Tx, tenant: &TenantId) -> Result<bool, DbError> {
    let row =
        sqlx::query("SELECT id FROM audit WHERE tenant_id = $1 AND action = 'tenant.create' AND actor = $2")
            .bind(tenant.as_str())
            .bind(BY)
            .fetch_optional(&mut **tx)
            .await?;
    Ok(row.is_some())
}

/// Has the demo ever made anything here? Its operator's row outlives its bakeries.
async fn was_filled(tx: &mut Tx) -> Result<bool, DbError> {
    let row = sqlx::query(
        "SELECT id FROM audit WHERE action IN ('tenant.create', 'user.create') AND actor = $1 LIMIT 1",
    )
    .bind(BY)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.is_some())
}

async fn has_bakeries(tx: &mut Tx) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT id FROM tenants LIMIT 1");
    Ok(row.fetch_optional(&mut **tx).await?.is_some())
}

/// The people whom the demo has made. An address alone does not make somebody one of them.
async fn people(tx: &mut Tx) -> Result<Vec<UserId>, DbError> {
    let rows = sqlx::query(
        "SELECT u.id FROM users u WHERE u.email LIKE $1 AND EXISTS (
             SELECT 1 FROM audit a WHERE a.actor = $2 AND a.action = 'user.create'
               AND a.after_json LIKE '%\"id\":\"' || u.id || '\"%')",
    )
    .bind(format!("%{MAIL}"))
    .bind(BY)
    .fetch_all(&mut **tx)
    .await?;
    let ids = rows.iter().map(|row| {
        row.try_get::<String, _>("id")?
            .parse::<UserId>()
            .map_err(DbError::corrupt)
    });
    ids.collect()
}

/// Is the database marked as a demo's?
pub(super) async fn is_marked(tx: &mut Tx) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT id FROM demo_database")
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.is_some())
}

/// Marks it, if nobody but the demo is in it.
pub(super) async fn mark_if_alone(tx: &mut Tx, now: i64) -> Result<(), DbError> {
    let [first, second, third, fourth] = BAKERIES.each_ref().map(|bakery| bakery.id);
    sqlx::query(
        "INSERT INTO demo_database (id, marked_at)
         SELECT 1, CAST($1 AS BIGINT)
         WHERE NOT EXISTS (SELECT 1 FROM tenants t WHERE t.id NOT IN ($2, $3, $4, $5))
           AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id NOT IN (SELECT d.user_id FROM demo_people d))
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(now)
    .bind(first)
    .bind(second)
    .bind(third)
    .bind(fourth)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes the mark away.
pub(super) async fn unmark(tx: &mut Tx) -> Result<(), DbError> {
    sqlx::query("DELETE FROM demo_database")
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Notes somebody whom the demo made.
pub(super) async fn insert_person(tx: &mut Tx, user: &UserId) -> Result<(), DbError> {
    sqlx::query("INSERT INTO demo_people (user_id) VALUES ($1)")
        .bind(user.as_str())
        .execute(&mut **tx)
        .await?;
    Ok(())
}
