//! What a server does beside requests.

use crate::{shutdown::ended, state::App};
use std::time::Duration;
use tokio::sync::watch;

/// How often bakeries whose grace is over are deleted.
const PURGE_EVERY: Duration = Duration::from_hours(1);
/// Several servers may do so at once: a bakery is deleted by one of them.
pub(crate) async fn purge_each_hour(app: App, stop: watch::Receiver<bool>) {
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
        match app.files.discard_old_archives().await {
            Ok(0) => {}
            Ok(old) => tracing::info!(old, "contents of old archives are let go"),
            Err(error) => tracing::warn!(%error, "contents of old archives can't be let go now"),
        }
        if let Err(error) = app.drafts.discard_old().await {
            tracing::warn!(%error, "old forms can't be deleted now");
        }
        if let Err(error) = app.kept_forms.discard_old().await {
            tracing::warn!(%error, "old kept forms can't be deleted now");
        }
        match app.files.collect_garbage().await {
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
