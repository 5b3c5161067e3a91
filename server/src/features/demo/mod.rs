//! The demo: making it anew.

pub(crate) mod pages;
