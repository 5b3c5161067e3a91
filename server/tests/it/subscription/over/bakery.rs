//! A bakery with enough of everything, and what is sent for it.

use super::{production, rows::Row};
use crate::support::{
    Answer, TestApp, form_with,
    forms::Browser,
    functions::{call, fill, of},
    now, upload,
};
use axum::{body::Body, http::Request};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    catalogue::ItemKind,
    i18n::Lang,
    ids::TenantId,
    subscription::PlanId,
};
use obrador_services::{
    actor::By, auth::WantedToken, db::Access, files::counted_store, imports::Sent, team::Inviter,
};
use std::collections::BTreeMap;

/// A bakery with enough of everything, and what is put in place of `[…]`.
pub(super) struct Bakery {
    t: TestApp,
    browser: Browser,
    token: String,
    of: BTreeMap<String, String>,
}

impl Bakery {
    pub(super) async fn new(t: &TestApp, id: &str) -> Self {
        let tenant = t.tenant(id, PlanId::Professional).await;
        let mut put = BTreeMap::from([("id".to_owned(), id.to_owned())]);
        let owner = t
            .user(&format!("owner@{id}.example"), Some(&tenant), Role::Owner)
            .await;
        for number in 0..2 {
            let email = format!("m{number}@{id}.example");
            let member = t.user(&email, Some(&tenant), Role::Staff).await;
            put.insert(format!("member{number}"), member.to_string());
        }
        fill(t, &tenant, 0..10).await;
        contents(t, &tenant).await;
        orders(t, &tenant).await;
        put.extend(production::fill(t, &tenant).await);
        let by = By::person(&owner);
        let inviter = Inviter {
            by: &by,
            // From a place of its own: so many invitations leave from one.
            ip: [127, 0, 0, id.bytes().fold(0, u8::wrapping_add)].into(),
            lang: Lang::En,
        };
        for number in 0..4 {
            let email = format!("i{number}@{id}.example");
            let made = t
                .app
                .team
                .invite(&tenant, &inviter, &email, Role::Staff)
                .await
                .unwrap();
            put.insert(format!("invited{number}"), made.invitation.id);
            if number == 3 {
                let secret = made.link.rsplit_once("token=").unwrap().1.to_owned();
                put.insert("secret0".to_owned(), secret);
            }
        }
        for number in 0..2 {
            let wanted = WantedToken {
                tenant: Some(&tenant),
                name: "till",
                scopes: &[Scope::UsageRead],
                ..WantedToken::default()
            };
            let made = t.app.auth.create_wanted_token(&wanted, by.clone()).await.unwrap();
            put.insert(format!("key{number}"), made.id);
        }
        let sent = Sent {
            name: "a.csv",
            bytes: b"name\nInportatua\n",
            lang: Lang::En,
        };
        let import = t
            .app
            .catalogue
            .keep_import(&tenant, &owner, (ItemKind::Product, sent))
            .await
            .unwrap();
        let shown = t
            .app
            .catalogue
            .preview_import(&tenant, &owner, ItemKind::Product, &import)
            .await
            .unwrap();
        put.insert("import".to_owned(), import);
        put.insert("seen".to_owned(), shown.1.seen);
        let of_orders = Sent {
            bytes: b"supplier,ingredient,quantity,price\nmill,Flour,4 kg,1\n",
            ..sent
        };
        let orders = &t.app.procurement;
        let import = orders.keep_import(&tenant, &owner, of_orders).await.unwrap();
        let shown = orders.preview_import(&tenant, &owner, &import).await.unwrap();
        put.insert("order_import".to_owned(), import);
        put.insert("order_seen".to_owned(), shown.1.seen);
        let browser = Browser::signed_in(t, &format!("owner@{id}.example")).await;
        let form_of = of(t, browser.cookie.as_deref().unwrap()).await;
        put.insert("of".to_owned(), form_of);
        Self {
            t: t.clone(),
            browser,
            // An order is approved in the place of whoever made the key.
            token: t
                .app
                .auth
                .create_token(Some(&tenant), By::person(&owner), "own", &Scope::OF_A_BAKERY)
                .await
                .unwrap()
                .token,
            of: put,
        }
    }

    fn filled(&self, text: &str) -> String {
        self.of.iter().fold(text.to_owned(), |text, (name, value)| {
            text.replace(&format!("[{name}]"), value)
        })
    }

    pub(super) async fn send(&mut self, (route, _, path, body): Row) -> Answer {
        let (method, _) = route.split_once(' ').unwrap();
        let (path, body) = (self.filled(path), self.filled(body));
        if let Some(function) = path.strip_prefix("/fn/") {
            return call(&self.t, function, self.browser.cookie.as_deref(), body).await;
        }
        let is_api = path.starts_with("/api/");
        let address = path.split('?').next().unwrap().to_owned();
        if address.ends_with("/files") || (address.ends_with("/import") && !is_api) {
            let form = match address.as_str() {
                files if files.ends_with("/files") => form_with("a.txt", b"ogia"),
                "/app/procurement/orders/import" => form_with("a.csv", b"supplier,ingredient\nmill,Flour\n"),
                _ => form_with("a.csv", b"name\nBesteren bat\n"),
            };
            if is_api {
                return upload(&self.t, Some(&self.token), &path, form).await;
            }
            let request = Request::post(path)
                .header("content-type", "multipart/form-data; boundary=x")
                .header("cookie", self.browser.cookie.clone().unwrap());
            return self.t.send(request.body(Body::from(form)).unwrap()).await;
        }
        if is_api {
            let mut request = Request::builder()
                .method(method)
                .uri(path)
                .header("authorization", format!("Bearer {}", self.token))
                .header(
                    "content-type",
                    if address.ends_with("/import") {
                        "text/csv"
                    } else {
                        "application/json"
                    },
                );
            if route.contains("/procurement_settings") || route.contains("/production/capacities/") {
                request = request.header("if-match", "\"v1\"");
            } else if route.ends_with("/timing") {
                request = request.header("if-match", "\"v0\"");
            } else if route.ends_with("/plans") {
                request = request.header("idempotency-key", "once");
            } else if route.contains("/purchase_orders/{order}") {
                request = request
                    .header("if-match", "\"v1\"")
                    .header("idempotency-key", "once");
            } else if body.is_empty() {
                // To archive a file was a change of it.
                let version = if route.ends_with("/restore") { 2 } else { 1 };
                request = request.header("if-match", format!("\"v{version}\""));
            }
            return self.t.send(request.body(Body::from(body)).unwrap()).await;
        }
        let pairs: Vec<(String, String)> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect();
        if path == "/en/invitations" {
            return Browser::default().post(&self.t, &path, &pairs).await;
        }
        self.browser.post(&self.t, &path, &pairs).await
    }
}

/// Products that are archived, and files; those from 8 on are archived.
async fn contents(t: &TestApp, tenant: &TenantId) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    let at = (now() - TimeDelta::days(2)).timestamp_micros();
    sqlx::query("UPDATE products SET archived_at = $1 WHERE tenant_id = $2 AND id IN ('p8', 'p9')")
        .bind(at)
        .bind(tenant.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
    for number in 0..10 {
        let id = format!("f{number}");
        counted_store::create(&mut tx, tenant, &id, "a.txt", 4, at)
            .await
            .unwrap();
        if number >= 8 {
            counted_store::archive(&mut tx, tenant, &id, at).await.unwrap();
        }
    }
    sqlx::query("UPDATE users SET email_verified_at = 1")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// A supplier, and an order of two lines in each state that a step is taken from.
async fn orders(t: &TestApp, tenant: &TenantId) {
    let mut tx = t.app.db.begin(tenant, Access::Write).await.unwrap();
    sqlx::query("INSERT INTO suppliers (tenant_id, id, name, email, created_at) VALUES ($1, 'mill', 'Mill', 'mill@example.com', 0)")
        .bind(tenant.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
    sqlx::query("INSERT INTO ingredients (tenant_id, id, name, unit, created_at) VALUES ($1, 'flour', 'Flour', 'kg', 0)")
        .bind(tenant.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
    for (number, state) in (0_i64..).zip([
        "draft",
        "draft",
        "pending_approval",
        "pending_approval",
        "pending_approval",
        "approved",
        "draft",
        "sent",
        "sent",
        "draft",
        "sent",
        "sent",
        "sent",
    ]) {
        sqlx::query(
            "INSERT INTO purchase_orders (tenant_id, id, number, state, supplier_id, supplier_name, net_cents, created_by,
                created_at, changed_at)
             VALUES ($1, $2, $3, $4, 'mill', 'Mill', 100, 'user:x', 0, 0)",
        )
        .bind(tenant.as_str())
        .bind(format!("o{number}"))
        .bind(number + 1)
        .bind(state)
        .execute(&mut *tx)
        .await
        .unwrap();
        for line in ["l", "m"] {
            sqlx::query(
                "INSERT INTO purchase_order_lines (tenant_id, id, order_id, place, ingredient_id, name, quantity, unit,
                    price_cents, vat_basis_points)
                 VALUES ($1, $2, $3, 0, 'flour', 'Flour', 100000000, 'kg', 75, 400)",
            )
            .bind(tenant.as_str())
            .bind(format!("{line}{number}"))
            .bind(format!("o{number}"))
            .execute(&mut *tx)
            .await
            .unwrap();
        }
    }
    tx.commit().await.unwrap();
}
