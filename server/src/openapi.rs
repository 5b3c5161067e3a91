//! The API's description of itself.

use crate::{
    features::{analytics, catalogue, entitlement, files, privacy, subscription, team, usage},
    http::{ProblemBody, REASON},
};
use axum::Json;
use std::sync::LazyLock;
use utoipa::{
    Modify, OpenApi,
    openapi::{
        ContentBuilder, ObjectBuilder, OpenApi as Document, PathItem, Ref, Required, ResponseBuilder, Type,
        path::{Operation, ParameterBuilder, ParameterIn},
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

#[derive(OpenApi)]
#[openapi(
    info(title = "Obrador API", description = "Plans, subscriptions, usage and its forecast. Times are UTC; a usage day is a UTC day."),
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
    document.merge(subscription::api::Api::openapi());
    document.merge(privacy::api::Api::openapi());
    document.merge(usage::api::Api::openapi());
    document.merge(entitlement::api::Api::openapi());
    document.merge(files::api::Api::openapi());
    document.merge(analytics::api::Api::openapi());
    document.merge(team::api::Api::openapi());
    document.merge(catalogue::api::document());
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

pub(crate) async fn json() -> Json<&'static Document> {
    Json(document())
}
