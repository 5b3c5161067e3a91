//! The calculator: what a plan earns a bakery, live in the browser and as a plain form without it.

mod calculator;
mod fields;
mod results;
mod share;

#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
mod page;

pub use calculator::RoiCalculator;

#[cfg(feature = "ssr")]
pub use form::{RoiForm, RoiView};
#[cfg(feature = "ssr")]
pub use page::RoiPage;
