//! Pages for whoever comes.

mod footer;
mod header;
mod pages;
mod theme;
