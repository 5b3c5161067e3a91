//! The HTTP server: all routes, the layers around them, and an orderly end.

use crate::{
    app::App,
    functions, loopback, metrics,
    problem::{Problem, ProblemKind},
    rest, web,
};
use axum::{
    Router,
    extract::{Request, State},
    http::{
        HeaderValue,
        header::{CONTENT_TYPE, STRICT_TRANSPORT_SECURITY},
    },
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
    routing::get,
};
use std::{any::Any, net::SocketAddr, time::Duration};
use tokio::{net::TcpListener, sync::watch};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer,
        predicate::{DefaultPredicate, NotForContentType, Predicate as _},
    },
    csrf::CsrfLayer,
    trace::TraceLayer,
};

/// No request may take longer,
const TIMEOUT: Duration = Duration::from_secs(30);
/// but one that brings a file over a slow line.
const TIMEOUT_OF_UPLOADS: Duration = Duration::from_mins(10);
/// How often bakeries whose grace is over are deleted.
const PURGE_EVERY: Duration = Duration::from_hours(1);
/// At the end, requests under way get this long.
const GRACE: Duration = Duration::from_secs(10);

/// All routes with the layers around them.
pub fn router(app: App) -> Router {
    let trace = TraceLayer::new_for_http().make_span_with(|request: &Request| {
        // The path alone: a query may hold what is nobody's business.
        tracing::debug_span!("request", method = %request.method(), path = request.uri().path())
    });
    Router::new()
        .merge(rest::router(&app).layer(csrf(&app)))
        .merge(functions::router().layer(csrf(&app)))
        .merge(web::router(&app))
        .layer(middleware::from_fn_with_state(app.clone(), timeout))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(app.clone(), strict_transport))
        .layer(middleware::from_fn_with_state(app.clone(), loopback::only))
        .layer(
            CompressionLayer::new()
                .compress_when(DefaultPredicate::new().and(NotForContentType::const_new("application/zip"))),
        )
        .layer(middleware::from_fn_with_state(app.clone(), metrics::layer))
        .layer(trace)
        .with_state(app)
}

/// Forms of other sites are refused; programs, which send neither Origin nor Sec-Fetch-Site, are not concerned.
fn csrf(app: &App) -> CsrfLayer<impl FnMut(tower_http::csrf::ProtectionError) -> Response + Clone + use<>> {
    let own = app.config.public_url();
    let layer = CsrfLayer::new();
    let layer = layer.add_trusted_origin(&own).unwrap_or_else(|error| {
        tracing::warn!(%error, "forms are compared with the Host header only");
        CsrfLayer::new()
    });
    layer.with_rejection_response(|_| Problem::new(ProblemKind::Forbidden).into_response())
}

async fn timeout(State(app): State<App>, request: Request, next: Next) -> Response {
    let most = at_most(&app, &request, TIMEOUT);
    match tokio::time::timeout(most, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(ProblemKind::Unavailable).into_response(),
    }
}

/// How long a request may take, if usually it is `usual`.
pub(crate) fn at_most(app: &App, request: &Request, usual: Duration) -> Duration {
    let kind = request.headers().get(CONTENT_TYPE);
    let of_a_file = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
    let most = if of_a_file { TIMEOUT_OF_UPLOADS } else { usual };
    app.config.storage.slowness.times(most)
}

fn panicked(panic: Box<dyn Any + Send>) -> Response {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic");
    tracing::error!(panic = text, "a request panicked");
    Problem::new(ProblemKind::Internal).into_response()
}

async fn strict_transport(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if app.config.is_https() {
        let value = HeaderValue::from_static("max-age=31536000");
        response.headers_mut().insert(STRICT_TRANSPORT_SECURITY, value);
    }
    response
}

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

/// Several servers may do so at once: a bakery is deleted by one of them.
async fn purge_each_hour(app: App, stop: watch::Receiver<bool>) {
    loop {
        match app.deletion.purge().await {
            Ok(purged) if purged.bakeries > 0 => {
                tracing::info!(bakeries = purged.bakeries, "bakeries are deleted");
            }
            Ok(_) => {}
            Err(error) => tracing::warn!(%error, "bakeries that are due can't be deleted now"),
        }
        match app.account.tell_of_split_scopes().await {
            Ok(0) => {}
            Ok(bakeries) => {
                tracing::info!(bakeries, "owners are told what their older API keys no longer do");
            }
            Err(error) => tracing::warn!(%error, "owners can't be told of their older API keys now"),
        }
        match app.files.forget_old_archives().await {
            Ok(0) => {}
            Ok(old) => tracing::info!(old, "contents of old archives are let go"),
            Err(error) => tracing::warn!(%error, "contents of old archives can't be let go now"),
        }
        if let Err(error) = app.drafts.discard_old().await {
            tracing::warn!(%error, "old forms can't be deleted now");
        }
        if let Err(error) = app.kept_forms.forget_old().await {
            tracing::warn!(%error, "old kept forms can't be deleted now");
        }
        match app.files.sweep().await {
            Ok(0) => {}
            Ok(swept) => tracing::info!(swept, "contents that were let go are deleted"),
            Err(error) => tracing::warn!(%error, "contents that were let go can't be deleted now"),
        }
        tokio::select! {
            () = ended(stop.clone()) => return,
            () = tokio::time::sleep(PURGE_EVERY) => {}
        }
    }
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

async fn ended(mut stop: watch::Receiver<bool>) {
    // An error means that nobody can say so any more: it is over, too.
    let _ = stop.wait_for(|stop| *stop).await;
}

fn watch_for_the_end() -> watch::Receiver<bool> {
    let (tell, stop) = watch::channel(false);
    tokio::spawn(async move {
        let interrupted = tokio::signal::ctrl_c();
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut terminated) => {
                tokio::select! {
                    _ = interrupted => {}
                    _ = terminated.recv() => {}
                }
            }
            Err(_) => drop(interrupted.await),
        }
        tracing::info!("stopping");
        tell.send_replace(true);
    });
    stop
}
