//! The demo shows everything that a metric can be, whatever the day.

#![allow(clippy::unwrap_used, reason = "a test that can't be set up fails")]

mod support;

use chrono::TimeDelta;
use obrador_core::auth::Scope;
use obrador_server::{
    app::App,
    clock::Clock,
    demo::{DemoArgs, Prepared, prepare},
};
use std::collections::BTreeSet;
use support::{TestApp, TestDatabase, config, now};

/// Makes the demo on each of so many consecutive days, and looks at all that its bakeries show.
async fn shows_everything(database: TestDatabase, days: i64) {
    for day in 0..days {
        let clock = Clock::fixed(now() + TimeDelta::days(day));
        let app = App::start(config(&database.url, ""), clock).await.unwrap();
        let router = obrador_server::http::router(app.clone());
        let t = TestApp { app, router };
        let args = DemoArgs { reset: day > 0 };
        let made = prepare(&t.app.db, &t.app.clock, &t.app.subscription, None, args)
            .await
            .unwrap();
        assert_eq!(made, Prepared::Made);
        let token = t.token(None, &[Scope::PlatformOperator]).await;
        let (mut outcomes, mut statuses) = (BTreeSet::new(), BTreeSet::new());
        for bakery in ["demo-starter", "demo-professional", "demo-enterprise"] {
            let path = format!("/api/v1/usage-forecast?tenant_id={bakery}");
            let answer = t.get(&path, Some(&token)).await;
            assert_eq!(answer.status, 200, "{}", answer.text);
            for metric in answer.json()["metrics"].as_array().unwrap() {
                outcomes.insert(metric["outcome"]["type"].as_str().unwrap().to_owned());
                statuses.insert(metric["status"].as_str().unwrap().to_owned());
            }
        }
        for early in [
            "SELECT COUNT(*) FROM audit x JOIN tenants t ON t.id = x.tenant_id WHERE x.at < t.created_at",
            "SELECT COUNT(*) FROM memberships x JOIN tenants t ON t.id = x.tenant_id WHERE x.created_at < t.created_at",
            "SELECT COUNT(*) FROM usage_events x JOIN tenants t ON t.id = x.tenant_id WHERE x.at < t.created_at",
        ] {
            assert_eq!(t.rows(early).await, 0, "before the bakery was opened: {early}");
        }
        let today = t.app.clock.today();
        let all = [
            "at_limit",
            "breach",
            "flat_or_shrinking",
            "insufficient_history",
            "not_within_horizon",
            "unlimited",
        ];
        assert!(outcomes.iter().eq(all.iter()), "{today}: {outcomes:?}");
        let all = ["critical", "full", "safe", "unlimited", "warning"];
        assert!(statuses.iter().eq(all.iter()), "{today}: {statuses:?}");
        t.app.stop().await;
    }
    database.drop().await;
}

#[tokio::test]
async fn every_outcome_and_status_appears_on_each_day_of_a_week() {
    shows_everything(TestDatabase::sqlite(), 7).await;
}

#[tokio::test]
async fn every_outcome_and_status_appears_on_postgresql() {
    shows_everything(TestDatabase::postgres().await, 1).await;
}
