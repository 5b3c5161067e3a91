//! Settings → limits: the owner's caps.

use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        refusal,
        session_user::SignedIn,
    },
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
    error::ErrorCode,
    page::Section,
    usage::day_note,
};
use obrador_locales::Texts;
use serde::Deserialize;

const PATH: &str = "/app/settings/limits";

#[derive(Debug, Deserialize)]
pub(super) struct CapsQuery {
    #[serde(default)]
    saved: String,
}

/// The caps as they are.
pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<CapsQuery>,
) -> Result<Response, PageError> {
    let caps = load_caps(&who.actor, &app.services)
        .await
        .map_err(|error| error.code)?;
    Ok(show(&app, &who, caps, !query.saved.is_empty(), StatusCode::OK))
}

/// New caps: all of them, or, where one is wrong, none.
pub(super) async fn save(
    State(app): State<App>,
    who: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let errors = match set_caps(&who.actor, &app.services, &fields).await {
        Ok(_) => return Ok(Redirect::to(&format!("{PATH}?saved=1")).into_response()),
        Err(error) if error.code == ErrorCode::PaymentRequired => {
            return refusal::over(&app, &who, PATH).await;
        }
        Err(error) if error.fields.is_empty() => return Err(error.code.into()),
        Err(error) => error.fields,
    };
    let caps = load_caps(&who.actor, &app.services)
        .await
        .map_err(|error| error.code)?;
    let caps = caps.typed(who.actor.lang, &fields, &errors);
    Ok(show(&app, &who, caps, false, StatusCode::UNPROCESSABLE_ENTITY))
}

fn show(app: &App, who: &SignedIn, caps: OwnCaps, saved: bool, status: StatusCode) -> Response {
    let title = Texts::of(who.actor.lang).get("caps-title");
    let page = layout::signed_in(app, &who.actor, PATH, Section::Subscription, title);
    let note = day_note(&who.actor, app.clock.now());
    with_status(
        layout::private(
            page,
            move || view! { <CapsPage caps=caps saved=saved day_note=note/> },
        ),
        status,
    )
}
