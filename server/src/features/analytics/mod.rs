//! What histories say, over REST.

pub mod api;
pub(crate) mod pages;
