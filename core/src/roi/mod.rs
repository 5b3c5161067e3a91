//! What a plan earns a bakery: from its own figures and from assumptions that are shown and can be changed.

mod assumption;
mod estimate;
mod field;
mod line;
mod offer;
mod query;
mod scenario;
mod units;

pub use assumption::{Assumption, AssumptionId, Assumptions, Source};
pub use estimate::{BreakEven, Estimate, Payback, RoiPercent, compare, estimate};
pub use field::{Bounds, Field, Unit};
pub use line::{CentsRange, Line, LineId};
pub use offer::{Bills, Offer};
pub use query::{FieldError, FieldErrorKind, Form};
pub use scenario::{Inputs, Scenario};
pub use units::{Hours, Percent};
