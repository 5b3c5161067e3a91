//! A page that keeps itself up to date.

use crate::{
    island::{self, silent},
    messages::Messages,
};
use leptos::prelude::*;

/// What it says, as its property takes it.
#[cfg(feature = "ssr")]
pub fn live_texts(t: obrador_locales::Texts) -> String {
    Messages::new(t.lang)
        .with_texts(t, &["live-offline", "live-not-now", "live-signed-out"])
        .to_lines()
}

/// Asks for the page again while something on it says how often: `data-live` is in how many seconds. The page's parts that
/// follow a list are exchanged ([`crate::list::ListPart`]), but for one that somebody works in; what keeps `data-live` in such
/// a part ends it by leaving it out. Until the browser is reached again the page says so. `texts` are [`live_texts`].
#[island]
pub fn LivePage(texts: String) -> impl IntoView {
    let messages = Messages::from_lines(&texts);
    let net = RwSignal::new(String::new());
    let _awake = island::awake(move || {
        #[cfg(feature = "hydrate")]
        crate::browser::keep_page_fresh(messages.clone(), net);
        #[cfg(not(feature = "hydrate"))]
        let _ = &messages;
    });
    view! { <div class="tracker-net" role="status" hidden=silent(net)><p><strong>{net}</strong></p></div> }
}
