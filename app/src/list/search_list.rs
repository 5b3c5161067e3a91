//! Searching while somebody types.

use crate::island;
use leptos::{html, prelude::*};

/// The button of a list's form. In the browser the list follows what is typed and chosen in the form, without it: the page
/// is asked for again, and the parts of it that follow are exchanged.
#[island]
pub fn SearchList(label: String) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    let _awake = island::awake(move || {
        #[cfg(feature = "hydrate")]
        if let Some(form) = button.get_untracked().and_then(|button| button.form()) {
            crate::browser::search_while_typing(form);
        }
    });
    view! { <button class="button" type="submit" node_ref=button>{label}</button> }
}
