//! A year in the life of real servers: two of them on one database, under a clock that leaps a day at a time, killed at
//! twenty random moments. What must happen happens once, on its day.

mod people;
mod world;

use super::subject;
use crate::support::{
    TestApp, TestDatabase,
    smtp::{Mail, Sink},
    used_folder::files as contents,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use obrador_services::{
    db::Access,
    usage::track::{Days, Shard, Tracker},
};
use people::{bakeries, people};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use world::{Random, World};

const DAYS: i64 = 365;
const KILLS: usize = 20;
/// The first morning: nine o'clock, when the subscriptions of the year begin.
const FIRST: &str = "2025-01-31T09:00:00Z";

/// What came of a year: what each owner was told on which day, and what the audit trail has.
#[derive(Debug, PartialEq, Eq)]
struct Year {
    told: BTreeMap<(String, NaiveDate), String>,
    audit: Vec<String>,
}

/// Mails by their identifier: one that a killed server had handed over and not noted comes twice, and is one mail.
fn gather(mails: Vec<Mail>, day: NaiveDate, seen: &mut BTreeSet<String>, year: &mut Year) -> usize {
    let mut again = 0;
    for mail in mails {
        if !seen.insert(mail.head("Message-ID").to_owned()) {
            again += 1;
            continue;
        }
        let before = year.told.insert((mail.to.clone(), day), subject(&mail));
        assert_eq!(
            before,
            None,
            "two mails to {} on {day}: {}",
            mail.to,
            subject(&mail)
        );
    }
    again
}

async fn audit(t: &TestApp) -> Vec<String> {
    let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
    let rows: Vec<(String, Option<String>, Option<String>)> =
        sqlx::query_as("SELECT action, tenant_id, after_json FROM audit WHERE actor IN ('periods', 'purge')")
            .fetch_all(&mut *tx)
            .await
            .unwrap();
    let lines = rows.into_iter().map(|(action, tenant, after)| {
        let after: Value = serde_json::from_str(&after.unwrap_or_default()).unwrap_or_default();
        let from = after["period_start"].as_str().unwrap_or_default();
        format!("{} {action} {from}", tenant.unwrap_or_default())
    });
    let mut lines: Vec<_> = lines.collect();
    lines.sort();
    lines
}

/// Lives it.
async fn live(database: &TestDatabase, seed: &mut Random) -> Year {
    let mut sink = Sink::start().await;
    let folder = tempfile::tempdir().unwrap();
    let files = folder.path().join("files");
    let flags = format!("--smtp-url {} --files {}", sink.url, files.display());
    let t = TestApp::start(&database.url, &flags).await;
    let first: DateTime<Utc> = FIRST.parse().unwrap();
    bakeries(&t, first).await;
    let mut world = World {
        t,
        servers: Vec::new(),
        folder,
        database_url: database.url.clone(),
        smtp_url: sink.url.clone(),
    };
    world.set_clock();
    world.servers = vec![world.serve(), world.serve()];
    let tracker = Tracker::new(world.t.app.db.clone(), world.t.app.clock.clone(), None).unwrap();

    // Half of the kills on days on which much happens, half on any day.
    let busy = [11, 14, 28, 40, 48, 59, 70, 89, 172, 180];
    let mut kills: BTreeSet<i64> = busy.into_iter().collect();
    while kills.len() < KILLS {
        kills.insert(seed.below(DAYS as u64) as i64);
    }
    let mut year = Year {
        told: BTreeMap::new(),
        audit: Vec::new(),
    };
    let (mut seen, mut again) = (BTreeSet::new(), 0);
    for day in 0..=DAYS {
        let morning = first + TimeDelta::days(day);
        world.leap(morning - world.t.app.clock.now());
        people(&world.t, day).await;
        let yesterday = world.t.app.clock.today().pred_opt().unwrap();
        let days = Days::one(yesterday);
        tracker.track(days, Shard::default(), |_, _| {}).await.unwrap();
        if kills.contains(&day) {
            world.kill_one(seed).await;
        }
        world.settle().await;
        again += gather(sink.arrived(), morning.date_naive(), &mut seen, &mut year);
    }
    year.audit = audit(&world.t).await;
    let log = world.log();
    // Half-written ones beside them are as old as the machine's clock says, and no test's.
    let stored = contents(&files.join("monthly"));
    assert_eq!(
        stored.len(),
        1,
        "one file stayed, one was archived a year ago: {stored:?}"
    );
    for gone in [
        "SELECT COUNT(*) FROM sessions",
        "SELECT COUNT(*) FROM files_let_go",
        "SELECT COUNT(*) FROM tenants WHERE id = 'leaver'",
    ] {
        assert_eq!(world.t.rows(gone).await, 0, "{gone}");
    }
    let failed =
        "SELECT COUNT(*) FROM jobs WHERE state = 'failed' OR (last_error IS NOT NULL AND state = 'waiting')";
    assert_eq!(world.t.rows(failed).await, 0, "{log}");
    assert!(
        again <= KILLS,
        "{again} mails were handed over again after {KILLS} kills"
    );
    assert!(!log.contains("panicked"), "{log}");
    println!(
        "{} mails, {again} of them handed over twice by killed servers",
        seen.len()
    );
    world.t.app.stop().await;
    year
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_year_goes_by_on_both_databases_with_servers_killed() {
    let mut seed = Random::new();
    println!("seed {}", seed.0);
    let (sqlite, postgres) = (TestDatabase::sqlite(), TestDatabase::postgres().await);
    let mut years = Vec::new();
    for database in [&sqlite, &postgres] {
        years.push(live(database, &mut seed).await);
    }
    let year = &years[0];
    assert_eq!(year, &years[1], "the databases tell the same year");
    postgres.drop().await;

    let renewals = [
        "2025-02-28",
        "2025-03-31",
        "2025-04-30",
        "2025-05-31",
        "2025-06-30",
        "2025-07-31",
        "2025-08-31",
        "2025-09-30",
        "2025-10-31",
        "2025-11-30",
        "2025-12-31",
        "2026-01-31",
    ];
    let mut audit: Vec<_> = ["grower", "monthly"]
        .iter()
        .flat_map(|id| renewals.map(|day| format!("{id} subscription.renew {day}T09:00:00Z")))
        .collect();
    // The leaver's rows went with it, but for the one that says that a bakery is gone.
    audit.push(" tenant.deleted ".to_owned());
    audit.push(format!("cancelled subscription.end {FIRST}"));
    audit.push(format!("trial subscription.end {FIRST}"));
    audit.push("yearly subscription.renew 2025-02-28T09:00:00Z".to_owned());
    audit.sort();
    assert_eq!(year.audit, audit);

    let of = |who: &str| -> Vec<(String, &str)> {
        let own = year.told.iter().filter(|((to, _), _)| to.starts_with(who));
        own.map(|((_, day), subject)| (day.to_string(), subject.as_str()))
            .collect()
    };
    let line = |day: &str, subject: &'static str| (day.to_owned(), subject);
    assert_eq!(of("yearly"), []);
    assert_eq!(of("monthly"), []);
    assert_eq!(
        of("trial"),
        [
            line("2025-02-11", "Your trial ends on 14 February 2025"),
            line("2025-02-14", "Your trial has ended"),
        ]
    );
    assert_eq!(
        of("cancelled"),
        [line("2025-02-28", "Your subscription has ended")]
    );
    assert_eq!(
        of("leaver"),
        [
            line("2025-03-12", "Bakery leaver will be deleted on 11 April 2025"),
            line("2025-04-11", "Bakery leaver has been deleted"),
        ]
    );
    // A warning and a critical level on the way to each of the two limits; the room made in between is a recovery. A new
    // period tells again what still is ahead.
    let limits = of("grower");
    let close = "Limits of your plan: Bakery grower";
    assert!(limits.iter().all(|(_, subject)| *subject == close), "{limits:?}");
    for (from, to) in [("2025-02-10", "2025-04-02"), ("2025-07-01", "2025-08-12")] {
        let count = limits
            .iter()
            .filter(|(day, _)| (from..to).contains(&day.as_str()))
            .count();
        assert!((2..=4).contains(&count), "{from}: {limits:?}");
    }
}
