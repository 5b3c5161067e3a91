//! What every handler of HTTP uses: extractors, problems, layers. It knows no feature.

pub(crate) mod asker;
pub(crate) mod attachment;
pub(crate) mod csv_file;
pub(crate) mod csv_import;
pub(crate) mod describe;
mod deserialize_errors;
pub(crate) mod etag;
mod extract;
pub(crate) mod failure;
pub(crate) mod fields;
pub(crate) mod file_field;
pub(crate) mod language;
pub(crate) mod layers;
pub(crate) mod metrics_layer;
pub(crate) mod number;
pub(crate) mod paging;
pub mod problem;
mod problem_body;
pub(crate) mod rate_limit;
pub(crate) mod readable;
mod refusal_body;
pub(crate) mod repeated;
pub(crate) mod respond;
pub(crate) mod schema;
pub(crate) mod undeclared_proxy;
pub(crate) mod values;

pub use extract::{Bearer, ClientIp, Json, Language, Query, REASON};
pub use number::Number;
pub use problem_body::{FieldFault, ProblemBody};
pub use refusal_body::RefusalBody;
