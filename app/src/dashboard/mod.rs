//! Where whoever is signed in begins: what needs them now; a new bakery's first steps; what staff look up.

mod first_steps;
mod home_page;
mod load_first_steps;
mod now;
mod sold_card;
mod staff_page;

pub use first_steps::{FirstSteps, FirstStepsCard, FirstStepsNote, Step};
pub use home_page::{HomePage, HomeView};
pub use load_first_steps::load_first_steps;
pub use now::{NowItem, Presses};
pub use sold_card::{BakeView, YesterdayView};
pub use staff_page::StaffHome;
