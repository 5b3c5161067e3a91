//! Every bound there is: how long a text, how many of a thing, how large a body, how often, how long.
//!
//! Pages, REST, functions, commands and documents read the numbers here, so that none of them knows another. What a
//! plan allows is no bound but the price list's; what the calculator takes is in [`crate::roi::Field`].

pub mod amount;
pub mod count;
pub mod length;
pub mod rate;
pub mod size;
mod table;
pub mod time;

pub use table::{Line, table};
