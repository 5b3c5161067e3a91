//! Demand: back-tests, and how much to bake, on both databases.

mod api;
mod backtest;
mod bakery;
mod feeds;
mod killed;
mod page_world;
mod pages;
mod retention;
mod training;
