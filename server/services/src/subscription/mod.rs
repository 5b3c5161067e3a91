//! What a bakery has subscribed to.

mod periods;
mod permitted;
mod plan_request;
mod price_list;
mod service;
mod set_plan;
mod standing;
mod store;

pub use periods::MovedOn;
pub(crate) use permitted::may;
pub use price_list::LoadError;
pub(crate) use price_list::load;
pub use service::SubscriptionService;
pub use set_plan::{Choice, SetPlanError};
pub use standing::{PlanRequest, State, Subscription};
pub(crate) use store::from_row;
