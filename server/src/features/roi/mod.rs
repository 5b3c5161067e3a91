//! The calculator: its page.

pub(crate) mod pages;
