//! How long recipes take: all of them, and the form of one.

use super::{at_production, failure};
use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        refusal,
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    extract::{Path, Query, RawForm, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use chrono::NaiveTime;
use leptos::prelude::*;
use obrador_app::{
    entitlement::Back,
    page::{Section, WRITTEN_IN},
    production::{
        RECIPES, TimingForm, TimingPage, TimingPreview, TimingRow, TimingsPage, Typed, timing_fields,
        timing_path,
    },
};
use obrador_core::{
    auth::Permission,
    bounds::time::{LEAD_HOURS, STAGE_HOURS},
    catalogue::ItemKind,
    i18n::{Lang, parse_minutes},
    production::{Durations, Lead, Stage, Timing, TimingError},
};
use obrador_locales::Texts;
use obrador_services::{
    entitlement::CheckError,
    production::{ProductionError, RecipeTiming},
};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct TimingQuery {
    done: String,
}

/// All recipes that are in use, with how long they take.
pub(super) async fn list(State(app): State<App>, who: SignedIn) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::ViewCatalogue).await?;
    let recipes = app.production.plannable(&user.tenant).await.map_err(failure)?;
    let timings = app.production.timings(&user.tenant).await.map_err(failure)?;
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let may_change = user.may(Permission::EditCatalogue);
    let rows = recipes.into_iter().map(|it| {
        let timing = timings.get(&it.recipe.id).copied().unwrap_or_default();
        let href = may_change.then(|| timing_path(&it.recipe.id));
        TimingRow::of(t, it.recipe.name, href, &timing)
    });
    let rows: Vec<_> = rows.collect();
    let page = layout::signed_in(&app, actor, RECIPES, Section::Production, t.get("timing-title"));
    Ok(layout::private(page, move || view! { <TimingsPage rows=rows/> }))
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Path(recipe): Path<String>,
    Query(query): Query<TimingQuery>,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::EditCatalogue).await?;
    let stored = app
        .production
        .timing(&user.tenant, &recipe)
        .await
        .map_err(failure)?;
    let mut form = filled(&app, &user, &recipe, stored).await?;
    form.done = query.done == "saved";
    Ok(show(&app, &user, form, StatusCode::OK))
}

pub(super) async fn save(
    State(app): State<App>,
    who: SignedIn,
    Path(recipe): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::EditCatalogue).await?;
    let stored = app
        .production
        .timing(&user.tenant, &recipe)
        .await
        .map_err(failure)?;
    let mut form = filled(&app, &user, &recipe, stored).await?;
    form.typed = Typed::read(&body);
    let t = Texts::of(user.who.actor.lang);
    let lang = form.typed.get(WRITTEN_IN).parse().unwrap_or(t.lang);
    let version = form.typed.version().ok_or(PageError::UNREADABLE)?;
    let Some(timing) = read(t, lang, &mut form.typed) else {
        return Ok(show(&app, &user, form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let of = user.audit_context();
    let status = match app.production.set_timing(of, (&recipe, version), timing).await {
        Ok(_) => {
            let done = format!("{}?done=saved", timing_path(&recipe));
            return Ok(Redirect::to(&done).into_response());
        }
        Err(ProductionError::Conflict(_)) => {
            let now = app
                .production
                .timing(&user.tenant, &recipe)
                .await
                .map_err(failure)?;
            form.typed.set("version", now.version.to_string());
            form.typed.compare(timing_fields(t, &now.timing));
            form.conflict = true;
            StatusCode::CONFLICT
        }
        Err(ProductionError::Timing(error)) => {
            let (field, words) = refused(t, error);
            form.typed.refuse(field, words);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(ProductionError::Denied(CheckError::Refused(refusal))) => {
            let back = Back::Page(timing_path(&recipe));
            return Ok(refusal::refusal_page(&app, &user.who, *refusal, back).await);
        }
        Err(error) => return Err(failure(error)),
    };
    Ok(show(&app, &user, form, status))
}

/// The form as it is stored, with what that comes to.
async fn filled(
    app: &App,
    user: &TenantUser,
    recipe: &str,
    stored: RecipeTiming,
) -> Result<TimingForm, PageError> {
    let item = app.catalogue.get(&user.tenant, ItemKind::Recipe, recipe).await?;
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let today = actor.zone.day(app.clock.now());
    let fields = timing_fields(t, &stored.timing).into_iter();
    let fields = fields.map(|(name, value, _)| (name, value));
    let version = ("version", stored.version.to_string());
    Ok(TimingForm {
        recipe: recipe.to_owned(),
        name: item.content.name().to_owned(),
        typed: Typed::of(fields.chain([version])),
        done: false,
        conflict: false,
        preview: TimingPreview::of(t, actor.zone, today, &stored.timing),
    })
}

/// The timing that the form says; none where something can't be so, which the form then says.
fn read(t: Texts, lang: Lang, typed: &mut Typed) -> Option<Timing> {
    let mut minutes = [0; 5];
    for (place, stage) in Stage::ALL.into_iter().enumerate() {
        match length(lang, typed.get(stage.as_str())) {
            Some(length) => minutes[place] = length,
            None => typed.refuse(stage.as_str(), t.get("timing-no-length")),
        }
    }
    let durations = Durations::of_minutes(minutes).map_err(|error| {
        let (field, words) = refused(t, error);
        typed.refuse(field, words);
    });
    let until = typed.get("until").parse();
    if until.is_err() {
        typed.refuse("until", t.get("timing-no-choice"));
    }
    let lead = lead(t, lang, typed);
    if typed.is_wrong() {
        return None;
    }
    Some(Timing {
        durations: durations.ok()?,
        until: until.ok()?,
        lead: lead?,
    })
}

/// A length of time; nothing typed is none.
fn length(lang: Lang, text: &str) -> Option<i64> {
    if text.trim().is_empty() {
        return Some(0);
    }
    parse_minutes(lang, text)
}

/// As part of another recipe, how long before; none where that can't be so. What is not chosen can't be just anything either.
fn lead(t: Texts, lang: Lang, typed: &mut Typed) -> Option<Lead> {
    let minutes = length(lang, typed.get("lead_length"));
    match minutes {
        None => typed.refuse("lead_length", t.get("timing-no-length")),
        Some(minutes) if minutes > LEAD_HOURS * 60 => {
            typed.refuse("lead_length", too_long(t, LEAD_HOURS));
        }
        Some(_) => {}
    }
    let (is_by, typed_by) = (typed.get("lead") == "by", typed.get("lead_by").trim());
    let by = NaiveTime::parse_from_str(typed_by, "%H:%M").ok();
    if by.is_none() && (is_by || !typed_by.is_empty()) {
        typed.refuse("lead_by", t.get("timing-no-time"));
    }
    let typed_days = typed.get("lead_days");
    let days = typed_days.parse().ok();
    let days = days.filter(|days: &u8| i64::from(*days) * 24 <= LEAD_HOURS);
    if days.is_none() && (is_by || !typed_days.is_empty()) {
        typed.refuse("lead_days", t.get("timing-no-choice"));
    }
    match typed.get("lead") {
        "length" => minutes.map(Lead::Minutes),
        "by" => Some(Lead::DayBefore { days: days?, by: by? }),
        _ => {
            typed.refuse("lead", t.get("timing-no-choice"));
            None
        }
    }
}

/// Why a time can't be so, and at which field that is said.
fn refused(t: Texts, error: TimingError) -> (&'static str, String) {
    match error {
        TimingError::Stage(stage) => (stage.as_str(), too_long(t, STAGE_HOURS)),
        TimingError::Lead | TimingError::Time => ("lead", too_long(t, LEAD_HOURS)),
    }
}

fn too_long(t: Texts, hours: i64) -> String {
    t.with("timing-too-long", &[("hours", hours.to_string().into())])
}

fn show(app: &App, user: &TenantUser, form: TimingForm, status: StatusCode) -> Response {
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let title = t.with("timing-heading", &[("recipe", form.name.clone().into())]);
    let path = timing_path(&form.recipe);
    let page = layout::signed_in(app, actor, &path, Section::Production, title);
    with_status(
        layout::private(page, move || view! { <TimingPage form=form/> }),
        status,
    )
}
