//! Whoever is no trusted proxy asks by the query; their headers are not believed.

use super::{ADDRESS, FEATURE, Headers, METRIC, MODE, N, REQUIRE, UPGRADE, ask, nothing_was_counted};
use crate::support::{TestApp, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Scope, subscription::PlanId};

#[tokio::test]
async fn without_a_trusted_proxy_the_query_decides_and_headers_do_not() {
    let cases = [
        ("", 200, ""),
        ("/", 200, ""),
        ("/?x=1", 200, ""),
        ("/reports/7", 200, ""),
        ("?feature=api", 200, ""),
        ("?feature=analytics", 402, UPGRADE),
        ("/?feature=analytics", 402, UPGRADE),
        ("/reports/7?feature=analytics", 402, UPGRADE),
        ("?%66eature=analytics", 402, UPGRADE),
        ("?feature=analytics&feature=api", 400, "BAD_REQUEST"),
        ("?feature=analytics&metric=products", 400, "BAD_REQUEST"),
        ("?metric=products&n=abc", 400, "BAD_REQUEST"),
        ("?mode=nginx&feature=api", 200, ""),
        ("?mode=nginx&feature=analytics", 403, UPGRADE),
        ("?mode=nginx&feature=rye", 403, "INVALID"),
        // A fault of the address is told in the mode it asks for, too.
        ("?mode=nginx&metric=products&n=abc", 403, "BAD_REQUEST"),
        ("?mode=nginx&feature=api&feature=api", 403, "BAD_REQUEST"),
        ("?mode=nginx&mode=nginx&feature=api", 400, "BAD_REQUEST"),
        ("?mode=refusal&feature=analytics", 402, UPGRADE),
        ("?mode=refusal&feature=api", 503, "UNAVAILABLE"),
        ("?tenant_id=other&feature=api", 404, "TENANT_NOT_FOUND"),
    ];
    let ignored: &[Headers] = &[
        &[],
        &[(FEATURE, "api")],
        &[(FEATURE, "analytics"), (FEATURE, "\u{e4}")],
        &[(METRIC, "ovens"), (N, "abc"), (MODE, "nginx"), (REQUIRE, "token")],
    ];
    for flags in ["", "--trusted-proxies 192.0.2.0/24"] {
        for_each_app(flags, async |t: TestApp| {
            let own = t.tenant("own", PlanId::Starter).await;
            t.tenant("other", PlanId::Enterprise).await;
            let token = t.token(Some(&own), &[Scope::UsageRead]).await;
            for (query, status, code) in cases {
                let path = format!("{ADDRESS}{query}");
                for headers in ignored {
                    let answer = ask(&t, "GET", &path, &token, headers).await;
                    assert_eq!(
                        answer.status.as_u16(),
                        status,
                        "{path} {headers:?}: {}",
                        answer.text
                    );
                    if status == 200 {
                        assert_eq!(answer.header("x-obrador-tenant"), "own", "{path}");
                    } else {
                        assert_eq!(answer.json()["code"], code, "{path}");
                    }
                }
            }
            nothing_was_counted(&t).await;
        })
        .await;
    }
}

#[tokio::test]
async fn headers_of_strangers_are_not_believed() {
    for (flags, status) in [("", 200), ("--trusted-proxies 127.0.0.1", 422)] {
        for_each_app(flags, async |t: TestApp| {
            let own = t.tenant("own", PlanId::Starter).await;
            let token = t.token(Some(&own), &[Scope::UsageRead]).await;
            let request = Request::builder()
                .uri("/api/v1/forward-auth/orders")
                .header("authorization", format!("Bearer {token}"))
                .header("x-obrador-feature", "flying");
            let answer = t.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
            if status == 200 {
                assert_eq!(answer.header("x-obrador-tenant"), "own");
                assert_eq!(answer.header("x-obrador-plan"), "starter");
            }
        })
        .await;
    }
}
