//! Products, recipes, suppliers and locations over REST.

pub mod api;
pub(crate) mod pages;
