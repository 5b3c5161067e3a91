//! When a token ends, as lists show it.

use crate::icon::{drawn, icon_path};
use leptos::prelude::*;

/// When a token ends: its words, and before them a badge where there is one.
pub(super) fn end_view(tone: String, badge: String, words: String) -> impl IntoView {
    let class = (tone == "muted").then_some("muted");
    let none = badge.is_empty();
    view! {
        <span class=["badge ", &tone].concat() hidden=none>{drawn(|| icon_path("alert"))}{badge}</span>
        " "
        <span class=class>{words}</span>
    }
}
