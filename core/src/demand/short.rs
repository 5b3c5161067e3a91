//! Numbers as they are kept.

/// Six decimals: as text it is short, and read back it is the same number.
pub(super) fn short(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
