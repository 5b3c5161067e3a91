//! Stored files: the list, the form, and each file's content and changes.

mod change;
mod list;

use crate::{
    features::files::api::download,
    http::failure::Failure,
    page::{error::PageError, layout, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Query, State},
    http::StatusCode,
    response::Response,
    routing::{get, post},
};
use obrador_app::files::Outcome;
use obrador_core::{auth::Permission, bounds::count::FILES_PAGE};
use obrador_services::{
    files::{ContentUnread, ListQuery, Sort},
    paging::Start,
};
use serde::Deserialize;

const PATH: &str = "/app/files";
const ON_A_PAGE: i64 = FILES_PAGE as i64;

/// The pages below `/app/files`.
pub(crate) fn routes(app: &App) -> Router<App> {
    let most = DefaultBodyLimit::max(crate::http::layers::most_of_a_request(&app.files));
    Router::new()
        .route(PATH, get(page).merge(post(change::upload).layer(most)))
        .route("/app/files/{id}/content", get(content))
        .route("/app/files/{id}/archive", post(change::archive))
        .route("/app/files/{id}/restore", post(change::restore))
        .route("/app/files/{id}/rename", post(change::rename))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct FilesQuery {
    q: String,
    sort: String,
    archived: String,
    page: String,
    done: String,
}

impl FilesQuery {
    fn list_query(&self) -> ListQuery {
        ListQuery {
            q: self.q.clone(),
            sort: Sort::of(&self.sort).unwrap_or_default(),
            archived: self.archived == "true",
            start: Start::Page(self.page.parse().unwrap_or(1).clamp(1, 1_000_000)),
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

async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<FilesQuery>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::ViewCatalogue)?;
    let mut view = list::view(&app, &user, &query.list_query()).await?;
    view.outcome = query.outcome();
    Ok(list::show(&app, &user, view, StatusCode::OK))
}

async fn content(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::ReadFiles)?;
    let file = app.files.one(&user.tenant, &id).await?;
    let file = file.ok_or(PageError::NOT_FOUND)?;
    let content = app
        .files
        .content(&user.tenant, &file)
        .await
        .map_err(|error| match error {
            ContentUnread::Busy(_) => PageError::Failure(Failure::Busy),
            ContentUnread::Disk(error) => {
                tracing::error!(%error, "a content can't be read");
                PageError::Failure(Failure::Unavailable)
            }
        })?;
    let actor = &user.who.actor;
    Ok(match content {
        Some(content) => download(&file, content),
        None => layout::error(
            &app,
            actor.lang,
            Some(actor),
            StatusCode::NOT_FOUND,
            "error-no-content",
        ),
    })
}
