//! The calculator of what the product is worth.

mod pages;
