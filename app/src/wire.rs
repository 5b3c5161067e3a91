//! Numbers on their way to the browser: exact, short, and read without a float parser.

/// A whole number as it is, any other by its bits: `35`, `x400a000000000000`; none as `-`.
#[cfg(feature = "ssr")]
pub(crate) fn number(value: Option<f64>) -> String {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match value {
        None => "-".to_owned(),
        Some(whole) if whole.fract() == 0.0 && whole.abs() < EXACT && whole.is_sign_positive() => {
            (whole as u64).to_string()
        }
        Some(broken) => format!("x{:x}", broken.to_bits()),
    }
}

/// Reads a number; none where there is none.
pub(crate) fn read_number(text: &str) -> Option<f64> {
    match text.strip_prefix('x') {
        Some(bits) => u64::from_str_radix(bits, 16).ok().map(f64::from_bits),
        None => text.parse::<u64>().ok().map(|whole| whole as f64),
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn every_number_arrives_to_the_bit() {
        for value in [0.0, -0.0, 35.0, 3.25, 0.1 + 0.2, -4.0, 1e300, 9e15, f64::INFINITY] {
            let packed = number(Some(value));
            assert_eq!(
                read_number(&packed).map(f64::to_bits),
                Some(value.to_bits()),
                "{packed}"
            );
        }
        assert_eq!(number(Some(35.0)), "35");
        assert_eq!(read_number(&number(None)), None);
        assert_eq!(read_number("3.5"), None);
    }
}
