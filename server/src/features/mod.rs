//! A folder a feature, with its part of the API and its pages. None knows another; `router` and `openapi` know all.

pub mod account;
pub mod analytics;
pub mod api_keys;
pub mod catalogue;
pub mod dashboard;
pub mod demo;
pub mod entitlement;
pub mod files;
pub mod platform;
pub mod privacy;
pub mod procurement;
pub mod production;
pub mod public;
pub mod roi;
pub mod subscription;
pub mod team;
pub mod tenant;
pub mod usage;
