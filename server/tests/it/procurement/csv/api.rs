//! The same for programs: what it would do, then all of it or nothing.

use super::{Bakery, ROWS};
use crate::support::{Answer, TestApp, api::is_problem, for_each_app};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Scope, subscription::PlanId};

const ORDERS: &str = "/api/v1/tenants/own/purchase_orders";

async fn import(t: &TestApp, token: &str, query: &str, file: &str) -> Answer {
    let request = Request::post(format!("{ORDERS}/import{query}"))
        .header("authorization", format!("Bearer {token}"))
        .header("accept-language", "es")
        .header("content-type", "text/csv");
    t.send(request.body(Body::from(file.to_owned())).unwrap()).await
}

#[tokio::test]
async fn a_program_sees_what_a_file_would_do_and_then_does_it() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let token = t.token(Some(&own.tenant), &[Scope::UsageRead, Scope::TenantAdmin]).await;
        let before = t.rows(ROWS).await;
        let file = "proveedor;ingrediente;cantidad;color\nmill;Flour;100 kg;rojo\ndairy;Milk;mucha;\n";
        let tried = import(&t, &token, "?dry_run=true", file).await;
        assert_eq!(tried.status, 200, "{}", tried.text);
        let body = tried.json();
        for (member, value) in [("new", 1), ("changed", 0), ("unchanged", 0), ("bad_lines", 1), ("by_name", 0)] {
            assert_eq!(body[member], value, "{member}: {body}");
        }
        assert_eq!(body["left_out"][0], "color");
        assert_eq!(
            (&body["bad"][0]["line"], &body["bad"][0]["field"], &body["bad"][0]["code"]),
            (&3.into(), &"quantity".into(), &"not_a_number".into())
        );
        let refused = import(&t, &token, "", file).await;
        is_problem(&refused, 422, "INVALID");
        assert_eq!(refused.json()["errors"][0]["field"], "lines.3.quantity");
        assert_eq!(t.rows(ROWS).await, before, "all of it or nothing");
        let done = import(&t, &token, "", &file.replace("mucha", "3 l")).await;
        assert_eq!((done.status.as_u16(), &done.json()["new"]), (200, &2.into()), "{}", done.text);
        let exported = t.call("GET", &format!("{ORDERS}.csv?supplier_id=dairy"), Some(&token), "").await;
        assert_eq!(exported.status, 200);
        assert!(
            exported.text.starts_with(
                "\u{feff}Order,State,Supplier,Deliver to,Needed by,Ingredient,Quantity,Pack,Pack size,Price,VAT rate,Received,\
                 Notes for the supplier,id\r\n2,Draft,dairy,,,Milk,3\u{a0}l,,,0.90,0,0\u{a0}l,,"
            ),
            "{}",
            exported.text
        );
        assert_eq!(exported.text.lines().count(), 2);
        let before = t.rows(ROWS).await;
        let again = import(&t, &token, "", &exported.text).await;
        assert_eq!((&again.json()["unchanged"], t.rows(ROWS).await), (&1.into(), before));
    })
    .await;
}

#[tokio::test]
async fn a_program_is_refused_what_the_plan_does_not_have() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let token = t.token(Some(&own.tenant), &[Scope::TenantAdmin]).await;
        let reader = t.token(Some(&own.tenant), &[Scope::UsageRead]).await;
        let before = t.rows(ROWS).await;
        let to_the_shop = "supplier,location,ingredient,quantity\nmill,shop,Flour,1 kg\n";
        let refused = import(&t, &token, "", to_the_shop).await;
        assert_eq!(refused.status, 402, "{}", refused.text);
        assert_eq!(refused.json()["code"], "SUBSCRIPTION_UPGRADE_REQUIRED");
        for query in ["", "?dry_run=true"] {
            let refused = import(&t, &reader, query, to_the_shop).await;
            is_problem(&refused, 403, "INSUFFICIENT_SCOPE");
        }
        for (file, code) in [
            ("", "no_text"),
            ("supplier\nmill\n", "no_name"),
            ("ingredient\n", "no_lines"),
        ] {
            let refused = import(&t, &token, "", file).await;
            assert_eq!(
                (refused.status.as_u16(), &refused.json()["errors"][0]["code"]),
                (422, &code.into())
            );
        }
        let as_json = t
            .call("POST", &format!("{ORDERS}/import"), Some(&token), "{}")
            .await;
        assert_eq!(as_json.status, 415);
        assert_eq!(t.rows(ROWS).await, before);
    })
    .await;
}
