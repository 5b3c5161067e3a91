//! Products, recipes, suppliers and locations.

mod api;
mod functions;
mod pages;
