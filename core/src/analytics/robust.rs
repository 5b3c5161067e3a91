//! A middle and a spread that a few wild values can't move.

/// The median; of an even number of values the mean of the middle two. 0 of nothing.
pub(super) fn median(values: &mut [f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    values.sort_unstable_by(f64::total_cmp);
    let half = values.len() / 2;
    if values.len() % 2 == 1 {
        values[half]
    } else {
        values[half - 1] / 2.0 + values[half] / 2.0
    }
}

/// The median, and the median distance from it (MAD).
pub(super) fn median_and_mad(values: &[f64]) -> (f64, f64) {
    let mut sorted = values.to_vec();
    let middle = median(&mut sorted);
    for value in &mut sorted {
        *value = (*value - middle).abs();
    }
    (middle, median(&mut sorted))
}

/// The smallest value that at least `percent` of all values do not exceed; 0 of nothing.
pub(super) fn quantile(values: &mut [f64], percent: usize) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    let rank = (values.len() * percent).div_ceil(100).max(1);
    values.get(rank - 1).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// numpy 2.4: `np.median(x)`, `np.median(abs(x - np.median(x)))`.
    #[test]
    fn median_and_mad_are_numpys() {
        let x = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3];
        let (median, mad) = median_and_mad(&x);
        assert!((median - 2.45).abs() < 1e-12 && (mad - 0.15).abs() < 1e-12);
        assert_eq!(median_and_mad(&[3.0, 1.0, 2.0]), (2.0, 1.0));
        assert_eq!(median_and_mad(&[]), (0.0, 0.0));
    }

    /// numpy 2.4: `np.quantile(range(1, 22), 0.9, method="inverted_cdf")` is 19.
    #[test]
    fn quantiles_are_numpys_inverted_cdf() {
        let mut x: Vec<_> = (1..=21).rev().map(f64::from).collect();
        assert_eq!((quantile(&mut x, 90), quantile(&mut [], 90)), (19.0, 0.0));
    }
}
