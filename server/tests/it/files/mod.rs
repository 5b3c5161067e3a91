//! Stored files: what is taken and refused, and what may be deleted of them.

mod api;
mod function;
mod mark;
mod pages;
mod sweep;
