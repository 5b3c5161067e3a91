//! All of a bakery's data: what is in the zip file is what is in the database.

mod contents;
mod opens;
mod refusals;

use crate::support::{TestApp, now};
use chrono::TimeDelta;
use obrador_core::{auth::Role, catalogue::ItemKind, ids::TenantId, subscription::PlanId, usage::Metric};
use obrador_services::{
    catalogue::counted_store, db::Access, files::counted_store as file_store, usage::store::daily,
};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};
use zip::ZipArchive;

type Files = BTreeMap<String, Vec<u8>>;

/// The files of a zip, by name.
fn unzip(bytes: &[u8]) -> Files {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut files = BTreeMap::new();
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        files.insert(file.name().unwrap().to_string(), content);
    }
    files
}

fn json(files: &Files, kind: &str) -> Vec<Value> {
    serde_json::from_slice(&files[&format!("{kind}.json")]).unwrap()
}

fn csv(files: &Files, kind: &str) -> Vec<BTreeMap<String, String>> {
    let csv = files[&format!("{kind}.csv")].strip_prefix("\u{feff}".as_bytes());
    let mut reader = csv::Reader::from_reader(csv.expect("a byte-order mark"));
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}

const FORMULA: &str = "=HYPERLINK(\"http://x\"), \"a\"\nb";

/// A bakery with something of every kind, and another beside it.
async fn filled(t: &TestApp) -> TenantId {
    let own = t.tenant("own", PlanId::Starter).await;
    let other = t.tenant("other", PlanId::Starter).await;
    t.user("o@own.example", Some(&own), Role::Owner).await;
    t.user("o@other.example", Some(&other), Role::Owner).await;
    let at = (now() - TimeDelta::days(2)).timestamp_micros();
    for (tenant, count) in [(&own, 3), (&other, 5)] {
        let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
        for item_kind in ItemKind::ALL {
            for number in 0..count {
                let name = if number == 0 {
                    FORMULA.to_owned()
                } else {
                    format!("{tenant} {number}")
                };
                counted_store::create(
                    &mut tx,
                    tenant,
                    item_kind,
                    &format!("t{number}"),
                    &name,
                    at + number,
                )
                .await
                .unwrap();
            }
        }
        counted_store::archive(&mut tx, tenant, ItemKind::Product, "t1", at + 10)
            .await
            .unwrap();
        file_store::create(&mut tx, tenant, "f1", "oven.pdf", 1_234, at)
            .await
            .unwrap();
        daily::add(&mut tx, tenant, Metric::Forecasts, now().date_naive(), 7)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        t.app.usage.record_refused(tenant, Metric::Products, 4);
        t.app.usage.flush().await.unwrap();
        let snapshot = obrador_core::usage::Snapshot {
            date: now().date_naive() - TimeDelta::days(1),
            value: 0.1,
        };
        t.app
            .usage
            .track_usage(tenant, Metric::StorageGb, snapshot, false, "test")
            .await
            .unwrap();
    }
    own
}

async fn texts(t: &TestApp, sql: &'static str) -> Vec<String> {
    let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
    sqlx::query_scalar(sql).fetch_all(&mut *tx).await.unwrap()
}
