//! A bakery's own data: its page.

pub(crate) mod pages;
