//! Where whoever is signed in begins.

mod gather;
mod needs;
pub(crate) mod pages;
mod sold;
