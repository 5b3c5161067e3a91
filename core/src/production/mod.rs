//! Production: batches from plan to loaf, stage by stage.
//!
//! A batch is its plan and the steps that were taken, each at the time at which it was made ([`Taken`]). Where it stands
//! is worked out from the two ([`Batch::view`]) and never stored, so that two people's steps, some of them late, come to
//! one truth. A step that can't have happened among the others is refused, with the one in its way ([`Refused`]).
//!
//! A day's plan is made of what is wanted ([`Planning`]), counted backwards by the bakery's clock ([`Durations`],
//! [`instant`]); what ovens can't hold is named ([`overloads`]), and so is what is to be bought ([`needs`], [`to_buy`]).
//! What a stage uses is booked on lots ([`book`]), followed both ways ([`Traces`]) and corrected by a count ([`count_all`]).

mod batch;
mod booking;
mod capacity;
mod content;
mod count;
mod course;
mod need;
mod plan;
mod planning;
mod recall_total;
mod refusal;
mod schedule;
mod stage;
mod step;
mod trace;
mod view;
mod wait;

#[cfg(test)]
mod tests;

pub use batch::{Batch, ReplanError, StoredBatch, Taking};
pub use booking::{Booking, Draw, LotInStock, book, in_order_of_use};
pub use capacity::{Capacity, Holds, Load, Over, Overload, Overloads, full, overloads};
pub use content::{BatchContent, Fault, PlannedStage, Span};
pub use count::{Correction, CountError, count_all, count_lot};
pub use need::{Need, Offer, Purchase, PurchaseFrom, in_own_unit, lacking, needs, promised, to_buy};
pub use plan::{DayPlan, PlanError, PlanFault, PlannedBatch, ToMake, TooManyBatches};
pub use planning::Planning;
pub use recall_total::{RecallTotal, recall_totals};
pub use refusal::{Refused, Why};
pub use schedule::{Durations, Lead, Timing, TimingError, instant, on_the_wall};
pub use stage::{Stage, Status, Tracking, UnknownStage};
pub use step::{Click, Event, Step, Taken};
pub use trace::{LotUse, Origin, Reached, RecallLine, Traces, recall};
pub use view::{BatchView, StageView};
pub use wait::{Outside, StageState, Wait};
