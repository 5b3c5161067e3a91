//! What the tests of storage and HTTP share: each runs on SQLite and on PostgreSQL.

pub(crate) mod api;
mod app;
pub(crate) mod browser;
pub(crate) mod certificates;
pub(crate) mod client;
mod database;
pub(crate) mod dump;
pub(crate) mod forms;
pub(crate) mod functions;
pub(crate) mod log;
pub(crate) mod pgbouncer;
pub(crate) mod postgres_server;
pub(crate) mod redis_server;
pub(crate) mod serving;
mod settings;
pub(crate) mod smtp;
mod upload;
pub(crate) mod used_folder;

pub(crate) use app::{Answer, TestApp, for_each_app, for_each_app_with_files};
pub(crate) use database::{Make, TestDatabase, for_each_backend, on_each_database, open};
pub(crate) use settings::{config, with_production, without_orders, without_production};
pub(crate) use upload::{form_with, upload};

use chrono::{DateTime, Utc};
use std::time::{Duration, Instant};

/// How long what surely comes is waited for: only what hangs takes so long, whatever the machine.
pub(crate) const PATIENCE: Duration = Duration::from_mins(10);

/// Waits until it is so.
pub(crate) async fn eventually(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    let began = Instant::now();
    while !is_so().await {
        assert!(began.elapsed() < PATIENCE, "never: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// The time at which every test begins.
pub(crate) fn now() -> DateTime<Utc> {
    "2025-01-19T10:30:00Z".parse().unwrap()
}
