//! What can be counted in the export's files.

use super::ROWS;
use crate::support::{TestApp, browser::post, now};
use obrador_core::usage::{LimitBy, Metric};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};
use zip::ZipArchive;

/// What is counted can be counted in the files.
pub(super) async fn the_export_says_so(t: &TestApp, cookie: &str) {
    let page = post(t, cookie, "/app/settings/data/export", &[]).await;
    let mut zip = ZipArchive::new(Cursor::new(&page.bytes)).unwrap();
    let mut read = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let mut json =
        |kind: &str| -> Vec<Value> { serde_json::from_str(&read(&format!("{kind}.json"))).unwrap() };
    let there = |rows: &[Value]| rows.iter().filter(|row| row["archived_at"].is_null()).count() as f64;
    let mut counted = BTreeMap::new();
    for (metric, kind) in [
        (Metric::Locations, "locations"),
        (Metric::Products, "products"),
        (Metric::Recipes, "recipes"),
        (Metric::Suppliers, "suppliers"),
    ] {
        counted.insert(metric, there(&json(kind)));
    }
    let at = now().format("%Y-%m-%dT%H:%M:%S").to_string();
    let invitations = json("invitations");
    let open = invitations.iter().filter(|one| {
        one["accepted_at"].is_null() && one["revoked_at"].is_null() && one["expires_at"].as_str() > Some(&at)
    });
    counted.insert(Metric::Users, (json("members").len() + open.count()) as f64);
    let files = json("stored_files");
    let bytes = files
        .iter()
        .filter(|file| file["archived_at"].is_null())
        .filter_map(|file| file["bytes"].as_i64())
        .sum::<i64>();
    counted.insert(Metric::StorageGb, bytes as f64 / 1e9);
    for metric in [Metric::TrainingJobs, Metric::Forecasts, Metric::ApiCalls] {
        let today = json("usage_daily");
        let today = today
            .iter()
            .filter(|row| row["metric"] == metric.as_str() && row["date"] == "2025-01-19");
        counted.insert(metric, today.filter_map(|row| row["count"].as_f64()).sum());
    }
    for row in &ROWS {
        assert_eq!(counted.get(&row.metric), Some(&row.used), "{}", row.metric);
    }
    let csv = read("usage_caps.csv");
    for row in ROWS.iter().filter(|row| row.by == LimitBy::Owner) {
        let line = format!("\n{},{},", row.metric, row.limit);
        assert!(csv.contains(&line), "{line}: {csv}");
    }
}
