//! What is asked for that is impossible: a row for each route that says so.

use obrador_core::catalogue::ItemKind;
use serde_json::json;

/// A request that a route understands and can't follow.
pub(super) struct Bad {
    pub(super) method: &'static str,
    /// The route as it is described.
    pub(super) route: String,
    pub(super) query: &'static str,
    pub(super) if_match: Option<&'static str>,
    pub(super) body: Sent,
    /// The field that is wrong.
    pub(super) field: &'static str,
    /// Is it an operator's token, whose reason is missing?
    pub(super) by_operator: bool,
}

pub(super) enum Sent {
    Nothing,
    Json(serde_json::Value),
    /// A form without a file.
    Form,
    /// A table without names.
    Csv,
}

fn bad(method: &'static str, route: &str, query: &'static str, body: Sent, field: &'static str) -> Bad {
    Bad {
        method,
        route: format!("/api/v1/{route}"),
        query,
        if_match: None,
        body,
        field,
        by_operator: false,
    }
}

/// A row for each route that can be asked for something impossible.
pub(super) fn table() -> Vec<Bad> {
    use Sent::{Form, Json, Nothing};
    let of = |path: &str| format!("tenants/{{id}}/{path}");
    let mut table = vec![
        bad("GET", "entitlements/check", "?feature=wings", Nothing, "feature"),
        bad("GET", "forward-auth", "?metric=ovens", Nothing, "metric"),
        bad(
            "PUT",
            &of("caps"),
            "",
            Json(json!({"metric": "ovens", "cap": 1})),
            "metric",
        ),
        bad("GET", &of("files"), "?sort=colour", Nothing, "sort"),
        bad("POST", &of("files"), "", Form, "file"),
        bad(
            "PATCH",
            &of("files/{file}"),
            "",
            Json(json!({"name": "", "version": 1})),
            "name",
        ),
        bad(
            "GET",
            &of("forecasting/analytics/advanced"),
            "?metric=ovens",
            Nothing,
            "metric",
        ),
        bad("GET", &of("invitations"), "?after=yesterday", Nothing, "after"),
        bad(
            "POST",
            &of("invitations"),
            "",
            Json(json!({"email": "nobody", "role": "staff"})),
            "email",
        ),
        bad("GET", &of("usage.csv"), "?from=yesterday", Nothing, "from"),
        bad("GET", &of("members"), "?sort=colour", Nothing, "sort"),
        bad(
            "PATCH",
            &of("members/{user_id}"),
            "",
            Json(json!({"role": "baker"})),
            "role",
        ),
        bad(
            "POST",
            "usage-forecast/track-usage",
            "",
            Json(json!({"tenant_id": "own", "metric": "ovens", "date": "2025-01-18", "value": 1})),
            "metric",
        ),
    ];
    for route in ["members/{user_id}", "invitations/{invitation_id}"] {
        table.push(Bad {
            by_operator: true,
            ..bad("DELETE", &of(route), "", Nothing, "X-Obrador-Reason")
        });
    }
    table.push(bad(
        "GET",
        &of("purchase_orders"),
        "?state=baked",
        Nothing,
        "state",
    ));
    table.extend(orders());
    table.extend(production());
    for change in ["archive", "restore"] {
        let route = of(&format!("files/{{file}}/{change}"));
        table.push(Bad {
            if_match: Some("\"mine\""),
            ..bad("POST", &route, "", Nothing, "If-Match")
        });
    }
    table.extend(of_things());
    table
}

/// What is asked of things of the catalogue.
fn of_things() -> Vec<Bad> {
    use Sent::{Json, Nothing};
    let of = |path: &str| format!("tenants/{{id}}/{path}");
    let mut table = Vec::new();
    for (route, query, field) in [
        ("recipes/{item}/costing", "?pieces=many", "pieces"),
        (
            "ingredients/{item}/price_change",
            "?price_cents=-1",
            "price_cents",
        ),
    ] {
        table.push(bad("GET", &of(route), query, Nothing, field));
    }
    for item_kind in ItemKind::ALL {
        let (all, one) = (
            of(item_kind.as_str()),
            of(&format!("{}/{{item}}", item_kind.as_str())),
        );
        table.push(bad("GET", &all, "?sort=colour", Nothing, "sort"));
        // One word more than is searched for.
        let words = "?q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u";
        table.push(bad("GET", &format!("{all}.csv"), words, Nothing, "q"));
        table.push(bad("POST", &format!("{all}/import"), "", Sent::Csv, "file"));
        table.push(bad("POST", &all, "", Json(json!({"name": ""})), "name"));
        table.push(bad(
            "PATCH",
            &one,
            "",
            Json(json!({"name": "", "version": 1})),
            "name",
        ));
        for change in ["archive", "restore"] {
            table.push(Bad {
                if_match: Some("\"mine\""),
                ..bad("POST", &format!("{one}/{change}"), "", Nothing, "If-Match")
            });
        }
    }
    table
}

/// What changes an order is told before anything else that an operator has to say why.
fn orders() -> Vec<Bad> {
    use Sent::{Json, Nothing};
    let one = "tenants/{id}/purchase_orders/{order}";
    let reason = || Json(json!({ "reason": "too dear" }));
    let receipt =
        json!({ "lines": [{ "line_id": "l", "lots": [{ "quantity": { "quantity": "1", "unit": "kg" } }] }] });
    let rules = json!({ "tiers": [{ "approvers": "owners" }] });
    let all = "tenants/{id}/purchase_orders";
    let mut table = vec![
        bad("GET", &format!("{all}.csv"), "?state=eaten", Nothing, "state"),
        bad("POST", &format!("{all}/import"), "", Sent::Csv, "file"),
    ];
    for (method, route, body) in [
        ("POST", all.to_owned(), Json(json!({ "supplier_id": "mill" }))),
        ("PATCH", one.to_owned(), Json(json!({ "notes": "before 7" }))),
        ("POST", format!("{one}/submit"), Nothing),
        ("POST", format!("{one}/withdraw"), Nothing),
        ("POST", format!("{one}/approve"), Nothing),
        ("POST", format!("{one}/send"), Nothing),
        ("POST", format!("{one}/mail"), Nothing),
        ("POST", format!("{one}/reject"), reason()),
        ("POST", format!("{one}/cancel"), reason()),
        ("POST", format!("{one}/lines/{{line}}/close"), reason()),
        ("POST", format!("{one}/receipts"), Json(receipt)),
        ("PUT", "tenants/{id}/procurement_settings".to_owned(), Json(rules)),
    ] {
        table.push(Bad {
            by_operator: true,
            ..bad(method, &route, "", body, "X-Obrador-Reason")
        });
    }
    table
}

/// What changes production is told before anything else that an operator has to say why.
fn production() -> Vec<Bad> {
    use Sent::{Json, Nothing};
    let of = |path: &str| format!("tenants/{{id}}/{path}");
    let plan = json!({ "wanted": [{ "recipe_id": "bread", "quantity": { "quantity": "100", "unit": "piece" },
        "due_at": "2025-01-20T05:00:00Z" }] });
    let oven = json!({ "name": "Deck oven", "stage": "baking", "holds": { "batches": 4 } });
    let count = json!({ "counted": { "quantity": "25", "unit": "kg" }, "reason": "counted" });
    let step = json!({ "id": "tablet-1", "step": "start", "stage": "mixing" });
    let one = of("production/capacities/{capacity}");
    let mut table = vec![bad(
        "GET",
        &of("production/batches"),
        "?day=yesterday",
        Nothing,
        "day",
    )];
    for (method, route, body) in [
        ("POST", of("production/plans"), Json(plan)),
        ("POST", of("production/batches/{batch}/steps"), Json(step)),
        ("POST", of("production/capacities"), Json(oven.clone())),
        ("PUT", one.clone(), Json(oven)),
        ("DELETE", one, Nothing),
        (
            "PUT",
            of("recipes/{item}/timing"),
            Json(json!({ "minutes": { "baking": 45 } })),
        ),
        ("POST", of("stock/{ingredient}/counts"), Json(count)),
    ] {
        table.push(Bad {
            by_operator: true,
            ..bad(method, &route, "", body, "X-Obrador-Reason")
        });
    }
    table
}
