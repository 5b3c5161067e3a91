//! All bakeries and the platform's tokens: the operator's pages.

pub mod pages;
