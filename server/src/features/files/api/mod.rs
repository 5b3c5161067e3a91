//! Stored files over REST.

mod body;
mod change;
mod problem;
mod reading;
mod upload;

pub(crate) use reading::download;

use crate::{
    http::{ProblemBody, RefusalBody, layers::most_of_a_request},
    state::App,
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use utoipa::{
    Modify,
    openapi::{Deprecated, OpenApi, RefOr},
};

/// The routes below `/api/v1`.
pub fn routes(app: &App) -> Router<App> {
    let most = DefaultBodyLimit::max(most_of_a_request(&app.files));
    Router::new()
        .route(
            "/tenants/{id}/files",
            get(reading::list).merge(post(upload::upload).layer(most)),
        )
        .route(
            "/tenants/{id}/files/{file}",
            get(reading::one).patch(change::rename),
        )
        .route("/tenants/{id}/files/{file}/content", get(reading::content))
        .route("/tenants/{id}/files/{file}/archive", post(change::archive))
        .route("/tenants/{id}/files/{file}/restore", post(change::restore))
}

/// Their description; the whole API's document takes it in.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(
        reading::list,
        upload::upload,
        reading::one,
        reading::content,
        change::rename,
        change::archive,
        change::restore
    ),
    components(schemas(ProblemBody, RefusalBody)),
    modifiers(&PageIsDeprecated)
)]
pub struct Api;

/// `page` is still taken; the derived description can't say so.
struct PageIsDeprecated;

impl Modify for PageIsDeprecated {
    fn modify(&self, document: &mut OpenApi) {
        let lists = document
            .paths
            .paths
            .values_mut()
            .filter_map(|path| path.get.as_mut());
        for parameter in lists.flat_map(|list| list.parameters.iter_mut().flatten()) {
            if let RefOr::T(parameter) = parameter
                && parameter.name == "page"
            {
                parameter.deprecated = Some(Deprecated::True);
            }
        }
    }
}
