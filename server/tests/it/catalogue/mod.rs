//! Products, recipes, suppliers and locations.

mod api;
mod csv;
mod functions;
mod pages;
mod prices;
mod stock;
mod units;
