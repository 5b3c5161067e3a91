//! The dialog in the browser.

use crate::island;
use leptos::prelude::*;

/// Shows what links with `data-view` lead to in the page's dialog, sends its forms, and asks before what was typed is lost.
/// Without it the same addresses are pages with the dialog open.
#[island]
pub fn ViewRecord() -> impl IntoView {
    let _awake = island::awake(move || {
        #[cfg(feature = "hydrate")]
        crate::browser::show_records();
    });
}
