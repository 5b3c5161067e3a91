//! The calculator: what a plan earns a bakery, live in the browser and as a plain form without it.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod calculator;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod calculator_state;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod fields;
#[cfg(feature = "ssr")]
mod form;
mod labels;
mod offers;
#[cfg(feature = "ssr")]
mod page;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod results;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use calculator::RoiCalculator;
#[cfg(feature = "ssr")]
pub use form::{RoiForm, RoiView};
pub use labels::{Remarks, ResultWords, assumption_source, error_words};
pub use offers::offers_from_wire;
#[cfg(feature = "ssr")]
pub use page::RoiPage;
