//! A browser's requests: a session's cookie, forms, and bodies that are no text.

use super::{Answer, TestApp};
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Request},
};
use http_body_util::BodyExt as _;
use obrador_core::{auth::Role, ids::TenantId, subscription::PlanId};
use std::net::SocketAddr;
use tower::ServiceExt as _;

/// What came back.
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Page {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub(crate) fn location(&self) -> &str {
        self.header("location")
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn has(&self, words: &str) -> bool {
        self.text().contains(words)
    }
}

/// The cookie of whoever has that role there.
pub(crate) async fn cookie(t: &TestApp, tenant: &TenantId, role: Role) -> String {
    t.cookie(tenant, role).await
}

/// A page that is read.
pub(crate) async fn get(t: &TestApp, cookie: &str, path: &str) -> Page {
    send(t, "GET", cookie, path, &[]).await
}

/// A form that is sent.
pub(crate) async fn post(t: &TestApp, cookie: &str, path: &str, form: &[(&str, &str)]) -> Page {
    send(t, "POST", cookie, path, form).await
}

async fn send(t: &TestApp, method: &str, cookie: &str, path: &str, form: &[(&str, &str)]) -> Page {
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form)
        .finish();
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("accept-language", "en")
        .header("cookie", cookie)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap();
    let mut request = t.owned_by_sender(request).await;
    request
        .extensions_mut()
        .insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40_000))));
    let response = t.router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    Page {
        status: parts.status.as_u16(),
        headers: parts.headers,
        bytes: body.collect().await.unwrap().to_bytes().to_vec(),
    }
}

/// A page that is asked for in Spanish.
pub(crate) async fn ask(t: &TestApp, method: &str, path: &str, cookie: Option<&str>) -> Answer {
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header("accept-language", "es");
    if let Some(cookie) = cookie {
        request = request.header("cookie", cookie.to_owned());
    }
    t.send(request.body(Body::empty()).unwrap()).await
}

/// An owner of the bakery `own`, signed in: the cookie.
pub(crate) async fn owner(t: &TestApp) -> String {
    let own = t.tenant("own", PlanId::Starter).await;
    t.user("ane@own.example", Some(&own), Role::Owner).await;
    t.cookie(&own, Role::Owner).await
}

/// A form that is sent as it is encoded.
pub(crate) async fn send_form(t: &TestApp, path: &str, cookie: &str, body: &str) -> Answer {
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header("cookie", cookie)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()));
    t.send(request.unwrap()).await
}
