//! Usage that somebody takes along: what the file holds, by page and by program, and whom it is not for.

use crate::support::{
    Answer, TestApp,
    api::in_language,
    browser::{Page, get},
    for_each_app, now,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use obrador_core::{
    auth::{Role, Scope},
    i18n::Lang,
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
    usage::Metric,
};
use obrador_services::{db::Access, tenant::NewTenant};

const PAGE: &str = "/app/settings/subscription/usage/export";
const FILE: &str = "/app/settings/subscription/usage/export.csv";
const API: &str = "/api/v1/tenants/own/usage.csv";

async fn record(t: &TestApp, tenant: &TenantId, metric: Metric, date: NaiveDate, value: f64) {
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    sqlx::query("INSERT INTO usage_snapshots (tenant_id, metric, date, value) VALUES ($1, $2, $3, $4)")
        .bind(tenant.as_str())
        .bind(metric.as_str())
        .bind(date.to_string())
        .bind(value)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn signed_in(t: &TestApp, tenant: &TenantId, role: Role, lang: Lang) -> String {
    let user = t
        .user(&format!("{role}@{tenant}.example"), Some(tenant), role)
        .await;
    t.app.auth.set_language(&user, lang).await.unwrap();
    t.cookie(tenant, role).await
}

fn is_file(page: &Page) {
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.header("content-type").starts_with("text/csv"));
    assert_eq!(page.header("cache-control"), "no-store");
}

fn is_field(answer: &Answer, fields: &[(&str, &str)]) {
    assert_eq!(answer.status, 422, "{}", answer.text);
    let json = answer.json();
    let errors = json["errors"].as_array().unwrap().iter();
    let found: Vec<_> = errors
        .map(|error| (error["field"].as_str().unwrap(), error["code"].as_str().unwrap()))
        .collect();
    assert_eq!(found, fields, "{}", answer.text);
}

#[tokio::test]
async fn each_figure_of_each_day_stands_in_the_readers_words() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        let other = t.tenant("other", PlanId::Professional).await;
        let day = |text: &str| text.parse().unwrap();
        for (tenant, metric, date, value) in [
            (&own, Metric::ApiCalls, "2025-01-18", 12_345.0),
            (&own, Metric::StorageGb, "2025-01-18", 1.125),
            (&own, Metric::Users, "2025-01-17", 3.0),
            (&own, Metric::Users, "2024-01-20", 2.0),
            // A year and a day ago.
            (&own, Metric::Users, "2024-01-19", 1.0),
            (&other, Metric::Users, "2025-01-18", 9.0),
        ] {
            record(&t, tenant, metric, day(date), value).await;
        }
        t.app
            .entitlement
            .set_cap(&own, Metric::Users, Some(15.0), "test")
            .await
            .unwrap();
        let owner = signed_in(&t, &own, Role::Owner, Lang::Eu).await;
        let file = get(&t, &owner, FILE).await;
        is_file(&file);
        assert_eq!(
            file.header("content-disposition"),
            "attachment; filename=\"usage-2024-01-20-2025-01-19.csv\""
        );
        assert_eq!(
            file.text(),
            "\u{feff}Data (UTC);metric;Datua;Balioa;Oraingo muga;Unitatea\r\n\
             2024-01-20;users;Erabiltzaileak;2;15;\r\n\
             2025-01-17;users;Erabiltzaileak;3;15;\r\n\
             2025-01-18;storage_gb;Biltegiratzea;1,1250;50;GB\r\n\
             2025-01-18;api_calls;API deiak;12345;10000;\r\n"
        );
        let some = get(&t, &owner, &format!("{FILE}?from=2025-01-17&to=2025-01-17")).await;
        assert_eq!(some.text().lines().count(), 2, "{}", some.text());
        let long = get(&t, &owner, &format!("{FILE}?from=2022-01-20")).await;
        assert!(long.has("2024-01-19;users;"), "{}", long.text());
        let key = t.token(Some(&own), &[Scope::UsageRead]).await;
        let english = in_language(&t, "GET", API, "en", &key, "").await;
        assert_eq!(english.status, 200);
        assert!(
            english
                .text
                .starts_with("\u{feff}Date (UTC),metric,Figure,Value,Limit now,Unit\r\n"),
            "{}",
            english.text
        );
        assert!(
            english
                .text
                .contains("2025-01-18,storage_gb,Storage,1.1250,50,GB\r\n"),
            "{}",
            english.text
        );
        assert!(!english.text.contains(",9,"), "another's: {}", english.text);
    })
    .await;
}

#[tokio::test]
async fn a_day_is_the_utc_day_that_was_counted_whatever_the_bakerys_clock_says() {
    for_each_app("", async |t: TestApp| {
        for (id, zone) in [
            ("madrid", "Europe/Madrid"),
            ("kolkata", "Asia/Kolkata"),
            ("stjohns", "America/St_Johns"),
        ] {
            let tenant: TenantId = id.parse().unwrap();
            let new = NewTenant {
                id: tenant.clone(),
                name: id.to_owned(),
                country: "ES".to_owned(),
                time_zone: zone.to_owned(),
                lang: Lang::En,
                plan: PlanId::Professional,
                cycle: BillingCycle::Monthly,
            };
            t.app.tenant.create(new, "test").await.unwrap();
            for back in 0..3 {
                let date = now().date_naive() + Days::new(2) - Days::new(back);
                record(&t, &tenant, Metric::ApiCalls, date, 10.0 + back as f64).await;
            }
        }
        // In Madrid and Kolkata the next day has begun, in St John's it has not; half an hour later the UTC day is over, too.
        for (moment, last, days) in [
            (
                "2025-01-20T23:45:00Z",
                "2025-01-20",
                ["2025-01-19", "2025-01-20"].as_slice(),
            ),
            (
                "2025-01-21T00:15:00Z",
                "2025-01-21",
                &["2025-01-19", "2025-01-20", "2025-01-21"],
            ),
        ] {
            let moment: DateTime<Utc> = moment.parse().unwrap();
            t.app.clock.advance(moment - t.app.clock.now());
            for id in ["madrid", "kolkata", "stjohns"] {
                let tenant: TenantId = id.parse().unwrap();
                let key = t.token(Some(&tenant), &[Scope::UsageRead]).await;
                let path = format!("/api/v1/tenants/{id}/usage.csv");
                let file = in_language(&t, "GET", &path, "en", &key, "").await;
                let found: Vec<_> = file.text.lines().skip(1).map(|line| &line[..10]).collect();
                assert_eq!(found, days, "{id} {moment}");
                let next = moment.date_naive() + Days::new(1);
                is_field(
                    &t.get(&format!("{path}?to={next}"), Some(&key)).await,
                    &[("to", "future")],
                );
                let whole = t.get(&format!("{path}?from={last}&to={last}"), Some(&key)).await;
                assert_eq!(whole.status, 200, "{id} {moment}: {}", whole.text);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_bakery_without_usage_takes_headings_along_and_what_is_wrong_is_said_at_its_field() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        let manager = signed_in(&t, &own, Role::Manager, Lang::Es).await;
        let file = get(&t, &manager, FILE).await;
        is_file(&file);
        assert_eq!(
            file.text(),
            "\u{feff}Fecha (UTC);metric;Cifra;Valor;Límite actual;Unidad\r\n"
        );
        let page = get(&t, &manager, PAGE).await;
        assert!(
            page.status == 200 && page.has("value=\"2024-01-20\"") && page.has("value=\"2025-01-19\""),
            "{}",
            page.text()
        );
        assert!(get(&t, &manager, "/app/settings/subscription").await.has(PAGE));
        let key = t.token(Some(&own), &[Scope::UsageRead]).await;
        for (query, words, fields) in [
            (
                "from=ayer",
                vec!["Escribe el día como"],
                &[("from", "not_a_date")][..],
            ),
            (
                "from=2025-01-20&to=2025-02-30",
                vec!["aún no ha llegado", "Escribe el día como"],
                &[("from", "future"), ("to", "not_a_date")],
            ),
            (
                "from=2025-01-10&to=2025-01-09",
                vec!["posterior al último"],
                &[("from", "out_of_order")],
            ),
            (
                "from=2022-01-19",
                vec!["tres años: descarga"],
                &[("from", "out_of_range")],
            ),
            (
                "from=%3Cscript%3Ealert",
                vec!["value=\"&lt;script&gt;alert\"", "aria-invalid=\"true\""],
                &[("from", "not_a_date")],
            ),
        ] {
            let wrong = get(&t, &manager, &format!("{FILE}?{query}")).await;
            assert_eq!(wrong.status, 422, "{query}");
            for words in words {
                assert!(wrong.has(words), "{query}: {words}: {}", wrong.text());
            }
            is_field(&t.get(&format!("{API}?{query}"), Some(&key)).await, fields);
        }
        // A field of the form that is left empty is the usual; a program leaves it out.
        assert_eq!(get(&t, &manager, &format!("{FILE}?from=&to=")).await.status, 200);
        let empty = t.get(&format!("{API}?to="), Some(&key)).await;
        is_field(&empty, &[("to", "not_a_date")]);
    })
    .await;
}

#[tokio::test]
async fn whoevers_plan_lacks_it_is_told_which_has_it_and_staff_see_nothing_of_it() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = signed_in(&t, &own, Role::Owner, Lang::En).await;
        let shown = get(&t, &owner, "/app/settings/subscription").await;
        assert!(
            shown.has(PAGE) && shown.has("it comes with Professional"),
            "{}",
            shown.text()
        );
        for path in [PAGE, FILE] {
            let refused = get(&t, &owner, path).await;
            assert_eq!(refused.status, 402, "{path}");
            for part in [
                "Unlock your usage as a file",
                "data-benefit=\"feature-usage_export\"",
                "/app/previews/professional?back=",
            ] {
                assert!(refused.has(part), "{path}: {part}: {}", refused.text());
            }
        }
        let key = t.token(Some(&own), &[Scope::UsageRead]).await;
        let refused = t.get(API, Some(&key)).await;
        assert_eq!(refused.status, 402, "{}", refused.text);
        let refused = refused.json();
        assert_eq!(refused["code"], "SUBSCRIPTION_UPGRADE_REQUIRED");
        assert_eq!(refused["details"]["required_feature"], "usage_export");
        assert_eq!(refused["details"]["preview_url"], "/app/previews/professional");
        let writer = t.token(Some(&own), &[Scope::UsageWrite]).await;
        assert_eq!(t.get(API, Some(&writer)).await.status, 403);
        assert_eq!(t.get(API, None).await.status, 401);
        let rich = t.tenant("rich", PlanId::Professional).await;
        let staff = signed_in(&t, &rich, Role::Staff, Lang::En).await;
        for path in [PAGE, FILE] {
            assert_eq!(get(&t, &staff, path).await.status, 403, "{path}");
        }
    })
    .await;
}
