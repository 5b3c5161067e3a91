//! Storage and bakeries: migrations, transactions, and that one bakery never sees another's.

use crate::support::{TestApp, for_each_app, for_each_backend, now};
use obrador_core::{auth::Scope, subscription::PlanId};
use obrador_services::{
    db::{Access, Db},
    tenant::CreateTenantError,
};

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

#[tokio::test]
async fn an_identifier_is_taken_once() {
    for_each_app("", async |t: TestApp| {
        t.tenant("own", PlanId::Starter).await;
        let listed = t.app.tenant.list().await.unwrap();
        let new = obrador_services::tenant::NewTenant {
            id: "own".parse().unwrap(),
            name: "Another".to_owned(),
            country: "ES".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            lang: obrador_core::i18n::Lang::Es,
            plan: PlanId::Enterprise,
            cycle: obrador_core::subscription::BillingCycle::Yearly,
        };
        let refused = t.app.tenant.create(new, "test").await;
        assert!(matches!(refused, Err(CreateTenantError::Taken(_))));
        assert_eq!(t.app.tenant.list().await.unwrap(), listed, "name and plan stay");
    })
    .await;
}

#[tokio::test]
async fn one_bakery_never_sees_anothers() {
    for_each_app("", async |t: TestApp| {
        let (own, other) = (
            t.tenant("own", PlanId::Starter).await,
            t.tenant("other", PlanId::Enterprise).await,
        );
        t.token(Some(&other), &[Scope::UsageRead]).await;
        assert!(t.app.auth.list_tokens(&own).await.unwrap().is_empty());
        let current = t.app.subscription.current(&own).await.unwrap().unwrap();
        assert_eq!(current.plan, PlanId::Starter);
        let platform = t
            .app
            .auth
            .create_token(Some(&own), "test", "x", &[Scope::PlatformOperator])
            .await;
        assert!(platform.is_err(), "a bakery's token never reaches beyond it");
        let nowhere = t
            .app
            .auth
            .create_token(None, "test", "x", &[Scope::UsageRead])
            .await;
        assert!(nowhere.is_err());
    })
    .await;
}
