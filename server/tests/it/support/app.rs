//! An application without a network, and what it answers.

use super::{Make, TestDatabase, config, now, on_each_database};
use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Request, StatusCode},
};
use http_body_util::BodyExt as _;
use obrador_core::{
    auth::{Role, Scope},
    i18n::Lang,
    ids::{TenantId, UserId},
    subscription::{BillingCycle, PlanId},
};
use obrador_server::state::App;
use obrador_services::{
    account::NewUser, actor::By, auth::SignInError, clock::Clock, db::Access, tenant::NewTenant,
};
use serde_json::Value;
use std::{
    net::{IpAddr, SocketAddr},
    path::Path,
    sync::Arc,
};
use tower::ServiceExt as _;

/// An application and its routes, without a network.
#[derive(Clone)]
pub(crate) struct TestApp {
    pub(crate) app: App,
    pub(crate) router: Router,
    /// Its stored files, where the test names no folder: no two share one.
    pub(crate) _folder: Option<Arc<tempfile::TempDir>>,
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
        // What holds a file says in its address whose it is.
        if parts.uri.path() == "/app/files" || parts.uri.path().ends_with("/import") {
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
