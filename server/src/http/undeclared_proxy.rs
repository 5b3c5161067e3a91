//! A proxy in front that the settings do not name: then all its visitors look like one.

use crate::state::App;
use axum::{
    extract::{ConnectInfo, Request, State},
    http::HeaderMap,
    middleware::Next,
    response::Response,
};
use std::net::SocketAddr;

/// What proxies say of whom they ask for.
const FORWARDED: [&str; 3] = ["x-forwarded-for", "forwarded", "x-real-ip"];

/// Warns, once, when somebody who is no trusted proxy asks for others.
pub(crate) async fn warn(State(app): State<App>, request: Request, next: Next) -> Response {
    if is_forwarded(request.headers())
        && let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>()
        && !app.config.serve.trusted_proxies.trusts(peer.ip())
    {
        let peer = peer.ip().to_canonical();
        app.told_of_proxy.call_once(|| {
            tracing::warn!(
                "{peer} says that it asks for others (X-Forwarded-For), but is no trusted proxy: all its visitors count as \
                 one, and too many wrong passwords of one keep all out. If it is your proxy, name it: \
                 OBRADOR_TRUSTED_PROXIES={peer}"
            );
        });
    }
    next.run(request).await
}

fn is_forwarded(headers: &HeaderMap) -> bool {
    FORWARDED.iter().any(|name| headers.contains_key(*name))
}
