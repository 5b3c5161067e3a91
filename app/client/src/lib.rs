//! Hydrates the islands.

#![recursion_limit = "256"]

/// Every island, so that the linker keeps it.
pub use obrador_app::*;

/// Called by the page's own script.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
