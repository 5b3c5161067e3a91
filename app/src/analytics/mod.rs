//! Advanced analytics in pages: the bakery's own, and the same with sample data.

mod accuracy;
mod anomalies;
mod chart;
mod growth;
mod labels;
mod page;
mod tables;
mod view;
mod weekdays;

pub use page::AnalyticsPage;
pub use view::{AnalyticsView, Place};
