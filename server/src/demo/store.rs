//! SQL of the demo: is it there, away with it.

use super::script::BAKERIES;
use crate::{
    audit,
    db::{DbError, Tx},
};
use obrador_core::ids::TenantId;

/// How the demo's people's addresses end; nobody else's do.
pub(super) const MAIL: &str = "@demo.obrador.example";
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
    audit::append(tx, &audit::Entry::new(Some(&tenant), "demo", WHOLE, now)).await
}

/// Takes away the demo's bakeries and people with all they have, and nothing else.
pub(super) async fn delete(tx: &mut Tx) -> Result<(), DbError> {
    for bakery in &BAKERIES {
        for statement in OF_A_BAKERY {
            sqlx::query(statement).bind(bakery.id).execute(&mut **tx).await?;
        }
    }
    let people = format!("%{MAIL}");
    for statement in OF_PEOPLE {
        sqlx::query(statement)
            .bind(people.as_str())
            .execute(&mut **tx)
            .await?;
    }
    for bakery in &BAKERIES {
        sqlx::query("DELETE FROM tenants WHERE id = $1")
            .bind(bakery.id)
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

const OF_A_BAKERY: [&str; 16] = [
    "DELETE FROM usage_events WHERE tenant_id = $1",
    "DELETE FROM usage_levels WHERE tenant_id = $1",
    "DELETE FROM usage_daily WHERE tenant_id = $1",
    "DELETE FROM usage_snapshots WHERE tenant_id = $1",
    "UPDATE usage_versions SET version = version + 1 WHERE tenant_id = $1",
    "DELETE FROM refused_attempts WHERE tenant_id = $1",
    "DELETE FROM locations WHERE tenant_id = $1",
    "DELETE FROM products WHERE tenant_id = $1",
    "DELETE FROM recipes WHERE tenant_id = $1",
    "DELETE FROM suppliers WHERE tenant_id = $1",
    "DELETE FROM stored_files WHERE tenant_id = $1",
    "DELETE FROM memberships WHERE tenant_id = $1",
    "DELETE FROM api_tokens WHERE tenant_id = $1",
    "DELETE FROM sessions WHERE tenant_id = $1",
    "DELETE FROM subscriptions WHERE tenant_id = $1",
    "DELETE FROM audit WHERE tenant_id = $1",
];

const OF_PEOPLE: [&str; 4] = [
    "DELETE FROM sessions WHERE user_id IN (SELECT id FROM users WHERE email LIKE $1)",
    "DELETE FROM platform_operators WHERE user_id IN (SELECT id FROM users WHERE email LIKE $1)",
    "DELETE FROM memberships WHERE user_id IN (SELECT id FROM users WHERE email LIKE $1)",
    "DELETE FROM users WHERE email LIKE $1",
];
