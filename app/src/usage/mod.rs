//! Usage in pages: cards, the detail of a metric, the what-if.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod card;
#[cfg(feature = "ssr")]
mod card_labels;
#[cfg(feature = "ssr")]
pub(crate) mod chart;
#[cfg(feature = "ssr")]
mod current;
#[cfg(feature = "ssr")]
mod day_note;
#[cfg(feature = "ssr")]
mod detail_page;
#[cfg(feature = "ssr")]
mod export_file;
#[cfg(feature = "ssr")]
mod export_page;
#[cfg(feature = "ssr")]
pub(crate) mod figure;
mod labels;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod metric_chart;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod metric_now;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod metric_reading;
#[cfg(feature = "ssr")]
pub(crate) mod numbers;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod panel;
#[cfg(feature = "ssr")]
mod past_dates;
#[cfg(feature = "ssr")]
mod room_page;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod server_fns;
#[cfg(feature = "ssr")]
mod sparkline;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod summary;
#[cfg(feature = "ssr")]
mod ways;
mod what_if;
#[cfg(feature = "ssr")]
mod what_if_form;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod what_if_slider;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub(crate) use card::status_icon;
#[cfg(feature = "ssr")]
pub use card_labels::{UsageCard, status_words};
#[cfg(feature = "ssr")]
pub use current::{CurrentUsage, load};
#[cfg(feature = "ssr")]
pub use day_note::day_note;
#[cfg(feature = "ssr")]
pub use detail_page::{DetailPage, MetricDetail};
#[cfg(feature = "ssr")]
pub use export_file::usage_csv;
#[cfg(feature = "ssr")]
pub use export_page::{EXPORT_FILE, EXPORT_PAGE, ExportLink, ExportPage, ExportView, export_fault_key};
#[cfg(feature = "ssr")]
pub(crate) use labels::outcome_messages;
#[cfg(feature = "ssr")]
pub use labels::{
    limit_line, limit_quantity, metric_key, metric_name, outcome_words_on_server, quantity, status_key,
    used_quantity,
};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use metric_chart::MetricChart;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use metric_now::MetricNow;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use metric_reading::{MetricReading, SharedMetric};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use panel::UsagePanel;
#[cfg(feature = "ssr")]
pub use room_page::{BACK, RoomDone, RoomPage, RoomRow, RoomView};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use server_fns::{ReadMetric, ReadUsageSummary};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use summary::{Card, UsageSummary};
#[cfg(feature = "ssr")]
pub use ways::room;
pub use what_if::WhatIfMetric;
#[cfg(feature = "ssr")]
pub use what_if_form::WhatIfForm;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use what_if_slider::WhatIfSlider;
