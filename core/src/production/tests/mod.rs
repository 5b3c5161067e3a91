//! What holds of every batch, whatever is tried in whichever order.

mod bakery;
mod capacity;
mod conservation;
mod late;
mod names;
mod need;
mod plan;
mod schedule;
mod states;
mod steps;
mod together;
mod world;
