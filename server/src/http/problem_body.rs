//! How a problem looks in the API's description.

use serde::Serialize;
use utoipa::ToSchema;

/// A refusal (RFC 9457), in the language of `Accept-Language`.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemBody {
    /// Names the kind of problem.
    #[serde(rename = "type")]
    #[schema(example = "https://obrador.example/problems/not-found")]
    kind: String,
    /// The problem in a few words.
    title: String,
    /// The HTTP status.
    #[schema(example = 404)]
    status: u16,
    /// What to do about it.
    detail: String,
    /// The kind of problem, for programs.
    #[schema(example = "NOT_FOUND")]
    code: String,
    /// Every field that is wrong, where it is about fields; `detail` tells the first.
    errors: Option<Vec<FieldFault>>,
    /// The technical reason, in English, where the request can't be read.
    #[schema(example = "missing field `tenant_id`")]
    reason: Option<String>,
}

/// What is wrong with a field.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldFault {
    /// Its name, as it was or should have been sent.
    #[schema(example = "tenant_id")]
    field: String,
    /// What is wrong: `missing`, `unknown_field`, `duplicate`, `unknown_value`, `wrong_type`, `unreadable`; or of a
    /// value that can be read, `future`, `too_early`, `out_of_range`, `not_whole`,
    /// `too_long`, `not_a_number`, `negative`, `too_large`, `not_an_email`, `control_characters`.
    #[schema(example = "missing")]
    code: String,
}
