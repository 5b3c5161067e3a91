//! Production on pages: a day's plan, the ONE tracker of stages, a batch, lots and counts, ovens and times.

#[cfg(feature = "ssr")]
mod capacity_page;
#[cfg(feature = "ssr")]
mod capacity_view;
#[cfg(feature = "ssr")]
mod count_page;
#[cfg(feature = "ssr")]
mod count_view;
#[cfg(feature = "ssr")]
mod recall_page;
#[cfg(feature = "ssr")]
mod recall_view;
#[cfg(feature = "ssr")]
mod timing_list;
#[cfg(feature = "ssr")]
mod timing_page;
#[cfg(feature = "ssr")]
mod timing_view;
#[cfg(feature = "ssr")]
mod typed_form;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use capacity_page::{CapacitiesPage, CapacityPage};
#[cfg(feature = "ssr")]
pub use capacity_view::{BATCHES, CapacitiesView, CapacityForm, CapacityRow, capacity_fields};
#[cfg(feature = "ssr")]
pub use count_page::CountPage;
#[cfg(feature = "ssr")]
pub use count_view::{CountView, counted_of, meanwhile_words};
#[cfg(feature = "ssr")]
pub use recall_page::RecallPage;
#[cfg(feature = "ssr")]
pub use recall_view::RecallView;
#[cfg(feature = "ssr")]
pub use timing_list::TimingsPage;
#[cfg(feature = "ssr")]
pub use timing_page::TimingPage;
#[cfg(feature = "ssr")]
pub use timing_view::{TimingForm, TimingPreview, TimingRow, timing_fields, timing_line};
#[cfg(feature = "ssr")]
pub use typed_form::Typed;
#[cfg(feature = "ssr")]
pub use words::{length_words, stage_words, status_words};

/// The address of a day's production; all its pages are below.
pub const PRODUCTION: &str = "/app/production";
/// The address of recipes and how long they take.
pub const RECIPES: &str = "/app/production/recipes";
/// The address of ovens and mixers.
pub const CAPACITIES: &str = "/app/production/capacities";

/// The address of how long a recipe takes.
pub fn timing_path(recipe: &str) -> String {
    format!("{RECIPES}/{recipe}/timing")
}

/// The address of an oven, a mixer.
pub fn capacity_path(capacity: &str) -> String {
    format!("{CAPACITIES}/{capacity}")
}

/// The address of a stock count.
pub fn count_path(ingredient: &str) -> String {
    format!("{PRODUCTION}/stock/{ingredient}")
}

/// The address of a lot's recall sheet.
pub fn recall_path(lot: &str) -> String {
    format!("{PRODUCTION}/lots/{lot}/recall")
}
