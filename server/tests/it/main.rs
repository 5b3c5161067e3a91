//! What the whole product does, a module for each route's feature; each on SQLite and on PostgreSQL.

#![allow(clippy::unwrap_used, reason = "a test that can't be set up fails")]

mod access;
mod analytics;
mod auth;
mod backtest;
mod catalogue;
mod catalogue_pages;
mod cli;
mod deletion;
mod demo;
mod demo_closed;
mod documents;
mod entitlement;
mod export;
mod files;
mod forecast_api;
mod forms;
mod forward_auth;
mod functions;
mod invalid;
mod keys;
mod ledger;
mod openapi;
mod operator_tokens;
mod pages;
mod plan_request;
mod platform;
mod proxies;
mod quota;
mod refusals;
mod rest;
mod routes;
mod scopes;
mod sign_up;
mod support;
mod sweep;
mod team;
mod tenant;
mod tracker;
