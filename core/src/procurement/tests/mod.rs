//! What holds of every order, whatever is tried in whichever order.

mod approvals;
mod conservation;
mod goods;
mod states;
mod world;
