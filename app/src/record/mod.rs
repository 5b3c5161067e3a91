//! The dialog kit: one thing shown whole, read or edited, above the page that leads to it.
//!
//! Every kind of thing uses the one [`RecordDialog`], with a content that it makes of its fields' description. The dialog
//! has an address, `?view=product:17` behind its page's own, so it can be linked, survives a reload and works without a
//! script; with one, [`ViewRecord`] asks for that address and shows the dialog without leaving the page.

#[cfg(feature = "ssr")]
mod address;
#[cfg(feature = "ssr")]
mod dialog;
#[cfg(feature = "ssr")]
mod facts;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod view_record;

#[cfg(feature = "ssr")]
pub use address::{EDIT, NEW, VIEW, Viewed};
#[cfg(feature = "ssr")]
pub use dialog::{RecordContent, RecordDialog, RecordFrame};
#[cfg(feature = "ssr")]
pub use facts::{Fact, Facts};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use view_record::ViewRecord;
