//! A database, and the program that works on it.

use crate::support::{self, TestDatabase, now};
use chrono::{NaiveDate, TimeDelta};
use obrador_services::{
    clock::Clock,
    db::{Access, Db},
};
use sqlx::Row as _;
use std::process::{Command, Output, Stdio};

pub(super) fn today() -> NaiveDate {
    Clock::system().today()
}

/// A database, the program that works on it, and the day on which the test began.
pub(super) struct Bench {
    pub(super) db: Db,
    pub(super) url: String,
    pub(super) today: NaiveDate,
    pub(super) folder: tempfile::TempDir,
}

impl Bench {
    pub(super) fn command(&self, line: &str, redis_url: Option<&str>) -> Command {
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
    pub(super) fn run(&self, line: &str, redis_url: Option<&str>, code: i32) -> String {
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
    pub(super) fn backfill(&self, days: i64) -> String {
        let (first, last) = (
            self.today - TimeDelta::days(days),
            self.today - TimeDelta::days(1),
        );
        format!("track --backfill {first}..{last}")
    }

    /// A line a bakery: its snapshots of the days before the test began, and its carried levels.
    pub(super) async fn rows(&self) -> Vec<String> {
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

    pub(super) async fn count(&self, sql: &'static str) -> i64 {
        let mut tx = self.db.begin_system("test", Access::Read).await.unwrap();
        sqlx::query_scalar(sql).fetch_one(&mut *tx).await.unwrap()
    }

    pub(super) async fn execute(&self, sql: &'static str) {
        let mut tx = self.db.begin_system("test", Access::Write).await.unwrap();
        sqlx::query(sql).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Forgets what the tracker wrote.
    pub(super) async fn forget(&self) {
        self.execute("DELETE FROM usage_snapshots").await;
        self.execute("DELETE FROM usage_levels").await;
    }

    /// So many bakeries, each with things of its own.
    pub(super) async fn bakeries(&self, count: usize) {
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
pub(super) async fn for_each_bench(test: impl AsyncFn(&Bench)) {
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
