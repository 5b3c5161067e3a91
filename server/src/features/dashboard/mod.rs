//! Where whoever is signed in begins.

pub(crate) mod pages;
