//! A bakery in each state of its subscription with its people, and what they send.

use super::routes::Route;
use crate::support::{self, Answer, TestApp, forms::Browser};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Role, i18n::Lang, ids::TenantId, subscription::PlanId};
use obrador_services::db::Access;
use std::collections::BTreeMap;

/// How a subscription stands: its name here, its state in SQL, and whether its period is over.
type Standing = (&'static str, &'static str, bool);

pub(crate) const STANDINGS: [Standing; 7] = [
    ("trialing", "trialing", false),
    ("active", "active", false),
    ("past-due", "past_due", false),
    ("cancelled", "cancelled", false),
    ("trial-over", "trialing", true),
    ("ended", "cancelled", true),
    ("read-only", "read_only", false),
];

/// What is sent to a form, so that only the role or the subscription can stand in its way.
fn body(path: &str) -> Vec<(&'static str, String)> {
    let pair = |key, value: &str| (key, value.to_owned());
    match path {
        "{item_kind}/new" | "{item_kind}/{item}" => vec![
            pair("name", "Ogia"),
            pair("price_cents", "2,40"),
            pair("version", "1"),
        ],
        "/app/settings/team" => vec![pair("email", "berria@example.com"), pair("role", "staff")],
        "/app/settings/api-keys" => vec![pair("name", "till"), pair("scope", "usage:read")],
        "/app/settings/limits" => vec![pair("suppliers", "15")],
        "/app/settings/bakery" => vec![
            pair("bakery", "Bakery"),
            pair("country", "ES"),
            pair("time_zone", "Europe/Madrid"),
            pair("lang", "eu"),
            pair("version", "1"),
        ],
        "/app/settings/subscription/ask" => vec![pair("plan", "enterprise")],
        "/app/settings/data" => vec![pair("name", "nothing"), pair("password", "correct horse")],
        "/app/language" => vec![pair("lang", "eu"), pair("next", "/app")],
        path if path.ends_with("/archive") || path.ends_with("/restore") => vec![pair("version", "1")],
        path if path.ends_with("/rename") => vec![pair("version", "1"), pair("name", "berria.txt")],
        _ => Vec::new(),
    }
}

/// One bakery in each state with its people, another one, and the platform's operator.
pub(crate) struct World {
    pub(crate) t: TestApp,
    products: BTreeMap<&'static str, String>,
}

impl World {
    pub(crate) async fn new(url: &str) -> Self {
        let t = TestApp::start(url, "").await;
        let mut products = BTreeMap::new();
        for (standing, ..) in STANDINGS {
            let id = t.tenant(standing, PlanId::Professional).await;
            products.insert(standing, product(&t, &id).await);
        }
        let other = t.tenant("other", PlanId::Professional).await;
        for who in people() {
            let tenant = match (who.at, who.role) {
                (Some(standing), _) => Some(standing.parse().unwrap()),
                (None, Role::PlatformOperator) => None,
                (None, _) => Some(other.clone()),
            };
            let user = t.user(&who.email(), tenant.as_ref(), who.role).await;
            t.app.auth.set_language(&user, Lang::En).await.unwrap();
        }
        let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
        sqlx::query("UPDATE users SET email_verified_at = 1")
            .execute(&mut *tx)
            .await
            .unwrap();
        for (standing, state, over) in STANDINGS {
            let ends = support::now() + chrono::TimeDelta::days(if over { -1 } else { 20 });
            sqlx::query("UPDATE subscriptions SET state = $1, renews_on = $2 WHERE tenant_id = $3")
                .bind(state)
                .bind(ends.timestamp_micros())
                .bind(standing)
                .execute(&mut *tx)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        t.app.stop().await;
        // Another process: it has nothing in memory of how they stood.
        let t = TestApp::start(url, "").await;
        Self { t, products }
    }

    /// The same, served by another.
    pub(crate) fn on(self, t: TestApp) -> Self {
        Self { t, ..self }
    }

    /// The path for somebody: things and files are those of the bakery in that state, for strangers the active one's.
    fn path(&self, path: &str, who: Who) -> String {
        let standing = who.at.unwrap_or("active");
        path.replace("{item_kind}", "/app/catalogue/products")
            .replace("{item}", &self.products[standing])
            .replace("/tenants/{id}", &format!("/tenants/{standing}"))
            .replace("{metric}", "products")
            .replace("{plan}", "enterprise")
            .replace("{id}", "0123456789abcdef0123456789abcdef")
    }

    pub(crate) async fn ask(&self, browser: &mut Browser, route: &Route, who: Who) -> u16 {
        self.answer(browser, route, who).await.status.as_u16()
    }

    /// What somebody is answered.
    pub(crate) async fn answer(&self, browser: &mut Browser, (method, path): &Route, who: Who) -> Answer {
        let address = self.path(path, who);
        if *method == "GET" {
            browser.get(&self.t, &address).await
        } else if path == "/app/files" {
            let body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhello\r\n--b--\r\n";
            let mut request =
                Request::post(&address).header("content-type", "multipart/form-data; boundary=b");
            if let Some(cookie) = &browser.cookie {
                request = request.header("cookie", cookie.clone());
            }
            self.t.send(request.body(Body::from(body)).unwrap()).await
        } else {
            let pairs = body(path);
            let pairs: Vec<_> = pairs.iter().map(|(key, value)| (*key, value.as_str())).collect();
            browser.post(&self.t, &address, &pairs).await
        }
    }

    /// A session that lives: some of the forms end it.
    pub(crate) async fn alive(&self, browser: &mut Browser, who: Who) {
        let token = browser
            .cookie
            .as_deref()
            .and_then(|cookie| cookie.split_once('='));
        let alive = match token {
            Some((_, token)) => self.t.app.auth.actor(token).await.unwrap().is_some(),
            None => false,
        };
        if !alive {
            *browser = Browser::signed_in(&self.t, &who.email()).await;
        }
    }
}

/// A column of the table: who, and in which bakery.
#[derive(Clone, Copy)]
pub(crate) struct Who {
    pub(crate) name: &'static str,
    pub(crate) role: Role,
    pub(crate) at: Option<&'static str>,
}

impl Who {
    fn email(self) -> String {
        format!("{}-{}@example.com", self.name, self.at.unwrap_or("x"))
    }
}

const PEOPLE: [(&str, Role); 3] = [
    ("staff", Role::Staff),
    ("manager", Role::Manager),
    ("owner", Role::Owner),
];

pub(crate) fn people() -> Vec<Who> {
    let mut all = Vec::new();
    for (name, role) in PEOPLE {
        for (standing, ..) in STANDINGS {
            all.push(Who {
                name,
                role,
                at: Some(standing),
            });
        }
    }
    all.push(Who {
        name: "stranger",
        role: Role::Owner,
        at: None,
    });
    all.push(Who {
        name: "operator",
        role: Role::PlatformOperator,
        at: None,
    });
    all
}

async fn product(t: &TestApp, tenant: &TenantId) -> String {
    let content = obrador_core::catalogue::Content::typed(
        obrador_core::catalogue::ItemKind::Product,
        Lang::En,
        |key| match key {
            "name" => "Bread",
            "price_cents" => "2.40",
            _ => "",
        },
    );
    let by = "test".into();
    let doing = obrador_services::audit::AuditContext { tenant, by: &by };
    t.app.catalogue.create(doing, content.unwrap()).await.unwrap().id
}
