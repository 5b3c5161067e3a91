//! Stored files: the list, the form, and each file's content and changes.

mod change;
mod chosen;
mod function;
mod list;

use crate::{
    features::files::api::download,
    http::{failure::Failure, layers::most_of_a_request},
    page::{error::PageError, layout, list_choice::told_of, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Query, State},
    http::StatusCode,
    response::Response,
    routing::{get, post},
};
use obrador_app::{
    files::{ChangedFile, FileChange, told, told_stored},
    list::{ListAddress, ToldOf, told_several},
    page::Told,
};
use obrador_core::{auth::Permission, bounds::count::FILES_PAGE};
use obrador_locales::Texts;
use obrador_services::{
    files::{ContentUnread, ListQuery, Sort},
    paging::Start,
};
use serde::Deserialize;

const PATH: &str = "/app/files";
const ON_A_PAGE: i64 = FILES_PAGE as i64;

/// What the page's island sends files to.
pub(crate) fn functions(app: &App) -> Router<App> {
    let most = DefaultBodyLimit::max(most_of_a_request(&app.files));
    Router::new().route("/fn/files/upload", post(function::upload).layer(most))
}

/// The pages below `/app/files`.
pub(crate) fn routes(app: &App) -> Router<App> {
    let most = DefaultBodyLimit::max(most_of_a_request(&app.files));
    Router::new()
        .route(PATH, get(page).merge(post(change::upload).layer(most)))
        .route("/app/files/archive", post(chosen::archive))
        .route("/app/files/restore", post(chosen::restore))
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
    /// To which file; several that were stored are separated by commas.
    of: String,
}

impl FilesQuery {
    /// The part of the list that is shown, of those that count.
    fn shown(&self) -> ListAddress {
        ListAddress::new(PATH)
            .with("q", self.q.trim())
            .with("sort", &self.sort)
            .with("page", &self.page)
    }

    fn list_query(&self) -> ListQuery {
        ListQuery {
            q: self.q.clone(),
            sort: Sort::of(&self.sort).unwrap_or_default(),
            archived: self.archived == "true",
            start: Start::Page(self.page.parse().unwrap_or(1).clamp(1, 1_000_000)),
            limit: ON_A_PAGE,
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
    view.done = done(&app, &user, &query).await?;
    view.none_chosen = query.done == "none";
    Ok(list::show(&app, &user, view, StatusCode::OK))
}

/// What was just done, to which files; nothing where the address names none that is there.
async fn done(app: &App, user: &TenantUser, query: &FilesQuery) -> Result<Option<Told>, PageError> {
    let change = FileChange::named(&query.done).filter(|_| user.may(Permission::EditCatalogue));
    let Some(change) = change else {
        return Ok(None);
    };
    let mut files = Vec::new();
    for id in told_of(&query.of) {
        files.extend(app.files.one(&user.tenant, id).await?);
    }
    let t = Texts::of(user.who.actor.lang);
    if files.len() > 1 {
        if change == FileChange::Stored {
            let names: Vec<_> = files.into_iter().map(|file| file.name).collect();
            return Ok(Some(told_stored(t, &names)));
        }
        let of = files.into_iter().map(|file| ToldOf {
            archived: file.archived_at.is_some(),
            id: file.id,
            name: file.name,
        });
        let told = told_several(t, &query.shown(), change == FileChange::Archived, of.collect());
        return Ok(told.filter(|_| change != FileChange::Renamed));
    }
    Ok(files.pop().map(|file| {
        let file = ChangedFile {
            archived: file.archived_at.is_some(),
            id: file.id,
            name: file.name,
            version: file.version,
        };
        told(t, change, file)
    }))
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
