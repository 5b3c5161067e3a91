//! A day is planned.

use super::{
    at_production, failure,
    plan_typed::{self, EMPTY, Read},
};
use crate::{
    page::{
        error::PageError,
        given_back::{Asked, given_back},
        layout::{self, with_status},
        refusal,
        sent::Sent,
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    extract::{Query, RawForm, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    entitlement::Back,
    page::Section,
    production::{PLAN, PlanForm, PlanLine, PlanPage, day_href, plan_preview},
};
use obrador_core::{auth::Permission, bounds::length::REQUEST_KEY};
use obrador_locales::Texts;
use obrador_services::{entitlement::CheckError, production::ProductionError};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PlanQuery {
    day: String,
    copy: String,
    #[serde(flatten)]
    given_back: Asked,
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<PlanQuery>,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::EditCatalogue).await?;
    let blank = plan_typed::blank(&app, &user, &query.day).await?;
    let form = match given_back(&app, &user, &query.given_back, PLAN).await {
        Some(sent) => plan_typed::typed(&sent, blank),
        None if !query.copy.is_empty() => plan_typed::copied(&app, &user, blank, &query.copy).await?,
        None => blank,
    };
    Ok(show(&app, &user, form, StatusCode::OK))
}

pub(super) async fn save(
    State(app): State<App>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::EditCatalogue).await?;
    let sent = Sent::read(&body);
    if sent.one("key").len() > REQUEST_KEY {
        return Err(PageError::UNREADABLE);
    }
    let blank = plan_typed::blank(&app, &user, sent.one("day")).await?;
    let mut form = plan_typed::typed(&sent, blank);
    match sent.one("do") {
        "more" => {
            form.lines.extend(plan_typed::empty(EMPTY));
            return Ok(show(&app, &user, form, StatusCode::OK));
        }
        "copy" => {
            let form = plan_typed::copied(&app, &user, form, sent.one("copy")).await?;
            return Ok(show(&app, &user, form, StatusCode::OK));
        }
        "preview" | "plan" => {}
        _ => return Err(PageError::UNREADABLE),
    }
    let Read { input, day, places } = plan_typed::read(&app, &user, &mut form).await?;
    let (Some(day), false) = (day, form.is_wrong()) else {
        return Ok(show(&app, &user, form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let proposal = app.production.propose(&user.tenant, &input).await;
    let proposal = match proposal {
        Ok(proposal) => proposal,
        Err(error) => return wrong(&app, &user, form, (error, &places)).await,
    };
    let faults = &proposal.plan.faults;
    plan_typed::say_faults(
        Texts::of(user.who.actor.lang),
        &mut form,
        (faults, &input, &places),
    );
    if form.is_wrong() {
        return Ok(show(&app, &user, form, StatusCode::UNPROCESSABLE_ENTITY));
    }
    if sent.one("do") == "preview" {
        form.preview = Some(plan_preview(&user.who.actor, &proposal, (day, app.clock.now())));
        return Ok(show(&app, &user, form, StatusCode::OK));
    }
    match app.production.plan(user.audit_context(), &input).await {
        Ok(_) => {
            let address = format!("{}&done=planned", day_href(&day.to_string()));
            Ok(Redirect::to(&address).into_response())
        }
        Err(error) => wrong(&app, &user, form, (error, &places)).await,
    }
}

/// The form again, with what is wrong.
async fn wrong(
    app: &App,
    user: &TenantUser,
    mut form: PlanForm,
    (error, places): (ProductionError, &[usize]),
) -> Result<Response, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let status = match error {
        ProductionError::Denied(CheckError::Refused(refusal)) => {
            let back = Back::Page(PLAN.to_owned());
            return Ok(refusal::refusal_page(app, &user.who, *refusal, back).await);
        }
        ProductionError::Wanted(faults) => {
            plan_typed::say_wanted(t, &mut form, &faults, places);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        ProductionError::TooMany(_) => {
            let most = obrador_core::bounds::count::DAY_BATCHES.to_string();
            form.wrong = Some(t.with("plan-too-many", &[("most", most.into())]));
            StatusCode::UNPROCESSABLE_ENTITY
        }
        ProductionError::Nothing => {
            form.wrong = Some(t.get("plan-nothing"));
            StatusCode::UNPROCESSABLE_ENTITY
        }
        ProductionError::KeyTaken => {
            form.wrong = Some(t.get("plan-sent-before"));
            StatusCode::CONFLICT
        }
        ProductionError::Invalid(_) | ProductionError::Timing(_) | ProductionError::Plan(_) => {
            form.wrong = Some(t.get("plan-not-possible"));
            StatusCode::UNPROCESSABLE_ENTITY
        }
        error => return Err(failure(error)),
    };
    Ok(show(app, user, form, status))
}

fn show(app: &App, user: &TenantUser, mut form: PlanForm, status: StatusCode) -> Response {
    if form.lines.last().is_none_or(|line: &PlanLine| !line.is_empty()) {
        form.lines.extend(plan_typed::empty(EMPTY));
    }
    let actor = &user.who.actor;
    let title = Texts::of(actor.lang).get("plan-title");
    let page = layout::signed_in(app, actor, PLAN, Section::Production, title);
    with_status(
        layout::private(page, move || view! { <PlanPage form=form/> }),
        status,
    )
}
