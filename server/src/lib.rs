//! Obrador's server: HTTP and the command line around `obrador-services`.
//!
//! A request goes handler → service → store → core; no rule, number or SQL lives in this crate.

#![recursion_limit = "256"]

pub mod cli;
pub mod connections;
pub mod docs;
mod failures;
pub mod features;
pub mod functions;
pub mod health;
pub mod http;
pub mod jobs;
pub mod log;
pub mod openapi;
pub mod page;
pub mod router;
pub mod serve;
mod shutdown;
pub mod state;
