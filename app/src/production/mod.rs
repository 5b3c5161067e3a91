//! Production on pages: a day's plan, the ONE tracker of stages, a batch, lots and counts, ovens and times.

#[cfg(feature = "ssr")]
mod batch_page;
#[cfg(feature = "ssr")]
mod capacity_page;
#[cfg(feature = "ssr")]
mod capacity_view;
#[cfg(feature = "ssr")]
mod count_page;
#[cfg(feature = "ssr")]
mod count_view;
#[cfg(feature = "ssr")]
mod day_page;
#[cfg(feature = "ssr")]
mod load_batch;
#[cfg(feature = "ssr")]
mod load_needs;
#[cfg(feature = "ssr")]
mod load_tracker;
#[cfg(feature = "ssr")]
mod needs;
#[cfg(feature = "ssr")]
mod needs_page;
#[cfg(feature = "ssr")]
mod now_card;
#[cfg(feature = "ssr")]
mod plan_page;
#[cfg(feature = "ssr")]
mod plan_view;
#[cfg(feature = "ssr")]
mod preview_page;
#[cfg(feature = "ssr")]
mod reasons;
#[cfg(feature = "ssr")]
mod recall_page;
#[cfg(feature = "ssr")]
mod recall_view;
mod server_fns;
#[cfg(feature = "ssr")]
mod stage_form;
#[cfg(feature = "ssr")]
mod stage_row;
mod stage_tracker;
#[cfg(feature = "ssr")]
mod timing_list;
#[cfg(feature = "ssr")]
mod timing_page;
#[cfg(feature = "ssr")]
mod timing_view;
#[cfg(feature = "ssr")]
mod told;
#[cfg(feature = "ssr")]
mod tracker;
#[cfg(feature = "ssr")]
mod tracker_view;
#[cfg(feature = "ssr")]
mod typed_form;
#[cfg(feature = "ssr")]
mod whole_steps;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use batch_page::{BatchDetail, BatchPage};
#[cfg(feature = "ssr")]
pub use capacity_page::{CapacitiesPage, CapacityPage};
#[cfg(feature = "ssr")]
pub use capacity_view::{BATCHES, CapacitiesView, CapacityForm, CapacityRow, capacity_fields};
#[cfg(feature = "ssr")]
pub use count_page::CountPage;
#[cfg(feature = "ssr")]
pub use count_view::{CountView, counted_of, meanwhile_words};
#[cfg(feature = "ssr")]
pub use day_page::{DayPage, DayView, day_href};
#[cfg(feature = "ssr")]
pub use load_batch::load_batch;
#[cfg(feature = "ssr")]
pub use load_needs::{needs_view, plan_preview};
#[cfg(feature = "ssr")]
pub use load_tracker::{load_tracker, may_release, overloads_in_words};
#[cfg(feature = "ssr")]
pub use needs_page::{DayNeeds, NeedsPage};
#[cfg(feature = "ssr")]
pub use now_card::{BatchesNow, BatchesNowCard};
#[cfg(feature = "ssr")]
pub use plan_page::PlanPage;
#[cfg(feature = "ssr")]
pub use plan_view::{PlanField, PlanForm, PlanLine};
#[cfg(feature = "ssr")]
pub use preview_page::{StagesPreview, sample_tracker};
#[cfg(feature = "ssr")]
pub use reasons::ReasonLists;
#[cfg(feature = "ssr")]
pub use recall_page::RecallPage;
#[cfg(feature = "ssr")]
pub use recall_view::RecallView;
#[cfg(feature = "ssr")]
pub use server_fns::ReadProductionVersion;
pub use stage_tracker::StageTracker;
#[cfg(feature = "ssr")]
pub use timing_list::TimingsPage;
#[cfg(feature = "ssr")]
pub use timing_page::TimingPage;
#[cfg(feature = "ssr")]
pub use timing_view::{TimingForm, TimingPreview, TimingRow, timing_fields, timing_line};
#[cfg(feature = "ssr")]
pub use told::told_step;
#[cfg(feature = "ssr")]
pub use tracker::Tracker;
#[cfg(feature = "ssr")]
pub use tracker_view::{Place, TrackerView, TypedStep};
#[cfg(feature = "ssr")]
pub use typed_form::Typed;
#[cfg(feature = "ssr")]
pub use words::{
    did_words, length_words, plan_fault_words, refused_words, stage_words, status_words, taken_words,
    wait_words, weighed,
};

/// The address of a day's production; all its pages are below.
pub const PRODUCTION: &str = "/app/production";
/// The address of the form that plans a day.
pub const PLAN: &str = "/app/production/plan";
/// The address of what a day's batches need.
pub const INGREDIENTS: &str = "/app/production/ingredients";
/// The address of recipes and how long they take.
pub const RECIPES: &str = "/app/production/recipes";
/// The address of ovens and mixers.
pub const CAPACITIES: &str = "/app/production/capacities";
/// The address that leads to stages: those of today, or why there are none.
pub const STAGES: &str = "/app/production/stages";

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
