//! The nine things a plan limits.

use serde::{Deserialize, Serialize};

/// Whether a metric stays or starts again each day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A count that stays: its snapshot is the level at the end of the day.
    Level,
    /// A count that starts again each UTC day: its snapshot is the day's total.
    Daily,
}

/// One of the nine metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// People with access.
    Users,
    /// Shops and workrooms.
    Locations,
    /// Products on sale.
    Products,
    /// Recipes.
    Recipes,
    /// Suppliers.
    Suppliers,
    /// Stored files, in GB (10⁹ bytes).
    StorageGb,
    /// Forecast models trained, a day.
    TrainingJobs,
    /// Forecasts made, a day.
    Forecasts,
    /// API calls, a day.
    ApiCalls,
}

/// A text that names no metric.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "'{0}' is not a metric; they are users, locations, products, recipes, suppliers, storage_gb, training_jobs, forecasts, api_calls"
)]
pub struct UnknownMetric(pub String);

impl Metric {
    /// All nine, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Users,
        Self::Locations,
        Self::Products,
        Self::Recipes,
        Self::Suppliers,
        Self::StorageGb,
        Self::TrainingJobs,
        Self::Forecasts,
        Self::ApiCalls,
    ];

    /// Level or daily.
    pub fn kind(self) -> Kind {
        match self {
            Self::TrainingJobs | Self::Forecasts | Self::ApiCalls => Kind::Daily,
            _ => Kind::Level,
        }
    }

    /// Its name in JSON, SQL, Redis and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Users => "users",
            Self::Locations => "locations",
            Self::Products => "products",
            Self::Recipes => "recipes",
            Self::Suppliers => "suppliers",
            Self::StorageGb => "storage_gb",
            Self::TrainingJobs => "training_jobs",
            Self::Forecasts => "forecasts",
            Self::ApiCalls => "api_calls",
        }
    }

    /// The unit behind a value: "GB", or nothing for a count.
    pub fn unit(self) -> &'static str {
        match self {
            Self::StorageGb => "GB",
            _ => "",
        }
    }

    /// Can it have that value? What counts things has whole ones only; storage is measured.
    pub fn can_be(self, value: f64) -> bool {
        self == Self::StorageGb || value.fract() == 0.0
    }

    /// How many ledger units make one of the metric's own: the ledger counts whole things, and bytes for storage.
    pub fn ledger_units(self) -> i64 {
        match self {
            Self::StorageGb => 1_000_000_000,
            _ => 1,
        }
    }
}

impl std::fmt::Display for Metric {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Metric {
    type Err = UnknownMetric;
    fn from_str(text: &str) -> Result<Self, UnknownMetric> {
        Self::ALL
            .into_iter()
            .find(|m| m.as_str() == text)
            .ok_or_else(|| UnknownMetric(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_in_text_and_json() {
        for metric in Metric::ALL {
            assert_eq!(metric.as_str().parse::<Metric>(), Ok(metric));
            assert_eq!(serde_json::to_string(&metric).unwrap(), format!("\"{metric}\""));
        }
        assert!("Products".parse::<Metric>().is_err());
    }

    #[test]
    fn only_storage_has_fractions() {
        let with_fractions: Vec<_> = Metric::ALL.into_iter().filter(|m| m.can_be(1.5)).collect();
        assert_eq!(with_fractions, [Metric::StorageGb]);
        assert!(Metric::ALL.into_iter().all(|m| m.can_be(0.0) && m.can_be(3.0)));
    }

    #[test]
    fn three_metrics_start_again_each_day() {
        let daily: Vec<_> = Metric::ALL
            .into_iter()
            .filter(|m| m.kind() == Kind::Daily)
            .map(Metric::as_str)
            .collect();
        assert_eq!(daily, ["training_jobs", "forecasts", "api_calls"]);
    }
}
