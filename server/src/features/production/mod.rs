//! Production: over the API and on pages.

pub(crate) mod pages;
