//! An icon by its name.

use crate::icon::{drawn, icon_path};
use leptos::prelude::*;

/// A decorative icon; the word beside it says the same.
#[component]
pub fn Icon(name: &'static str) -> impl IntoView {
    drawn(move || icon_path(name))
}
