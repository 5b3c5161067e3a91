//! Obrador's domain, pure: the same code runs on the server and, in WebAssembly, in the browser.
//!
//! Nothing here reads a clock, a file, the network or a random source; all of it comes in as a parameter.
#![warn(missing_docs)]

pub mod analytics;
pub mod auth;
pub mod bounds;
pub mod catalogue;
pub mod demand;
pub mod email;
pub mod entitlement;
pub mod files;
pub mod i18n;
pub mod ids;
pub mod procurement;
pub mod production;
pub mod quantity;
pub mod roi;
pub mod sales;
pub mod stock;
pub mod subscription;
pub mod table;
pub mod tenant;
pub mod text;
pub mod usage;
pub mod waiting;
