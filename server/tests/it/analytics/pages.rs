//! The page with its parts and its file, and the preview for whoever lacks it.

use super::professional;
use crate::support::{Answer, TestApp, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Role, ids::TenantId, subscription::PlanId};

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
        assert_eq!(
            (lines.len(), lines[0]),
            (91, "\u{feff}metric,unit,date,p10,p50,p90")
        );
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
            "adibideko datuak",
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
