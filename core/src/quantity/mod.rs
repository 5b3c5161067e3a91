//! Exact quantities: whole numbers of a small unit, shown in the unit that somebody chose. No binary fractions anywhere.

mod amount;
mod pack;
mod price;
mod unit;

pub(crate) use amount::nearest;
pub use amount::{Quantity, QuantityError};
pub use pack::Pack;
pub use price::cost_cents;
pub use unit::{Dimension, Unit, UnknownUnit};
