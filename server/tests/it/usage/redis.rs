//! Another database's Redis is left alone.

use crate::support::{Make, TestApp, on_each_database};
use obrador_core::subscription::PlanId;

/// Sends a command to the tests' Redis.
async fn redis_says<T: redis::FromRedisValue>(url: &str, words: &[&str]) -> T {
    let client = redis::Client::open(url).unwrap();
    let mut connection = client.get_multiplexed_async_connection().await.unwrap();
    let mut command = redis::cmd(words[0]);
    command.arg(&words[1..]);
    command.query_async(&mut connection).await.unwrap()
}

#[tokio::test]
async fn another_databases_redis_is_neither_read_nor_written_nor_emptied() {
    let url = std::env::var("OBRADOR_TEST_REDIS_URL").expect("`cargo xtask test` starts a Redis");
    on_each_database(async |make: Make| {
        let (one, other) = (make.database().await, make.database().await);
        redis_says::<()>(&url, &["FLUSHDB"]).await;
        let flags = format!("--redis-url {url}");
        let one_app = TestApp::start(&one.url, &flags).await;
        let own = one_app.tenant("own", PlanId::Starter).await;
        one_app.app.usage.summary(&own).await.unwrap();
        let keys: Vec<String> = redis_says(&url, &["KEYS", "*"]).await;
        assert_eq!(
            keys.len(),
            11,
            "whose it is, nine histories and their version: {keys:?}"
        );
        redis_says::<()>(&url, &["SET", "usage_history:own:users", "the first one's"]).await;

        let t = TestApp::start(&other.url, &flags).await;
        t.tenant("own", PlanId::Starter).await;
        t.app.usage.summary(&own).await.unwrap();
        assert!(!t.app.usage.invalidate(&own).await, "nothing is deleted");
        let left: String = redis_says(&url, &["GET", "usage_history:own:users"]).await;
        assert_eq!(left, "the first one's");
        let after: Vec<String> = redis_says(&url, &["KEYS", "*"]).await;
        assert_eq!(after.len(), keys.len());
        assert!(t.app.usage.metrics().contains("obrador_redis_refused_total 1"));
        assert!(
            one_app
                .app
                .usage
                .metrics()
                .contains("obrador_redis_refused_total 0")
        );

        assert!(one_app.app.usage.invalidate(&own).await);
        let after: Vec<String> = redis_says(&url, &["KEYS", "usage*"]).await;
        assert_eq!(after, [""; 0], "its own it deletes");
        one_app.app.stop().await;
        t.app.stop().await;
        one.drop().await;
        other.drop().await;
    })
    .await;
}
