//! The calculator: what a plan earns a bakery, live in the browser and as a plain form without it.

mod offers;
mod words;

#[cfg(feature = "ssr")]
mod fields;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod results;

pub use offers::offers_from_packed;
pub use words::{Remarks, ResultWords, assumption_source, error_words};

#[cfg(feature = "ssr")]
pub use form::{RoiForm, RoiView};
#[cfg(feature = "ssr")]
pub use page::RoiPage;
