//! What islands have in common.

use leptos::{ev, prelude::*, task::tick};
use serde::de::DeserializeOwned;
use std::sync::atomic::{AtomicU32, Ordering};

/// Whether the island lives: not in the server's rendering, and in the browser from when it is hydrated, when `act` is
/// called once. What only makes sense without a client is hidden by it.
pub(crate) fn awake(act: impl Fn() + 'static) -> RwSignal<bool> {
    let awake = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        awake.set(true);
        act();
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = act;
    awake
}

/// Reads an island's first property, which is JSON.
pub(crate) fn first<T: Default + DeserializeOwned>(json: &str) -> T {
    serde_json::from_slice(json.as_bytes()).unwrap_or_default()
}

/// Whether there is nothing to say: what says it is hidden then, as the server writes a space for no text.
pub(crate) fn silent(text: RwSignal<String>) -> impl Fn() -> bool + Copy + Send + 'static {
    move || text.with(String::is_empty)
}

/// What an island shows: the page's first reading, until islands of the page know something newer.
pub(crate) struct Latest<T: 'static> {
    pub(crate) first: StoredValue<T>,
    pub(crate) shared: RwSignal<Option<T>>,
}

impl<T> Clone for Latest<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Latest<T> {}

impl<T: Send + Sync + 'static> Latest<T> {
    pub(crate) fn new(first: T, shared: Option<RwSignal<Option<T>>>) -> Self {
        Self {
            first: StoredValue::new(first),
            shared: shared.unwrap_or_else(|| RwSignal::new(None)),
        }
    }

    /// Reads it, and is told of changes.
    pub(crate) fn with<R>(&self, read: impl Fn(&T) -> R) -> R {
        self.shared.with(|shared| match shared {
            Some(newer) => read(newer),
            None => self.first.with_value(&read),
        })
    }
}

/// How often a plan was asked for or taken back on this page: told to all islands that speak of it.
#[derive(Clone, Copy)]
pub struct PlanAsked(pub RwSignal<u32>);

/// What is done on a page, counted: a reading that began before something was done shows what was, and is dropped. The
/// browser's client is one page's; on the server nothing is done.
static ACTS: AtomicU32 = AtomicU32::new(0);

/// Something is done now.
pub(crate) fn begin_act() -> u32 {
    ACTS.fetch_add(1, Ordering::Relaxed) + 1
}

/// What was done last.
#[cfg(feature = "hydrate")]
pub(crate) fn last_act() -> u32 {
    ACTS.load(Ordering::Relaxed)
}

/// Has nothing been done since?
pub(crate) fn is_latest(act: u32) -> bool {
    ACTS.load(Ordering::Relaxed) == act
}

/// One thing at a time: a second click, or a key that is held, does nothing.
#[derive(Clone, Copy)]
pub(crate) struct Busy(RwSignal<bool>);

impl Busy {
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(false))
    }

    /// Takes the click from the browser; does nothing more where something is under way, or it is the second of two.
    pub(crate) fn begin(self, event: &ev::MouseEvent) -> bool {
        event.prevent_default();
        if self.0.get_untracked() || event.detail() > 1 {
            return false;
        }
        self.0.set(true);
        true
    }

    pub(crate) fn end(self) {
        self.0.set(false);
    }
}

/// The button that was clicked, to send its form as it is sent without scripts.
#[cfg(feature = "hydrate")]
pub(crate) type Clicked = crate::browser::Clicked;

/// On the server nothing is clicked.
#[cfg(not(feature = "hydrate"))]
pub(crate) struct Clicked;

#[cfg(not(feature = "hydrate"))]
impl Clicked {
    pub(crate) fn of(_: &ev::MouseEvent) -> Self {
        Self
    }

    #[expect(clippy::unused_self, reason = "what the browser's does")]
    pub(crate) fn send(&self) {}
}

/// A file that was chosen or dropped.
#[cfg(feature = "hydrate")]
pub(crate) type ChosenFile = crate::browser::File;

/// On the server none is.
#[cfg(not(feature = "hydrate"))]
pub(crate) type ChosenFile = ();

/// A file on its way.
#[cfg(feature = "hydrate")]
pub(crate) type Sending = crate::browser::Sending;

/// On the server none is.
#[cfg(not(feature = "hydrate"))]
pub(crate) type Sending = ();

/// Moves the focus to the element called `id`, when it is shown.
pub(crate) async fn lead_to(id: &str) {
    tick().await;
    #[cfg(feature = "hydrate")]
    crate::browser::focus(id);
    #[cfg(not(feature = "hydrate"))]
    let _ = id;
}
