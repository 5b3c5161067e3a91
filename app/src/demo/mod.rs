//! Making the demo anew.

mod page;

pub use page::{DemoPage, DemoView};
