//! What says that a database is a demo, and who is the demo's own: whoever came later is neither.

use super::store;
use crate::db::{Access, Db, DbError};
use obrador_core::ids::UserId;

/// Was the database filled by the demo while nothing else was in it, and served as nothing but a demo since? Only then
/// anybody may be let into it.
pub async fn is_demo(db: &Db) -> Result<bool, DbError> {
    let mut tx = db.begin_system("is it a demo", Access::Read).await?;
    store::is_marked(&mut tx).await
}

/// Notes that it is one, if nobody but the demo is in it. Who signs up in a demo later changes nothing.
pub(super) async fn mark_if_alone(db: &Db, now: i64) -> Result<(), DbError> {
    let mut tx = db.begin_system("demo: is it alone", Access::Write).await?;
    store::mark_if_alone(&mut tx, now).await?;
    tx.commit().await
}

/// It is none any more: it is served for real, or somebody makes a bakery or a person in it by hand.
pub async fn is_no_demo_now(db: &Db) -> Result<(), DbError> {
    // Where there is nothing to take away nothing is written: the database may be a stand-by for now.
    if !is_demo(db).await? {
        return Ok(());
    }
    let mut tx = db.begin_system("no demo any more", Access::Write).await?;
    store::unmark(&mut tx).await?;
    tx.commit().await
}

/// Somebody whom the demo made.
pub(super) async fn person(db: &Db, user: &UserId) -> Result<(), DbError> {
    let mut tx = db.begin_system("demo: a person", Access::Write).await?;
    store::insert_person(&mut tx, user).await?;
    tx.commit().await
}
