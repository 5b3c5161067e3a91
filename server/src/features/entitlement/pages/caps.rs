//! Settings → limits: the owner's caps.

use crate::{
    page::{layout, session_user::SignedIn},
    state::App,
};
use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    entitlement::{CapsPage, OwnCaps, load_caps, set_caps},
    page::Section,
};
use obrador_locales::Texts;
use serde::Deserialize;

const PATH: &str = "/app/settings/limits";

#[derive(Debug, Deserialize)]
pub(crate) struct Saved {
    #[serde(default)]
    saved: String,
}

/// The caps as they are.
pub(crate) async fn page(State(app): State<App>, who: SignedIn, Query(saved): Query<Saved>) -> Response {
    match load_caps(&who.0, &app.services).await {
        Ok(caps) => show(&app, &who, caps, !saved.saved.is_empty(), StatusCode::OK),
        Err(error) => layout::refused(&app, &who.0, error.code),
    }
}

/// New caps: all of them, or, where one is wrong, none.
pub(crate) async fn save(
    State(app): State<App>,
    who: SignedIn,
    Form(typed): Form<Vec<(String, String)>>,
) -> Response {
    let error = match set_caps(&who.0, &app.services, &typed).await {
        Ok(_) => return Redirect::to(&format!("{PATH}?saved=1")).into_response(),
        Err(error) if error.fields.is_empty() => return layout::refused(&app, &who.0, error.code),
        Err(error) => error,
    };
    match load_caps(&who.0, &app.services).await {
        Ok(caps) => {
            let caps = caps.typed(who.0.lang, &typed, &error.fields);
            show(&app, &who, caps, false, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => layout::refused(&app, &who.0, error.code),
    }
}

fn show(app: &App, who: &SignedIn, caps: OwnCaps, saved: bool, status: StatusCode) -> Response {
    let title = Texts::of(who.0.lang).get("caps-title");
    let page = layout::signed_in(app, &who.0, PATH, Section::Subscription, title);
    let mut response = layout::private(page, move || view! { <CapsPage caps=caps saved=saved/> });
    *response.status_mut() = status;
    response
}
