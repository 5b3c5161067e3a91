//! What a plan earns a bakery: from its own figures and from assumptions that are shown and can be changed.

mod assumption;
mod estimate;
mod field;
mod line;
mod offer;
mod plans;
mod query;
mod scenario;
mod units;

pub use assumption::{Assumption, AssumptionId, Assumptions, Source};
pub use estimate::{BreakEven, Estimate, Payback, RoiPercent, estimate};
pub use field::{Bounds, Field, Unit};
pub use line::{CentsRange, Line, LineId};
pub use offer::{Bills, Offer, ROOM, Unfit};
pub use plans::{cheaper_alike, compare, leaves_most};
pub use query::{FieldError, FieldErrorKind, Form};
pub use scenario::{Inputs, Scenario};
pub use units::{Hours, Percent};
