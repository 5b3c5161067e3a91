//! Plans: what they cost, allow and contain.

mod catalogue;
mod comparison;
mod feature;
mod file;
mod limits;
mod limits_file;
mod plan;
mod plan_id;
mod vat;

pub use catalogue::Catalogue;
pub use comparison::{Cell, Comparison, Group, GroupKind, Row, RowItem};
pub use feature::{Feature, FeatureId, UnknownFeature};
pub use file::{Availability, CatalogueError, CatalogueFile, CatalogueProblem, PlanFile};
pub use limits::Limits;
pub use limits_file::{LimitValue, LimitsFile};
pub use plan::Plan;
pub use plan_id::{BillingCycle, PlanId, UnknownCycle, UnknownPlan};
pub use vat::Vat;
