//! The things with a name: ingredients, locations, products, recipes, suppliers.
//!
//! What each consists of is said once, in [`obrador_core::catalogue`]; SQL, JSON and forms follow from that.

mod archiving;
mod bulk_store;
mod by_name;
pub mod counted_store;
mod error;
mod export;
mod file_store;
mod idle_store;
mod import;
pub mod json;
mod list;
mod list_store;
mod measured;
mod reading;
mod recipe_lines;
mod recipe_store;
mod recipes;
mod service;
pub(crate) mod store;
mod store_columns;
mod unit_uses;
mod unit_uses_store;
mod writable;

pub(crate) use by_name::{ByName, NoLink};
pub use error::CatalogueError;
pub use import::{BadLine, Doubt, ImportError, Preview, PreviewLine, Standing};
pub use list::{ItemPage, ListQuery, Sort};
pub(crate) use recipe_store::{book, replace as write_lines};
pub use recipes::Costed;
pub use service::CatalogueService;
pub(crate) use service::known_links;
pub use store::Item;
pub use unit_uses::UnitUses;
