//! Sales on pages: weeks, a day entered by hand, and what an import would do.

#[cfg(feature = "ssr")]
mod import_words;
#[cfg(feature = "ssr")]
mod till_page;
#[cfg(feature = "ssr")]
mod till_view;
#[cfg(feature = "ssr")]
mod week_page;
#[cfg(feature = "ssr")]
mod week_view;

#[cfg(feature = "ssr")]
pub use import_words::{importing_sales, sales_fault, sales_preview_words};
#[cfg(feature = "ssr")]
pub use till_page::TillPage;
#[cfg(feature = "ssr")]
pub use till_view::{TillField, TillLine, TillView, amount};
#[cfg(feature = "ssr")]
pub use week_page::WeekPage;
#[cfg(feature = "ssr")]
pub use week_view::{WeekDay, WeekShop, WeekView, day_cells};

/// The address of sales, week by week.
pub const SALES: &str = "/app/sales";
/// The address of the form that enters a day.
pub const TILL: &str = "/app/sales/day";

/// The address of a day of a shop; of the first where none is said.
pub fn till_href(day: &str, shop: Option<&str>) -> String {
    match shop {
        Some(shop) => format!("{TILL}?date={day}&shop={shop}"),
        None => format!("{TILL}?date={day}"),
    }
}
