//! The HTTP server: it listens, works and ends in order.

use crate::{
    connections::{self, Limits},
    http::respond,
    jobs,
    router::router,
    shutdown::{ended, watch_for_the_end},
    state::App,
};
use axum::{Router, extract::State, middleware::from_fn, routing::get};
use std::{io, net::SocketAddr, time::Duration};
use tokio::net::TcpListener;

/// At the end, requests under way get this long.
const GRACE: Duration = Duration::from_secs(10);

/// Serves until SIGTERM or Ctrl-C, then lets requests under way end.
pub async fn serve(app: App) -> io::Result<()> {
    let listener = bind("OBRADOR_LISTEN", app.config.serve.listen).await?;
    let limits = Limits::of_this_process(app.config.storage.slowness);
    let stop = watch_for_the_end();
    let metrics = match app.config.serve.metrics_listen {
        Some(address) => {
            if !address.ip().is_loopback() {
                tracing::warn!(%address, "metrics are open to whoever reaches that address: let only the monitoring in");
            }
            let listener = bind("OBRADOR_METRICS_LISTEN", address).await?;
            Some(tokio::spawn(connections::serve(
                listener,
                metrics_router(app.clone()),
                limits.of_a_few(),
                stop.clone(),
            )))
        }
        None => None,
    };
    if !app.config.is_https() {
        tracing::warn!("plain http: session cookies are not Secure; fine on this machine only");
    }
    tracing::info!(address = %listener.local_addr()?, public_url = app.config.public_url(), "ready");
    let working = tokio::spawn(jobs::work(app.clone(), stop.clone()));
    let serving = connections::serve(listener, router(app.clone()), limits, stop.clone());
    let overdue = async {
        ended(stop).await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        () = serving => {}
        () = overdue => tracing::warn!("requests still under way are cut off"),
    }
    if let Some(metrics) = metrics {
        metrics.abort();
    }
    if let Err(error) = working.await {
        tracing::error!(%error, "working jobs was interrupted; their leases run out");
    }
    app.stop().await;
    Ok(())
}

/// Listens; where that can't be, the setting is named.
async fn bind(setting: &str, address: SocketAddr) -> io::Result<TcpListener> {
    let bound = TcpListener::bind(address).await;
    bound.map_err(|error| {
        io::Error::new(
            error.kind(),
            format!("{setting}: can't listen on {address}: {error}"),
        )
    })
}

fn metrics_router(app: App) -> Router {
    let page = async |State(app): State<App>| {
        let (entitlement, files) = (app.entitlement.metrics(), app.files.metrics());
        app.metrics.render() + &entitlement + &files + &app.usage.metrics() + &app.jobs.metrics().await
    };
    Router::new()
        .route("/metrics", get(page))
        .layer(from_fn(respond::at_least))
        .with_state(app)
}
