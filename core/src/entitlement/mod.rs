//! May this bakery do that, and if not: why, and which plan would fix it?

mod benefit;
mod check;
mod denial;
mod fail;
mod needs;
mod refusal;
mod request;

pub use benefit::Benefit;
pub use check::{Allowed, check};
pub use denial::{Denial, Offer, Reason};
pub use fail::{FailMode, when_unknown, when_unknown_metric};
pub use needs::needs;
pub use refusal::{Code, Proposal, Refusal, RefusalContext, next_usage_day};
pub use request::{AccessRequest, SubscriptionStatus, in_ledger_units};
