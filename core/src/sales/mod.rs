//! What was sold, by product, shop and day. What nobody entered is not known: it is no day on which nothing was sold.

mod day;
mod fault;
mod sold;
mod table;

pub use day::{DayTotal, is_sales_day, observed};
pub use fault::{SalesLineFault, SoldFault};
pub use sold::{Merge, Sold, Standing, earliest_day, merge, pieces, thousandths, wasted};
pub use table::{SalesColumn, SalesColumns};
