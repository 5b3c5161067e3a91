//! Obrador's server: HTTP, storage, tracker and command line around `obrador-core`.
//!
//! A request goes handler → service → store → core; no rule or number lives in this crate.

#![recursion_limit = "256"]

pub mod analytics;
pub mod app;
pub mod audit;
pub mod auth;
pub mod backtest;
pub mod cache;
pub mod catalogue;
pub mod cli;
pub mod clock;
pub mod config;
pub mod db;
pub mod demo;
pub mod entitlement;
pub mod files;
pub mod http;
mod i18n;
pub mod kept_forms;
mod loopback;
pub mod mail;
mod metrics;
pub mod problem;
pub mod rest;
pub mod secret;
pub mod slowness;
pub mod subscription;
pub mod team;
pub mod tenant;
pub mod usage;
pub mod web;
