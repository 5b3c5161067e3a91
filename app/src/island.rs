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
