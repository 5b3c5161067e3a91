//! What a plan allows of each metric.

use crate::usage::{Limit, Metric};
use serde::{Deserialize, Serialize};

/// One limit per metric; in JSON an object with the metrics' names, each a number or null.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Limits {
    /// People with access.
    pub users: Limit,
    /// Shops and workrooms.
    pub locations: Limit,
    /// Products on sale.
    pub products: Limit,
    /// Recipes.
    pub recipes: Limit,
    /// Suppliers.
    pub suppliers: Limit,
    /// Stored files, in GB.
    pub storage_gb: Limit,
    /// Forecast models trained, a day.
    pub training_jobs: Limit,
    /// Forecasts made, a day.
    pub forecasts: Limit,
    /// API calls, a day.
    pub api_calls: Limit,
}

impl Limits {
    /// The limit of a metric.
    pub fn of(&self, metric: Metric) -> Limit {
        match metric {
            Metric::Users => self.users,
            Metric::Locations => self.locations,
            Metric::Products => self.products,
            Metric::Recipes => self.recipes,
            Metric::Suppliers => self.suppliers,
            Metric::StorageGb => self.storage_gb,
            Metric::TrainingJobs => self.training_jobs,
            Metric::Forecasts => self.forecasts,
            Metric::ApiCalls => self.api_calls,
        }
    }
}
