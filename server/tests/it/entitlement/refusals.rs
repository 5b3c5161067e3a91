//! The refusal, member by member, for each code in three languages: a recorded document, so that it changes on purpose
//! only. With `OBRADOR_UPDATE_SNAPSHOTS=1` the record is written anew.

use crate::support::{TestApp, for_each_app, now};
use axum::{body::Body, http::Request};
use obrador_core::{
    auth::Scope,
    entitlement::{Benefit, Code},
    i18n::Lang,
    ids::TenantId,
    subscription::PlanId,
    usage::Metric,
};
use obrador_services::{db::Access, usage::store::daily};
use serde_json::{Map, Value};
use std::{collections::BTreeSet, fs, path::Path};

/// What each code is provoked with.
const ASKED: [(Code, PlanId, &str); 8] = [
    (
        Code::SubscriptionUpgradeRequired,
        PlanId::Starter,
        "feature=analytics",
    ),
    (
        Code::SubscriptionLimitReached,
        PlanId::Starter,
        "metric=products&n=51",
    ),
    (
        Code::SubscriptionLimitReached,
        PlanId::Professional,
        "metric=training_jobs&n=6",
    ),
    (
        Code::SubscriptionInactive,
        PlanId::Professional,
        "feature=analytics",
    ),
    (Code::UsageCapReached, PlanId::Starter, "metric=suppliers&n=4"),
    (Code::QuotaExceeded, PlanId::Enterprise, "metric=api_calls"),
    (
        Code::QuotaExceeded,
        PlanId::Professional,
        "metric=api_calls&n=1000000",
    ),
    (Code::QuotaExceeded, PlanId::Starter, "metric=storage_gb&n=500.5"),
];

async fn prepare(t: &TestApp, tenant: &TenantId, plan: PlanId, code: Code) {
    match code {
        Code::SubscriptionInactive => {
            let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
            sqlx::query("UPDATE subscriptions SET state = 'read_only' WHERE tenant_id = $1")
                .bind(tenant.as_str())
                .execute(&mut *tx)
                .await
                .unwrap();
            tx.commit().await.unwrap();
        }
        Code::UsageCapReached => {
            let set = t
                .app
                .entitlement
                .set_cap(tenant, Metric::Suppliers, Some(3.0), "test");
            set.await.unwrap();
        }
        Code::QuotaExceeded if plan == PlanId::Enterprise => {
            let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
            let added = daily::add(&mut tx, tenant, Metric::ApiCalls, now().date_naive(), 100_000);
            added.await.unwrap();
            tx.commit().await.unwrap();
        }
        Code::SubscriptionUpgradeRequired | Code::SubscriptionLimitReached | Code::QuotaExceeded => {}
    }
}

async fn refusals(t: &TestApp) -> Value {
    let mut all = Map::new();
    for (place, (code, plan, query)) in ASKED.into_iter().enumerate() {
        let tenant = t.tenant(&format!("own{place}"), plan).await;
        let token = t.token(Some(&tenant), &[Scope::UsageRead]).await;
        prepare(t, &tenant, plan, code).await;
        for lang in Lang::ALL {
            let request = Request::builder()
                .uri(format!("/api/v1/entitlements/check?{query}"))
                .header("authorization", format!("Bearer {token}"))
                .header("accept-language", lang.as_str());
            let answer = t.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status.as_u16(), code.status(), "{query}: {}", answer.text);
            assert_eq!(answer.json()["code"], code.as_str());
            all.insert(format!("{} {query} {lang}", code.as_str()), answer.json());
        }
    }
    Value::Object(all)
}

#[tokio::test]
async fn each_refusal_is_the_recorded_one_in_every_language() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/refusals.json");
    for_each_app("", async |t: TestApp| {
        let found = refusals(&t).await;
        if std::env::var_os("OBRADOR_UPDATE_SNAPSHOTS").is_some() {
            fs::write(&path, serde_json::to_string_pretty(&found).unwrap() + "\n").unwrap();
        }
        let recorded: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        for (name, body) in found.as_object().unwrap() {
            assert_eq!(body, &recorded[name], "{name}");
        }
        assert_eq!(
            found.as_object().unwrap().len(),
            recorded.as_object().unwrap().len()
        );
        let codes: BTreeSet<_> = ASKED.iter().map(|(code, _, _)| code.as_str()).collect();
        assert_eq!(
            codes,
            Code::ALL.iter().map(|code| code.as_str()).collect(),
            "every code is provoked"
        );
    })
    .await;
}

/// What a benefit names can be had on the offered plan: each is asked for there.
#[tokio::test]
async fn every_benefit_that_is_listed_is_had_on_the_offered_plan() {
    for_each_app("", async |t: TestApp| {
        let price_list = t.app.subscription.price_list();
        let mut tried = BTreeSet::new();
        for (from, to) in [
            (PlanId::Starter, PlanId::Professional),
            (PlanId::Starter, PlanId::Enterprise),
            (PlanId::Professional, PlanId::Enterprise),
        ] {
            let tenant = t.tenant(&format!("{from}-{to}"), to).await;
            let token = t.token(Some(&tenant), &[Scope::UsageRead]).await;
            for metric in Metric::ALL {
                let want = obrador_core::entitlement::AccessRequest::More {
                    metric,
                    n: 1,
                    used: 0,
                    cap: None,
                };
                let reason = obrador_core::entitlement::Reason::Limit;
                for benefit in Benefit::list(&want, reason, price_list.plan(from), price_list.plan(to)) {
                    let query = match benefit {
                        Benefit::MoreOf { metric, from, to } => {
                            let more = from.at_most().unwrap() + 1.0;
                            assert!(to.covers(more));
                            format!("metric={metric}&n={more}")
                        }
                        Benefit::Feature(feature) => format!("feature={feature}"),
                        // Each part is used by a test of its own name in analytics/benefits.rs.
                        Benefit::Analytics(_) => "feature=analytics".to_owned(),
                    };
                    let path = format!("/api/v1/entitlements/check?{query}");
                    let answer = t.get(&path, Some(&token)).await;
                    assert_eq!(answer.status, 200, "{} on {to}: {}", benefit.id(), answer.text);
                    tried.insert(benefit.id());
                }
            }
        }
        for metric in Metric::ALL {
            assert!(
                tried.contains(&format!("limit-{metric}")),
                "{metric} of {tried:?}"
            );
        }
        assert!(tried.contains("feature-analytics"), "{tried:?}");
    })
    .await;
}
