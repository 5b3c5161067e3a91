//! What holds of every batch, whatever is tried in whichever order.

mod around;
mod bakery;
mod booking;
mod capacity;
mod conservation;
mod late;
mod names;
mod need;
mod plan;
mod schedule;
mod states;
mod steps;
mod store;
mod together;
mod trace;
mod world;
