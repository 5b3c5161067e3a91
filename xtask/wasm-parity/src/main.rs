//! The fingerprints of both forecasts, natively: `wasm-parity COUNT`.

fn main() {
    let count = std::env::args()
        .nth(1)
        .and_then(|text| text.parse().ok())
        .unwrap_or(1000);
    println!("{}", obrador_core::usage::forecast::fingerprint(count));
    println!("{}", obrador_core::demand::fingerprint(count));
}
