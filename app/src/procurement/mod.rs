//! Purchase orders on pages: the list, and the one dialog in which an order is read, written, answered and received.

mod behind;
mod done;
mod form;
mod form_view;
mod history;
mod import_words;
mod labels;
mod lines;
mod list_page;
mod load;
mod mail;
mod order_page;
mod receipts;
mod receive;
mod record;
mod record_view;
mod settings_form;
mod settings_page;
mod sheet_page;
mod shopping_page;
mod steps;
mod todo;
mod totals;

pub use behind::FROM_HOME;
pub use done::done_words;
pub use form_view::{LineField, LineForm, LotForm, OrderForm, ReceiveForm, quantity_typed};
pub use import_words::{importing_orders, order_line_fault, order_preview_words};
pub(crate) use labels::quantity_words;
pub use labels::{event_words, fault_words, ordered_words, receipt_words, state_words, step_words, why_not};
pub use list_page::{OrderRow, OrdersPage, OrdersView};
pub use load::{Mode, load_order};
pub use mail::order_mail;
pub use order_page::OrderPage;
pub use record_view::{AskedReason, FactRow, HistoryRow, LineRow, OrderRecord, ReceiptRow, Step, TotalsRow};
pub use settings_form::{DelegationForm, Person, SettingsForm, TierForm, policy_words};
pub use settings_page::SettingsPage;
pub use sheet_page::{OrderSheet, OrderSheetPage};
pub use shopping_page::{ShoppingPage, SupplierWants};
pub use todo::{OrdersToDo, OrdersToDoCard};

/// The address of the list; all pages of orders are below.
pub const ORDERS: &str = "/app/procurement/orders";
/// What addresses call one order: `view=order:17`.
pub const ORDER: &str = "order";
/// The address of the shopping list.
pub const SHOPPING: &str = "/app/procurement/shopping-list";
/// The address of who approves, and how much more may come.
pub const SETTINGS: &str = "/app/procurement/settings";
