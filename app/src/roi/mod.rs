//! The calculator: what a plan earns a bakery, live in the browser and as a plain form without it.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod calculator;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod fields;
mod offers;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod results;
mod words;

#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
mod page;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use calculator::RoiCalculator;
pub use offers::offers_from_packed;
pub use words::{Remarks, ResultWords, assumption_source, error_words};

#[cfg(feature = "ssr")]
pub use form::{RoiForm, RoiView};
#[cfg(feature = "ssr")]
pub use page::RoiPage;
