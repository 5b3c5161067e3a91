//! The client: Leptos' islands of `obrador-app`, each exported under its name, and the older ones that change what the
//! server has rendered. A cdylib and nothing else, so that LTO works.
//!
//! The page's script calls [`hydrate`] first, then for each `<leptos-island>` the function named after it, and for each
//! `data-island` the function it names.

pub mod dialogs;
mod dom;
pub mod roi;
pub mod what_if;

// What is not named here is not linked, and its island stays as the server rendered it.
pub use obrador_app::usage::UsagePanel;

/// Makes Leptos ready for islands.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
