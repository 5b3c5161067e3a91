//! Usage: the ledger, the tracker, forecasts and what they are worth.

mod api;
mod backtest;
mod export;
mod ledger;
mod redis;
mod track;
