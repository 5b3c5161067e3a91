//! A file that the page's island sends: the form's upload with an answer in JSON, so that several come one after the other and
//! each is told how it went. Leptos' functions take no file while it comes, nor do they say how far it is.

use crate::{
    features::files,
    functions::{add_headers, refused, wants_html},
    http::file_field::FormError,
    page::{forms::drain, language::preferred, not_taken::NotTaken, session_user::session},
    state::App,
};
use axum::{
    Json,
    extract::{FromRequest as _, Multipart, Query, Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};
use obrador_app::{
    caller::at_bakery,
    entitlement::not_admitted,
    error::{AppError, ErrorCode},
};
use obrador_core::{auth::Permission, ids::TenantId};
use obrador_locales::Texts;
use obrador_services::{actor::Actor, audit::AuditContext, files::UploadError};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    form_of: String,
}

/// Stores the file, and answers its identifier.
pub(super) async fn upload(State(app): State<App>, Query(asked): Query<Asked>, request: Request) -> Response {
    if wants_html(request.headers()) {
        return StatusCode::NOT_ACCEPTABLE.into_response();
    }
    let mut response = match sender(&app, &asked, request.headers()).await {
        Ok((actor, tenant)) => take(&app, &actor, &tenant, request).await,
        Err(error) => {
            // Read to its end, or the browser would show a broken connection.
            drain(&app, request).await;
            refused(&error)
        }
    };
    add_headers(&mut response);
    response
}

/// Who sends it, and to which bakery: the one for which the page was opened.
async fn sender(app: &App, asked: &Asked, headers: &HeaderMap) -> Result<(Actor, TenantId), AppError> {
    let lang = preferred(headers);
    if let Some(token) = app.cookie().read(headers)
        && app.pace.step(token, app.clock.micros()).is_err()
    {
        return Err(AppError::of(ErrorCode::TooMany, lang));
    }
    let actor = session(headers, app).await;
    let actor = actor.map_err(|error| AppError::storage(lang, &error))?;
    let actor = actor.ok_or_else(|| AppError::of(ErrorCode::Unauthorized, lang))?;
    if actor.form_of() != asked.form_of {
        return Err(AppError::of(ErrorCode::Conflict, actor.lang));
    }
    let tenant = at_bakery(&actor, Permission::EditCatalogue)?;
    Ok((actor, tenant))
}

async fn take(app: &App, actor: &Actor, tenant: &TenantId, request: Request) -> Response {
    let by = actor.by();
    let stored = match Multipart::from_request(request, app).await {
        Ok(form) => files::upload(&app.files, AuditContext { tenant, by: &by }, form).await,
        Err(_) => Err(FormError::Upload(UploadError::NoFile)),
    };
    match stored {
        Ok(file) => Json(file.id).into_response(),
        Err(error) => not_taken(actor, error),
    }
}

fn not_taken(actor: &Actor, error: FormError) -> Response {
    match NotTaken::of(Texts::of(actor.lang), error) {
        NotTaken::Wrong(text) => refused(&AppError {
            text,
            ..AppError::of(ErrorCode::Invalid, actor.lang)
        }),
        NotTaken::Refused(error) => refused(&not_admitted(actor, &error)),
        NotTaken::Failure(failure) => failure.into_response(),
        NotTaken::Database(error) => refused(&AppError::storage(actor.lang, &error)),
    }
}
