//! The landing page, prices, privacy: pages for everybody.

pub(crate) mod pages;
