//! Who may do what: every page and form × role × state of the subscription, and every route of the API × state (× scope: `scopes.rs`). The routes
//! come from the sources and from the API's own description; what they answer is held against `snapshots/access.txt`, so a
//! route without a row fails, and so does one whose row has changed.

use crate::support::{self, TestApp, TestDatabase, api::operations, forms::Browser};
use axum::{body::Body, http::Request};
use obrador_core::{
    auth::{Role, Scope},
    i18n::Lang,
    ids::TenantId,
    subscription::PlanId,
};
use obrador_services::db::Access;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

const SNAPSHOT: &str = "tests/snapshots/access.txt";
const NEW: &str = "tests/snapshots/access.new.txt";

/// How a subscription stands: its name here, its state in SQL, and whether its period is over.
type Standing = (&'static str, &'static str, bool);

const STANDINGS: [Standing; 7] = [
    ("trialing", "trialing", false),
    ("active", "active", false),
    ("past-due", "past_due", false),
    ("cancelled", "cancelled", false),
    ("trial-over", "trialing", true),
    ("ended", "cancelled", true),
    ("read-only", "read_only", false),
];

/// A route of the pages: its method and path; `{thing}` stands for each kind of thing.
type Route = (&'static str, String);

/// Where routes of pages are declared: each feature's pages, and kept forms. The demo's exist in a demo only.
fn route_files() -> Vec<PathBuf> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let features = fs::read_dir(src.join("features")).unwrap();
    let mut features: Vec<_> = features.map(|entry| entry.unwrap().path()).collect();
    features.sort();
    let mut files = vec![src.join("page/forms/mod.rs")];
    for feature in features.iter().filter(|path| !path.ends_with("demo")) {
        for file in ["pages.rs", "pages/mod.rs"] {
            files.extend(Some(feature.join(file)).filter(|file| file.exists()));
        }
    }
    files
}

/// All routes for who is signed in, as the sources declare them.
fn routes() -> Vec<Route> {
    let mut found = Vec::new();
    for file in route_files() {
        let source = fs::read_to_string(&file).unwrap();
        let own = source
            .split("const PATH: &str = \"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_default();
        for call in source.split(".route(").skip(1) {
            let call = &call[..end_of_call(call)];
            let address = match call.trim_start() {
                rest if rest.starts_with("PATH") => own.to_owned(),
                rest if rest.starts_with("&at(") => format!("{{thing}}{}", literal(rest)),
                rest => literal(rest).to_owned(),
            };
            if !(address.starts_with("/app") || address.starts_with("{thing}") || address == "/sign-out") {
                continue;
            }
            for (method, word) in [("GET", "get("), ("POST", "post(")] {
                if call.contains(word) {
                    found.push((method, address.clone()));
                }
            }
        }
    }
    assert!(found.len() > 50, "only {} routes were found", found.len());
    found
}

fn literal(text: &str) -> &str {
    text.split('"').nth(1).unwrap()
}

fn end_of_call(text: &str) -> usize {
    let mut depth = 1;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// What is sent to a form, so that only the role or the subscription can stand in its way.
fn body(path: &str) -> Vec<(&'static str, String)> {
    let pair = |key, value: &str| (key, value.to_owned());
    match path {
        "{thing}/new" | "{thing}/{item}" => vec![
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
struct World {
    t: TestApp,
    products: BTreeMap<&'static str, String>,
}

/// A column of the table: who, and in which bakery.
#[derive(Clone, Copy)]
struct Who {
    name: &'static str,
    role: Role,
    at: Option<&'static str>,
}

const PEOPLE: [(&str, Role); 3] = [
    ("staff", Role::Staff),
    ("manager", Role::Manager),
    ("owner", Role::Owner),
];

fn people() -> Vec<Who> {
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

impl Who {
    fn email(self) -> String {
        format!("{}-{}@example.com", self.name, self.at.unwrap_or("x"))
    }
}

impl World {
    async fn new(url: &str) -> Self {
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

    /// The path for somebody: things and files are those of the bakery in that state, for strangers the active one's.
    fn path(&self, path: &str, who: Who) -> String {
        let standing = who.at.unwrap_or("active");
        path.replace("{thing}", "/app/catalogue/products")
            .replace("{item}", &self.products[standing])
            .replace("/tenants/{id}", &format!("/tenants/{standing}"))
            .replace("{metric}", "products")
            .replace("{plan}", "enterprise")
            .replace("{id}", "0123456789abcdef0123456789abcdef")
    }

    async fn ask(&self, browser: &mut Browser, (method, path): &Route, who: Who) -> u16 {
        let address = self.path(path, who);
        let answer = if *method == "GET" {
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
        };
        answer.status.as_u16()
    }

    /// A session that lives: some of the forms end it.
    async fn alive(&self, browser: &mut Browser, who: Who) {
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

async fn product(t: &TestApp, tenant: &TenantId) -> String {
    let content =
        obrador_core::catalogue::Content::typed(obrador_core::catalogue::Thing::Product, Lang::En, |key| {
            match key {
                "name" => "Bread",
                "price_cents" => "2.40",
                _ => "",
            }
        });
    let by = "test".into();
    let doing = obrador_services::audit::Doing { tenant, by: &by };
    t.app.catalogue.create(doing, content.unwrap()).await.unwrap().id
}

/// What somebody is answered in a state.
type Answer = (Option<&'static str>, u16);

/// A person's answers: one status where all states agree, else each.
fn cell(answers: &[Answer]) -> String {
    let first = answers[0].1;
    if answers.iter().all(|(_, status)| *status == first) {
        return first.to_string();
    }
    let each = answers
        .iter()
        .map(|(state, status)| format!("{} {status}", state.unwrap_or_default()));
    format!("({})", each.collect::<Vec<_>>().join(", "))
}

/// The table of one database.
async fn table(w: &World) -> String {
    let routes = routes();
    let mut answers: Vec<BTreeMap<&str, Vec<Answer>>> = vec![BTreeMap::new(); routes.len()];
    for who in people() {
        let mut browser = Browser::default();
        for (route, row) in routes.iter().zip(&mut answers) {
            w.alive(&mut browser, who).await;
            let status = w.ask(&mut browser, route, who).await;
            row.entry(who.name).or_default().push((who.at, status));
        }
    }
    let mut lines = Vec::new();
    for ((method, path), row) in routes.iter().zip(&answers) {
        let mut nobody = Browser::default();
        let who = Who {
            name: "nobody",
            role: Role::Staff,
            at: None,
        };
        let refused = w.ask(&mut nobody, &(*method, path.clone()), who).await;
        let mut line = format!("{method:<4} {path:<48} nobody {refused}");
        for name in ["staff", "manager", "owner", "stranger", "operator"] {
            write!(line, " · {name} {}", cell(&row[name])).unwrap();
        }
        lines.push(line);
    }
    lines.sort();
    lines.extend(of_the_api(w).await);
    lines.join("\n") + "\n"
}

/// The API with a key that may do all a bakery's key can.
async fn of_the_api(w: &World) -> Vec<String> {
    let mut lines = Vec::new();
    let mut tokens = BTreeMap::new();
    for (standing, ..) in STANDINGS {
        let tenant = standing.parse().unwrap();
        tokens.insert(standing, w.t.token(Some(&tenant), &Scope::OF_A_BAKERY).await);
    }
    for operation in operations() {
        let mut answers = Vec::new();
        for (standing, ..) in STANDINGS {
            let email = format!("neu-{standing}@example.com");
            let token = &tokens[standing];
            let answer = operation.call_inviting(&w.t, standing, token, None, &email).await;
            answers.push((Some(standing), answer.status.as_u16()));
        }
        lines.push(format!(
            "{:<6} {:<60} key {}",
            operation.method,
            operation.path,
            cell(&answers)
        ));
    }
    lines.sort();
    lines
}

#[tokio::test]
async fn every_page_and_form_answers_each_role_in_each_state_as_written() {
    for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
        let w = World::new(&database.url).await;
        let found = table(&w).await;
        w.t.app.stop().await;
        database.drop().await;
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let written = fs::read_to_string(here.join(SNAPSHOT)).unwrap_or_default();
        if found != written {
            fs::write(here.join(NEW), &found).unwrap();
            let (old, new): (BTreeSet<_>, BTreeSet<_>) = (written.lines().collect(), found.lines().collect());
            let differ: Vec<_> = old.symmetric_difference(&new).copied().collect();
            panic!(
                "{} rows differ from {SNAPSHOT}; all are in {NEW}:\n{}",
                differ.len(),
                differ.join("\n")
            );
        }
    }
}
