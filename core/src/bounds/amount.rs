//! How much a number is at most.

/// A price in cents, or a number of the catalogue.
pub const CATALOGUE: f64 = 1e9;
/// A quantity in its small unit: a thousand million kilograms.
pub const QUANTITY: i64 = 1_000_000_000_000_000;
/// A day's value that a program reports: every sum of such values is exact to the unit.
pub const REPORTED: f64 = 1e15;
/// How much one line orders, in the small unit of its dimension: a thousand tonnes or cubic metres, or a billion pieces.
pub const ORDERED: i64 = 1_000_000_000_000;
/// What an order costs with VAT, in cents.
pub const ORDER_CENTS: i64 = 1_000_000_000_000;
/// How much more than was ordered may be allowed to come, in hundredths of a percent: as much again.
pub const TOLERANCE_BASIS_POINTS: i64 = 10_000;
/// VAT, in hundredths of a percent.
pub const VAT_BASIS_POINTS: i64 = 10_000;
/// What is sold, made or left over of a product in a shop on a day, in thousandths of a piece: a million pieces.
pub const SOLD: i64 = 1_000_000_000;
