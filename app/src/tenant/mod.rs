//! Bakeries as customers: their own data, the platform operator's pages, and how a bakery takes its data along and
//! leaves.

mod fields;
mod page;

pub use fields::{BakeryFields, country_name};
pub use page::{BakeryPage, BakeryView};
