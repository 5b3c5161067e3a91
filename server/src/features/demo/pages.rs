//! The demo, made anew; these routes exist in a demo only.

use crate::{
    page::{error::PageError, layout, session_user::SignedIn, start_session::start_session},
    state::App,
};
use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
    routing::get,
};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use obrador_app::{
    demo::{DemoPage, DemoView},
    page::Section,
};
use obrador_core::{auth::Role, ids::TenantId};
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    demo::{ResetState, STARTER},
};
use std::time::Duration;

/// Pages for the operator of a demo; they exist there only.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/app/platform/demo-reset", get(page).post(begin))
}

const PATH: &str = "/app/platform/demo-reset";
/// How long the request that began it waits for its end.
const WAIT: Duration = Duration::from_secs(15);

/// How it stands, and the button.
async fn page(State(app): State<App>, who: SignedIn) -> Result<Response, PageError> {
    who.on_platform()?;
    Ok(show(&app, &who.actor, StatusCode::OK))
}

/// Begins it, unless it is under way. The old operator is gone with the old demo, so the new one is signed in.
async fn begin(State(app): State<App>, who: SignedIn, headers: HeaderMap) -> Result<Response, PageError> {
    who.on_platform()?;
    let Some(mut state) = app.demo_reset.begin() else {
        return Ok(show(&app, &who.actor, StatusCode::CONFLICT));
    };
    let over = state.wait_for(|state| !matches!(state, ResetState::Running { .. }));
    // An error means that it ended without a word; the page says how it stands.
    let _ = tokio::time::timeout(app.config.storage.slowness.times(WAIT), over).await;
    if !matches!(app.demo_reset.state(), ResetState::Done { .. }) {
        return Ok(show(&app, &who.actor, StatusCode::ACCEPTED));
    }
    let Ok(tenant) = STARTER.parse::<TenantId>() else {
        return Ok(show(&app, &who.actor, StatusCode::OK));
    };
    Ok(
        match app.auth.demo_sign_in(&tenant, Role::PlatformOperator).await {
            Ok(session) => start_session(&app, &headers, &session, PATH).await,
            Err(error) => {
                tracing::warn!(%error, "the demo's new operator can't be signed in");
                show(&app, &who.actor, StatusCode::OK)
            }
        },
    )
}

fn show(app: &App, actor: &Actor, status: StatusCode) -> Response {
    let time = |at: DateTime<Utc>| actor.zone.time(actor.lang, at);
    let view = match app.demo_reset.state() {
        ResetState::Never => DemoView::Never,
        ResetState::Running { since } => DemoView::Running { since: time(since) },
        ResetState::Done { at } => DemoView::Done { at: time(at) },
        ResetState::Failed { at } => DemoView::Failed { at: time(at) },
    };
    let title = Texts::of(actor.lang).get("demo-reset-title");
    let page = layout::signed_in(app, actor, PATH, Section::DemoReset, title);
    let mut response = layout::private(page, move || view! { <DemoPage view=view/> });
    *response.status_mut() = status;
    response
}
