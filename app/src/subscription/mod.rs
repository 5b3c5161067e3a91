//! The plan in pages: at a glance, compared, priced.

#[cfg(feature = "ssr")]
mod ask;
#[cfg(feature = "ssr")]
mod at_a_glance;
#[cfg(feature = "ssr")]
mod compare_table;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod comparison;
#[cfg(feature = "ssr")]
mod current_use;
#[cfg(feature = "ssr")]
mod load_comparison;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod plan_card;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod plan_request;
#[cfg(feature = "ssr")]
mod plan_request_form;
#[cfg(feature = "ssr")]
mod plan_state;
#[cfg(feature = "ssr")]
mod pricing_page;
#[cfg(feature = "ssr")]
mod roi_page;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod server_fns;
#[cfg(feature = "ssr")]
mod tabs;
#[cfg(feature = "ssr")]
mod what_if_page;

#[cfg(feature = "ssr")]
pub use compare_table::{ComparePage, CompareTable};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use comparison::Comparison;
#[cfg(feature = "ssr")]
pub use current_use::CurrentUse;
#[cfg(feature = "ssr")]
pub use load_comparison::{load as load_comparison, request as request_plan, withdraw as withdraw_request};
#[cfg(feature = "ssr")]
pub use page::{SubscriptionPage, SubscriptionView};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use plan_request::{PlanChoices, PlanRequested, SharedComparison};
#[cfg(feature = "ssr")]
pub use plan_request_form::{PlanRequestSection, PlanRequestView};
#[cfg(feature = "ssr")]
pub use plan_state::PlanState;
#[cfg(feature = "ssr")]
pub use pricing_page::{PlanCards, PricingPage};
#[cfg(feature = "ssr")]
pub use roi_page::OwnRoiPage;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use server_fns::{ReadComparison, RequestPlan, WithdrawRequest};
#[cfg(feature = "ssr")]
pub use what_if_page::WhatIfPage;
