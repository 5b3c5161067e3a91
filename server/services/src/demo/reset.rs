//! Making the demo anew from a page: one at a time, beside the request that began it.

use super::{DemoArgs, prepare_telling};
use crate::{auth::AuthService, clock::Clock, db::Db, subscription::SubscriptionService};
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
#[derive(Debug, Clone)]
pub struct DemoReset {
    db: Db,
    clock: Clock,
    auth: AuthService,
    subscription: SubscriptionService,
    redis_url: Option<String>,
    slot: Arc<Mutex<Option<watch::Receiver<ResetState>>>>,
}

impl DemoReset {
    /// A service on that storage.
    pub fn new(
        db: Db,
        clock: Clock,
        auth: AuthService,
        subscription: SubscriptionService,
        redis_url: Option<String>,
    ) -> Self {
        Self {
            db,
            clock,
            auth,
            subscription,
            redis_url,
            slot: Arc::default(),
        }
    }

    /// How it stands.
    pub fn state(&self) -> ResetState {
        let slot = self.slot.lock().unwrap_or_else(PoisonError::into_inner);
        slot.as_ref().map_or(ResetState::Never, |state| *state.borrow())
    }

    /// Begins a reset; none where one is under way. What is answered tells when it is over.
    pub fn begin(&self) -> Option<watch::Receiver<ResetState>> {
        let since = self.clock.now();
        let mut slot = self.slot.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(state) = &*slot
            && matches!(*state.borrow(), ResetState::Running { .. })
            && state.has_changed().is_ok()
        {
            return None;
        }
        let (tell, state) = watch::channel(ResetState::Running { since });
        *slot = Some(state.clone());
        drop(slot);
        let (this, runtime) = (self.clone(), tokio::runtime::Handle::current());
        // On a thread of its own: the tracker's stream of chunks can't be moved between threads.
        tokio::task::spawn_blocking(move || runtime.block_on(this.run(tell)));
        Some(state)
    }

    async fn run(self, tell: watch::Sender<ResetState>) {
        let redis_url = self.redis_url.as_deref();
        let invalidate = || {
            self.auth.invalidate();
            self.subscription.invalidate();
        };
        let args = DemoArgs { reset: true };
        let made = prepare_telling(
            &self.db,
            &self.clock,
            &self.subscription,
            redis_url,
            args,
            invalidate,
        )
        .await;
        invalidate();
        let at = self.clock.now();
        tell.send_replace(match made {
            Ok(_) => ResetState::Done { at },
            Err(error) => {
                tracing::error!(%error, "the demo could not be made anew");
                ResetState::Failed { at }
            }
        });
    }
}
