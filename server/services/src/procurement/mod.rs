//! Purchase orders: written, approved, sent, received lot by lot; one transaction a step, each with its entries in the
//! history and in the audit trail. What an order may do is [`obrador_core::procurement`].

mod catalogue_store;
mod checking;
mod error;
mod history_store;
mod input;
pub mod json;
mod line_store;
mod list;
mod list_store;
mod mail_store;
mod mailing;
mod once;
mod once_store;
mod past;
mod receipt_store;
mod receiving;
mod rows;
mod service;
mod settings;
mod settings_store;
mod steps;
mod store;
mod table;
mod view;
mod writing;

pub use error::ProcurementError;
pub use input::{LineInput, OrderInput};
pub use list::{OrderPage, OrderQuery};
pub use mailing::OrderMail;
pub(crate) use past::write_step;
pub use receiving::Delivery;
pub use service::ProcurementService;
pub use table::{
    BadOrderLine, OrderDoubt, OrderImportError, OrderPreview, OrderPreviewLine, OrderStanding, column_label,
};
pub use view::{BookedLot, HistoryEntry, OrderSummary, OrderView, Receipt, Settings};
