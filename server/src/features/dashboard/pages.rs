//! The way in.

use super::gather::{HomeQuery, gather};
use crate::{
    page::{error::PageError, layout, paths, session_user::SignedIn},
    state::App,
};
use axum::{
    Router,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use leptos::prelude::*;
use obrador_app::{dashboard::HomePage, page::Section};
use obrador_core::auth::Permission;
use obrador_locales::Texts;

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app", get(home))
        .route("/app/first-steps/hide", post(hide_first_steps))
}

/// The way in: what needs whoever is signed in now, by what they may do.
async fn home(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<HomeQuery>,
) -> Result<Response, PageError> {
    let actor = who.actor.clone();
    if actor.may(Permission::OperatePlatform) {
        return Ok(Redirect::to(paths::TENANTS).into_response());
    }
    let view = gather(&app, who, &query).await?;
    let title = Texts::of(actor.lang).get("nav-home");
    let page = layout::signed_in(&app, &actor, paths::HOME, Section::Other, title);
    Ok(layout::private(page, move || view! { <HomePage view=view/> }))
}

/// Puts the first steps away, for all of the bakery who see them.
async fn hide_first_steps(State(app): State<App>, who: SignedIn) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ViewSubscription)?;
    app.services
        .tenant
        .hide_first_steps(&tenant, who.actor.by())
        .await?;
    Ok(Redirect::to(paths::HOME).into_response())
}
