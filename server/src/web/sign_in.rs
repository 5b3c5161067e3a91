//! Signing in and out.

use super::{
    forms,
    frame::{self, lang_of},
    negotiate::preferred,
    visitor::SignedIn,
};
use crate::app::App;
use axum::{
    extract::{Form, Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    auth::{DemoBakery, SignInForm, SignInPage, SignInProblem},
    page::{KeptInputs, Section},
    subscription::plan_name,
};
use obrador_core::{auth::Role, i18n::Lang, ids::TenantId, subscription::PlanId};
use obrador_locales::Texts;
use obrador_services::{
    auth::{NewSession, SignInError},
    mail::MailWay,
};
use serde::Deserialize;

const HOME: &str = "/app";

#[derive(Debug, Deserialize)]
pub(super) struct Next {
    #[serde(default)]
    next: String,
    /// A new password has been set a moment ago.
    #[serde(default)]
    reset: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Credentials {
    email: String,
    password: String,
    next: String,
    kept_action: String,
    kept_page: String,
    kept_fields: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct DemoChoice {
    tenant: String,
    role: String,
    kept_action: String,
    kept_page: String,
    kept_fields: String,
}

/// A path of this site, and nothing else: no other host, no other scheme. Browsers drop control characters and read a
/// backslash as a slash, so neither may be in it.
pub(super) fn safe_next(next: &str) -> &str {
    let own = next.starts_with('/') && !next.starts_with("//");
    let plain = next.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if own && plain { next } else { HOME }
}

/// The form.
pub(super) async fn page(
    State(app): State<App>,
    Path(lang): Path<String>,
    Query(Next { next, reset }): Query<Next>,
    headers: HeaderMap,
    visitor: Option<SignedIn>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
    if visitor.is_some() && !app.config.serve.demo {
        return Redirect::to(safe_next(&next)).into_response();
    }
    form(
        &app,
        lang,
        SignInForm {
            next,
            password_is_new: !reset.is_empty(),
            ..SignInForm::default()
        },
        StatusCode::OK,
    )
}

/// The form, sent.
pub(super) async fn submit(
    State(app): State<App>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    crate::rest::ClientIp(ip): crate::rest::ClientIp,
    Form(typed): Form<Credentials>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
    let kept = forms::carried(&typed.kept_action, &typed.kept_page, &typed.kept_fields);
    let refuse = |problem, status| {
        let form = SignInForm {
            email: typed.email.clone(),
            next: typed.next.clone(),
            problem: Some(problem),
            kept: kept.clone(),
            ..SignInForm::default()
        };
        self::form(&app, lang, form, status)
    };
    if !typed.email.trim().contains('@') {
        return refuse(SignInProblem::Email, StatusCode::UNPROCESSABLE_ENTITY);
    }
    if typed.password.is_empty() {
        return refuse(SignInProblem::Password, StatusCode::UNPROCESSABLE_ENTITY);
    }
    match app.auth.sign_in(&typed.email, &typed.password, ip).await {
        Ok(session) => enter_with(&app, &headers, &session, safe_next(&typed.next), &kept).await,
        Err(SignInError::TooManyAttempts { retry_after_s }) => {
            let problem = SignInProblem::TooMany {
                minutes: minutes(retry_after_s),
            };
            too_many(refuse(problem, StatusCode::TOO_MANY_REQUESTS), retry_after_s)
        }
        Err(SignInError::Database(error)) => {
            tracing::error!(%error, "signing in failed");
            refuse(SignInProblem::Unavailable, StatusCode::SERVICE_UNAVAILABLE)
        }
        Err(SignInError::WrongCredentials | SignInError::NoAccess) => {
            refuse(SignInProblem::WrongCredentials, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// Whole minutes to wait, at least one.
pub(super) fn minutes(seconds: u64) -> u64 {
    seconds.div_ceil(60).max(1)
}

/// Says to programs, too, how long to wait.
pub(super) fn too_many(mut response: Response, retry_after_s: u64) -> Response {
    let seconds = axum::http::HeaderValue::from(retry_after_s);
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    response
}

fn form(app: &App, lang: Lang, form: SignInForm, status: StatusCode) -> Response {
    let t = Texts::of(lang);
    let plans = [
        ("demo-starter", PlanId::Starter),
        ("demo-professional", PlanId::Professional),
        ("demo-enterprise", PlanId::Enterprise),
    ];
    let demo: Vec<_> = if app.config.serve.demo {
        plans
            .map(|(tenant, plan)| DemoBakery {
                tenant,
                plan: plan_name(t, plan),
            })
            .into()
    } else {
        Vec::new()
    };
    let page = frame::public(app, lang, "/sign-in", Section::SignIn, "sign-in-title", None);
    let sign_up = app.account.mail_way() != MailWay::Off;
    let mut response = frame::private(
        page,
        move || view! { <SignInPage form=form demo=demo sign_up=sign_up/> },
    );
    *response.status_mut() = status;
    response
}

/// The session's cookie, a new one, and the way in. A session the browser had before is ended.
pub(super) async fn enter(app: &App, headers: &HeaderMap, session: &NewSession, next: &str) -> Response {
    if let Some(old) = app.cookie().read(headers)
        && let Err(error) = app.auth.sign_out(old).await
    {
        tracing::warn!(%error, "the session before this one could not be ended");
    }
    let mut response = Redirect::to(next).into_response();
    response.headers_mut().insert(
        header::SET_COOKIE,
        app.cookie().set(&session.token, session.max_age_s),
    );
    response
}

/// The same, to the form that has waited for it, if one has.
async fn enter_with(
    app: &App,
    headers: &HeaderMap,
    session: &NewSession,
    next: &str,
    kept: &KeptInputs,
) -> Response {
    match forms::waiting(app, &session.actor, kept).await {
        Some(form) => enter(app, headers, session, &form).await,
        None => enter(app, headers, session, next).await,
    }
}

/// Nobody is signed in who could have sent this form: it waits in the sign-in form.
pub(super) fn for_form(app: &App, headers: &HeaderMap, kept: KeptInputs) -> Response {
    let form = SignInForm {
        kept,
        ..SignInForm::default()
    };
    self::form(app, preferred(headers), form, StatusCode::UNAUTHORIZED)
}

/// One click into the demo; this route exists in a demo only.
pub(super) async fn demo_sign_in(
    State(app): State<App>,
    headers: HeaderMap,
    Form(choice): Form<DemoChoice>,
) -> Response {
    let role = if choice.role.is_empty() {
        Ok(Role::Owner)
    } else {
        choice.role.parse()
    };
    let known = ["demo-starter", "demo-professional", "demo-enterprise"].contains(&choice.tenant.as_str());
    let tenant = choice.tenant.parse::<TenantId>();
    let (Ok(role), Ok(tenant), true) = (role, tenant, known) else {
        return frame::error(
            &app,
            preferred(&headers),
            None,
            StatusCode::UNPROCESSABLE_ENTITY,
            "error-demo-choice",
        );
    };
    let next = if matches!(role, Role::Owner | Role::Manager) {
        "/app/settings/subscription"
    } else {
        HOME
    };
    let kept = forms::carried(&choice.kept_action, &choice.kept_page, &choice.kept_fields);
    match app.auth.demo_sign_in(&tenant, role).await {
        Ok(session) => enter_with(&app, &headers, &session, next, &kept).await,
        Err(SignInError::NoAccess) => {
            let status = StatusCode::CONFLICT;
            frame::error(&app, preferred(&headers), None, status, "error-demo-nobody")
        }
        Err(error) => {
            tracing::error!(%error, "signing in to the demo failed");
            frame::unavailable(&app, preferred(&headers))
        }
    }
}

/// The way out.
pub(super) async fn sign_out(State(app): State<App>, headers: HeaderMap) -> Response {
    if let Some(token) = app.cookie().read(&headers)
        && let Err(error) = app.auth.sign_out(token).await
    {
        return frame::failed(&app, preferred(&headers), &error);
    }
    let mut response = Redirect::to("/").into_response();
    response
        .headers_mut()
        .insert(header::SET_COOKIE, app.cookie().clear());
    response
}

#[cfg(test)]
mod tests {
    use super::safe_next;

    #[test]
    fn next_stays_on_this_site() {
        for (next, safe) in [
            (
                "/app/settings/subscription?growth=5",
                "/app/settings/subscription?growth=5",
            ),
            ("", "/app"),
            ("//evil.example", "/app"),
            ("https://evil.example", "/app"),
            ("/\\evil.example", "/app"),
            ("/\t/evil.example", "/app"),
            ("/\0x", "/app"),
            ("/é", "/app"),
        ] {
            assert_eq!(safe_next(next), safe);
        }
    }
}
