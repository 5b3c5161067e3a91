//! The same for programs: what it would do, then all of it or nothing.

use super::{ROWS, lines, products};
use crate::support::{Answer, TestApp, api::is_problem, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Scope, subscription::PlanId};

const PRODUCTS: &str = "/api/v1/tenants/own/products";

async fn import(t: &TestApp, token: &str, query: &str, file: &str) -> Answer {
    let request = Request::post(format!("{PRODUCTS}/import{query}"))
        .header("authorization", format!("Bearer {token}"))
        .header("accept-language", "es")
        .header("content-type", "text/csv; charset=utf-8");
    t.send(request.body(Body::from(file.to_owned())).unwrap()).await
}

#[tokio::test]
async fn a_program_sees_what_a_file_would_do_and_then_does_it() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        products(&t, &own).await;
        let token = t.token(Some(&own), &[Scope::UsageRead, Scope::TenantAdmin]).await;
        let before = t.rows(ROWS).await;
        let file = "nombre;precio;color\nOgia;2,40;rojo\nBarra;caro;\nBollo;1;\n";
        let tried = import(&t, &token, "?dry_run=true", file).await;
        assert_eq!(tried.status, 200, "{}", tried.text);
        let body = tried.json();
        for (member, value) in [
            ("new", 1),
            ("changed", 1),
            ("by_name", 1),
            ("unchanged", 0),
            ("bad_lines", 1),
        ] {
            assert_eq!(body[member], value, "{member}: {body}");
        }
        assert_eq!(body["left_out"][0], "color");
        assert_eq!(body["bad"][0]["line"], 3);
        assert_eq!(body["bad"][0]["field"], "price_cents");
        assert_eq!(body["bad"][0]["code"], "not_a_number");
        let refused = import(&t, &token, "", file).await;
        is_problem(&refused, 422, "INVALID");
        assert_eq!(refused.json()["errors"][0]["field"], "lines.3.price_cents");
        assert_eq!(t.rows(ROWS).await, before, "all of it or nothing");
        let done = import(&t, &token, "", &file.replace("caro", "3")).await;
        assert_eq!(done.status, 200, "{}", done.text);
        assert_eq!(
            (&done.json()["new"], &done.json()["changed"]),
            (&2.into(), &1.into())
        );
        let exported = t
            .call("GET", &format!("{PRODUCTS}.csv?q=ogia"), Some(&token), "")
            .await;
        assert_eq!(exported.status, 200);
        assert_eq!(
            exported.text,
            "\u{feff}Name,Code,Category,Price,Unit,Target margin,Notes,id\r\nOgia,,,2.40,,,,p0\r\n"
        );
        let before = t.rows(ROWS).await;
        let again = import(&t, &token, "", &exported.text).await;
        assert_eq!(
            (&again.json()["unchanged"], t.rows(ROWS).await),
            (&1.into(), before)
        );
    })
    .await;
}

#[tokio::test]
async fn a_program_gets_the_same_refusals_as_when_it_makes_one_too_many() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let token = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        let reader = t.token(Some(&own), &[Scope::UsageRead]).await;
        let lines = lines(51);
        let before = t.rows(ROWS).await;
        let refused = import(&t, &token, "", &format!("name\n{lines}")).await;
        assert_eq!(refused.status, 402, "{}", refused.text);
        assert_eq!(refused.json()["code"], "SUBSCRIPTION_LIMIT_REACHED");
        is_problem(
            &import(&t, &reader, "", "name\nOgia\n").await,
            403,
            "INSUFFICIENT_SCOPE",
        );
        is_problem(
            &import(&t, &reader, "?dry_run=true", "name\nOgia\n").await,
            403,
            "INSUFFICIENT_SCOPE",
        );
        for (file, code) in [("", "no_text"), ("price\n1\n", "no_name"), ("name\n", "no_lines")] {
            let refused = import(&t, &token, "", file).await;
            assert_eq!(
                (refused.status.as_u16(), &refused.json()["errors"][0]["code"]),
                (422, &code.into())
            );
        }
        is_problem(
            &import(&t, &token, "", &"n".repeat(5_000_001)).await,
            413,
            "TOO_LARGE",
        );
        let as_json = t
            .call("POST", &format!("{PRODUCTS}/import"), Some(&token), "{}")
            .await;
        assert_eq!(as_json.status, 415);
        assert_eq!(t.rows(ROWS).await, before);
    })
    .await;
}
