//! A bakery as a customer: what is known of it, what its operator may do to it, how it leaves, and how its data leave
//! with it.

mod country;
pub mod deletion;
pub mod export;
mod form;
pub mod reason;
mod slug;
mod vat;

pub use country::{COUNTRIES, Country, time_zones};
pub use form::{BakeryData, BakeryForm, BakeryProblem};
pub use slug::slug;
pub use vat::{VatError, check_vat};

use crate::{
    bounds::length::BAKERY_NAME,
    text::{Lines, is_visible},
};

/// The name without the space around it, if it has 1 to [`BAKERY_NAME`] characters and all can be seen.
pub fn checked_name(name: &str) -> Option<&str> {
    let name = name.trim();
    let fits = (1..=BAKERY_NAME).contains(&name.chars().count()) && is_visible(name, Lines::One);
    fits.then_some(name)
}
