//! A day's batches.

use super::{at_production, batch::told, failure};
use crate::{
    page::{error::PageError, layout, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_app::{
    page::{Section, Told},
    production::{DayPage, DayView, PRODUCTION, Place, load_tracker, overloads_in_words},
};
use obrador_core::{
    auth::Permission,
    i18n::{DateStyle, format_date},
    production::Tracking,
    subscription::FeatureId,
};
use obrador_locales::Texts;
use obrador_services::production::ProductionDay;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct DayQuery {
    day: String,
    done: String,
    of: String,
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<DayQuery>,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::ViewCatalogue).await?;
    let found = app.production.day(&user.tenant, day_of(&query.day)).await;
    let day = found.map_err(failure)?;
    let done = told(&app, &user, (&query.done, &query.of)).await;
    let view = view(&app, &user, &day, done).await?;
    let actor = &user.who.actor;
    let title = Texts::of(actor.lang).get("production-title");
    let mut page = layout::signed_in(&app, actor, PRODUCTION, Section::Production, title);
    page.query = format!("?day={}", day.day);
    Ok(layout::private(page, move || view! { <DayPage view=view/> }))
}

/// A day as an address says it.
pub(super) fn day_of(text: &str) -> Option<NaiveDate> {
    text.trim().parse().ok()
}

async fn view(
    app: &App,
    user: &TenantUser,
    day: &ProductionDay,
    done: Option<Told>,
) -> Result<DayView, PageError> {
    let actor = &user.who.actor;
    let written = day.day.to_string();
    let place = Place::Day(written.clone());
    let now = app.clock.now();
    let name = |id: &str| {
        let record = day
            .batches
            .iter()
            .find(|record| record.batch.as_stored().id == id);
        record.map_or_else(String::new, |record| {
            let stored = record.batch.as_stored();
            format!("{} ({})", stored.content.recipe.name, stored.number)
        })
    };
    let plannable = app.production.plannable(&user.tenant).await.map_err(failure)?;
    let has_stages = day.tracking == Tracking::Stages;
    let stages = app
        .subscription
        .price_list()
        .cheapest_with(FeatureId::StageTracking);
    Ok(DayView {
        title: format_date(actor.lang, day.day, DateStyle::Long),
        clock: actor.zone.clock_name(now),
        before: day.day.pred_opt().map(|day| day.to_string()),
        after: day.day.succ_opt().map(|day| day.to_string()),
        is_today: day.day == day.today,
        tracker: load_tracker(actor, place, (&day.batches, day.version), now),
        overloads: overloads_in_words(actor, &day.overloads, name),
        may_plan: user.may(Permission::EditCatalogue),
        stages_elsewhere: !has_stages && stages.is_some() && user.may(Permission::ViewSubscription),
        untimed: has_stages && !plannable.is_empty() && plannable.iter().all(|it| !it.has_stages),
        day: written,
        done,
    })
}
