//! Forecasts of demand, tried on files of sales.

mod backtest;
