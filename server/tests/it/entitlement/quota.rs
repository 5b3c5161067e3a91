//! Daily quotas under a thousand requests at once: never one too many, and at the end of the day not one too few.

use crate::support::{PATIENCE, TestApp, TestDatabase, now};
use futures::future::join_all;
use obrador_core::{auth::Scope, subscription::PlanId, usage::Metric};
use obrador_services::{catalogue::counted_store, db::Access, entitlement::CheckError};
use std::{
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const CALLS: &str =
    "SELECT CAST(COALESCE(SUM(count), 0) AS BIGINT) FROM usage_daily WHERE metric = 'api_calls'";
/// What a Starter may call a day.
const QUOTA: usize = 1_000;

/// A Redis of this test's own.
struct Redis {
    process: Child,
    url: String,
}

impl Redis {
    fn start() -> Self {
        let program = std::env::var("OBRADOR_TEST_REDIS_SERVER")
            .expect("OBRADOR_TEST_REDIS_SERVER names redis-server; `cargo xtask test` sets it");
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let process = Command::new(program)
            .args([
                "--port",
                &port.to_string(),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
            ])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let redis = Self {
            process,
            url: format!("redis://127.0.0.1:{port}"),
        };
        let began = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(began.elapsed() < PATIENCE, "Redis doesn't answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        redis
    }

    fn kill(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        self.kill();
    }
}

/// How Redis does while a thousand and a half requests are under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RedisIs {
    Absent,
    Alive,
    Dead,
    Dying,
}

/// Two processes' worth of services share one database; 1,500 requests arrive at once at both.
async fn thousand_at_once(database: &TestDatabase, redis_is: RedisIs) {
    let mut redis = (redis_is != RedisIs::Absent).then(Redis::start);
    let flags = redis
        .as_ref()
        .map(|redis| format!("--redis-url {}", redis.url))
        .unwrap_or_default();
    if redis_is == RedisIs::Dead {
        redis.as_mut().unwrap().kill();
    }
    let one = TestApp::start(&database.url, &flags).await;
    let other = TestApp::start(&database.url, &flags).await;
    let own = one.tenant("own", PlanId::Starter).await;
    let token = one.token(Some(&own), &[Scope::UsageRead]).await;
    let calls = (0..QUOTA + QUOTA / 2).map(|place| {
        let t = if place % 2 == 0 {
            one.clone()
        } else {
            other.clone()
        };
        let token = token.clone();
        tokio::spawn(async move { t.get("/api/v1/plans", Some(&token)).await.status.as_u16() })
    });
    let calls: Vec<_> = calls.collect();
    if redis_is == RedisIs::Dying {
        tokio::time::sleep(Duration::from_millis(30)).await;
        redis.as_mut().unwrap().kill();
    }
    let statuses: Vec<u16> = join_all(calls).await.into_iter().map(Result::unwrap).collect();
    let count = |status| statuses.iter().filter(|s| **s == status).count();
    assert_eq!(count(200), QUOTA, "Redis {redis_is:?}");
    assert_eq!(count(402), QUOTA / 2, "Redis {redis_is:?}");
    for t in [&one, &other] {
        t.app.usage.flush().await.unwrap();
    }
    assert_eq!(one.rows(CALLS).await, QUOTA as i64, "Redis {redis_is:?}");
    if redis_is == RedisIs::Alive {
        let client = redis::Client::open(redis.as_ref().unwrap().url.as_str()).unwrap();
        let mut connection = client.get_multiplexed_async_connection().await.unwrap();
        let key = format!("usage:own:api_calls:{}", now().date_naive());
        let copy: i64 = redis::cmd("GET")
            .arg(key)
            .query_async(&mut connection)
            .await
            .unwrap();
        assert_eq!(copy, QUOTA as i64, "the fast copy follows");
    }
    for t in [one, other] {
        t.app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_at_once_get_exactly_the_quota_whatever_redis_does() {
    for redis_is in [RedisIs::Absent, RedisIs::Alive, RedisIs::Dead, RedisIs::Dying] {
        for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
            thousand_at_once(&database, redis_is).await;
            database.drop().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_quota_that_is_raised_goes_on_where_it_stopped() {
    for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
        let t = TestApp::start(&database.url, "").await;
        let own = t.tenant("own", PlanId::Starter).await;
        let entitlement = &t.app.entitlement;
        entitlement
            .set_cap(&own, Metric::ApiCalls, Some(3.0), "test")
            .await
            .unwrap();
        let granted = async || {
            let all = join_all((0..10).map(|_| entitlement.reserve(&own, Metric::ApiCalls, 1))).await;
            all.iter().filter(|one| one.is_ok()).count()
        };
        assert_eq!(granted().await, 3);
        assert_eq!(granted().await, 0);
        entitlement
            .set_cap(&own, Metric::ApiCalls, Some(5.0), "test")
            .await
            .unwrap();
        assert_eq!(granted().await, 2);
        t.app
            .subscription
            .set_plan(&own, PlanId::Professional, None, "test")
            .await
            .unwrap();
        assert_eq!(granted().await, 0, "the cap is the owner's, not the plan's");
        entitlement
            .set_cap(&own, Metric::ApiCalls, None, "test")
            .await
            .unwrap();
        assert_eq!(granted().await, 10);
        let too_many = entitlement.reserve(&own, Metric::TrainingJobs, 6).await;
        assert!(matches!(too_many, Err(CheckError::Refused(_))), "{too_many:?}");
        assert_eq!(
            entitlement
                .reserve(&own, Metric::TrainingJobs, 5)
                .await
                .unwrap()
                .remaining,
            Some(0)
        );
        t.app.stop().await;
        database.drop().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn things_created_at_once_never_exceed_the_plan() {
    for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
        let t = TestApp::start(&database.url, "").await;
        let own = t.tenant("own", PlanId::Starter).await;
        let create = |place: usize| {
            let (app, own) = (t.app.clone(), own.clone());
            tokio::spawn(async move {
                let mut tx = app.db.begin(&own, Access::Write).await.unwrap();
                if app
                    .entitlement
                    .authorize_create(&mut tx, &own, Metric::Suppliers, 1)
                    .await
                    .is_err()
                {
                    return false;
                }
                let item_kind = obrador_core::catalogue::ItemKind::Supplier;
                let id = format!("s{place}");
                counted_store::create(&mut tx, &own, item_kind, &id, "Mill", app.clock.micros())
                    .await
                    .unwrap();
                tx.commit().await.unwrap();
                true
            })
        };
        let created = join_all((0..60).map(create)).await;
        assert_eq!(
            created.into_iter().filter(|one| *one.as_ref().unwrap()).count(),
            20
        );
        assert_eq!(t.rows("SELECT COUNT(*) FROM suppliers").await, 20);
        t.app.stop().await;
        database.drop().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn while_storage_is_stuck_api_calls_go_on_and_are_counted_afterwards() {
    let database = TestDatabase::sqlite();
    // It is stuck for good: to wait long for it would tell no more.
    let t = TestApp::start(&database.url, "--slowness 2").await;
    let own = t.tenant("own", PlanId::Starter).await;
    let entitlement = &t.app.entitlement;
    entitlement.reserve(&own, Metric::ApiCalls, 1).await.unwrap();
    let stuck = t.app.db.begin_system("test", Access::Write).await.unwrap();
    let (open, closed) = tokio::join!(
        entitlement.reserve(&own, Metric::ApiCalls, 1),
        entitlement.reserve(&own, Metric::TrainingJobs, 1),
    );
    assert!(open.is_ok(), "{open:?}");
    assert!(matches!(closed, Err(CheckError::Database(_))), "{closed:?}");
    drop(stuck);
    t.app.usage.flush().await.unwrap();
    assert_eq!(t.rows(CALLS).await, 2, "usage is never dropped");
    assert_eq!(
        t.rows("SELECT COUNT(*) FROM usage_daily WHERE metric = 'training_jobs'")
            .await,
        0,
        "what was refused is not counted"
    );
    t.app.stop().await;
}
