//! The ledger: whatever happens to things, a snapshot taken later is what they came to at the end of that day.

use crate::support::{TestApp, for_each_app};
use chrono::{NaiveDate, TimeDelta};
use obrador_core::{
    catalogue::ItemKind,
    ids::TenantId,
    subscription::PlanId,
    usage::{Kind, Metric},
};
use obrador_services::{
    catalogue::counted_store,
    db::Access,
    files::counted_store as file_store,
    usage::{
        store::daily,
        track::{Days, Shard, Tracker},
    },
};
use sqlx::Row as _;
use std::collections::HashMap;

const DAYS: i64 = 40;

/// The same numbers at each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// What is true of a bakery's things, kept beside the program's own count.
#[derive(Default)]
struct Truth {
    /// Name → archived.
    items: HashMap<(ItemKind, String), bool>,
    /// Name → bytes, where it is not archived.
    files: HashMap<String, i64>,
    /// The totals of each day.
    totals: HashMap<(Metric, NaiveDate), i64>,
}

impl Truth {
    fn value(&self, metric: Metric, date: NaiveDate) -> f64 {
        if metric.kind() == Kind::Daily {
            return self
                .totals
                .get(&(metric, date))
                .map_or(0.0, |total| *total as f64);
        }
        if metric == Metric::StorageGb {
            return self.files.values().sum::<i64>() as f64 / 1e9;
        }
        let counted = self
            .items
            .iter()
            .filter(|((item_kind, _), archived)| item_kind.metric() == Some(metric) && !**archived);
        counted.count() as f64
    }
}

/// One thing happens: created, archived, restored, resized, counted, in a transaction that now and then is dropped.
async fn something(t: &TestApp, tenant: &TenantId, numbers: &mut Numbers, truth: &mut Truth) {
    let kinds = [
        ItemKind::Location,
        ItemKind::Product,
        ItemKind::Recipe,
        ItemKind::Supplier,
    ];
    let (item_kind, name) = (kinds[numbers.below(4) as usize], format!("{}", numbers.below(30)));
    let (bytes, now) = (numbers.below(4_000_000_000) as i64, t.app.clock.micros());
    let keep = numbers.below(5) > 0;
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    let key = (item_kind, name.clone());
    match numbers.below(6) {
        0 | 1 if !truth.items.contains_key(&key) => {
            counted_store::create(&mut tx, tenant, item_kind, &name, "A name", now)
                .await
                .unwrap();
            if keep {
                truth.items.insert(key, false);
            }
        }
        0..=2 => {
            let done = counted_store::archive(&mut tx, tenant, item_kind, &name, now)
                .await
                .unwrap();
            assert_eq!(done, truth.items.get(&key) == Some(&false));
            if keep && done {
                truth.items.insert(key, true);
            }
        }
        3 => {
            let done = counted_store::restore(&mut tx, tenant, item_kind, &name, now)
                .await
                .unwrap();
            assert_eq!(done, truth.items.get(&key) == Some(&true));
            if keep && done {
                truth.items.insert(key, false);
            }
        }
        4 => {
            let known = truth.files.contains_key(&name);
            let resized = file_store::resize(&mut tx, tenant, &name, bytes, now)
                .await
                .unwrap();
            assert_eq!(resized, known);
            if !known {
                file_store::create(&mut tx, tenant, &name, "A file", bytes, now)
                    .await
                    .unwrap();
            }
            if keep {
                truth.files.insert(name, bytes);
            }
        }
        _ => {
            let metric =
                [Metric::TrainingJobs, Metric::Forecasts, Metric::ApiCalls][numbers.below(3) as usize];
            let (date, count) = (t.app.clock.today(), numbers.below(50) as i64);
            daily::add(&mut tx, tenant, metric, date, count).await.unwrap();
            if keep {
                *truth.totals.entry((metric, date)).or_default() += count;
            }
        }
    }
    if keep {
        tx.commit().await.unwrap();
    }
}

/// Forty days of anything, and what each metric came to at the end of each.
async fn live_through(t: &TestApp, tenant: &TenantId, seed: u64) -> HashMap<(Metric, NaiveDate), f64> {
    let (mut numbers, mut truth, mut expected) = (Numbers(seed), Truth::default(), HashMap::new());
    for _ in 0..DAYS {
        let date = t.app.clock.today();
        // To the day's last microsecond and its next day's first.
        let end = date.and_hms_micro_opt(23, 59, 59, 999_999).unwrap().and_utc();
        for _ in 0..numbers.below(9) {
            something(t, tenant, &mut numbers, &mut truth).await;
        }
        t.app.clock.advance(end - t.app.clock.now());
        something(t, tenant, &mut numbers, &mut truth).await;
        for metric in Metric::ALL {
            expected.insert((metric, date), truth.value(metric, date));
        }
        t.app.clock.advance(TimeDelta::microseconds(1));
    }
    expected
}

/// Every snapshot of the bakery.
async fn snapshots(t: &TestApp, tenant: &TenantId) -> HashMap<(Metric, NaiveDate), f64> {
    let mut tx = t.app.db.begin(tenant, Access::Read).await.unwrap();
    let rows = sqlx::query("SELECT metric, date, value FROM usage_snapshots WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .fetch_all(&mut *tx)
        .await
        .unwrap();
    let entry = |row: &sqlx::any::AnyRow| {
        let metric: Metric = row.get::<String, _>("metric").parse().unwrap();
        let date: NaiveDate = row.get::<String, _>("date").parse().unwrap();
        ((metric, date), row.get::<f64, _>("value"))
    };
    rows.iter().map(entry).collect()
}

#[tokio::test]
async fn a_backfilled_snapshot_is_what_the_things_came_to() {
    for_each_app("", async |t: TestApp| {
        for seed in [1, 2] {
            let tenant = t.tenant(&format!("own-{seed}"), PlanId::Starter).await;
            let first = t.app.clock.today();
            let mut expected = live_through(&t, &tenant, seed).await;
            let days = Days::between(first, first + TimeDelta::days(DAYS - 1)).unwrap();
            let tracker = Tracker::new(t.app.db.clone(), t.app.clock.clone(), None).unwrap();
            tracker.track(days, Shard::default(), |_, _| {}).await.unwrap();
            let found = snapshots(&t, &tenant).await;
            assert_eq!(found.len(), expected.len());
            for (key, value) in expected.drain() {
                assert_eq!(found[&key].to_bits(), value.to_bits(), "{key:?} of seed {seed}");
            }
            // What is live agrees with the last snapshot, carried forward or not.
            let overview = t.app.usage.summary(&tenant).await.unwrap();
            for metric in Metric::ALL.into_iter().filter(|m| m.kind() == Kind::Level) {
                let live = overview.metric(metric).unwrap().current;
                let last = found[&(metric, first + TimeDelta::days(DAYS - 1))];
                assert_eq!(live.to_bits(), last.to_bits(), "{metric} of seed {seed}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn shards_together_are_the_whole() {
    for_each_app("", async |t: TestApp| {
        for number in 0..23 {
            t.tenant(&format!("bakery-{number}"), PlanId::Starter).await;
        }
        t.app.clock.advance(TimeDelta::days(1));
        let day = Days::one(t.app.clock.today() - TimeDelta::days(1));
        let tracker = Tracker::new(t.app.db.clone(), t.app.clock.clone(), None).unwrap();
        let mut tracked = 0;
        for shard in ["1/3", "2/3", "3/3"] {
            let summary = tracker
                .track(day, shard.parse().unwrap(), |_, _| {})
                .await
                .unwrap();
            assert!(summary.tracked < 23 && summary.failed == 0, "{summary}");
            tracked += summary.tracked;
            let rows = t.rows("SELECT COUNT(*) FROM usage_snapshots").await;
            assert_eq!(rows, 9 * tracked as i64, "no bakery is in two shards");
        }
        assert_eq!(tracked, 23);
        let whole = tracker.track(day, Shard::default(), |_, _| {}).await.unwrap();
        assert_eq!((whole.tracked, whole.changed), (23, 0));
    })
    .await;
}
