//! The person's own settings.

use super::{
    frame,
    sign_in::safe_next,
    visitor::{SignedIn, as_visitor},
};
use crate::app::App;
use axum::{
    extract::{Form, Query, State},
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{auth::AccountPage, i18n::Texts, page::Section};
use obrador_core::i18n::Lang;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(super) struct Saved {
    #[serde(default)]
    saved: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct LanguageChoice {
    lang: String,
    #[serde(default)]
    next: String,
}

/// Name, language, sessions.
pub(super) async fn page(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Query(query): Query<Saved>,
) -> Response {
    let title = Texts::of(actor.lang).get("account-title");
    let page = frame::signed_in(&app, &actor, "/app/settings/account", Section::Account, title);
    let (visitor, lang) = (as_visitor(&actor), actor.lang);
    frame::private(
        page,
        move || view! { <AccountPage visitor=visitor lang=lang saved=!query.saved.is_empty()/> },
    )
}

/// Another language; an unknown one changes nothing.
pub(super) async fn set_language(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Form(choice): Form<LanguageChoice>,
) -> Response {
    if let Ok(lang) = choice.lang.parse::<Lang>()
        && let Err(error) = app.auth.set_language(&actor.user_id, lang).await
    {
        return frame::failed(&app, actor.lang, &error);
    }
    Redirect::to(safe_next(&choice.next)).into_response()
}

/// Ends every session of the person, this one included.
pub(super) async fn sign_out_everywhere(State(app): State<App>, SignedIn(actor): SignedIn) -> Response {
    if let Err(error) = app.auth.sign_out_everywhere(&actor.user_id).await {
        return frame::failed(&app, actor.lang, &error);
    }
    let mut response = Redirect::to(&format!("/{}/sign-in", actor.lang)).into_response();
    response
        .headers_mut()
        .insert(header::SET_COOKIE, app.cookie().clear());
    response
}
