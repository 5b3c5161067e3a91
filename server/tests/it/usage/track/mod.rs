//! `obrador track` as it is run: whatever happens to it, the same rows.

mod bench;

use crate::support::redis_server::{Redis, free_port};
use bench::{Bench, for_each_bench, today};
use chrono::TimeDelta;
use serde_json::Value;
use std::time::Duration;

const SNAPSHOTS: &str = "SELECT COUNT(*) FROM usage_snapshots";

#[tokio::test]
async fn tracked_again_or_without_redis_the_rows_are_the_same() {
    for_each_bench(async |bench: &Bench| {
        bench.run("demo", None, 0);
        let rows = bench.rows().await;
        assert!(
            rows.iter().any(|line| line.starts_with("demo-starter ")),
            "{rows:?}"
        );
        for _ in 0..2 {
            bench.run("track", None, 0);
            assert_eq!(bench.rows().await, rows);
        }
        bench.run(&bench.backfill(60), None, 0);
        assert_eq!(bench.rows().await, rows);

        let all = bench.count(SNAPSHOTS).await;
        let tomorrow = today() + TimeDelta::days(1);
        for date in [today(), tomorrow] {
            let says = bench.run(&format!("track --date {date}"), None, 2);
            assert!(says.contains("isn't over"), "{says}");
            bench.run(
                &format!("track --backfill {}..{date}", bench.today - TimeDelta::days(3)),
                None,
                2,
            );
        }
        assert_eq!(bench.rows().await, rows);
        assert_eq!(
            bench.count(SNAPSHOTS).await,
            all,
            "days that aren't over have no rows"
        );

        bench.execute("DELETE FROM usage_snapshots").await;
        let dead = format!("redis://127.0.0.1:{}", free_port());
        let says = bench.run(&bench.backfill(200), Some(&dead), 0);
        assert!(says.contains("Redis NOT written"), "{says}");
        assert_eq!(bench.rows().await, rows);
    })
    .await;
}

#[tokio::test]
async fn redis_gets_sixty_days_for_sixty_days() {
    for_each_bench(async |bench: &Bench| {
        bench.run("demo", None, 0);
        let rows = bench.rows().await;
        let redis = Redis::start(bench.folder.path());
        let says = bench.run("track", Some(&redis.url), 0);
        assert!(says.contains("Redis written"), "{says}");
        assert_eq!(bench.rows().await, rows);
        let key = "usage_history:demo-starter:products";
        let text: String = redis.ask(&["GET", key]);
        let history: Vec<Value> = serde_json::from_str(&text).unwrap();
        assert_eq!(history.len(), 60);
        let stored = rows
            .iter()
            .find(|line| line.starts_with("demo-starter "))
            .unwrap();
        for (place, day) in history.iter().enumerate() {
            let date = bench.today - TimeDelta::days(60 - place as i64);
            assert_eq!(day.as_object().unwrap().len(), 2, "{day}");
            assert_eq!(day["date"], date.to_string());
            let value = day["value"].as_i64().unwrap();
            assert!(stored.contains(&format!("products {date} {value}")), "{day}");
        }
        let keeps: i64 = redis.ask(&["TTL", key]);
        assert!((5_183_001..=5_184_000).contains(&keeps), "{keeps}");
        let keys: Vec<String> = redis.ask(&["KEYS", "usage_history:*"]);
        assert_eq!(keys.len(), 36, "{keys:?}");
    })
    .await;
}

#[tokio::test]
async fn killed_and_run_again_the_rows_are_the_same() {
    for_each_bench(async |bench: &Bench| {
        // More bakeries than a transaction takes, and more days.
        let (bakeries, days) = (510, 33);
        bench.bakeries(bakeries).await;
        let line = bench.backfill(days);
        bench.run(&line, None, 0);
        let rows = bench.rows().await;
        let all = bench.count(SNAPSHOTS).await;
        assert_eq!(all, bakeries as i64 * days * 9);
        // At once, a little later, and as soon as something is written.
        for after in [Some(0), Some(60), None] {
            let mut left = all;
            // Where it was done before it could be killed, another has its turn.
            for _ in 0..20 {
                bench.forget().await;
                let mut child = bench.command(&line, None).spawn().unwrap();
                if let Some(milliseconds) = after {
                    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
                } else {
                    let any = "SELECT COUNT(*) FROM (SELECT 1 FROM usage_snapshots LIMIT 1) one";
                    while bench.count(any).await == 0 && child.try_wait().unwrap().is_none() {}
                }
                child.kill().unwrap();
                child.wait().unwrap();
                left = bench.count(SNAPSHOTS).await;
                if left < all || after.is_none() {
                    break;
                }
            }
            assert!(left < all || after.is_none(), "killed too late");
            bench.run(&line, None, 0);
            assert!(
                bench.rows().await == rows,
                "killed after {after:?} with {left} of {all}"
            );
        }
    })
    .await;
}
