//! How much to bake: as much as pays.

use super::DemandDay;

/// What a piece brings and costs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Economics {
    /// Its price net of VAT, in cents.
    pub price_cents: f64,
    /// What it costs to make, in cents; lost where it is not sold.
    pub cost_cents: f64,
}

impl Economics {
    /// The service level that earns most.
    ///
    /// # Formula
    /// The newsvendor's critical ratio `margin / (margin + cost)`: a piece too few loses the margin, one too many its
    /// cost.
    ///
    /// # Units
    /// A share, above 0 and at most 1.
    ///
    /// # Errors
    /// `None` where a piece earns nothing, or where price or cost is no amount.
    pub fn best_level(self) -> Option<f64> {
        let margin = self.price_cents - self.cost_cents;
        let amounts = self.price_cents.is_finite() && self.cost_cents.is_finite();
        (amounts && self.cost_cents >= 0.0 && margin > 0.0).then(|| margin / (margin + self.cost_cents))
    }
}

/// Nobody bakes more of one product a day.
const MOST_PIECES: f64 = 1e9;

/// How many whole pieces to bake so that on that share of such days all who ask get theirs: the nearest whole number to
/// the day's quantile; none on a day on which the shop is closed.
pub fn bake(day: &DemandDay, level: f64) -> u32 {
    if day.closed {
        return 0;
    }
    (day.quantile(level) + 0.5).floor().clamp(0.0, MOST_PIECES) as u32
}
