//! What the platform does by itself: jobs that come again, that are due, and that failed.

use super::reason_form::{ReasonForm, ReasonWords};
use crate::{
    i18n::texts,
    page::{Icon, Notice},
};
use leptos::prelude::*;
use obrador_locales::Texts;

/// A job in the list.
#[derive(Debug, Clone)]
pub struct JobLine {
    /// Its identifier.
    pub id: String,
    /// What it does: the key of its text behind `job-`.
    pub kind: String,
    /// How it stands: the key of its text behind `job-state-`.
    pub state: &'static str,
    /// The bakery it is about.
    pub tenant: Option<String>,
    /// When it begins, or could have begun, in words.
    pub due: String,
    /// Attempts since it last succeeded, where there were any.
    pub attempts: Option<String>,
    /// When it last ended, in words; none if never.
    pub last_end: Option<String>,
    /// What went wrong the last time.
    pub error: Option<String>,
    /// What was typed to run it, and was no reason.
    pub refused: Option<String>,
}

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct JobsView {
    /// The jobs: those that are given up first.
    pub jobs: Vec<JobLine>,
    /// One was just started again.
    pub restarted: bool,
    /// What was typed to run all that are given up, and was no reason.
    pub refused_for_all: Option<String>,
}

/// The page.
#[component]
pub fn JobsPage(view: JobsView) -> impl IntoView {
    let t = texts();
    let failed = view.jobs.iter().filter(|job| job.state == "failed").count();
    let rows: Vec<_> = view
        .jobs
        .into_iter()
        .map(|job| view! { <Item job=job/> })
        .collect();
    let list = if rows.is_empty() {
        view! { <p class="empty">{t.get("jobs-none")}</p> }.into_any()
    } else {
        view! { <ul class="operator-tokens jobs">{rows}</ul> }.into_any()
    };
    view! {
        <div class="medium">
            <p class="eyebrow">{t.get("platform")}</p>
            <h1>{t.get("jobs-title")}</h1>
            <p class="lead">{t.get("jobs-lead")}</p>
            {view.restarted.then(|| view! { <Notice good=true>{t.get("jobs-restarted")}</Notice> })}
            {(failed > 1).then(|| view! { <RestartAll refused=view.refused_for_all/> })}
            {list}
        </div>
    }
}

#[component]
fn Item(job: JobLine) -> impl IntoView {
    let t = texts();
    let name = t.get(&format!("job-{}", job.kind));
    let (class, icon) = match job.state {
        "failed" => ("badge critical", "critical"),
        "running" => ("badge safe", "check"),
        _ if job.error.is_some() => ("badge warning", "alert"),
        _ => ("badge", "calendar"),
    };
    let state = t.get(&format!("job-state-{}", job.state));
    let error = job.error.map(|error| {
        view! { <div class="wide"><dt>{t.get("jobs-error")}</dt><dd><code>{error}</code></dd></div> }
    });
    let attempts = job
        .attempts
        .map(|attempts| view! { <div><dt>{t.get("jobs-attempts")}</dt><dd>{attempts}</dd></div> });
    let bakery = job.tenant.map(|tenant| {
        let href = format!("/app/platform/tenants/{tenant}");
        view! { <div><dt>{t.get("jobs-bakery")}</dt><dd><a href=href>{tenant}</a></dd></div> }
    });
    let may_run = job.state != "running";
    let (id, label) = (job.id.clone(), name.clone());
    view! {
        <li class="card" data-job=job.kind>
            <div class="person">
                <strong>{name}</strong>
                <span><span class=class><Icon name=icon/>{state}</span></span>
            </div>
            <dl class="facts">
                <div><dt>{t.get("jobs-due")}</dt><dd><time>{job.due}</time></dd></div>
                <div><dt>{t.get("jobs-last")}</dt><dd><time>{job.last_end.unwrap_or_else(|| t.get("jobs-never"))}</time></dd></div>
                {attempts}
                {bakery}
                {error}
            </dl>
            {may_run.then(|| view! { <Restart id=id name=label refused=job.refused/> })}
        </li>
    }
}

/// The identifier that a form sends for every job that is given up.
pub const ALL_FAILED: &str = "failed";

/// Beginning every job that is given up: after a mail server was away they are many.
#[component]
fn RestartAll(refused: Option<String>) -> impl IntoView {
    let t = texts();
    let button = t.get("jobs-restart-all");
    restart(t, ALL_FAILED.to_owned(), button.clone(), button, refused)
}

/// Beginning a job now.
#[component]
fn Restart(id: String, name: String, refused: Option<String>) -> impl IntoView {
    let t = texts();
    let label = t.with("jobs-restart-label", &[("job", name.into())]);
    restart(t, id, t.get("jobs-restart"), label, refused)
}

fn restart(t: Texts, id: String, button: String, label: String, refused: Option<String>) -> impl IntoView {
    let words = ReasonWords {
        button,
        label,
        sure: t.get("jobs-restart-sure"),
        submit: t.get("jobs-restart-submit"),
    };
    view! { <ReasonForm action="/app/platform/jobs" id=id words=words refused=refused/> }
}
