//! What islands have in common.

use leptos::prelude::*;

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

/// Whether there is nothing to say: what says it is hidden then, as the server writes a space for no text.
pub(crate) fn silent(text: RwSignal<String>) -> impl Fn() -> bool + Copy + Send + 'static {
    move || text.with(String::is_empty)
}

/// What an island shows: the page's first reading, until islands of the page know something newer.
pub(crate) struct Latest<T: 'static> {
    first: StoredValue<T>,
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
