//! Everything core promises, a module for each of its own.

#![allow(clippy::unwrap_used, reason = "a test that can't be set up fails")]

mod analytics;
mod backtest;
mod catalogue;
mod demand;
mod entitlement;
mod files;
mod forecast;
mod formula;
mod i18n;
mod ingredients;
mod past_dates;
mod price_list;
mod price_list_refused;
mod roi;
mod roi_plans;
mod roi_query;
