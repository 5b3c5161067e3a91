//! What training and forecasting the demand of all products takes.

use super::{Measured, example};
use anyhow::Result;

/// 500 products of two years are trained, and one is forecast a year ahead.
pub(super) fn measure() -> Result<Vec<Measured>> {
    example("demand_speed", "measuring forecasts of demand")
}
