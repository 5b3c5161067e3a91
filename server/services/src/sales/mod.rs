//! Sales: what shops sold, day by day, and the days on which they were closed; one transaction a change. What a day's
//! amounts may be and how two sources go together is [`obrador_core::sales`].

mod closed_store;
mod closing;
mod day_store;
mod entering;
mod error;
pub(crate) mod history_store;
mod json;
mod reading;
mod removing;
mod service;
mod shop_store;
mod table;
pub(crate) mod version_store;
mod view;

pub use entering::{DayInput, Entered, SalesLine};
pub use error::{LineFault, SalesError};
pub use service::SalesService;
pub use table::{
    BadSalesLine, SalesDoubt, SalesImportError, SalesPreview, SalesPreviewLine, SalesStanding,
    UnknownProduct, column_label,
};
pub use view::{DayProduct, DayRecord, DayRow, Shop, ShopDay};
