//! The islands: each finds its texts, attributes and data in what the server has rendered, and changes them while
//! the page lives. Nothing is rendered here, so the client stays small (`docs/adr/0005-small-client.md`).
//!
//! The page's script calls the function named by an element's `data-island` with that element.

pub mod dialogs;
mod dom;
pub mod refresh;
pub mod roi;
pub mod what_if;
