//! Takes away every row of a bakery or of a person, whatever tables there are.

use crate::db::{DbError, Statement, Table, Tx, locks, tables};
use obrador_core::ids::{TenantId, UserId};
use sqlx::Row as _;

/// Deletes every row of the bakery, and its row in `tenants`, but for the tables to be kept. Answers how many.
pub(crate) async fn bakery(tx: &mut Tx, tenant: &TenantId, kept: &[&str]) -> Result<u64, DbError> {
    tx.lock(locks::PURGE).await?;
    let mut deleted = 0;
    for table in tables(tx).await? {
        let column = match table.name.as_str() {
            "tenants" => "id",
            name if table.has("tenant_id") && !kept.contains(&name) => "tenant_id",
            _ => continue,
        };
        deleted += delete(tx, &table, column, tenant.as_str()).await?;
    }
    Ok(deleted)
}

/// The members who belong to no other bakery and do not run the platform.
pub(crate) async fn members_of_it_alone(tx: &mut Tx, tenant: &TenantId) -> Result<Vec<UserId>, DbError> {
    let rows = sqlx::query(
        "SELECT m.user_id FROM memberships m WHERE m.tenant_id = $1
           AND NOT EXISTS (SELECT 1 FROM memberships o WHERE o.user_id = m.user_id AND o.tenant_id <> m.tenant_id)
           AND NOT EXISTS (SELECT 1 FROM platform_operators p WHERE p.user_id = m.user_id)",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            row.try_get::<String, _>("user_id")?
                .parse()
                .map_err(DbError::corrupt)
        })
        .collect()
}

/// Deletes people with what is theirs. Where a row of a bakery that stays still names somebody (who made an order,
/// say), the person's data go and an empty shell stays.
pub(crate) async fn people(tx: &mut Tx, users: &[UserId]) -> Result<(), DbError> {
    let all = tables(tx).await?;
    for user in users {
        let mut named_elsewhere = false;
        for table in &all {
            let references = table.references.iter().filter(|(_, target)| target == "users");
            let mut columns: Vec<_> = references.map(|(column, _)| column.as_str()).collect();
            if table.has("user_id") && !columns.contains(&"user_id") {
                columns.push("user_id");
            }
            for column in columns {
                if column == "user_id" || !table.has("tenant_id") {
                    delete(tx, table, column, user.as_str()).await?;
                } else {
                    named_elsewhere |= names(tx, table, column, user).await?;
                }
            }
        }
        delete_person(tx, user, named_elsewhere).await?;
    }
    Ok(())
}

async fn delete(tx: &mut Tx, table: &Table, column: &str, value: &str) -> Result<u64, DbError> {
    let mut statement = Statement::new("DELETE FROM ");
    statement.push_name(&table.name).push(" WHERE ").push_name(column);
    statement.push(" = ").push_bind(value.to_owned());
    Ok(statement.build().execute(&mut **tx).await?.rows_affected())
}

async fn names(tx: &mut Tx, table: &Table, column: &str, user: &UserId) -> Result<bool, DbError> {
    let mut statement = Statement::new("SELECT 1 AS found FROM ");
    statement.push_name(&table.name).push(" WHERE ").push_name(column);
    statement
        .push(" = ")
        .push_bind(user.as_str().to_owned())
        .push(" LIMIT 1");
    Ok(statement.build().fetch_optional(&mut **tx).await?.is_some())
}

async fn delete_person(tx: &mut Tx, user: &UserId, shell_stays: bool) -> Result<(), DbError> {
    let sql = if shell_stays {
        "UPDATE users SET email = 'deleted-' || id || '@deleted.invalid', name = '–', name_folded = NULL, password_hash = NULL
         WHERE id = $1"
    } else {
        "DELETE FROM users WHERE id = $1"
    };
    sqlx::query(sql).bind(user.as_str()).execute(&mut **tx).await?;
    Ok(())
}
