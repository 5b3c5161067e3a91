//! What holds of every batch, whatever is tried in whichever order.

mod conservation;
mod late;
mod names;
mod states;
mod steps;
mod together;
mod world;
