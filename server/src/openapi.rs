//! The API's description of itself.

use crate::{
    features::{
        analytics, catalogue, entitlement, files, privacy, procurement, production, subscription, team, usage,
    },
    http::{ProblemBody, REASON, values},
};
use axum::Json;
use std::sync::LazyLock;
use utoipa::{
    Modify, OpenApi, PartialSchema as _,
    openapi::{
        ContentBuilder, ObjectBuilder, OpenApi as Document, PathItem, Ref, RefOr, Required, ResponseBuilder,
        Type,
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
    document.merge(procurement::api::document());
    document.merge(production::api::document());
    for (path, item) in &mut document.paths.paths {
        let PathItem {
            get,
            put,
            post,
            delete,
            patch,
            ..
        } = item;
        for operation in [&mut *put, &mut *post, &mut *delete, &mut *patch]
            .into_iter()
            .flatten()
        {
            asks_operators_why(operation);
        }
        for operation in [get, put, post, delete, patch].into_iter().flatten() {
            names_things(operation);
            may_answer(path, operation);
        }
    }
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
    answers(
        operation,
        422,
        "An operator's token gives no reason",
        "ProblemBody",
    );
}

/// What an address names: a bakery, or a thing of it.
fn names_things(operation: &mut Operation) {
    for parameter in operation.parameters.iter_mut().flatten() {
        let RefOr::T(parameter) = parameter else { continue };
        match (&parameter.parameter_in, parameter.name.as_str()) {
            (ParameterIn::Path, "id") => parameter.schema = Some(values::TenantName::schema()),
            (ParameterIn::Path, _) => parameter.schema = Some(values::thing()),
            (ParameterIn::Header, "If-Match") => parameter.schema = Some(values::if_match()),
            _ => {}
        }
    }
}

/// What stands before every handler may answer, too: who reads the request, who counts API calls, the storage.
fn may_answer(path: &str, operation: &mut Operation) {
    if operation.security.is_none() {
        return;
    }
    answers(
        operation,
        400,
        "The address or what was sent can't be read",
        "ProblemBody",
    );
    if operation.request_body.is_some() {
        answers(operation, 413, "Too large", "ProblemBody");
        answers(
            operation,
            415,
            "Not the content type that is described",
            "ProblemBody",
        );
    }
    if !["/entitlements", "/forward-auth"]
        .iter()
        .any(|part| path.contains(part))
    {
        answers(
            operation,
            402,
            "The day's API calls are used up; a larger plan has more",
            "RefusalBody",
        );
        answers(
            operation,
            429,
            "The owner's own cap on API calls, or the largest plan's quota, is reached; or too much goes on at once",
            "RefusalBody",
        );
    }
    answers(
        operation,
        503,
        "The storage does not answer; `Retry-After` says when to ask again",
        "ProblemBody",
    );
}

/// Adds an answer where the operation does not describe that status itself.
fn answers(operation: &mut Operation, status: u16, description: &str, schema: &str) {
    let described = || {
        ResponseBuilder::new()
            .description(description)
            .content(
                "application/problem+json",
                ContentBuilder::new()
                    .schema(Some(Ref::from_schema_name(schema)))
                    .build(),
            )
            .build()
    };
    let all = &mut operation.responses.responses;
    all.entry(status.to_string())
        .or_insert_with(|| described().into());
}

/// The OpenAPI 3.1 document of every route.
pub fn document() -> &'static Document {
    &DOCUMENT
}

pub(crate) async fn json() -> Json<&'static Document> {
    Json(document())
}
