//! Usage in pages: cards, the detail of a metric, the what-if.

mod what_if;
mod words;

#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
pub(crate) mod chart;
#[cfg(feature = "ssr")]
mod detail_page;
#[cfg(feature = "ssr")]
pub(crate) mod figure;
#[cfg(feature = "ssr")]
pub(crate) mod numbers;
#[cfg(feature = "ssr")]
mod panel;
#[cfg(feature = "ssr")]
mod sparkline;
#[cfg(feature = "ssr")]
mod what_if_form;

pub use what_if::{WhatIfMetric, on_slider, signed_percent};

#[cfg(feature = "ssr")]
pub use card::{StatusBadge, UsageCard};
#[cfg(feature = "ssr")]
pub use detail_page::{DetailPage, MetricDetail};
#[cfg(feature = "ssr")]
pub use panel::UsagePanel;
#[cfg(feature = "ssr")]
pub use what_if_form::WhatIfForm;
#[cfg(feature = "ssr")]
pub use words::{metric_key, metric_name, outcome_words_on_server, quantity, status_key};
