//! What says that a database is a demo, and who is the demo's own: whoever came later is neither.

use super::script::BAKERIES;
use crate::db::{Access, Db, DbError};
use obrador_core::ids::UserId;

/// Was the database filled by the demo while nothing else was in it, and served as nothing but a demo since? Only then
/// anybody may be let into it.
pub async fn is_demo(db: &Db) -> Result<bool, DbError> {
    let mut tx = db.begin_system("is it a demo", Access::Read).await?;
    let row = sqlx::query("SELECT id FROM demo_database")
        .fetch_optional(&mut *tx)
        .await?;
    Ok(row.is_some())
}

/// Notes that it is one, if nobody but the demo is in it. Who signs up in a demo later changes nothing.
pub(super) async fn mark_if_alone(db: &Db, now: i64) -> Result<(), DbError> {
    let [first, second, third] = BAKERIES.each_ref().map(|bakery| bakery.id);
    let mut tx = db.begin_system("demo: is it alone", Access::Write).await?;
    sqlx::query(
        "INSERT INTO demo_database (id, marked_at)
         SELECT 1, CAST($1 AS BIGINT)
         WHERE NOT EXISTS (SELECT 1 FROM tenants t WHERE t.id NOT IN ($2, $3, $4))
           AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id NOT IN (SELECT d.user_id FROM demo_people d))
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(now)
    .bind(first)
    .bind(second)
    .bind(third)
    .execute(&mut *tx)
    .await?;
    tx.commit().await
}

/// It is none any more: it is served for real, or somebody makes a bakery or a person in it by hand.
pub async fn is_no_demo_now(db: &Db) -> Result<(), DbError> {
    let mut tx = db.begin_system("no demo any more", Access::Write).await?;
    sqlx::query("DELETE FROM demo_database").execute(&mut *tx).await?;
    tx.commit().await
}

/// Somebody whom the demo made.
pub(super) async fn person(db: &Db, user: &UserId) -> Result<(), DbError> {
    let mut tx = db.begin_system("demo: a person", Access::Write).await?;
    sqlx::query("INSERT INTO demo_people (user_id) VALUES ($1)")
        .bind(user.as_str())
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}
