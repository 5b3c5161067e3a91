//! The calculator: what a plan earns a bakery, live in the browser and as a plain form without it.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod calculator;
#[cfg(feature = "ssr")]
mod fields;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
mod form_texts;
mod labels;
#[cfg(feature = "hydrate")]
mod marks;
mod offers;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod qr;
mod result_words;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod results;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod said;
#[cfg(feature = "ssr")]
mod sheet_page;
#[cfg(feature = "ssr")]
mod sheet_tables;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use calculator::RoiCalculator;
#[cfg(feature = "ssr")]
pub use form::{RoiForm, RoiView};
pub use labels::{Remarks, assumption_source, error_words};
pub use offers::offers_from_wire;
#[cfg(feature = "ssr")]
pub use page::RoiPage;
pub use result_words::ResultWords;
#[cfg(feature = "ssr")]
pub use sheet_page::{SheetPage, SheetView};
