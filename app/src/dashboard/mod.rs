//! Where whoever is signed in begins: a new bakery with its first steps, staff with what they look up.

mod first_steps;
mod home_page;
mod load_first_steps;
mod staff_page;

pub use first_steps::{FirstSteps, FirstStepsCard, FirstStepsNote, Step};
pub use home_page::{HomePage, HomeView};
pub use load_first_steps::load_first_steps;
pub use staff_page::{StaffHome, StaffPage};
