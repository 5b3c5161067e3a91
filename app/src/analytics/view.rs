//! What the page shows.

use obrador_core::{analytics::Analysis, usage::Metric};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct AnalyticsView {
    /// The bakery's name.
    pub bakery: String,
    /// The metric.
    pub analysis: Analysis,
    /// How far ahead the plan lets it look.
    pub horizon_days: u32,
    /// The metrics there are to choose from.
    pub choices: Vec<Metric>,
    /// Own figures, or sample ones.
    pub place: Place,
    /// When its days begin.
    pub day_note: String,
}

/// Where the page stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The bakery's own figures.
    Own,
    /// Sample figures, for whoever does not have the feature.
    Preview {
        /// A path of this site, to go back to.
        back: String,
        /// The same, ready for a query string.
        back_encoded: String,
    },
}

impl AnalyticsView {
    /// The page of another metric.
    pub(super) fn address(&self, metric: Metric) -> String {
        match &self.place {
            Place::Own => format!("/app/analytics?metric={metric}"),
            Place::Preview { back_encoded, .. } => {
                format!("/app/previews/analytics?metric={metric}&back={back_encoded}")
            }
        }
    }
}
