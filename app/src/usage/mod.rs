//! Usage in pages: cards, the detail of a metric, the what-if.

mod refresh;
mod what_if;
mod words;

#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
mod chart;
#[cfg(feature = "ssr")]
mod detail_page;
#[cfg(feature = "ssr")]
mod panel;
#[cfg(feature = "ssr")]
mod sparkline;

pub use refresh::RefreshPanel;
pub use what_if::{WhatIf, WhatIfMetric};

#[cfg(feature = "ssr")]
pub use card::UsageCard;
#[cfg(feature = "ssr")]
pub use detail_page::{DetailPage, MetricDetail};
#[cfg(feature = "ssr")]
pub use panel::UsagePanel;
#[cfg(feature = "ssr")]
pub use what_if::{WhatIfForm, what_if_metrics};
#[cfg(feature = "ssr")]
pub use words::{metric_key, metric_name, outcome_words_on_server, quantity, status_key};
