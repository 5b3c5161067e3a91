//! Following each stage: today's, or why the plan has none, and what it would be like.

use super::at_production;
use crate::{
    page::{error::PageError, layout, redirect::safe_next, refusal, session_user::SignedIn},
    state::App,
};
use axum::{
    extract::{Query, State},
    response::{IntoResponse as _, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    production::{PRODUCTION, StagesPreview, sample_tracker},
};
use obrador_core::{auth::Permission, subscription::FeatureId};
use obrador_locales::Texts;
use serde::Deserialize;

const PREVIEW: &str = "/app/previews/stages";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PreviewQuery {
    back: String,
}

/// Today's stages, where the plan has them.
pub(super) async fn page(State(app): State<App>, who: SignedIn) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::ViewCatalogue).await?;
    refusal::require_feature(
        &app,
        &user.who,
        &user.tenant,
        FeatureId::StageTracking,
        PRODUCTION,
    )
    .await?;
    Ok(Redirect::to(PRODUCTION).into_response())
}

/// The tracker with made-up batches.
pub(super) async fn preview(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<PreviewQuery>,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::ViewCatalogue).await?;
    let actor = &user.who.actor;
    let title = Texts::of(actor.lang).get("preview-stages-title");
    let back = safe_next(&query.back).to_owned();
    let tracker = sample_tracker(actor, app.clock.now());
    let mut page = layout::signed_in(&app, actor, PREVIEW, Section::Production, title);
    page.query = query_of(&back);
    Ok(layout::private(
        page,
        move || view! { <StagesPreview tracker=tracker back=back/> },
    ))
}

fn query_of(back: &str) -> String {
    let encoded: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
    format!("?back={encoded}")
}
