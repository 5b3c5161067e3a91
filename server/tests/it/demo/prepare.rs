//! The demo shows everything that a metric can be, whatever the day.

use crate::support::{TestApp, TestDatabase, config, for_each_app_with_files, form_with, now, upload};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    subscription::PlanId,
};
use obrador_server::state::App;
use obrador_services::{
    clock::Clock,
    demo::{DemoArgs, DemoError, Prepared, prepare},
};
use std::{collections::BTreeSet, path::Path};

const BAKERIES: [&str; 4] = [
    "demo-starter",
    "demo-professional",
    "demo-enterprise",
    "demo-first-days",
];

/// Makes the demo on each of so many consecutive days, and looks at all that its bakeries show.
async fn shows_everything(database: TestDatabase, days: i64) {
    for day in 0..days {
        let clock = Clock::fixed(now() + TimeDelta::days(day));
        let app = App::start(config(&database.url, ""), clock).await.unwrap();
        let router = obrador_server::router::router(app.clone());
        let t = TestApp {
            app,
            router,
            _folder: None,
        };
        let args = DemoArgs { reset: day > 0 };
        let made = prepare(&t.app.db, &t.app.clock, &t.app.subscription, None, args)
            .await
            .unwrap();
        assert_eq!(made, Prepared::Made);
        let token = t.token(None, &[Scope::PlatformOperator]).await;
        let (mut outcomes, mut statuses) = (BTreeSet::new(), BTreeSet::new());
        for bakery in BAKERIES {
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
        let news = "SELECT COUNT(*) FROM jobs WHERE kind = 'notice'";
        assert_eq!(t.rows(news).await, 0, "a past that is made up is no news");
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

async fn make(t: &TestApp, reset: bool) -> Result<Prepared, DemoError> {
    let args = DemoArgs { reset };
    prepare(&t.app.db, &t.app.clock, &t.app.subscription, None, args).await
}

#[tokio::test]
async fn what_the_demo_has_not_made_it_does_not_throw_away() {
    const LEFT: [&str; 4] = [
        "SELECT COUNT(*) FROM tenants",
        "SELECT COUNT(*) FROM users",
        "SELECT COUNT(*) FROM audit",
        "SELECT COUNT(*) FROM products",
    ];
    for_each_app_with_files("", async |t: TestApp, _: &Path| {
        let rows = async || {
            let mut rows = Vec::new();
            for count in LEFT {
                rows.push(t.rows(count).await);
            }
            rows
        };
        let real = t.tenant("own", PlanId::Starter).await;
        t.user("x@demo.obrador.example", Some(&real), Role::Owner).await;
        let before = rows().await;
        let refused = make(&t, true).await.unwrap_err();
        assert!(matches!(refused, DemoError::NotADemo), "{refused}");
        t.tenant("demo-professional", PlanId::Starter).await;
        let with_one = rows().await;
        for reset in [false, true] {
            assert!(make(&t, reset).await.is_err());
            assert_eq!(rows().await, with_one, "reset {reset}");
        }
        assert_ne!(before, with_one);
    })
    .await;
}

#[tokio::test]
async fn a_reset_lets_the_contents_of_the_demo_go_and_leaves_others_alone() {
    for_each_app_with_files("", async |t: TestApp, folder: &Path| {
        assert_eq!(
            make(&t, true).await.unwrap(),
            Prepared::Made,
            "in an empty database"
        );
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("x@demo.obrador.example", Some(&own), Role::Owner).await;
        for tenant in ["own", "demo-starter"] {
            let id = tenant.parse().unwrap();
            let admin = t.token(Some(&id), &[Scope::TenantAdmin]).await;
            let path = format!("/api/v1/tenants/{tenant}/files");
            let stored = upload(&t, Some(&admin), &path, form_with("a.txt", b"bread")).await;
            assert_eq!(stored.status, 201, "{}", stored.text);
        }
        assert_eq!(make(&t, true).await.unwrap(), Prepared::Made);
        let there = |tenant: &str| std::fs::read_dir(folder.join(tenant)).unwrap().count();
        t.app.files.collect_garbage().await.unwrap();
        assert_eq!((there("demo-starter"), there("own")), (1, 1));
        t.app.clock.advance(TimeDelta::hours(25));
        t.app.files.collect_garbage().await.unwrap();
        assert_eq!((there("demo-starter"), there("own")), (0, 1));
        let kept = "SELECT COUNT(*) FROM users WHERE email = 'x@demo.obrador.example'";
        assert_eq!(
            t.rows(kept).await,
            1,
            "an address alone makes nobody one of the demo's"
        );
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM stored_files WHERE tenant_id = 'own'")
                .await,
            1
        );
    })
    .await;
}
