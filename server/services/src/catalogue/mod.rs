//! The counted things with a name: locations, products, recipes, suppliers.
//!
//! What each consists of is said once, in [`obrador_core::catalogue`]; SQL, JSON and forms follow from that.

pub mod counted_store;
pub mod json;
mod list;
mod service;
pub(crate) mod store;

pub use list::{ItemPage, ListQuery, Sort};
pub use service::{CatalogueError, CatalogueService};
pub use store::Item;
