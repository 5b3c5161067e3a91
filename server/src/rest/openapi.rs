//! The API's description of itself.

use super::REASON;
use crate::{analytics, catalogue, entitlement, files, team, usage};
use axum::Json;
use serde::Serialize;
use std::sync::LazyLock;
use utoipa::{
    Modify, OpenApi, ToSchema,
    openapi::{
        ContentBuilder, ObjectBuilder, OpenApi as Document, PathItem, Ref, Required, ResponseBuilder, Type,
        path::{Operation, ParameterBuilder, ParameterIn},
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
    let changing = document.paths.paths.values_mut().flat_map(|path| {
        let PathItem {
            put,
            post,
            delete,
            patch,
            ..
        } = path;
        [put, post, delete, patch].into_iter().flatten()
    });
    changing.for_each(asks_operators_why);
    document
});

/// What changes something takes a reason from an operator's token, whichever route it is: see `Bearer`.
fn asks_operators_why(operation: &mut Operation) {
    if operation.security.is_none() {
        return;
    }
    let reason = ParameterBuilder::new()
        .name(REASON)
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "Why it is done, 3 to 500 characters: needed with a `platform:operator` token, and kept with the change",
        ))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
        .build();
    operation.parameters.get_or_insert_default().push(reason.into());
    let refused = || {
        let body = Ref::from_schema_name("ProblemBody");
        ResponseBuilder::new()
            .description("An operator's token gives no reason")
            .content(
                "application/problem+json",
                ContentBuilder::new().schema(Some(body)).build(),
            )
            .build()
    };
    let answers = &mut operation.responses.responses;
    answers
        .entry("422".to_owned())
        .or_insert_with(|| refused().into());
}

/// The OpenAPI 3.1 document of every route.
pub fn document() -> &'static Document {
    &DOCUMENT
}

pub(super) async fn json() -> Json<&'static Document> {
    Json(document())
}
