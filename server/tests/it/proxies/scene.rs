//! Obrador, an application that says what it was sent, and a proxy between them and a visitor.

use super::programs::{Ports, Proxy, Required, Running, free_port, start};
use crate::support::{
    PATIENCE, TestApp, TestDatabase,
    client::{Answer, send},
};
use axum::{
    Router,
    body::to_bytes,
    extract::{Request, State},
    middleware::{self, Next},
    response::Response,
};
use obrador_core::{auth::Scope, ids::TenantId, subscription::PlanId};
use serde_json::{Value, json};
use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tokio::{net::TcpListener, task::JoinHandle};

/// A request as a server saw it.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) address: String,
    pub(crate) headers: Vec<(String, String)>,
}

impl Seen {
    fn of(request: &Request) -> Self {
        let headers = request.headers().iter();
        Self {
            address: request.uri().to_string(),
            headers: headers
                .map(|(name, value)| {
                    (
                        name.to_string(),
                        String::from_utf8_lossy(value.as_bytes()).into_owned(),
                    )
                })
                .collect(),
        }
    }

    /// All that an application could take for Obrador's word, in order.
    pub(crate) fn obrador(&self) -> Vec<(String, String)> {
        let ours = self
            .headers
            .iter()
            .map(|(name, value)| (name.replace('_', "-"), value));
        let mut ours: Vec<_> = ours
            .filter(|(name, _)| name.contains("obrador"))
            .map(|(name, value)| (name, value.clone()))
            .collect();
        ours.sort();
        ours
    }
}

/// What happens once Obrador has answered the next request.
pub(crate) type Then = (TenantId, PlanId);

#[derive(Clone)]
struct Watched {
    app: TestApp,
    asked: Arc<Mutex<Vec<Seen>>>,
    then: Arc<Mutex<Option<Then>>>,
}

/// All of it, gone when dropped; the database's folder last.
pub(crate) struct Scene {
    proxy: Running,
    port: u16,
    pub(crate) app: TestApp,
    watched: Watched,
    passed: Arc<Mutex<Vec<Seen>>>,
    servers: [JoinHandle<()>; 2],
    _folder: tempfile::TempDir,
    _database: TestDatabase,
}

impl Drop for Scene {
    fn drop(&mut self) {
        for server in &self.servers {
            server.abort();
        }
    }
}

impl Scene {
    /// Waits until the proxy refuses strangers.
    pub(crate) async fn set(proxy: Proxy, flags: &str, required: Required) -> Self {
        let scene = Self::open(proxy, flags, required, true).await;
        let unsaid = required == Required::AnalyticsInTheAddress;
        scene
            .wait_for(|status| status == 401 || (unsaid && status >= 500))
            .await
    }

    /// The same without an Obrador.
    pub(crate) async fn without_obrador(proxy: Proxy) -> Self {
        let scene = Self::open(proxy, "", Required::Analytics, false).await;
        scene.wait_for(|status| status >= 500).await
    }

    async fn open(proxy: Proxy, flags: &str, required: Required, with_obrador: bool) -> Self {
        let database = TestDatabase::sqlite();
        let app = TestApp::start(&database.url, flags).await;
        let watched = Watched {
            app: app.clone(),
            asked: Arc::default(),
            then: Arc::default(),
        };
        let router = app
            .router
            .clone()
            .layer(middleware::from_fn_with_state(watched.clone(), watch));
        let (obrador, serving) = serve(router).await;
        let passed = Arc::default();
        let (application, echoing) =
            serve(Router::new().fallback(echo).with_state(Arc::clone(&passed))).await;
        let ports = Ports {
            proxy: free_port(),
            obrador: if with_obrador { obrador } else { free_port() },
            application,
        };
        let folder = tempfile::tempdir().unwrap();
        Self {
            proxy: start(proxy, required, ports, folder.path()),
            port: ports.proxy,
            app,
            watched,
            passed,
            servers: [serving, echoing],
            _folder: folder,
            _database: database,
        }
    }

    async fn wait_for(mut self, ready: impl Fn(u16) -> bool) -> Self {
        let begun = Instant::now();
        loop {
            if let Some(answer) = send(self.port, "GET", "/", &[]).await
                && ready(answer.status)
            {
                self.asked();
                return self;
            }
            let says = self.proxy.says();
            assert!(begun.elapsed() < PATIENCE && says.starts_with("None"), "{says}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// A bakery on that plan and a token of it.
    pub(crate) async fn bakery(&self, id: &str, plan: PlanId) -> (TenantId, String) {
        let tenant = self.app.tenant(id, plan).await;
        let token = self.app.token(Some(&tenant), &[Scope::UsageRead]).await;
        (tenant, token)
    }

    /// A visitor's request; an empty token is none.
    pub(crate) async fn ask(&self, method: &str, target: &str, token: &str, headers: &[&str]) -> Answer {
        let mut all: Vec<_> = headers.iter().map(|&header| header.to_owned()).collect();
        if !token.is_empty() {
            all.push(format!("Authorization: Bearer {token}"));
        }
        let answer = send(self.port, method, target, &all).await;
        answer.unwrap_or_else(|| panic!("nothing came back: {method} {target} {headers:?}"))
    }

    /// Once Obrador has answered the next request, the bakery's plan is another.
    pub(crate) fn then(&self, then: Then) {
        *self.watched.then.lock().unwrap() = Some(then);
    }

    /// What Obrador was asked since the last time.
    pub(crate) fn asked(&self) -> Vec<Seen> {
        std::mem::take(&mut self.watched.asked.lock().unwrap())
    }

    /// What reached the application since the last time.
    pub(crate) fn passed(&self) -> Vec<Seen> {
        std::mem::take(&mut self.passed.lock().unwrap())
    }
}

async fn serve(router: Router) -> (u16, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let task = tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    (port, task)
}

/// Around Obrador: keeps what it was asked, and changes a plan behind its back.
async fn watch(State(watched): State<Watched>, request: Request, next: Next) -> Response {
    watched.asked.lock().unwrap().push(Seen::of(&request));
    let response = next.run(request).await;
    let then = watched.then.lock().unwrap().take();
    if let Some((tenant, plan)) = then {
        let subscriptions = &watched.app.app.subscription;
        subscriptions.set_plan(&tenant, plan, None, "test").await.unwrap();
    }
    response
}

/// The application: says what reached it.
async fn echo(State(passed): State<Arc<Mutex<Vec<Seen>>>>, request: Request) -> axum::Json<Value> {
    let seen = Seen::of(&request);
    passed.lock().unwrap().push(seen.clone());
    let method = request.method().to_string();
    let body = to_bytes(request.into_body(), 100_000).await.unwrap();
    axum::Json(json!({
        "method": method,
        "address": seen.address,
        "headers": seen.headers,
        "body": String::from_utf8_lossy(&body),
    }))
}
