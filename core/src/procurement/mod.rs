//! Purchase orders: what is ordered, who says yes to it, what came of it, and the lots that it becomes.
//!
//! An order goes draft → pending approval → approved → sent → partially received → received; or is rejected or
//! cancelled, with a reason. Each step takes the order and gives the next one, with what happened ([`Event`]); a step that
//! can't be taken from where the order stands is refused, and nothing has changed.

mod approval;
mod approving;
mod content;
mod event;
mod line;
mod lot;
mod order;
mod receipt;
mod receiving;
mod shopping_list;
mod state;
mod table;
mod table_fault;
mod tier;
mod tolerance;
mod totals;

#[cfg(test)]
mod tests;

pub use approval::{Policy, PolicyFault};
pub use approving::{ApproveError, Approving, SubmitError};
pub use content::{Fault, FaultKind, Named, OrderContent};
pub use event::{Approval, Event, How};
pub use line::{LineContent, OrderLine};
pub use lot::{NotInLot, StockLot};
pub use order::{ChangeError, PurchaseOrder, SendError, StepError, StoredOrder, Workflow};
pub use receipt::{Lot, LotFault, ReceiptLine};
pub use receiving::{CloseError, ReceiveError};
pub use shopping_list::{OrderRef, Wanted, WantedFrom, shopping_list};
pub use state::{State, UnknownState};
pub use table::{OrderCells, OrderColumn, OrderColumns};
pub use table_fault::OrderLineFault;
pub use tier::{Approvers, Delegation, MemberRole, Tier, may_approve_at_all};
pub use tolerance::{Tolerance, ToleranceOutOfRange};
pub use totals::{Totals, VatAmount};
