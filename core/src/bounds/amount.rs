//! How much a number is at most.

/// A price in cents, or a number of the catalogue.
pub const CATALOGUE: f64 = 1e9;
/// A quantity in its small unit: a thousand million kilograms.
pub const QUANTITY: i64 = 1_000_000_000_000_000;
/// A day's value that a program reports: every sum of such values is exact to the unit.
pub const REPORTED: f64 = 1e15;
