//! The plain answer: a straight line.

/// The slope of ordinary least squares through (x, y).
///
/// # Formula
/// `Σ (x − x̄)(y − y₀) / Σ (x − x̄)²`, with y measured from the first point, so that a constant has a slope of
/// exactly 0, as in Prometheus's `deriv()`. Points may be missing: only those given count.
///
/// # Units
/// Units of y per unit of x.
///
/// # Errors
/// 0 with fewer than two different x.
pub fn slope(points: impl Iterator<Item = (f64, f64)> + Clone) -> f64 {
    let Some((_, origin)) = points.clone().next() else {
        return 0.0;
    };
    let (count, sum) = points
        .clone()
        .fold((0.0, 0.0), |(count, sum), (x, _)| (count + 1.0, sum + x));
    let mean = sum / count;
    let (sxy, sxx) = points.fold((0.0, 0.0), |(sxy, sxx), (x, y)| {
        (sxy + (x - mean) * (y - origin), sxx + (x - mean) * (x - mean))
    });
    if sxx > 0.0 { sxy / sxx } else { 0.0 }
}

/// Whole days until a line that stands at `last` and climbs by `slope` a day reaches `limit`.
///
/// # Formula
/// `ceil((limit − last) / slope)`; a quotient within a billionth above a whole number is that number, so that
/// rounding in the last bit makes no extra day.
///
/// # Units
/// `last` and `limit` in the metric's own unit, `slope` in units per day, the result in days.
///
/// # Errors
/// `None` when the line does not climb, or reaches the limit only after `horizon` days.
pub fn days_until(limit: f64, last: f64, slope: f64, horizon: u32) -> Option<u32> {
    let need = limit - last;
    if need <= 0.0 {
        return Some(0);
    }
    if slope.is_nan() || slope <= 0.0 {
        return None;
    }
    let days = need / slope;
    let whole = days.floor();
    let days = if days - whole <= TOLERANCE * days {
        whole
    } else {
        whole + 1.0
    };
    (days <= f64::from(horizon)).then(|| (days as u32).max(1))
}

/// What counts as rounding, relative to the way left to the limit.
pub(super) const TOLERANCE: f64 = 1e-9;
