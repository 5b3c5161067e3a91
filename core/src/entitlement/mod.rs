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
pub use refusal::{Circumstances, Code, Proposal, Refusal, next_usage_day};
pub use request::{Standing, Want, in_ledger_units};
