//! What islands need of the browser beyond signals and views. The one file that may touch its document.

use leptos::prelude::{document, set_interval, window_event_listener_untyped};
use std::time::Duration;

/// Calls `act` at every `interval` at which the page is seen, and whenever somebody returns to its tab.
pub(crate) fn each_while_seen(interval: Duration, act: impl Fn() + Clone + 'static) {
    let seen = move || {
        if !document().hidden() {
            act();
        }
    };
    let on_return = seen.clone();
    // For as long as the page lives.
    let _ = window_event_listener_untyped("visibilitychange", move |_| on_return());
    set_interval(seen, interval);
}
