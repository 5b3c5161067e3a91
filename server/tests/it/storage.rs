//! Storage: migrations and transactions.

use crate::support::{for_each_backend, now};
use obrador_services::db::{Access, Db};

#[tokio::test]
async fn migrating_again_changes_nothing() {
    for_each_backend(async |db: Db| {
        let again = db.migrate(now().timestamp_micros()).await.unwrap();
        assert!(again.applied.is_empty() && again.version >= 2, "{again:?}");
    })
    .await;
}

#[tokio::test]
async fn what_is_not_committed_never_was_and_readers_do_not_wait() {
    for_each_backend(async |db: Db| {
        let insert =
            "INSERT INTO users (id, email, name, lang, created_at) VALUES ('a', 'a@b.example', 'A', 'en', 0)";
        let count = "SELECT COUNT(*) FROM users";
        let mut writer = db.begin_system("test", Access::Write).await.unwrap();
        sqlx::query(insert).execute(&mut *writer).await.unwrap();
        let mut reader = db.begin_system("test", Access::Read).await.unwrap();
        let seen: i64 = sqlx::query_scalar(count).fetch_one(&mut *reader).await.unwrap();
        assert_eq!(seen, 0);
        drop((writer, reader));
        let mut writer = db.begin_system("test", Access::Write).await.unwrap();
        sqlx::query(insert).execute(&mut *writer).await.unwrap();
        writer.commit().await.unwrap();
        let mut writer = db.begin_system("test", Access::Write).await.unwrap();
        let twice = sqlx::query(insert)
            .execute(&mut *writer)
            .await
            .map_err(obrador_services::db::DbError::from);
        assert!(twice.unwrap_err().is_unique());
    })
    .await;
}

#[tokio::test]
async fn writers_take_turns() {
    for_each_backend(async |db: Db| {
        let add = async |db: Db| {
            for _ in 0..10 {
                let mut tx = db.begin_system("test", Access::Write).await.unwrap();
                tx.lock(1).await.unwrap();
                let n: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM users")
                    .fetch_one(&mut *tx)
                    .await
                    .unwrap();
                sqlx::query(
                    "INSERT INTO users (id, email, name, lang, created_at) VALUES ($1, $1, 'A', 'en', 0)",
                )
                .bind(n.to_string())
                .execute(&mut *tx)
                .await
                .unwrap();
                tx.commit().await.unwrap();
            }
        };
        tokio::join!(add(db.clone()), add(db.clone()), add(db.clone()), add(db.clone()));
        let mut tx = db.begin_system("test", Access::Read).await.unwrap();
        let n: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM users")
            .fetch_one(&mut *tx)
            .await
            .unwrap();
        assert_eq!(n, 40);
    })
    .await;
}
