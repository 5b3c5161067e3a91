//! Forecasts of demand.

mod api;
mod backtest;
mod bakery;
mod killed;
mod retention;
mod training;
