//! No such page.

use super::{language::preferred, layout, session_user::SignedIn};
use crate::state::App;
use axum::{
    extract::{Request, State},
    http::StatusCode,
    response::Response,
};
use obrador_core::i18n::Lang;

/// No such page, in the language of the address or of the reader.
pub(crate) async fn not_found(
    State(app): State<App>,
    visitor: Option<SignedIn>,
    request: Request,
) -> Response {
    let actor = visitor.map(|who| who.actor);
    let inside = actor
        .as_ref()
        .filter(|_| request.uri().path().starts_with("/app"));
    let lang = match inside {
        Some(actor) => actor.lang,
        None => of_path(request.uri().path()).unwrap_or_else(|| preferred(request.headers())),
    };
    layout::error(&app, lang, inside, StatusCode::NOT_FOUND, "error-not-found")
}

fn of_path(path: &str) -> Option<Lang> {
    path.split('/').nth(1)?.parse().ok()
}
