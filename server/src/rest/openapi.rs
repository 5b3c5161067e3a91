//! The API's description of itself.

use crate::{analytics, catalogue, entitlement, files, team, usage};
use axum::Json;
use serde::Serialize;
use std::sync::LazyLock;
use utoipa::{
    Modify, OpenApi, ToSchema,
    openapi::{
        OpenApi as Document,
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

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
pub(super) struct FieldFault {
    /// Its name, as it was or should have been sent.
    #[schema(example = "tenant_id")]
    field: String,
    /// What is wrong: `missing`, `unknown_field`, `duplicate`, `unknown_value`, `wrong_type`, `unreadable`; or of a
    /// value that can be read, `future`, `too_early`, `out_of_range`, `not_whole`,
    /// `too_long`, `not_a_number`, `negative`, `too_large`, `not_an_email`, `control_characters`.
    #[schema(example = "missing")]
    code: String,
}

#[derive(OpenApi)]
#[openapi(
    info(title = "Obrador API", description = "Plans, subscriptions, usage and its forecast. Times are UTC; a usage day is a UTC day."),
    paths(super::plans::list, super::subscription::current, super::export::download),
    components(schemas(ProblemBody)),
    modifiers(&Token)
)]
struct Api;

struct Token;

impl Modify for Token {
    fn modify(&self, document: &mut Document) {
        let scheme = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some(
                "An API token from Settings → API keys, or from `obrador token create`.",
            ))
            .build();
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(scheme));
    }
}

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let mut document = Api::openapi();
    document.merge(usage::rest::Api::openapi());
    document.merge(entitlement::rest::Api::openapi());
    document.merge(files::rest::Api::openapi());

    document.merge(analytics::rest::Api::openapi());
    document.merge(team::rest::Api::openapi());
    document.merge(catalogue::rest::document());
    document
});

/// The OpenAPI 3.1 document of every route.
pub fn document() -> &'static Document {
    &DOCUMENT
}

pub(super) async fn json() -> Json<&'static Document> {
    Json(document())
}
