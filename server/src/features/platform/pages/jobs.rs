//! The table of jobs, for the platform's operator.

use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
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
    page::Section,
    platform::{ALL_FAILED, JobLine, JobsPage, JobsView},
};
use obrador_core::{i18n::format_number, tenant::reason::Reason};
use obrador_locales::Texts;
use obrador_services::{actor::Actor, jobs::JobRow};
use serde::Deserialize;

const PATH: &str = "/app/platform/jobs";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct JobsQuery {
    restarted: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RestartForm {
    id: String,
    reason: String,
}

/// The list.
pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<JobsQuery>,
) -> Result<Response, PageError> {
    who.on_platform()?;
    show(&app, &who.actor, !query.restarted.is_empty(), None).await
}

/// A job begins at once.
pub(super) async fn restart(
    State(app): State<App>,
    who: SignedIn,
    Form(form): Form<RestartForm>,
) -> Result<Response, PageError> {
    who.on_platform()?;
    let Ok(reason) = form.reason.parse::<Reason>() else {
        return show(&app, &who.actor, false, Some(form)).await;
    };
    let by = who.actor.by().because(reason);
    let restarted = if form.id == ALL_FAILED {
        app.jobs.restart_failed(by).await? > 0
    } else {
        app.jobs.restart(&form.id, by).await?
    };
    if restarted {
        Ok(Redirect::to(&format!("{PATH}?restarted=1")).into_response())
    } else {
        // It was done or begun meanwhile: the list says how it stands.
        Ok(Redirect::to(PATH).into_response())
    }
}

/// The page; with what was typed where it was no reason (422).
async fn show(
    app: &App,
    actor: &Actor,
    restarted: bool,
    refused: Option<RestartForm>,
) -> Result<Response, PageError> {
    let jobs = app.jobs.list().await?;
    let status = if refused.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let refused_for_all = refused
        .as_ref()
        .filter(|form| form.id == ALL_FAILED)
        .map(|form| form.reason.clone());
    let rows = jobs.into_iter().map(|job| {
        let form = refused.as_ref().filter(|form| form.id == job.id);
        line(actor, job, form.map(|form| form.reason.clone()))
    });
    let view = JobsView {
        jobs: rows.collect(),
        restarted,
        refused_for_all,
    };
    let title = Texts::of(actor.lang).get("jobs-title");
    let page = layout::signed_in(app, actor, PATH, Section::Jobs, title);
    Ok(with_status(
        layout::private(page, move || view! { <JobsPage view=view/> }),
        status,
    ))
}

fn line(actor: &Actor, job: JobRow, refused: Option<String>) -> JobLine {
    let lang = actor.lang;
    JobLine {
        kind: job.kind.as_str().replace('_', "-"),
        state: job.state.as_str(),
        tenant: job.tenant.map(|tenant| tenant.to_string()),
        due: actor.zone.moment(lang, job.due_at),
        attempts: (job.attempts > 0).then(|| format_number(lang, job.attempts as f64, 0)),
        last_end: job.last_end.map(|at| actor.zone.moment(lang, at)),
        error: job.last_error,
        id: job.id,
        refused,
    }
}
