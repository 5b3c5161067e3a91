//! The plan in pages: at a glance, compared, priced.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod comparison;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod plan_request;

#[cfg(feature = "ssr")]
mod ask;
#[cfg(feature = "ssr")]
mod at_a_glance;
#[cfg(feature = "ssr")]
mod compare_table;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod plan_card;
#[cfg(feature = "ssr")]
mod present;
#[cfg(feature = "ssr")]
mod pricing_page;
#[cfg(feature = "ssr")]
mod standing;
#[cfg(feature = "ssr")]
mod words;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use comparison::{Choice, Comparison, ReadComparison, RequestPlan, WithdrawRequest};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use plan_request::{PlanChoices, PlanRequested, SharedComparison};

#[cfg(feature = "ssr")]
pub use ask::{load as load_comparison, request as request_plan, withdraw as withdraw_request};
#[cfg(feature = "ssr")]
pub use compare_table::{ComparePage, CompareTable};
#[cfg(feature = "ssr")]
pub use page::{SubscriptionPage, SubscriptionView};
#[cfg(feature = "ssr")]
pub use present::Present;
#[cfg(feature = "ssr")]
pub use pricing_page::{PlanCards, PricingPage};
#[cfg(feature = "ssr")]
pub use standing::Standing;
#[cfg(feature = "ssr")]
pub use words::{feature_key, price_words};
