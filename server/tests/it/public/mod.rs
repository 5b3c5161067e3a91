//! Pages for whoever comes.

mod pages;
