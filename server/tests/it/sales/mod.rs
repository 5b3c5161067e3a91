//! What shops sold: entered, read and taken away, on both databases.

mod api;
