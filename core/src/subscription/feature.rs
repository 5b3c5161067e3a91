//! What a plan contains besides its limits.

use serde::{Deserialize, Serialize};

macro_rules! features {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)*) => {
        /// A feature a plan may contain, in the order in which they are shown.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum FeatureId {
            $($(#[$doc])* $variant,)*
        }

        impl FeatureId {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its name in the price list, JSON and on the command line.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

features! {
    /// REST access with tokens.
    Api = "api";
    /// When each limit of the plan is reached.
    UsageForecast = "usage_forecast";
    /// The calculator with the bakery's own figures.
    Roi = "roi";
    /// Import of daily sales.
    SalesImport = "sales_import";
    /// Demand forecast per product.
    BasicForecasting = "basic_forecasting";
    /// Batches and their stages.
    Production = "production";
    /// Purchase orders.
    PurchaseOrders = "purchase_orders";
    /// Advanced analytics.
    Analytics = "analytics";
    /// Approval of orders by amount.
    ApprovalWorkflow = "approval_workflow";
    /// The stage tracker.
    StageTracking = "stage_tracking";
    /// Several locations together.
    MultiLocation = "multi_location";
    /// Export of the usage history.
    UsageExport = "usage_export";
    /// Export of the audit trail.
    AuditExport = "audit_export";
    /// Webhooks.
    Webhooks = "webhooks";
    /// Single sign-on.
    SingleSignOn = "single_sign_on";
}

/// A text that names no feature.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a feature of the product")]
pub struct UnknownFeature(pub String);

impl std::fmt::Display for FeatureId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for FeatureId {
    type Err = UnknownFeature;
    fn from_str(text: &str) -> Result<Self, UnknownFeature> {
        let found = Self::ALL.iter().find(|f| f.as_str() == text);
        found.copied().ok_or_else(|| UnknownFeature(text.to_owned()))
    }
}

/// A feature on a plan's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Feature {
    /// Which.
    pub id: FeatureId,
    /// Does the product have it today? What it does not have is neither shown nor granted.
    pub available: bool,
}
