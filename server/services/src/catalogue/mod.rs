//! The counted things with a name: locations, products, recipes, suppliers.
//!
//! What each consists of is said once, in [`obrador_core::catalogue`]; SQL, JSON and forms follow from that.

mod archiving;
pub mod counted_store;
mod error;
mod idle_store;
pub mod json;
mod list;
mod list_store;
mod service;
pub(crate) mod store;
mod writable;

pub use error::CatalogueError;
pub use list::{ItemPage, ListQuery, Sort};
pub use service::CatalogueService;
pub use store::Item;
