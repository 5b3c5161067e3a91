//! The feature `analytics`: each benefit that a refusal names, used through the API on a Professional bakery; what is
//! refused; the pages.

use crate::support::{Answer, TestApp, for_each_app, now};
use axum::{body::Body, http::Request};
use chrono::{Days, NaiveDate, TimeDelta};
use obrador_core::{
    analytics::Benefit,
    auth::{Role, Scope},
    ids::TenantId,
    subscription::PlanId,
    usage::Metric,
};
use obrador_services::db::Access;
use serde_json::{Value, json};

const ADVANCED: &str = "/api/v1/tenants/own/forecasting/analytics/advanced";

/// Tests under their names.
macro_rules! tests {
    ($($name:ident),*) => {
        [$((stringify!($name), $name as fn())),*]
    };
}

/// Each benefit's id is the name of the test that uses it.
const USED_BY: [(&str, fn()); 4] = tests![horizon_90, weekday_profile, anomalies, accuracy];

#[test]
fn every_benefit_has_a_test_that_uses_it() {
    let used: Vec<_> = USED_BY.iter().map(|(id, _)| *id).collect();
    assert_eq!(used, Benefit::ALL.map(Benefit::as_str));
    for lang in obrador_core::i18n::Lang::ALL {
        let texts = obrador_locales::Texts::of(lang);
        assert!(Benefit::ALL.iter().all(|one| texts.has(one.text_key())), "{lang}");
    }
}

/// A day's API calls, the day so many days ago: closed on Saturdays, a little more each week, one wild day.
fn calls(age: u64, date: NaiveDate) -> f64 {
    use chrono::{Datelike as _, Weekday};
    let usual = match date.weekday() {
        Weekday::Sat => return 0.0,
        Weekday::Thu => 900.0,
        _ => 600.0,
    };
    if age == 10 {
        2_500.0
    } else {
        usual + (age * 37 % 23) as f64
    }
}

/// Snapshots of the last days, products growing by two a day, API calls as above; written at once.
async fn history(t: &TestApp, tenant: &TenantId, days: u64) {
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    for age in 1..=days {
        let date = now().date_naive() - Days::new(age);
        for (metric, value) in [
            (Metric::Products, 300.0 - 2.0 * age as f64),
            (Metric::ApiCalls, calls(age, date)),
        ] {
            sqlx::query(
                "INSERT INTO usage_snapshots (tenant_id, metric, date, value) VALUES ($1, $2, $3, $4)",
            )
            .bind(tenant.as_str())
            .bind(metric.as_str())
            .bind(date.to_string())
            .bind(value)
            .execute(&mut *tx)
            .await
            .unwrap();
        }
    }
    sqlx::query("INSERT INTO usage_events (tenant_id, metric, entity, at, delta) VALUES ($1, 'products', 'all', $2, 300)")
        .bind(tenant.as_str())
        .bind((now() - TimeDelta::days(1)).timestamp_micros())
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// A Professional bakery with 120 days of history, and a token.
async fn professional(t: &TestApp) -> String {
    let own = t.tenant("own", PlanId::Professional).await;
    history(t, &own, 120).await;
    t.token(Some(&own), &[Scope::UsageRead]).await
}

/// What is said of one metric, on each database.
fn each(query: &str, check: fn(&Value)) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(for_each_app("", async |t: TestApp| {
        let token = professional(&t).await;
        let answer = t.get(&format!("{ADVANCED}?{query}"), Some(&token)).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let answer = answer.json();
        assert_eq!(answer["metrics"].as_array().unwrap().len(), 1);
        check(&answer);
    }));
}

#[test]
fn horizon_90() {
    each("metric=products", |answer| {
        assert_eq!(
            (&answer["horizon_days"], &answer["band_percent"]),
            (&json!(90), &json!(80))
        );
        let days = answer["metrics"][0]["forecast"].as_array().unwrap();
        assert_eq!(days.len(), 90);
        assert_eq!(days[0]["date"], "2025-01-20");
        assert_eq!(days[89]["date"], "2025-04-19");
        let last = days[89]["p50"].as_f64().unwrap();
        // Two a day, for 90 days, from 300.
        assert!((last - 480.0).abs() < 1e-6, "{last}");
        for day in days {
            let value = |name: &str| day[name].as_f64().unwrap();
            assert!(value("p10") <= value("p50") && value("p50") <= value("p90"));
        }
    });
}

#[test]
fn weekday_profile() {
    each("metric=api_calls", |answer| {
        let profile = &answer["metrics"][0]["weekday_profile"];
        assert_eq!(
            (&profile["type"], &profile["weeks"]),
            (&json!("index"), &json!(12))
        );
        let days = profile["days"].as_array().unwrap();
        let index = |day: usize| days[day]["index"].as_f64().unwrap();
        assert_eq!(days[5]["weekday"], "saturday");
        assert_eq!(days[5]["observations"], 12);
        assert!(index(5) < 0.2, "closed: {}", index(5));
        assert!(index(3) > 1.3, "Thursdays are busy: {}", index(3));
        assert!((0..7).all(|day| index(day) <= index(3)));
    });
    each("metric=products", |answer| {
        let profile = &answer["metrics"][0]["weekday_profile"];
        assert_eq!(profile["type"], "change");
        assert_eq!(profile["days"][0]["change"], 2.0);
    });
}

#[test]
fn anomalies() {
    each("metric=api_calls", |answer| {
        let anomalies = &answer["metrics"][0]["anomalies"];
        assert_eq!(anomalies["searched_days"], 84);
        let found = anomalies["found"].as_array().unwrap();
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0]["date"], "2025-01-09");
        assert_eq!(found[0]["value"], 2_500);
        let expected = found[0]["expected"].as_f64().unwrap();
        assert!((expected - 910.0).abs() < 60.0, "{expected}");
        assert!(found[0]["score"].as_f64().unwrap() > anomalies["score_threshold"].as_f64().unwrap());
    });
}

#[test]
fn accuracy() {
    each("metric=products", |answer| {
        let accuracy = answer["metrics"][0]["accuracy"].as_array().unwrap();
        for (one, (horizon, comparisons)) in accuracy.iter().zip([(7, 31), (30, 24)]) {
            assert_eq!(one["type"], "measured");
            assert_eq!(
                (&one["horizon_days"], &one["comparisons"]),
                (&json!(horizon), &json!(comparisons))
            );
            assert!(
                one["mean_absolute_error"].as_f64().unwrap() < 1e-9,
                "a line is forecast exactly"
            );
            assert_eq!(one["coverage_percent"], 100.0);
        }
    });
}

fn is_problem(answer: &Answer, status: u16, code: &str) {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
    assert_eq!(answer.json()["code"], code);
}

#[tokio::test]
async fn all_nine_with_their_units_and_what_is_too_short() {
    for_each_app("", async |t: TestApp| {
        let token = professional(&t).await;
        let answer = t.get(ADVANCED, Some(&token)).await.json();
        let metrics = answer["metrics"].as_array().unwrap();
        let names: Vec<_> = metrics
            .iter()
            .map(|one| one["metric"].as_str().unwrap())
            .collect();
        assert_eq!(names, Metric::ALL.map(Metric::as_str));
        assert_eq!(answer["today"], "2025-01-19");
        let storage = &metrics[Metric::StorageGb as usize];
        assert_eq!(
            (&storage["unit"], &storage["kind"]),
            (&json!("GB"), &json!("level"))
        );
        assert_eq!(storage["history_days"], 0);
        assert_eq!(storage["forecast"], json!([]));
        assert_eq!(
            storage["anomalies"],
            json!({"type": "insufficient_history", "have_days": 0, "need_days": 21})
        );
        assert_eq!(storage["weekday_profile"]["need_days"], 14);
        assert_eq!(
            storage["accuracy"][1],
            json!({"type": "insufficient_history", "horizon_days": 30, "have_days": 0, "need_days": 60})
        );
        let growth = &metrics[Metric::Products as usize]["growth"];
        assert_eq!(growth["mean_last_30_days"], 269.0);
        assert_eq!(growth["mean_30_days_before"], 209.0);
        assert_eq!(growth["change"], 60.0);
        assert!((growth["slope_per_week"].as_f64().unwrap() - 14.0).abs() < 1e-9);
        assert_eq!(growth["compound_weeks"], 8);
    })
    .await;
}

#[tokio::test]
async fn a_shorter_horizon_is_the_beginning_of_the_longer_one() {
    for_each_app("", async |t: TestApp| {
        let token = professional(&t).await;
        let ask = async |days: &str| {
            let path = format!("{ADVANCED}?metric=api_calls&horizon_days={days}");
            t.get(&path, Some(&token)).await
        };
        let (short, long) = (ask("7").await.json(), ask("90").await.json());
        let days = |answer: &Value| answer["metrics"][0]["forecast"].as_array().unwrap().clone();
        assert_eq!(days(&short)[..], days(&long)[..7]);
        for wrong in ["0", "91", "-1", "many", "7.5"] {
            let refused = ask(wrong).await;
            is_problem(&refused, 422, "INVALID");
            assert!(
                refused
                    .text
                    .contains("horizon_days must be a whole number from 1 to 90"),
                "{}",
                refused.text
            );
        }
        let refused = t.get(&format!("{ADVANCED}?metric=bread"), Some(&token)).await;
        is_problem(&refused, 422, "INVALID");
        assert!(
            refused.text.contains("users, locations, products"),
            "{}",
            refused.text
        );
    })
    .await;
}

#[tokio::test]
async fn the_answer_is_sent_again_only_when_something_changed() {
    for_each_app("", async |t: TestApp| {
        let token = professional(&t).await;
        let own: TenantId = "own".parse().unwrap();
        let ask = async |tag: &str| {
            let request = Request::get(ADVANCED)
                .header("authorization", format!("Bearer {token}"))
                .header("if-none-match", tag);
            t.send(request.body(Body::empty()).unwrap()).await
        };
        let first = ask("\"other\"").await;
        assert_eq!(first.status, 200);
        assert_eq!(first.header("cache-control"), "private, no-cache");
        let tag = first.header("etag").to_owned();
        let again = ask(&tag).await;
        assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));
        assert_eq!(again.header("etag"), tag);

        let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
        sqlx::query("UPDATE usage_snapshots SET value = 9 WHERE tenant_id = $1 AND metric = 'api_calls' AND date = '2025-01-10'")
            .bind(own.as_str())
            .execute(&mut *tx)
            .await
            .unwrap();
        sqlx::query(
            "INSERT INTO usage_versions (tenant_id, version) VALUES ($1, 1)
             ON CONFLICT (tenant_id) DO UPDATE SET version = usage_versions.version + 1",
        )
        .bind(own.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let changed = ask(&tag).await;
        assert_eq!(changed.status, 200, "a new snapshot is seen at once");
        assert_ne!(changed.header("etag"), tag);
    })
    .await;
}

#[tokio::test]
async fn another_bakerys_history_does_not_exist() {
    for_each_app("", async |t: TestApp| {
        professional(&t).await;
        let other = t.tenant("other", PlanId::Professional).await;
        let foreign = t.token(Some(&other), &[Scope::UsageRead]).await;
        let own: TenantId = "own".parse().unwrap();
        let writer = t.token(Some(&own), &[Scope::UsageWrite]).await;
        is_problem(&t.get(ADVANCED, None).await, 401, "UNAUTHENTICATED");
        is_problem(&t.get(ADVANCED, Some(&foreign)).await, 404, "TENANT_NOT_FOUND");
        is_problem(&t.get(ADVANCED, Some(&writer)).await, 403, "INSUFFICIENT_SCOPE");
    })
    .await;
}

async fn page(t: &TestApp, tenant: &TenantId, role: Role, path: &str) -> Answer {
    let cookie = t.cookie(tenant, role).await;
    let request = Request::get(path).header("cookie", cookie);
    t.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn the_page_shows_each_part_and_the_file_has_a_line_a_day() {
    for_each_app("", async |t: TestApp| {
        professional(&t).await;
        let own: TenantId = "own".parse().unwrap();
        t.user("ane@example.com", Some(&own), Role::Manager).await;
        let of = async |path: &str| page(&t, &own, Role::Manager, path).await;
        let calls = of("/app/analytics?metric=api_calls").await;
        assert_eq!(calls.status, 200);
        for part in [
            "Zure astearen erritmoa",
            "larunbata",
            "2025eko urtarrilaren 9a",
            "Azken 31 konparazioetan",
            "chart-unusual",
            "/app/analytics/forecast.csv?metric=api_calls",
        ] {
            assert!(calls.text.contains(part), "{part}");
        }
        let early = of("/app/analytics?metric=users").await;
        assert!(early.text.contains("Goizegi da ezer esateko") && !early.text.contains("<svg class=\"chart"));
        let file = of("/app/analytics/forecast.csv?metric=products").await;
        assert!(file.header("content-type").starts_with("text/csv"));
        assert!(
            file.header("content-disposition")
                .contains("forecast-products-2025-01-19.csv")
        );
        let lines: Vec<_> = file.text.lines().collect();
        assert_eq!((lines.len(), lines[0]), (91, "metric,unit,date,p10,p50,p90"));
        assert!(lines[1].starts_with("products,,2025-01-20,"), "{}", lines[1]);
        assert_eq!(of("/app/analytics/forecast.csv?metric=bread").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn whoever_lacks_it_is_refused_and_sees_the_preview_with_sample_data() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@example.com", Some(&own), Role::Owner).await;
        t.user("leire@example.com", Some(&own), Role::Staff).await;
        let of = async |path: &str| page(&t, &own, Role::Owner, path).await;
        for path in ["/app/analytics", "/app/analytics/forecast.csv?metric=products"] {
            let sent = of(path).await;
            assert_eq!(sent.status, 402, "{path}");
            for part in [
                "Desblokeatu analisi aurreratua",
                "/app/previews/analytics?back=%2Fapp",
                "data-benefit=\"analytics-horizon_90\"",
            ] {
                assert!(sent.text.contains(part), "{path}: {part}");
            }
        }
        let preview = of("/app/previews/analytics?back=/app/settings/api-keys").await;
        assert_eq!(preview.status, 200);
        for part in [
            "lagin-datuekin",
            "Online Retail II",
            "CC BY 4.0",
            "href=\"/app/settings/api-keys\"",
            "href=\"/app/settings/subscription/compare\"",
            "back=%2Fapp%2Fsettings%2Fapi-keys",
            "larunbata",
        ] {
            assert!(preview.text.contains(part), "{part}");
        }
        assert!(!preview.text.contains("forecast.csv"));
        let elsewhere = of("/app/previews/analytics?back=https://evil.example/").await;
        assert!(elsewhere.status == 200 && !elsewhere.text.contains("evil.example"));
        assert_eq!(of("/app/previews/analytics?metric=users").await.status, 404);
        for path in ["/app/analytics", "/app/previews/analytics"] {
            assert_eq!(page(&t, &own, Role::Staff, path).await.status, 403, "{path}");
        }
    })
    .await;
}
