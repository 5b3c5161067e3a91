//! API keys: their page.

pub(crate) mod pages;
