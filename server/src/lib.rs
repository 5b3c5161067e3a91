//! Obrador's server: HTTP and the command line around `obrador-services`.
//!
//! A request goes handler → service → store → core; no rule, number or SQL lives in this crate.

#![recursion_limit = "256"]

pub mod analytics;
pub mod app;
pub mod auth;
pub mod backtest;
pub mod catalogue;
pub mod cli;
pub mod entitlement;
pub mod files;
pub mod functions;
pub mod http;
mod i18n;
mod loopback;
mod metrics;
pub mod problem;
pub mod rest;
pub mod team;
pub mod usage;
pub mod web;
