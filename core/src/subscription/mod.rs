//! Plans: what they cost, allow and contain.

mod comparison;
mod feature;
mod limits;
mod limits_file;
mod operation;
mod period;
mod plan;
mod plan_id;
mod price_list;
mod price_list_file;
mod vat;

pub use comparison::{Cell, Comparison, Group, GroupKind, Row, RowItem};
pub use feature::{Feature, FeatureId, UnknownFeature};
pub use limits::Limits;
pub use limits_file::{LimitValue, LimitsFile};
pub use operation::Operation;
pub use period::{Period, period_at};
pub use plan::Plan;
pub use plan_id::{BillingCycle, PlanId, UnknownCycle, UnknownPlan};
pub use price_list::PriceList;
pub use price_list_file::{Availability, PlanFile, PriceListError, PriceListFile, PriceListProblem};
pub use vat::Vat;
