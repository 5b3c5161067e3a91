//! A bakery's data: taken along, and deleted.

mod deletion;
mod export;
