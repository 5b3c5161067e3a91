//! The forecasts' fingerprints for JavaScript.

/// See [`obrador_core::usage::forecast::fingerprint`].
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn forecast_fingerprint(count: u32) -> u64 {
    obrador_core::usage::forecast::fingerprint(count)
}

/// See [`obrador_core::demand::fingerprint`].
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn demand_fingerprint(count: u32) -> u64 {
    obrador_core::demand::fingerprint(count)
}
