//! The way in.

use crate::{
    page::{layout, paths, session_user::SignedIn},
    state::App,
};
use axum::{
    Router,
    extract::State,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use leptos::prelude::*;
use obrador_app::{dashboard::HomePage, page::Section};
use obrador_core::auth::Permission;
use obrador_locales::Texts;

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/app", get(home))
}

/// The way in: the subscription for those who may see it, a welcome for the others.
async fn home(State(app): State<App>, SignedIn { actor }: SignedIn) -> Response {
    if actor.tenant.is_some() && actor.may(Permission::ViewSubscription) {
        return Redirect::to(paths::SUBSCRIPTION).into_response();
    }
    if actor.may(Permission::OperatePlatform) {
        return Redirect::to(paths::TENANTS).into_response();
    }
    let title = Texts::of(actor.lang).get("nav-home");
    let page = layout::signed_in(&app, &actor, paths::HOME, Section::Other, title);
    let visitor = layout::as_visitor(&actor);
    layout::private(page, move || view! { <HomePage visitor=visitor/> })
}
