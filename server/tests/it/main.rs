//! What the whole product does, a module for each feature and for what holds of all of them; each on SQLite and on
//! PostgreSQL.

#![allow(clippy::unwrap_used, reason = "a test that can't be set up fails")]

mod access;
mod account;
mod analytics;
mod api;
mod api_keys;
mod bounds;
mod catalogue;
mod cli;
mod connections;
mod dashboard;
mod database;
mod demand;
mod demo;
mod documents;
mod entitlement;
mod failures;
mod files;
mod forms;
mod functions;
mod hostile;
mod jobs;
mod mail;
mod one_number;
mod pages;
mod platform;
mod privacy;
mod procurement;
mod production;
mod proxies;
mod public;
mod roi;
mod settings;
mod storage;
mod subscription;
mod support;
mod team;
mod tenant;
mod trusted_proxies;
mod usage;
