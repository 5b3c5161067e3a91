//! Usage over REST, and as a file from its page.

pub mod api;
pub(crate) mod pages;
