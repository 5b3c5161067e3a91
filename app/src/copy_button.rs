//! Copying what is shown once.

use crate::island;
use leptos::prelude::*;

/// A button that copies `text`, and then says `copied`. It is hidden until somebody can use it.
#[island]
pub fn CopyButton(text: String, label: String, copied: String) -> impl IntoView {
    copy_button(RwSignal::new(text), RwSignal::new(false), label, copied)
}

/// The same inside another island.
pub(crate) fn copy_button(
    text: RwSignal<String>,
    is_copied: RwSignal<bool>,
    label: String,
    copied: String,
) -> impl IntoView {
    let awake = island::awake(|| ());
    #[cfg(feature = "hydrate")]
    let (can_copy, copy) = (crate::browser::can_copy(), move |_: leptos::ev::MouseEvent| {
        crate::browser::copy(text.get_untracked(), is_copied);
    });
    #[cfg(not(feature = "hydrate"))]
    let (can_copy, copy) = {
        let _ = text;
        (false, |_: leptos::ev::MouseEvent| {})
    };
    view! {
        <div class="copying no-print">
            <button type="button" class="button small" data-copy="" hidden=move || !(awake.get() && can_copy)
                on:click=copy>{label}</button>
            <span role="status"><span hidden=move || !is_copied.get()>{copied}</span></span>
        </div>
    }
}
