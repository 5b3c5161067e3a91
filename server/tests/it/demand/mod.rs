//! Demand: back-tests, and how much to bake, on both databases.

mod api;
mod backtest;
mod bakery;
mod killed;
mod pages;
mod retention;
mod training;
