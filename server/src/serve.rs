//! The HTTP server: it listens, works and ends in order.

use crate::{
    jobs::purge_each_hour,
    router::router,
    shutdown::{ended, watch_for_the_end},
    state::App,
};
use axum::{Router, extract::State, routing::get};
use std::{net::SocketAddr, time::Duration};
use tokio::{net::TcpListener, sync::watch};

/// At the end, requests under way get this long.
const GRACE: Duration = Duration::from_secs(10);

/// Serves until SIGTERM or Ctrl-C, then lets requests under way end.
pub async fn serve(app: App) -> std::io::Result<()> {
    let listener = TcpListener::bind(app.config.serve.listen).await?;
    let stop = watch_for_the_end();
    let metrics = match app.config.serve.metrics_listen {
        Some(address) => Some(tokio::spawn(serve_metrics(
            TcpListener::bind(address).await?,
            app.clone(),
            stop.clone(),
        ))),
        None => None,
    };
    if !app.config.is_https() {
        tracing::warn!("plain http: session cookies are not Secure; fine on this machine only");
    }
    tracing::info!(address = %listener.local_addr()?, public_url = app.config.public_url(), "ready");
    let service = router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let purging = tokio::spawn(purge_each_hour(app.clone(), stop.clone()));
    let serving = axum::serve(listener, service).with_graceful_shutdown(ended(stop.clone()));
    let overdue = async {
        ended(stop).await;
        tokio::time::sleep(GRACE).await;
    };
    let served = tokio::select! {
        served = serving => served,
        () = overdue => {
            tracing::warn!("requests still under way are cut off");
            Ok(())
        }
    };
    if let Some(metrics) = metrics {
        metrics.abort();
    }
    if let Err(error) = purging.await {
        tracing::error!(%error, "deleting bakeries was interrupted; the next purge goes on");
    }
    app.stop().await;
    served
}

async fn serve_metrics(listener: TcpListener, app: App, stop: watch::Receiver<bool>) {
    let page = async |State(app): State<App>| {
        let (entitlement, files) = (app.entitlement.metrics(), app.files.metrics());
        app.metrics.render() + &entitlement + &files + &app.usage.metrics()
    };
    let router = Router::new().route("/metrics", get(page)).with_state(app);
    if let Err(error) = axum::serve(listener, router)
        .with_graceful_shutdown(ended(stop))
        .await
    {
        tracing::error!(%error, "metrics are no longer served");
    }
}
