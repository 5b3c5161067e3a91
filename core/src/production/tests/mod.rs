//! What holds of every batch, whatever is tried in whichever order.

mod capacity;
mod conservation;
mod late;
mod names;
mod schedule;
mod states;
mod steps;
mod together;
mod world;
