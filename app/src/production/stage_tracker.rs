//! The tracker in the browser: what others do is seen within seconds, and steps are taken where they stand, without a network
//! too.

use crate::{
    island::{self, silent},
    messages::Messages,
    reached::TrackerState,
};
use leptos::prelude::*;

/// What is told of the network, and of steps that wait for it. `of` is whose page it is.
#[island]
pub fn StageTracker(of: String, texts: String) -> impl IntoView {
    let messages = Messages::from_lines(&texts);
    let empty = || RwSignal::new(String::new());
    let state = TrackerState {
        net: empty(),
        waiting: empty(),
        refused: empty(),
    };
    let (refused, understood) = (messages.get("tracker-refused"), messages.get("tracker-put-away"));
    let _awake = island::awake(move || {
        #[cfg(feature = "hydrate")]
        crate::browser::follow_steps(
            of.clone(),
            messages.clone(),
            state,
            super::server_fns::read_production_version_now,
        );
        #[cfg(not(feature = "hydrate"))]
        let _ = (&of, &messages);
    });
    let nothing = move || state.net.with(String::is_empty) && state.waiting.with(String::is_empty);
    let put_away = move |_| state.refused.set(String::new());
    view! {
        <div class="tracker-net" role="status" hidden=nothing>
            <p><strong>{state.net}</strong></p>
            <p class="lines">{state.waiting}</p>
        </div>
        <div class="tracker-refused" role="alert" hidden=silent(state.refused)>
            <p><strong>{refused}</strong></p>
            <p class="lines">{state.refused}</p>
            <button class="button small" type="button" on:click=put_away>{understood}</button>
        </div>
    }
}
