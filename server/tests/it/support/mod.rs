//! What the tests of storage and HTTP share: each runs on SQLite and on PostgreSQL.
pub(crate) mod api;
pub(crate) mod browser;
pub(crate) mod forms;
pub(crate) mod smtp;

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Request, StatusCode},
};
use chrono::{DateTime, Utc};
use clap::Parser;
use http_body_util::BodyExt as _;
use obrador_core::{
    auth::{Role, Scope},
    i18n::Lang,
    ids::{TenantId, UserId},
    subscription::{BillingCycle, PlanId},
};
use obrador_server::state::App;
use obrador_services::{
    account::NewUser,
    actor::By,
    auth::SignInError,
    clock::Clock,
    config::Config,
    db::{Access, Db},
    tenant::NewTenant,
};
use serde_json::Value;
use sqlx::{Any, AnyConnection, Connection as _, QueryBuilder};
use std::{
    net::{IpAddr, SocketAddr},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};
use tower::ServiceExt as _;

/// Where a PostgreSQL for the tests is: they make databases of their own there.
const POSTGRES: &str = "OBRADOR_TEST_POSTGRES_URL";

/// How long what surely comes is waited for: only what hangs takes so long, whatever the machine.
pub(crate) const PATIENCE: Duration = Duration::from_mins(10);

/// Waits until it is so.
pub(crate) async fn eventually(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    let began = Instant::now();
    while !is_so().await {
        assert!(began.elapsed() < PATIENCE, "never: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// The time at which every test begins.
pub(crate) fn now() -> DateTime<Utc> {
    "2025-01-19T10:30:00Z".parse().unwrap()
}

/// A database of a test's own, gone afterwards.
pub(crate) struct TestDatabase {
    pub(crate) url: String,
    name: Option<String>,
    _folder: tempfile::TempDir,
}

impl TestDatabase {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("test.db").display());
        Self {
            url,
            name: None,
            _folder: folder,
        }
    }

    pub(crate) async fn postgres() -> Self {
        Self::on_postgres("").await
    }

    async fn on_postgres(like: &str) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "obrador_{}_{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        on_server(&format!("CREATE DATABASE {name}{like}")).await;
        let (server, _) = server_url();
        Self {
            url: format!("{server}/{name}"),
            name: Some(name),
            _folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A copy as it is now, such as a backup; nobody may be connected.
    pub(crate) async fn copy(&self) -> Self {
        let Some(name) = &self.name else {
            let copy = Self::sqlite();
            let file = |url: &str| url.trim_start_matches("sqlite://").to_owned();
            std::fs::copy(file(&self.url), file(&copy.url)).unwrap();
            return copy;
        };
        Self::on_postgres(&format!(" TEMPLATE {name}")).await
    }

    pub(crate) async fn drop(self) {
        if let Some(name) = &self.name {
            on_server(&format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

/// The server's address without and with its database.
fn server_url() -> (String, String) {
    let url = std::env::var(POSTGRES);
    let url =
        url.unwrap_or_else(|_| panic!("{POSTGRES} must name a PostgreSQL; `cargo xtask test` starts one"));
    let (scheme, rest) = url.split_once("://").expect("postgres://…");
    let server = format!("{scheme}://{}", rest.split('/').next().unwrap_or_default());
    let full = if rest.contains('/') {
        url.clone()
    } else {
        format!("{server}/postgres")
    };
    (server, full)
}

async fn on_server(sql: &str) {
    sqlx::any::install_default_drivers();
    let mut connection = AnyConnection::connect(&server_url().1)
        .await
        .expect("the tests' PostgreSQL");
    QueryBuilder::<Any>::new(sql)
        .build()
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
}

/// A database, opened as patiently as the environment says.
pub(crate) async fn open(url: &str) -> Db {
    Db::connect(url, config(url, "").storage.slowness).await.unwrap()
}

/// Runs `test` on both databases, each fresh and migrated; fails where there is no PostgreSQL.
pub(crate) async fn for_each_backend(test: impl AsyncFn(Db)) {
    for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
        let db = open(&database.url).await;
        db.migrate(now().timestamp_micros()).await.unwrap();
        test(db.clone()).await;
        db.close().await;
        database.drop().await;
    }
}

/// Runs `test` on both databases; it makes as many as it needs.
pub(crate) async fn on_each_database(test: impl AsyncFn(Make)) {
    test(Make(false)).await;
    test(Make(true)).await;
}

/// Makes databases of one kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Make(bool);

impl Make {
    pub(crate) async fn database(self) -> TestDatabase {
        if self.0 {
            TestDatabase::postgres().await
        } else {
            TestDatabase::sqlite()
        }
    }
}

/// Runs `test` on an application with each database, and a clock that stands at [`now`].
pub(crate) async fn for_each_app(flags: &str, test: impl AsyncFn(TestApp)) {
    for database in [TestDatabase::sqlite(), TestDatabase::postgres().await] {
        let app = TestApp::start(&database.url, flags).await;
        test(app.clone()).await;
        app.app.stop().await;
        database.drop().await;
    }
}

/// The same, each with a folder of stored files of its own: a folder belongs to one database.
pub(crate) async fn for_each_app_with_files(flags: &str, test: impl AsyncFn(TestApp, &Path)) {
    on_each_database(async |make: Make| {
        let (database, folder) = (make.database().await, tempfile::tempdir().unwrap());
        let flags = format!("{flags} --files {}", folder.path().display());
        let app = TestApp::start(&database.url, &flags).await;
        test(app.clone(), folder.path()).await;
        app.app.stop().await;
        database.drop().await;
    })
    .await;
}

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    config: Config,
}

/// Settings from flags.
pub(crate) fn config(database_url: &str, flags: &str) -> Config {
    let words = ["test", "--database-url", database_url]
        .into_iter()
        .chain(flags.split_whitespace());
    Line::try_parse_from(words).unwrap().config
}

/// An application and its routes, without a network.
#[derive(Clone)]
pub(crate) struct TestApp {
    pub(crate) app: App,
    pub(crate) router: Router,
    /// Its stored files, where the test names no folder: no two share one.
    pub(crate) _folder: Option<Arc<tempfile::TempDir>>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("not JSON: {}", self.text))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

impl TestApp {
    pub(crate) async fn start(database_url: &str, flags: &str) -> Self {
        let folder = (!flags.contains("--files")).then(|| Arc::new(tempfile::tempdir().unwrap()));
        let mut config = config(database_url, flags);
        if let Some(folder) = &folder {
            config.storage.files = folder.path().join("files");
        }
        let app = App::start(config, Clock::fixed(now())).await.unwrap();
        let router = obrador_server::router::router(app.clone());
        Self {
            app,
            router,
            _folder: folder,
        }
    }

    /// A bakery on that plan.
    pub(crate) async fn tenant(&self, id: &str, plan: PlanId) -> TenantId {
        let tenant: TenantId = id.parse().unwrap();
        let new = NewTenant {
            id: tenant.clone(),
            name: format!("Bakery {id}"),
            country: "ES".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            lang: Lang::Es,
            plan,
            cycle: BillingCycle::Monthly,
        };
        self.app.tenant.create(new, "test").await.unwrap();
        tenant
    }

    /// Somebody with the password `correct horse`.
    pub(crate) async fn user(&self, email: &str, tenant: Option<&TenantId>, role: Role) -> UserId {
        let new = NewUser {
            email: email.to_owned(),
            name: "Ane".to_owned(),
            password: Some("correct horse".to_owned()),
            lang: Lang::Eu,
            tenant: tenant.cloned(),
            role,
        };
        self.app.users.create(new, "test").await.unwrap()
    }

    /// The cookie of somebody who has that role at the bakery, or runs the platform: of the demo's people by the demo
    /// sign-in, of the others by their password.
    pub(crate) async fn cookie(&self, tenant: &TenantId, role: Role) -> String {
        let auth = &self.app.auth;
        let session = match auth.demo_sign_in(tenant, role).await {
            Err(SignInError::NoAccess) => {
                let email = self.email_of(tenant, role).await;
                auth.sign_in(&email, "correct horse", IpAddr::from([127, 0, 0, 1]))
                    .await
            }
            other => other,
        };
        format!("{}={}", self.app.cookie().name(), session.unwrap().token)
    }

    async fn email_of(&self, tenant: &TenantId, role: Role) -> String {
        let mut tx = self.app.db.begin_system("test", Access::Read).await.unwrap();
        let query = if role == Role::PlatformOperator {
            "SELECT u.email FROM users u JOIN platform_operators o ON o.user_id = u.id
             WHERE $1 <> $2 ORDER BY o.created_at, u.id LIMIT 1"
        } else {
            "SELECT u.email FROM users u JOIN memberships m ON m.user_id = u.id
             WHERE m.tenant_id = $1 AND m.role = $2 ORDER BY m.created_at, u.id LIMIT 1"
        };
        let email = sqlx::query_scalar(query)
            .bind(tenant.as_str())
            .bind(role.as_str());
        email.fetch_one(&mut *tx).await.unwrap()
    }

    /// A token of the bakery, or of the platform's operator.
    pub(crate) async fn token(&self, tenant: Option<&TenantId>, scopes: &[Scope]) -> String {
        self.app
            .auth
            .create_token(
                tenant,
                By::from("test").because("a test".parse().unwrap()),
                "test",
                scopes,
            )
            .await
            .unwrap()
            .token
    }

    /// The request as a page's own form would send it: one that does not say whose it is says that it is the sender's.
    pub(crate) async fn owned_by_sender(&self, request: Request<Body>) -> Request<Body> {
        let inside = request.method() == "POST" && request.uri().path().starts_with("/app/");
        let token = self.app.cookie().read(request.headers()).map(str::to_owned);
        let (true, Some(token)) = (inside, token) else {
            return request;
        };
        let Some(actor) = self.app.auth.actor(&token).await.unwrap() else {
            return request;
        };
        let pair = form_urlencoded::Serializer::new(String::new())
            .append_pair("form_of", &actor.form_of())
            .finish();
        let (mut parts, body) = request.into_parts();
        if parts.uri.path() == "/app/files" {
            parts.uri = format!("{}?{pair}", parts.uri.path()).parse().unwrap();
            return Request::from_parts(parts, body);
        }
        let mut text = String::from_utf8_lossy(&body.collect().await.unwrap().to_bytes()).into_owned();
        if !text.contains("form_of=") {
            text = if text.is_empty() {
                pair
            } else {
                format!("{text}&{pair}")
            };
        }
        Request::from_parts(parts, Body::from(text))
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let request = self.owned_by_sender(request).await;
        self.send_as_it_is(request).await
    }

    /// Sends it without adding anything.
    pub(crate) async fn send_as_it_is(&self, request: Request<Body>) -> Answer {
        let mut request = request;
        request
            .extensions_mut()
            .insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40_000))));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// A request with a token (none: no header) and a JSON body (empty: none).
    pub(crate) async fn call(&self, method: &str, path: &str, token: Option<&str>, body: &str) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(token) = token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        if !body.is_empty() {
            request = request.header("content-type", "application/json");
        }
        self.send(request.body(Body::from(body.to_owned())).unwrap())
            .await
    }

    pub(crate) async fn get(&self, path: &str, token: Option<&str>) -> Answer {
        self.call("GET", path, token, "").await
    }

    /// How many rows a table has: what must not change after a refusal.
    pub(crate) async fn rows(&self, count: &'static str) -> i64 {
        let mut tx = self.app.db.begin_system("test", Access::Read).await.unwrap();
        sqlx::query_scalar(count).fetch_one(&mut *tx).await.unwrap()
    }
}

/// A form with a file in it, whose parts are separated by `x`.
pub(crate) fn form_with(name: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    [head.as_bytes(), content, b"\r\n--x--\r\n"].concat()
}

/// Sends it.
pub(crate) async fn upload(t: &TestApp, token: Option<&str>, path: &str, body: Vec<u8>) -> Answer {
    let mut request = Request::post(path).header("content-type", "multipart/form-data; boundary=x");
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    t.send(request.body(Body::from(body)).unwrap()).await
}
