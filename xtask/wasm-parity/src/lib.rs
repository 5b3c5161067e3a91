//! The forecast's fingerprint for JavaScript.

/// See [`obrador_core::usage::forecast::fingerprint`].
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn forecast_fingerprint(count: u32) -> u64 {
    obrador_core::usage::forecast::fingerprint(count)
}
