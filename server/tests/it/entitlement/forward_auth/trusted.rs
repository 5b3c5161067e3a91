//! A trusted proxy says what is required; its visitor has no say.

use super::{
    ADDRESS, FEATURE, Headers, METRIC, MODE, N, REQUIRE, TRUSTED, UPGRADE, ask, nothing_was_counted,
};
use crate::support::{TestApp, for_each_app};
use obrador_core::{auth::Scope, subscription::PlanId};

/// What a visitor may append to the address where a proxy puts their own path and query behind it.
const VISITORS: &[&str] = &[
    "",
    "/",
    "/?x=1",
    "?x=1",
    "/reports?feature=api",
    "/reports?metric=products&n=1",
    "/reports?feature=rye",
    "/reports?n=abc",
    "/reports?mode=nginx",
    "/reports?mode=refusal",
    "/reports?tenant_id=other",
    "/reports?tenant_id=nobody",
    "/?feature=api&feature=api",
    "/?feature=api&feature=analytics",
    "/?feature=api&metric=products",
    "/?%66eature=api",
    "/?feature=%61pi",
    "/?feature=%ff",
    "/?feature=%c0%af",
    "/?feature=%zz",
    "/?feature=%00",
    "/?n=1&n=2",
    "/?mode=nginx&mode=nginx",
    "/?mode[]=nginx&feature[]=api",
    "/?&&&=;=&",
    "/?X-Obrador-Feature=api",
    "/?require=token",
    "//",
    "//api.example/?feature=api",
    "/.",
    "/..",
    "/../plans",
    "/../entitlements?feature=api",
    "/%2e%2e/plans",
    "/..%2fplans",
    "/a%2Fb",
    "/a%5Cb",
    "/%ff",
    "/%",
    "/%00",
    "/;feature=api",
    "/reports/",
    "/api/v1/forward-auth?feature=api",
];

#[tokio::test]
async fn nothing_a_visitor_writes_into_the_address_is_read() {
    for_each_app(TRUSTED, async |t: TestApp| {
        let starter = t.tenant("starter", PlanId::Starter).await;
        let professional = t.tenant("professional", PlanId::Professional).await;
        t.tenant("other", PlanId::Enterprise).await;
        let starter = t.token(Some(&starter), &[Scope::UsageRead]).await;
        let professional = t.token(Some(&professional), &[Scope::UsageRead]).await;
        let long = format!("/{}?{}", "a/".repeat(3_000), "feature=api&".repeat(1_000));
        for visitors in VISITORS.iter().copied().chain([long.as_str()]) {
            let path = format!("{ADDRESS}{visitors}");
            for method in [
                "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE",
            ] {
                let headers = &[(FEATURE, "analytics")];
                let refused = ask(&t, method, &path, &starter, headers).await;
                assert_eq!(refused.status, 402, "{method} {path}: {}", refused.text);
                assert_eq!(refused.header("x-obrador-denial"), UPGRADE);
                assert_eq!(refused.header("x-obrador-tenant"), "");
                let passed = ask(&t, method, &path, &professional, headers).await;
                assert_eq!(passed.status, 200, "{method} {path}: {}", passed.text);
                assert_eq!(passed.header("x-obrador-tenant"), "professional");
                assert_eq!(passed.header("x-obrador-plan"), "professional");
            }
            let full = ask(&t, "GET", &path, &starter, &[(FEATURE, "analytics")]).await;
            assert_eq!(full.json()["details"]["required_feature"], "analytics", "{path}");
            let nobody = ask(&t, "GET", &path, "", &[(FEATURE, "analytics")]).await;
            assert_eq!(nobody.status, 401, "{path}");
            // What a visitor writes does not make up for a proxy that says nothing either.
            let unsaid = ask(&t, "GET", &path, &professional, &[]).await;
            assert_eq!(unsaid.status, 500, "{path}: {}", unsaid.text);
        }
        nothing_was_counted(&t).await;
    })
    .await;
}

#[tokio::test]
async fn a_trusted_proxy_names_one_requirement_once() {
    let cases: &[(Headers, u16, &str)] = &[
        (&[], 500, "INTERNAL"),
        (&[(N, "1")], 500, "INTERNAL"),
        (&[("X-Obrador-Tenant", "other")], 500, "INTERNAL"),
        (&[(FEATURE, "api")], 200, ""),
        (&[(FEATURE, "analytics")], 402, UPGRADE),
        (&[(METRIC, "products")], 200, ""),
        (&[(METRIC, "products"), (N, "50")], 200, ""),
        (
            &[(METRIC, "products"), (N, "51")],
            402,
            "SUBSCRIPTION_LIMIT_REACHED",
        ),
        (&[(REQUIRE, "token")], 200, ""),
        // Values that are none.
        (&[(FEATURE, "rye")], 422, "INVALID"),
        (&[(FEATURE, "")], 422, "INVALID"),
        (&[(FEATURE, "api, analytics")], 422, "INVALID"),
        (&[(FEATURE, "api\u{e4}")], 400, "BAD_REQUEST"),
        (&[(METRIC, "ovens")], 422, "INVALID"),
        (&[(METRIC, "products"), (N, "abc")], 422, "INVALID"),
        (&[(METRIC, "products"), (N, "")], 422, "INVALID"),
        (&[(METRIC, "products"), (N, "NaN")], 422, "INVALID"),
        (&[(METRIC, "products"), (N, "-1")], 422, "INVALID"),
        (&[(REQUIRE, "nothing")], 422, "INVALID"),
        (&[(MODE, "apache"), (FEATURE, "api")], 422, "INVALID"),
        // Of two, one is the visitor's.
        (&[(FEATURE, "api"), (FEATURE, "api")], 400, "BAD_REQUEST"),
        (&[(FEATURE, "api"), (FEATURE, "analytics")], 400, "BAD_REQUEST"),
        (&[(FEATURE, "analytics"), (FEATURE, "api")], 400, "BAD_REQUEST"),
        (
            &[(FEATURE, "analytics"), (METRIC, "products")],
            400,
            "BAD_REQUEST",
        ),
        (&[(REQUIRE, "token"), (FEATURE, "analytics")], 400, "BAD_REQUEST"),
        (&[(REQUIRE, "token"), (REQUIRE, "token")], 400, "BAD_REQUEST"),
        (&[(METRIC, "products"), (N, "1"), (N, "51")], 400, "BAD_REQUEST"),
        (
            &[(MODE, "nginx"), (MODE, "nginx"), (FEATURE, "api")],
            400,
            "BAD_REQUEST",
        ),
        // nginx understands 403.
        (&[(MODE, "nginx"), (FEATURE, "api")], 200, ""),
        (&[(MODE, "nginx"), (FEATURE, "analytics")], 403, UPGRADE),
        (&[(MODE, "nginx"), (FEATURE, "rye")], 403, "INVALID"),
        (&[(MODE, "nginx")], 403, "INTERNAL"),
        (
            &[(MODE, "nginx"), (FEATURE, "api"), (FEATURE, "api")],
            403,
            "BAD_REQUEST",
        ),
        // What fetches a refusal never gets an empty pass.
        (&[(MODE, "refusal"), (FEATURE, "analytics")], 402, UPGRADE),
        (&[(MODE, "refusal"), (FEATURE, "api")], 503, "UNAVAILABLE"),
        (&[(MODE, "refusal"), (REQUIRE, "token")], 503, "UNAVAILABLE"),
        // What Obrador says of a bakery is not believed of anybody.
        (&[("X-Obrador-Tenant", "other"), (FEATURE, "api")], 200, ""),
        (
            &[("X-Obrador-Plan", "enterprise"), (FEATURE, "analytics")],
            402,
            UPGRADE,
        ),
    ];
    for_each_app(TRUSTED, async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.tenant("other", PlanId::Enterprise).await;
        let token = t.token(Some(&own), &[Scope::UsageRead]).await;
        for (headers, status, code) in cases {
            let answer = ask(&t, "GET", ADDRESS, &token, headers).await;
            assert_eq!(answer.status.as_u16(), *status, "{headers:?}: {}", answer.text);
            if *status == 200 {
                assert_eq!(answer.header("x-obrador-tenant"), "own", "{headers:?}");
                assert_eq!(answer.header("x-obrador-plan"), "starter", "{headers:?}");
                continue;
            }
            assert_eq!(answer.json()["code"], *code, "{headers:?}");
            assert_eq!(answer.header("content-type"), "application/problem+json");
            assert_eq!(answer.header("x-obrador-tenant"), "", "{headers:?}");
            let wait = if *status == 503 { "2" } else { "" };
            assert_eq!(answer.header("retry-after"), wait, "{headers:?}");
            if *status == 403 {
                assert_eq!(answer.header("x-obrador-denial"), *code, "{headers:?}");
            }
            // The token is asked for as well, whatever the mode.
            if matches!(*status, 402 | 503) {
                let nobody = ask(&t, "GET", ADDRESS, "", headers).await;
                assert_eq!(nobody.status, 401, "{headers:?}");
            }
        }
        // An operator's token names no bakery, and a trusted proxy's query is not read.
        let operator = t.token(None, &[Scope::PlatformOperator]).await;
        let path = format!("{ADDRESS}?tenant_id=other");
        let answer = ask(&t, "GET", &path, &operator, &[(FEATURE, "analytics")]).await;
        assert_eq!(answer.status, 400, "{}", answer.text);
        nothing_was_counted(&t).await;
    })
    .await;
}
