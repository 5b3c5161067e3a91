//! Forecasts of demand.

mod backtest;
