//! The orderly end: SIGTERM or Ctrl-C, told to all who wait for it.

use tokio::sync::watch;

/// Waits for the end.
pub(crate) async fn ended(mut stop: watch::Receiver<bool>) {
    // An error means that nobody can say so any more: it is over, too.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Tells of SIGTERM or Ctrl-C.
pub(crate) fn watch_for_the_end() -> watch::Receiver<bool> {
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
