//! Obrador's use cases and their SQL, a folder a feature. A request goes handler → service → store → core; who asks by
//! HTTP, on a page or on the command line is unknown here.

pub mod account;
pub mod actor;
pub mod analytics;
pub mod audit;
pub mod auth;
pub mod cache;
pub mod catalogue;
pub mod clock;
pub mod config;
pub mod db;
pub mod demo;
pub mod drafts;
pub mod entitlement;
pub mod files;
pub mod gate;
pub mod imports;
pub mod jobs;
mod json_number;
pub mod kept_forms;
pub mod loopback;
pub mod mail;
pub mod notices;
pub mod paced;
pub mod paging;
pub mod platform;
pub mod privacy;
pub mod procurement;
pub mod production;
pub mod random;
mod services;
pub mod slowness;
pub mod stock;
pub mod subscription;
pub mod tabular;
pub mod team;
pub mod tenant;
pub mod trusted_proxies;
pub mod usage;
pub mod zone;

pub use json_number::json_number;
pub use services::{All, Services, StartError, open_storage};
