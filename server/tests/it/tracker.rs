//! `obrador track` as it is run: whatever happens to it, the same rows.

use crate::support::{self, PATIENCE, TestDatabase, now};
use chrono::{NaiveDate, TimeDelta};
use obrador_services::{
    clock::Clock,
    db::{Access, Db},
};
use serde_json::Value;
use sqlx::Row as _;
use std::{
    net::TcpListener,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

/// Where the program is that a test's own Redis is run with.
const REDIS_SERVER: &str = "OBRADOR_TEST_REDIS_SERVER";

const SNAPSHOTS: &str = "SELECT COUNT(*) FROM usage_snapshots";

fn today() -> NaiveDate {
    Clock::system().today()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// A database, the program that works on it, and the day on which the test began.
struct Bench {
    db: Db,
    url: String,
    today: NaiveDate,
    folder: tempfile::TempDir,
}

impl Bench {
    fn command(&self, line: &str, redis_url: Option<&str>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_obrador"));
        command
            .args(line.split_whitespace())
            .current_dir(self.folder.path())
            .env_clear()
            .env("DATABASE_URL", &self.url)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(url) = redis_url {
            command.env("REDIS_URL", url);
        }
        command
    }

    /// Runs it, and answers what it printed.
    fn run(&self, line: &str, redis_url: Option<&str>, code: i32) -> String {
        let Output {
            status,
            stdout,
            stderr,
        } = self.command(line, redis_url).output().unwrap();
        let errors = String::from_utf8_lossy(&stderr);
        assert_eq!(status.code(), Some(code), "{line}: {errors}");
        format!("{}{errors}", String::from_utf8_lossy(&stdout))
    }

    /// `track` of so many days until yesterday.
    fn backfill(&self, days: i64) -> String {
        let (first, last) = (
            self.today - TimeDelta::days(days),
            self.today - TimeDelta::days(1),
        );
        format!("track --backfill {first}..{last}")
    }

    /// A line a bakery: its snapshots of the days before the test began, and its carried levels.
    async fn rows(&self) -> Vec<String> {
        let mut tx = self.db.begin_system("test", Access::Read).await.unwrap();
        let mut lines = Vec::new();
        for sql in [
            "SELECT tenant_id || ' ' || string_agg(metric || ' ' || date || ' ' || CAST(value AS TEXT) || ' '
                || COALESCE(CAST(reported_at AS TEXT), ''), ',' ORDER BY metric, date) AS line
            FROM usage_snapshots WHERE date < $1 GROUP BY tenant_id ORDER BY tenant_id",
            "SELECT tenant_id || ' ' || metric || ' ' || CAST(through AS TEXT) || ' ' || CAST(level AS TEXT) AS line
            FROM usage_levels WHERE $1 <> '' ORDER BY tenant_id, metric",
        ] {
            let rows = sqlx::query(sql)
                .bind(self.today.to_string())
                .fetch_all(&mut *tx)
                .await
                .unwrap();
            lines.extend(rows.iter().map(|row| row.try_get::<String, _>("line").unwrap()));
        }
        lines
    }

    async fn count(&self, sql: &'static str) -> i64 {
        let mut tx = self.db.begin_system("test", Access::Read).await.unwrap();
        sqlx::query_scalar(sql).fetch_one(&mut *tx).await.unwrap()
    }

    async fn execute(&self, sql: &'static str) {
        let mut tx = self.db.begin_system("test", Access::Write).await.unwrap();
        sqlx::query(sql).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Forgets what the tracker wrote.
    async fn forget(&self) {
        self.execute("DELETE FROM usage_snapshots").await;
        self.execute("DELETE FROM usage_levels").await;
    }

    /// So many bakeries, each with things of its own.
    async fn bakeries(&self, count: usize) {
        let made = (now() - TimeDelta::days(1)).timestamp_micros();
        let began = self.today - TimeDelta::days(20);
        let grown = began
            .and_time(chrono::NaiveTime::MIN)
            .and_utc()
            .timestamp_micros();
        let ids: Vec<_> = (0..count).map(|number| format!("bakery-{number:04}")).collect();
        let mut tx = self.db.begin_system("test", Access::Write).await.unwrap();
        for (number, id) in ids.iter().enumerate() {
            sqlx::query(
                "INSERT INTO tenants (id, name, country, time_zone, lang, created_at)
                 VALUES ($1, 'Bakery', 'ES', 'Europe/Madrid', 'es', $2)",
            )
            .bind(id.as_str())
            .bind(made)
            .execute(&mut *tx)
            .await
            .unwrap();
            for (at, delta) in [(made, 30), (grown, 7)] {
                sqlx::query(
                    "INSERT INTO usage_events (tenant_id, metric, entity, at, delta)
                     VALUES ($1, 'products', 'all', $2, $3)",
                )
                .bind(id.as_str())
                .bind(at)
                .bind(delta + i64::try_from(number).unwrap() % 13)
                .execute(&mut *tx)
                .await
                .unwrap();
            }
        }
        tx.commit().await.unwrap();
    }
}

/// Runs `test` on both databases, each fresh and migrated.
async fn for_each_bench(test: impl AsyncFn(&Bench)) {
    for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
        let db = support::open(&database.url).await;
        db.migrate(now().timestamp_micros()).await.unwrap();
        let bench = Bench {
            db,
            url: database.url.clone(),
            today: today(),
            folder: tempfile::tempdir().unwrap(),
        };
        test(&bench).await;
        bench.db.close().await;
        database.drop().await;
    }
}

/// A Redis of the test's own, gone afterwards.
struct Redis {
    child: Child,
    url: String,
}

impl Redis {
    fn start(folder: &std::path::Path) -> Self {
        let program = std::env::var(REDIS_SERVER)
            .unwrap_or_else(|_| panic!("{REDIS_SERVER} must name a redis-server; `cargo xtask test` does"));
        let port = free_port().to_string();
        let child = Command::new(program)
            .args([
                "--port",
                &port,
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
            ])
            .current_dir(folder)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let redis = Self {
            child,
            url: format!("redis://127.0.0.1:{port}"),
        };
        let began = Instant::now();
        while redis.try_ask::<String>(&["PING"]).is_err() {
            assert!(began.elapsed() < PATIENCE, "Redis doesn't answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        redis
    }

    fn try_ask<T: redis::FromRedisValue>(&self, words: &[&str]) -> redis::RedisResult<T> {
        let mut connection = redis::Client::open(self.url.as_str())?.get_connection()?;
        let mut command = redis::cmd(words[0]);
        for word in &words[1..] {
            command.arg(*word);
        }
        command.query(&mut connection)
    }

    fn ask<T: redis::FromRedisValue>(&self, words: &[&str]) -> T {
        self.try_ask(words).unwrap()
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

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
        assert_eq!(keys.len(), 27, "{keys:?}");
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
