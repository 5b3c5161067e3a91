//! A batch, and the steps that are taken with it.

use super::{at_production, failure, typed_step::TypedClick};
use crate::{
    page::{
        error::PageError,
        given_back::{Asked, given_back},
        layout::{self, with_status},
        paths::HOME,
        refusal,
        sent::Sent,
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
use leptos::prelude::*;
use obrador_app::{
    entitlement::Back,
    page::{Section, Told},
    production::{
        BatchDetail, BatchPage, PRODUCTION, Place, TypedStep, day_href, load_batch, may_release,
        refused_words, taken_words, told_step,
    },
};
use obrador_core::{
    auth::Permission,
    production::{Refused, Tracking, Why},
    subscription::FeatureId,
};
use obrador_locales::Texts;
use obrador_services::{
    entitlement::CheckError,
    production::{BatchRecord, ProductionError},
};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct BatchQuery {
    done: String,
    #[serde(flatten)]
    given_back: Asked,
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Query(query): Query<BatchQuery>,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::ViewCatalogue).await?;
    let action = format!("{PRODUCTION}/batches/{id}/steps");
    let sent = given_back(&app, &user, &query.given_back, &action).await;
    let mut detail = detail(&app, &user, &id).await?;
    detail.typed = sent.map(|sent| typed_again(&sent, None));
    detail.done = told(&app, &user, (&query.done, &id)).await;
    Ok(show(&app, &user, &id, detail, StatusCode::OK))
}

async fn detail(app: &App, user: &TenantUser, id: &str) -> Result<BatchDetail, PageError> {
    let record = app.production.get(&user.tenant, id).await.map_err(failure)?;
    let detail = load_batch(&user.who.actor, &app.services, &user.tenant, &record).await;
    detail.map_err(failure)
}

fn show(app: &App, user: &TenantUser, id: &str, detail: BatchDetail, status: StatusCode) -> Response {
    let actor = &user.who.actor;
    let path = format!("{PRODUCTION}/batches/{id}");
    let page = layout::signed_in(app, actor, &path, Section::Production, detail.title.clone());
    with_status(
        layout::private(page, move || view! { <BatchPage view=detail/> }),
        status,
    )
}

/// Takes a step, and leads back to where its form stood.
pub(super) async fn step(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::ViewCatalogue).await?;
    let sent = Sent::read(&body);
    let record = app.production.get(&user.tenant, &id).await.map_err(failure)?;
    if !sent.one("stage").is_empty() && record.tracking == Tracking::Simple {
        refusal::require_feature(
            &app,
            &user.who,
            &user.tenant,
            FeatureId::StageTracking,
            PRODUCTION,
        )
        .await?;
    }
    let t = Texts::of(user.who.actor.lang);
    let click = match TypedClick::read(t, &sent, &record, app.clock.now()) {
        TypedClick::Read(click) => click,
        TypedClick::Wrong(error) => {
            let mut detail = detail(&app, &user, &id).await?;
            detail.typed = Some(typed_again(&sent, Some(error)));
            return Ok(show(&app, &user, &id, detail, StatusCode::UNPROCESSABLE_ENTITY));
        }
        TypedClick::Unreadable => return Err(PageError::UNREADABLE),
    };
    let releases = may_release(user.who.actor.role);
    let did = click.step.as_str();
    let taken = app
        .production
        .take(user.audit_context(), &id, click, releases)
        .await;
    match taken {
        Ok(_) => Ok(lead_back(&sent, &id, did)),
        Err(ProductionError::Denied(CheckError::Refused(refusal))) => {
            let back = Back::Page(format!("{PRODUCTION}/batches/{id}"));
            Ok(refusal::refusal_page(&app, &user.who, *refusal, back).await)
        }
        Err(error) => not_taken(&app, &user, &id, &sent, error).await,
    }
}

/// The page on which the form stood.
fn lead_back(sent: &Sent, id: &str, did: &str) -> Response {
    let address = match Place::of(sent.one("from")) {
        Place::Home => format!("{HOME}?step={did}&of={id}#batch-{id}"),
        Place::Day(day) => format!("{}&done={did}&of={id}#batch-{id}", day_href(&day)),
        Place::Batch | Place::Preview => format!("{PRODUCTION}/batches/{id}?done={did}"),
    };
    Redirect::to(&address).into_response()
}

/// The batch as it is now, why the step was not taken, what was done meanwhile, and what was typed.
async fn not_taken(
    app: &App,
    user: &TenantUser,
    id: &str,
    sent: &Sent,
    error: ProductionError,
) -> Result<Response, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let (words, field, status) = match &error {
        ProductionError::Step(refused) => (
            words(app, user, id, refused).await?,
            field(refused),
            StatusCode::CONFLICT,
        ),
        ProductionError::MayNotRelease => (t.get("step-may-not-release"), None, StatusCode::FORBIDDEN),
        _ => return Err(failure(error)),
    };
    let mut detail = detail(app, user, id).await?;
    let at_field = field.map(|field| (field, words.clone()));
    detail.typed = Some(typed_again(sent, at_field));
    if let Some(card) = detail.tracker.cards.first_mut() {
        card.told = Some(words);
    }
    Ok(show(app, user, id, detail, status))
}

/// The field that a refusal is about.
fn field(refused: &Refused) -> Option<&'static str> {
    matches!(
        refused.why,
        Why::TooMuch { .. } | Why::NotPositive | Why::OtherDimension
    )
    .then_some("quantity")
}

/// Why it was not taken, and what was done meanwhile.
async fn words(app: &App, user: &TenantUser, id: &str, refused: &Refused) -> Result<String, PageError> {
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let why = refused_words(t, refused);
    let Some(taken) = &refused.meanwhile else {
        return Ok(why);
    };
    let record: BatchRecord = app.production.get(&user.tenant, id).await.map_err(failure)?;
    let entry = record.steps.iter().find(|entry| entry.version == taken.version);
    let by = entry.map(|entry| entry.actor.clone()).unwrap_or_default();
    let team = app
        .team
        .members(&user.tenant, &obrador_services::team::PageRequest::whole())
        .await;
    let entries = team.map(|team| team.entries).unwrap_or_default();
    let name = entries
        .into_iter()
        .find(|member| format!("user:{}", member.user_id) == by)
        .map(|member| member.name);
    let name = name.unwrap_or_else(|| t.get("order-by-somebody"));
    let meanwhile = taken_words(t, actor, taken, &name);
    Ok(format!("{why} {meanwhile}"))
}

/// What was typed, to stand in its form again.
fn typed_again(sent: &Sent, error: Option<(&'static str, String)>) -> TypedStep {
    TypedStep {
        step: sent.one("step").to_owned(),
        stage: sent.one("stage").to_owned(),
        quantity: sent.one("quantity").to_owned(),
        reason: sent.one("reason").to_owned(),
        error,
    }
}

/// What was just done, to which batch; nothing where the address names none.
pub(super) async fn told(app: &App, user: &TenantUser, (done, of): (&str, &str)) -> Option<Told> {
    let t = Texts::of(user.who.actor.lang);
    if done == "planned" {
        return Some(Told {
            text: t.get("production-planned"),
            ..Told::default()
        });
    }
    if done.is_empty() {
        return None;
    }
    let record = app.production.get(&user.tenant, of).await.ok()?;
    told_step(t, done, &record)
}
