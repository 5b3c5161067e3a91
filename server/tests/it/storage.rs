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

/// What lists are sorted by is cut out of what was searched, whichever of a thing's texts there are.
#[tokio::test]
async fn names_come_out_of_what_was_there_before() {
    const BEFORE: &str = "
        DROP INDEX products_by_name; ALTER TABLE products DROP COLUMN name_folded;
        CREATE INDEX products_by_name ON products (tenant_id, search, id);
        DROP INDEX recipes_by_name; ALTER TABLE recipes DROP COLUMN name_folded;
        CREATE INDEX recipes_by_name ON recipes (tenant_id, search, id);
        DROP INDEX suppliers_by_name; ALTER TABLE suppliers DROP COLUMN name_folded;
        CREATE INDEX suppliers_by_name ON suppliers (tenant_id, search, id);
        DROP INDEX locations_by_name; ALTER TABLE locations DROP COLUMN name_folded;
        CREATE INDEX locations_by_name ON locations (tenant_id, search, id);";
    for_each_backend(async |db: Db| {
        let mut tx = db.begin_system("test", Access::Write).await.unwrap();
        sqlx::raw_sql(BEFORE).execute(&mut *tx).await.unwrap();
        sqlx::raw_sql(
            "INSERT INTO tenants (id, name, country, time_zone, lang, created_at) VALUES ('t', 'T', 'ES', 'UTC', 'en', 0);
             INSERT INTO suppliers (tenant_id, id, name, created_at, search) VALUES
                 ('t', 'a', 'Mill', 0, 'mill'), ('t', 'b', 'The Mill', 0, 'the mill\njon\njon@mill.example\n943 1'),
                 ('t', 'c', 'llim', 0, 'llim\nmill'), ('t', 'd', 'a', 0, 'a\nb\na'), ('t', 'e', 'aa', 0, 'aa\naa\naa\naa');",
        )
        .execute(&mut *tx)
        .await
        .unwrap();
        let migration = include_str!("../../services/migrations/0017_catalogue_names.sql");
        sqlx::raw_sql(migration).execute(&mut *tx).await.unwrap();
        let names: Vec<String> = sqlx::query_scalar("SELECT name_folded FROM suppliers ORDER BY id")
            .fetch_all(&mut *tx)
            .await
            .unwrap();
        assert_eq!(names, ["mill", "the mill", "llim", "a", "aa"]);
    })
    .await;
}
