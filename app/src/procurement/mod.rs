//! Purchase orders on pages: the list, and the one dialog in which an order is read, written, answered and received.

mod behind;
mod done;
mod form;
mod form_view;
mod history;
mod labels;
mod lines;
mod list_page;
mod load;
mod order_page;
mod receive;
mod record;
mod record_view;
mod steps;

pub use done::done_words;
pub use form_view::{LineField, LineForm, LotForm, OrderForm, ReceiveForm, quantity_typed};
pub use labels::{event_words, fault_words, ordered_words, receipt_words, state_words, step_words, why_not};
pub use list_page::{OrderRow, OrdersPage, OrdersView};
pub use load::{Mode, load_order};
pub use order_page::OrderPage;
pub use record_view::{HistoryRow, LineRow, OrderRecord, Step, TotalsRow};

/// The address of the list; all pages of orders are below.
pub const ORDERS: &str = "/app/procurement/orders";
/// What addresses call one order: `view=order:17`.
pub const ORDER: &str = "order";
