//! A recall sheet: where a lot went.

use super::{at_production, failure};
use crate::{
    page::{error::PageError, layout, session_user::SignedIn},
    state::App,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    production::{RecallPage, RecallView, recall_path},
};
use obrador_core::auth::Permission;
use obrador_locales::Texts;

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Path(lot): Path<String>,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::ViewCatalogue).await?;
    let sheet = app.production.recall(&user.tenant, &lot).await.map_err(failure)?;
    let bakery = app.tenant.get(&user.tenant).await?.ok_or(PageError::NOT_FOUND)?;
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let made_at = actor.zone.moment(actor.lang, app.clock.now());
    let view = RecallView::of(t, &sheet, actor.zone, (bakery.name, made_at));
    let title = view.title.clone();
    let page = layout::signed_in(&app, actor, &recall_path(&lot), Section::Production, title);
    Ok(layout::private(page, move || view! { <RecallPage view=view/> }))
}
