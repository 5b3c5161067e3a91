//! Stored files: the list, the form, and each file's content and changes.

mod change;
mod list;

use crate::{
    features::files::api::download,
    page::{layout, session_user::SignedIn, tenant_user::Reader},
    state::App,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Query, State},
    http::StatusCode,
    response::Response,
    routing::{get, post},
};
use change::{archive, rename, restore, upload};
use obrador_app::files::Outcome;
use obrador_core::auth::Permission;
use obrador_services::files::{ListQuery, Sort};
use serde::Deserialize;

const PATH: &str = "/app/files";
const ON_A_PAGE: i64 = 25;

/// The pages below `/app/files`.
pub(crate) fn routes(app: &App) -> Router<App> {
    let most = DefaultBodyLimit::max(crate::http::layers::most_of_a_request(&app.files));
    Router::new()
        .route(PATH, get(page).merge(post(upload).layer(most)))
        .route("/app/files/{id}/content", get(content))
        .route("/app/files/{id}/archive", post(archive))
        .route("/app/files/{id}/restore", post(restore))
        .route("/app/files/{id}/rename", post(rename))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    sort: String,
    archived: String,
    page: String,
    done: String,
}

impl Asked {
    fn query(&self) -> ListQuery {
        ListQuery {
            q: self.q.clone(),
            sort: Sort::of(&self.sort).unwrap_or_default(),
            archived: self.archived == "true",
            page: self.page.parse().unwrap_or(1).clamp(1, 1_000_000),
            limit: ON_A_PAGE,
        }
    }

    fn outcome(&self) -> Option<Outcome> {
        match self.done.as_str() {
            "stored" => Some(Outcome::Stored),
            "archived" => Some(Outcome::Archived),
            "restored" => Some(Outcome::Restored),
            "renamed" => Some(Outcome::Renamed),
            _ => None,
        }
    }
}

async fn page(State(app): State<App>, who: SignedIn, Query(asked): Query<Asked>) -> Response {
    let reader = match Reader::new(&app, who, Permission::ViewCatalogue) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    match list::view(&app, &reader, &asked.query()).await {
        Ok(mut view) => {
            view.outcome = asked.outcome();
            list::show(&app, &reader, view, StatusCode::OK)
        }
        Err(response) => response,
    }
}

async fn content(State(app): State<App>, who: SignedIn, Path(id): Path<String>) -> Response {
    let reader = match Reader::new(&app, who, Permission::ViewCatalogue) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let file = match app.files.one(&reader.tenant, &id).await {
        Ok(Some(file)) => file,
        Ok(None) => return reader.not_found(&app),
        Err(error) => return reader.unavailable(&app, &error),
    };
    match app.files.content(&reader.tenant, &file).await {
        Ok(Some(content)) => download(&file, content),
        Ok(None) => {
            let status = StatusCode::NOT_FOUND;
            layout::error(
                &app,
                reader.who.0.lang,
                Some(&reader.who.0),
                status,
                "error-no-content",
            )
        }
        Err(error) => {
            tracing::error!(%error, "a content can't be read");
            layout::unavailable(&app, reader.who.0.lang)
        }
    }
}
