//! Making the demo anew from a page: one at a time, beside the request that began it.

use super::{DemoArgs, prepare_telling};
use crate::app::App;
use chrono::{DateTime, Utc};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;

/// How it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ResetState {
    /// Nobody has asked for it since the server started.
    #[default]
    Never,
    /// Under way.
    Running {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// Done.
    Done {
        /// When.
        at: DateTime<Utc>,
    },
    /// It failed; the log says why.
    Failed {
        /// When.
        at: DateTime<Utc>,
    },
}

/// The one reset of this process.
#[derive(Debug, Clone, Default)]
pub struct DemoReset(Arc<Mutex<Option<watch::Receiver<ResetState>>>>);

impl DemoReset {
    /// How it stands.
    pub fn state(&self) -> ResetState {
        let slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        slot.as_ref().map_or(ResetState::Never, |state| *state.borrow())
    }

    /// Begins a reset; none where one is under way. What is answered tells when it is over.
    pub fn begin(&self, app: &App) -> Option<watch::Receiver<ResetState>> {
        let since = app.clock.now();
        let mut slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(state) = &*slot
            && matches!(*state.borrow(), ResetState::Running { .. })
            && state.has_changed().is_ok()
        {
            return None;
        }
        let (tell, state) = watch::channel(ResetState::Running { since });
        *slot = Some(state.clone());
        drop(slot);
        let (app, runtime) = (app.clone(), tokio::runtime::Handle::current());
        // On a thread of its own: the tracker's stream of chunks can't be moved between threads.
        tokio::task::spawn_blocking(move || runtime.block_on(run(app, tell)));
        Some(state)
    }
}

async fn run(app: App, tell: watch::Sender<ResetState>) {
    let redis_url = app.config.storage.redis_url.as_deref();
    let forget = || {
        app.auth.forget();
        app.subscription.forget();
    };
    let args = DemoArgs { reset: true };
    let made = prepare_telling(&app.db, &app.clock, &app.subscription, redis_url, args, forget).await;
    forget();
    let at = app.clock.now();
    tell.send_replace(match made {
        Ok(_) => ResetState::Done { at },
        Err(error) => {
            tracing::error!(%error, "the demo could not be made anew");
            ResetState::Failed { at }
        }
    });
}
