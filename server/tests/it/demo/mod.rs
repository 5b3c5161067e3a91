//! The demo: what is in it, whom it lets in, and how it is made anew.

mod closed;
mod formulas;
mod pages;
mod prepare;
